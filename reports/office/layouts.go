package office

// layout is one of the master's layouts.
type layout struct {
	name, kind string
	bare       bool // without what the master shows
	strip      rect // of a bare one
	shapes     []shape
}

func layoutsOf(d *deckParts) [layouts]layout {
	footer := []shape{}
	subtitle := shape{name: "What is measured", holder: holder("body", subtitleHolder), at: &subtitleAt, anchor: "t", text: plain("What is measured, in which unit, for whom"), shrink: true,
		styles: style(1, subtitleSize, false, "l", "tx2", "+mn-lt")}
	headline := shape{name: "Headline", holder: holder("title", ""), text: plain("The finding, as a sentence")}
	return [layouts]layout{
		Opening: {name: "Opening", kind: "title", bare: true, strip: rect{0, 0, 35 * inch / 100, slideHigh}, shapes: append([]shape{
			{name: "Title", holder: holder("ctrTitle", ""), at: &openingTitleAt, anchor: "b", text: plain("Title"), styles: style(1, openingSize, true, "l", "tx1", "+mj-lt"), shrink: true},
			{name: "Subtitle", holder: holder("subTitle", pointsHolder), at: &openingTextAt, anchor: "t", text: plain("What it is about"), styles: style(1, 20, false, "l", "tx2", "+mn-lt"), shrink: true},
		}, footer...)},
		Showing: {name: "Headline and chart", shapes: []shape{headline, subtitle,
			{name: "Chart", holder: holder("", contentHolder), at: &bodyAt, text: plain("Chart, picture or table")},
			{name: "Source", holder: holder("body", sourceHolder), at: &sourceAt, anchor: "b", text: plain("Where it comes from"), styles: style(1, sourceSize, false, "l", "tx2", "+mn-lt"), shrink: true},
		}},
		Telling: {name: "Headline and points", shapes: []shape{headline, {name: "Points", holder: holder("body", pointsHolder), text: plain("Points")},
			{name: "Source", holder: holder("body", sourceHolder), at: &sourceAt, anchor: "b", text: plain("Where it comes from"), styles: style(1, sourceSize, false, "l", "tx2", "+mn-lt"), shrink: true}}},
		Closing: {name: "Closing", bare: true, strip: rect{0, 0, 35 * inch / 100, slideHigh}, shapes: []shape{
			{name: "Headline", holder: holder("title", ""), at: &headlineAt, anchor: "t", text: plain("What to try next"), shrink: true},
			{name: "Points", holder: holder("body", pointsHolder), at: &pointsAt, anchor: "t", text: plain("Points"), shrink: true},
			{name: "Source", holder: holder("body", sourceHolder), at: &sourceAt, anchor: "b", text: plain("Where it comes from"), styles: style(1, sourceSize, false, "l", "tx2", "+mn-lt"), shrink: true},
		}},
	}
}

func (l layout) markup(d *deckParts, self *part) markup {
	var shapes []markup
	id := 2
	next := func() int { id++; return id - 1 }
	if l.bare {
		shapes = append(shapes, d.strip(next(), l.strip))
	}
	for _, s := range l.shapes {
		s.id = next()
		shapes = append(shapes, s.markup())
	}
	shapes = append(shapes, footers(next(), d.brand.Footer)...)
	next()
	if l.bare {
		shapes = append(shapes, d.logoPicture(self, next(), logoAt)...)
	}
	kind := []attr{{"preserve", "1"}}
	if l.kind != "" {
		kind = append(kind, attr{"type", l.kind})
	} else {
		kind = append(kind, attr{"userDrawn", "1"})
	}
	if l.bare {
		kind = append(kind, attr{"showMasterSp", "0"})
	}
	return el("p:sldLayout", spaces(), kind, el("p:cSld", at("name", l.name), tree(shapes)), keepColors())
}

func keepColors() markup { return el("p:clrMapOvr", el("a:masterClrMapping")) }
