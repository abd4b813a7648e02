package office

import (
	"errors"
	"fmt"
	"io"
	"strconv"
)

// Book is a workbook: sheets of texts, a table each, and charts beside it that
// can be edited. Texts are plain; writing it escapes them, and none is a formula.
type Book struct {
	Title  string // of the file, for who lists it
	Brand  Brand
	Sheets []Sheet
}

// Sheet is a sheet, from top to bottom: texts, a table, texts. Charts stand beside
// the table, and the numbers that they are drawn from at their right.
type Sheet struct {
	Name     string // is made fit for a tab, and the only one of its kind
	Top      []Text
	Table    *Cells // nil: none
	Beside   *Cells // a smaller table where charts stand, above them; nil: none
	Graphics []Graphic
	Foot     []Text
}

// Text is a paragraph on a sheet.
type Text struct {
	Lead string // in bold in the first column, with the text beside it
	Text string
	Tone Tone
	To   int // its lead, or else its text, leads to the sheet of this number, from 1; 0: nowhere
}

// Tone is how a paragraph looks.
type Tone int

// The tones of paragraphs.
const (
	Usual Tone = iota
	Heading
	Strong
	Small
)

// Cells is a table of numbers and texts under heads.
type Cells struct {
	Head   []string
	Rows   [][]Cell
	Shaded bool // numbers are shaded, the higher the darker
}

// Cell is a text, or a number if it has a format.
type Cell struct {
	Text   string
	Number float64
	Format string // as office programs write formats: "0.0 %", "#,##0"
}

// The limits of office programs.
const (
	mostRows    = 1 << 20
	mostLetters = 32767
)

// Write writes the workbook as an .xlsx file. The same book gives the same bytes.
func (b *Book) Write(w io.Writer) error {
	if len(b.Sheets) == 0 {
		return errors.New("write a workbook: it has no sheets")
	}
	p := &bookParts{parcel: &parcel{}, brand: b.Brand.full(), names: tabs(b.Sheets), looks: newLooks()}
	p.begin(b.Title)
	for i := range b.Sheets {
		if err := p.sheet(i, &b.Sheets[i]); err != nil {
			return fmt.Errorf("write sheet %q of a workbook: %w", p.names[i], err)
		}
	}
	p.end()
	return p.parcel.write(w)
}

// bookParts is a workbook that is being written.
type bookParts struct {
	parcel                   *parcel
	brand                    Brand
	names                    []string // of the tabs
	looks                    *looks
	strings                  texts
	book                     *part
	sheets                   []*part
	printed                  []string // the places of each sheet that are printed
	tables, charts, pictures int
}

// begin adds what a workbook is known by.
func (p *bookParts) begin(title string) {
	p.book = p.parcel.add("xl/workbook.xml", ofSheet+"sheet.main+xml")
	p.parcel.root.link("officeDocument", p.book)
	core := p.parcel.add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
	core.data = document(el("cp:coreProperties", at("xmlns:cp", packages+"/metadata/core-properties"), at("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
		el("dc:title", title), el("dc:creator", "Parley")))
	p.parcel.root.link(packages+"/relationships/metadata/core-properties", core)
}

// end adds what all sheets share, and lists them.
func (p *bookParts) end() {
	var list, names []markup
	for i, s := range p.sheets {
		list = append(list, el("sheet", at("name", p.names[i]), at("sheetId", i+1), at("r:id", p.book.link("worksheet", s))))
		names = append(names, el("definedName", at("name", "_xlnm.Print_Area"), at("localSheetId", i), quotedTab(p.names[i])+"!"+p.printed[i]))
	}
	shared := func(name, kind string, root markup) {
		n := p.parcel.add("xl/"+name+".xml", ofSheet+kind+"+xml")
		n.data = document(root)
		p.book.link(kind, n)
	}
	shared("styles", "styles", p.looks.markup(p.brand))
	shared("sharedStrings", "sharedStrings", p.strings.markup())
	theme := p.parcel.add("xl/theme/theme1.xml", ofTheme)
	theme.data = p.brand.theme()
	p.book.link("theme", theme)
	p.book.data = document(el("workbook", at("xmlns", sheets), at("xmlns:r", relations),
		el("bookViews", el("workbookView", at("activeTab", 0))), el("sheets", list), el("definedNames", names)))
}

// texts are the texts of all cells, each once.
type texts struct {
	places map[string]int
	list   []markup
	uses   int
}

// place is the number of a text, which is added if it is new.
func (t *texts) place(text string) string {
	if t.places == nil {
		t.places = map[string]int{}
	}
	i, ok := t.places[text]
	if !ok {
		i = len(t.list)
		t.places[text] = i
		t.list = append(t.list, el("si", el("t", at("xml:space", "preserve"), text)))
	}
	t.uses++
	return strconv.Itoa(i)
}

func (t *texts) markup() markup {
	return el("sst", at("xmlns", sheets), at("count", t.uses), at("uniqueCount", len(t.list)), t.list)
}
