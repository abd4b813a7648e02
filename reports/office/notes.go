package office

import "strconv"

// addNotesMaster adds what speaker notes are laid out by; it wants a theme of its own.
func (d *deckParts) addNotesMaster() {
	d.notes = d.parcel.add("ppt/notesMasters/notesMaster1.xml", ofDeck+"notesMaster+xml")
	d.notes.link("theme", d.addTheme())
	image, text := rect{inch, 7 * inch / 10, notesWide - 2*inch, 31 * inch / 10}, rect{inch * 7 / 10, 4 * inch, notesWide - inch*14/10, 55 * inch / 10}
	d.notes.data = document(el("p:notesMaster", spaces(), el("p:cSld", ground(), tree([]markup{
		slideImage(&image),
		shape{id: 3, name: "Notes", holder: holder("body", pointsHolder), at: &text, text: plain("Notes")}.markup(),
	})), colorMap(), el("p:notesStyle", el("a:lvl1pPr", el("a:spcBef", val("a:spcPts", 600)),
		el("a:defRPr", at("sz", points(12)), el("a:solidFill", themeColor("tx1")), el("a:latin", at("typeface", "+mn-lt")))))))
}

// slideImage is where the page of notes shows its slide.
func slideImage(place *rect) markup {
	where := markup("")
	if place != nil {
		where = place.markup("a:xfrm") + el("a:prstGeom", at("prst", "rect"), el("a:avLst"))
	}
	return el("p:sp", el("p:nvSpPr", el("p:cNvPr", at("id", 2), at("name", "Slide")), el("p:cNvSpPr", el("a:spLocks", at("noGrp", 1), at("noRot", 1), at("noChangeAspect", 1))),
		el("p:nvPr", holder("sldImg", ""))), el("p:spPr", where))
}

// addNotes gives a slide its speaker notes.
func (d *deckParts) addNotes(slide *part, texts []string) {
	n := d.parcel.add("ppt/notesSlides/notesSlide"+strconv.Itoa(d.count("notes"))+".xml", ofDeck+"notesSlide+xml")
	n.link("notesMaster", d.notes)
	n.link("slide", slide)
	slide.link("notesSlide", n)
	var said []paragraph
	for _, t := range texts {
		said = append(said, plain(t)...)
	}
	n.data = document(el("p:notes", spaces(), el("p:cSld", tree([]markup{
		slideImage(nil), shape{id: 3, name: "Notes", holder: holder("body", pointsHolder), text: said}.markup(),
	})), keepColors()))
}
