package office

import "strconv"

// Numbers of placeholders, by which slides and layouts find each other's.
const (
	subtitleHolder = "13"
	contentHolder  = "14"
	sourceHolder   = "15"
	pointsHolder   = "1"
)

// Sizes of text, in points.
const (
	headlineSize = 28.0
	subtitleSize = 16.0
	pointSize    = 24.0
	sourceSize   = 11.0
	footerSize   = 11.0
	openingSize  = 40.0
)

// addMaster adds the master with its theme and layouts.
func (d *deckParts) addMaster() {
	d.master = d.parcel.add("ppt/slideMasters/slideMaster1.xml", ofDeck+"slideMaster+xml")
	d.theme = d.addTheme()
	var ids []markup
	for i, l := range layoutsOf(d) {
		p := d.parcel.add("ppt/slideLayouts/slideLayout"+strconv.Itoa(i+1)+".xml", ofDeck+"slideLayout+xml")
		p.link("slideMaster", d.master)
		p.data = document(l.markup(d, p))
		d.layouts[i] = p
		ids = append(ids, el("p:sldLayoutId", at("id", firstMasterID+1+i), at("r:id", d.master.link("slideLayout", p))))
	}
	d.master.link("theme", d.theme)
	shapes := []markup{
		d.strip(2, rect{0, headlineAt.y, 11 * inch / 100, 92 * inch / 100}),
		shape{id: 3, name: "Headline", holder: holder("title", ""), at: &headlineAt, anchor: "t", text: plain("The finding, as a sentence"), shrink: true}.markup(),
		shape{id: 4, name: "Text", holder: holder("body", pointsHolder), at: &pointsAt, anchor: "t", text: plain("Points"), shrink: true}.markup(),
	}
	shapes = append(append(shapes, footers(5, d.brand.Footer)...), d.logoPicture(d.master, 8, logoAt)...)
	d.master.data = document(el("p:sldMaster", spaces(), el("p:cSld", ground(), tree(shapes)), colorMap(),
		el("p:sldLayoutIdLst", ids), textStyles()))
}

func ground() markup {
	return el("p:bg", el("p:bgPr", el("a:solidFill", themeColor("bg1")), el("a:effectLst")))
}

// colorMap says which of the theme's colours are ground and text.
func colorMap() markup {
	all := []attr{{"bg1", "lt1"}, {"tx1", "dk1"}, {"bg2", "lt2"}, {"tx2", "dk2"}}
	for i := range 6 {
		name := "accent" + strconv.Itoa(i+1)
		all = append(all, attr{name, name})
	}
	return el("p:clrMap", append(all, attr{"hlink", "hlink"}, attr{"folHlink", "folHlink"}))
}

// strip is a piece of the brand's colour.
func (d *deckParts) strip(id int, at rect) markup {
	return shape{id: id, name: "Brand colour", at: &at, fill: "accent1"}.markup()
}

// footers are the placeholders at the foot of a slide.
func footers(id int, footer string) []markup {
	return []markup{
		shape{id: id, name: "Footer", holder: holder("ftr", "11"), at: &footerAt, anchor: "ctr", text: plain(footer), styles: style(1, footerSize, false, "l", "tx2", "+mn-lt")}.markup(),
		shape{id: id + 1, name: "Slide number", holder: holder("sldNum", "12"), at: &numberAt, anchor: "ctr", text: []paragraph{{field: "slidenum"}}, styles: style(1, footerSize, false, "r", "tx2", "+mn-lt")}.markup(),
	}
}

// style is the look of a level of text.
func style(level int, size float64, bold bool, align, color, font string) markup {
	return el("a:lvl"+strconv.Itoa(level)+"pPr", at("marL", 0), at("indent", 0), at("algn", align), el("a:lnSpc", val("a:spcPct", 95000)), el("a:buNone"),
		el("a:defRPr", at("sz", points(size)), at("b", bit(bold)), el("a:solidFill", themeColor(color)), el("a:latin", at("typeface", font))))
}

// bullets is the look of points in a list.
func bullets(size float64) markup {
	return el("a:lvl1pPr", at("marL", inch*4/10), at("indent", -inch*4/10), at("algn", "l"), el("a:spcBef", val("a:spcPts", 1200)),
		el("a:buClr", themeColor("accent1")), el("a:buFont", at("typeface", "Arial")), el("a:buChar", at("char", "•")),
		el("a:defRPr", at("sz", points(size)), el("a:solidFill", themeColor("tx1")), el("a:latin", at("typeface", "+mn-lt"))))
}

func textStyles() markup {
	return el("p:txStyles",
		el("p:titleStyle", style(1, headlineSize, true, "l", "tx1", "+mj-lt")),
		el("p:bodyStyle", bullets(pointSize)),
		el("p:otherStyle", style(1, 18, false, "l", "tx1", "+mn-lt")))
}
