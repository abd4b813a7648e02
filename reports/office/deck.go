package office

import (
	"errors"
	"fmt"
	"io"
)

// Deck is a presentation. Texts are plain; writing it escapes them.
type Deck struct {
	Title  string // of the file, for who lists it
	Brand  Brand
	Slides []Slide
}

// Layout is how a slide is laid out. Each is a layout of the deck's master, with
// placeholders, so that a template of one's own can be applied.
type Layout int

// The layouts.
const (
	Opening Layout = iota // the deck's title, and what it is about
	Showing               // a headline with charts, pictures or a table, and where they come from
	Telling               // a headline with points
	Closing               // the last slide's points
	layouts
)

// Slide is one slide. Of what a layout has no place for nothing is shown.
type Slide struct {
	Layout   Layout
	Headline string
	Part     string    // behind it, whatever of it there is room for: "2 of 3"; empty: the slide is all of it
	Subtitle string    // under the headline
	Points   []Line    // of Telling and Closing
	Key      []Mark    // over the graphics, instead of a legend in each
	Graphics []Graphic // of Showing: one to six, beside and under each other
	Table    *Table    // of Showing, instead of graphics
	Source   string    // under the graphics: where it comes from
	Notes    []string  // what the speaker reads, a paragraph each
}

// Mark is what a mark stands for, in all graphics of a slide.
type Mark struct{ Name, Color, Symbol string }

// Line is a point of a list: a lead in bold, and what it leads to.
type Line struct{ Lead, Text string }

// Graphic is a chart that can be edited, or a picture.
type Graphic struct {
	Plot    *Plot    // nil: the picture
	Picture *Picture // nil: the plot
	Alt     string   // says the same in words
}

// Picture is a drawing of so many pixels. SVG may be nil.
type Picture struct {
	PNG, SVG   []byte
	Wide, High int
}

// Table is a few rows of text. Columns from Text on are numbers, at the right.
type Table struct {
	Head []string
	Rows [][]string
	Text int
}

// MostGraphics is how many graphics a slide can hold.
const MostGraphics = 6

// Write writes the deck as a .pptx file. The same deck gives the same bytes.
func (d *Deck) Write(w io.Writer) error {
	if len(d.Slides) == 0 {
		return errors.New("write a deck: it has no slides")
	}
	p := &deckParts{parcel: &parcel{}, brand: d.Brand.full(), counts: map[string]int{}}
	p.begin(d)
	for i := range d.Slides {
		if err := p.slide(&d.Slides[i]); err != nil {
			return fmt.Errorf("write slide %d of a deck: %w", i+1, err)
		}
	}
	p.end(d)
	return p.parcel.write(w)
}

// deckParts is a deck that is being written.
type deckParts struct {
	parcel                     *parcel
	brand                      Brand
	counts                     map[string]int
	deck, master, notes, theme *part
	logo                       *part // nil: none
	layouts                    [layouts]*part
	slides                     []*part
}

// count numbers parts of a kind from 1.
func (d *deckParts) count(kind string) int {
	d.counts[kind]++
	return d.counts[kind]
}

const (
	presentationML = "http://schemas.openxmlformats.org/presentationml/2006/main"
	ofDeck         = "application/vnd.openxmlformats-officedocument.presentationml."
)

// begin adds what all slides share.
func (d *deckParts) begin(deck *Deck) {
	core := d.parcel.add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
	app := d.parcel.add("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml")
	core.data = document(el("cp:coreProperties", at("xmlns:cp", packages+"/metadata/core-properties"), at("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
		el("dc:title", deck.Title), el("dc:creator", "Parley")))
	app.data = document(el("Properties", at("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"), el("Application", "Parley")))
	d.deck = d.parcel.add("ppt/presentation.xml", ofDeck+"presentation.main+xml")
	d.parcel.root.link("officeDocument", d.deck)
	d.parcel.root.link(packages+"/relationships/metadata/core-properties", core)
	d.parcel.root.link("extended-properties", app)
	d.addLogo()
	d.addMaster()
	d.addNotesMaster()
}

// end writes the part that lists all others.
func (d *deckParts) end(deck *Deck) {
	var ids []markup
	master, notes := d.deck.link("slideMaster", d.master), d.deck.link("notesMaster", d.notes)
	d.deck.link("theme", d.theme)
	for i, s := range d.slides {
		ids = append(ids, el("p:sldId", at("id", 256+i), at("r:id", d.deck.link("slide", s))))
	}
	props := d.parcel.add("ppt/presProps.xml", ofDeck+"presProps+xml")
	props.data = document(el("p:presentationPr", spaces()))
	d.deck.link("presProps", props)
	d.deck.data = document(el("p:presentation", spaces(), at("saveSubsetFonts", 1),
		el("p:sldMasterIdLst", el("p:sldMasterId", at("id", firstMasterID), at("r:id", master))),
		el("p:notesMasterIdLst", el("p:notesMasterId", at("r:id", notes))),
		el("p:sldIdLst", ids),
		el("p:sldSz", at("cx", slideWide), at("cy", slideHigh)), el("p:notesSz", at("cx", notesWide), at("cy", notesHigh))))
}

// firstMasterID begins the numbers of the master and, behind it, of its layouts.
const firstMasterID = 2147483648
