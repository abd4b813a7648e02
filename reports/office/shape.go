package office

// spaces are the names that a slide's markup is written in.
func spaces() []attr {
	return []attr{{"xmlns:a", drawingML}, {"xmlns:r", relations}, {"xmlns:p", presentationML}}
}

// paragraph is a line of text on a slide.
type paragraph struct {
	runs     []run
	size     float64 // in points; 0: as the placeholder has it
	align    string  // l, r, ctr; empty: as the placeholder has it
	numbered bool
	field    string // a field of the program instead of text: slidenum
}

// run is a piece of a paragraph of one look.
type run struct {
	text  string
	bold  bool
	color string // of the theme; empty: as the placeholder has it
	rgb   string // of the data, "#RRGGBB"
}

func plain(text string) []paragraph { return []paragraph{{runs: []run{{text: text}}}} }

// shape is a text, or an empty area, of a slide.
type shape struct {
	id     int
	name   string
	holder markup // the placeholder that it fills or is; empty: none
	at     *rect  // nil: where the placeholder is
	anchor string // t, ctr, b
	fill   string // colour of the theme; empty: none
	styles markup // a:lstStyle of a layout's placeholder
	text   []paragraph
	shrink bool // the program makes the text smaller rather than let it run over
}

// holder is a placeholder: its kind, and its number where a layout has several.
func holder(kind string, index string) markup {
	var inside []any
	if kind != "" {
		inside = append(inside, at("type", kind))
	}
	if index != "" {
		inside = append(inside, at("idx", index))
	}
	return el("p:ph", inside...)
}

func (s shape) markup() markup {
	locks := markup("")
	if s.holder != "" {
		locks = el("a:spLocks", at("noGrp", 1))
	}
	var place, fill markup
	if s.at != nil {
		place = s.at.markup("a:xfrm") + el("a:prstGeom", at("prst", "rect"), el("a:avLst"))
	}
	if s.fill != "" {
		fill = el("a:solidFill", themeColor(s.fill))
	}
	return el("p:sp",
		el("p:nvSpPr", el("p:cNvPr", at("id", s.id), at("name", s.name)), el("p:cNvSpPr", locks), el("p:nvPr", s.holder)),
		el("p:spPr", place, fill), el("p:txBody", s.body(), el("a:lstStyle", s.styles), s.paragraphs()))
}

func (s shape) body() markup {
	inside := []any{}
	if s.anchor != "" {
		inside = append(inside, at("lIns", 0), at("tIns", 0), at("rIns", 0), at("bIns", 0), at("anchor", s.anchor))
	}
	if s.shrink {
		inside = append(inside, el("a:normAutofit"))
	}
	return el("a:bodyPr", inside...)
}

func (s shape) paragraphs() []markup {
	if len(s.text) == 0 {
		return []markup{el("a:p", el("a:endParaRPr", at("lang", "en-GB")))}
	}
	var all []markup
	for _, p := range s.text {
		all = append(all, p.markup())
	}
	return all
}

func (p paragraph) markup() markup {
	var props []any
	if p.align != "" {
		props = append(props, at("algn", p.align))
	}
	if p.numbered {
		props = append(props, el("a:buFont", at("typeface", "+mj-lt")), el("a:buAutoNum", at("type", "arabicPeriod")))
	}
	if p.field != "" {
		return el("a:p", el("a:pPr", props...), el("a:fld", at("id", "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"), at("type", p.field), el("a:rPr", at("lang", "en-GB")), el("a:t", "‹#›")))
	}
	var runs []markup
	for _, r := range p.runs {
		look := []any{at("lang", "en-GB")}
		if p.size > 0 {
			look = append(look, at("sz", points(p.size)))
		}
		if r.bold {
			look = append(look, at("b", 1))
		}
		if r.color != "" {
			look = append(look, el("a:solidFill", themeColor(r.color)))
		}
		if r.rgb != "" {
			look = append(look, el("a:solidFill", rgbColor(r.rgb)))
		}
		runs = append(runs, el("a:r", el("a:rPr", look...), el("a:t", r.text)))
	}
	return el("a:p", el("a:pPr", props...), runs)
}

// tree is the list of a slide's shapes.
func tree(shapes []markup) markup {
	return el("p:spTree", el("p:nvGrpSpPr", el("p:cNvPr", at("id", 1), at("name", "")), el("p:cNvGrpSpPr"), el("p:nvPr")), el("p:grpSpPr"), shapes)
}
