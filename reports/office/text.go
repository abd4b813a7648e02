package office

// textOf is the look of a chart's text: its size in points, and its colour in the theme.
func textOf(size float64, bold bool, color string) markup {
	return el("c:txPr", el("a:bodyPr", at("wrap", "none")), el("a:lstStyle"),
		el("a:p", el("a:pPr", look("a:defRPr", size, bold, color)), el("a:endParaRPr", at("lang", "en-GB"))))
}

// richText is a text of its own, a paragraph a line.
func richText(lines []string, size float64, bold bool, align string) markup {
	return coloredText(lines, size, bold, align, themeColor("tx1"))
}

func coloredText(lines []string, size float64, bold bool, align string, color markup) markup {
	var all []markup
	for _, line := range lines {
		all = append(all, paragraphOf(line, size, bold, align, color))
	}
	return richOf(all)
}

// richOf is a text of paragraphs.
func richOf(paragraphs []markup) markup {
	return el("c:rich", el("a:bodyPr", at("wrap", "none"), at("lIns", 38100), at("tIns", 19050), at("rIns", 38100), at("bIns", 19050)), el("a:lstStyle"), paragraphs)
}

func paragraphOf(text string, size float64, bold bool, align string, color markup) markup {
	return el("a:p", el("a:pPr", at("algn", align), look("a:defRPr", size, bold, "tx1")), runOf(text, size, bold, color))
}

func runOf(text string, size float64, bold bool, color markup) markup {
	return el("a:r", el("a:rPr", at("lang", "en-GB"), at("sz", points(size)), at("b", bit(bold)), el("a:solidFill", color), el("a:latin", at("typeface", "+mn-lt"))), el("a:t", text))
}

// look is the look of a run of text.
func look(name string, size float64, bold bool, color string) markup {
	return el(name, at("sz", points(size)), at("b", bit(bold)), el("a:solidFill", el("a:schemeClr", at("val", color))), el("a:latin", at("typeface", "+mn-lt")))
}

// points is a size of text in hundredths of a point.
func points(size float64) int { return int(size*100 + 0.5) }

func bit(on bool) string {
	if on {
		return "1"
	}
	return "0"
}

// stroke is a line: its width in points, its colour, and whether it is dashed.
func stroke(width float64, color markup, dashed bool) markup {
	return el("a:ln", at("w", int(width*12700)), at("cap", "flat"), el("a:solidFill", color),
		when(dashed, val("a:prstDash", "dash")), el("a:round"))
}

func noStroke() markup { return el("a:ln", el("a:noFill")) }

// rgbColor is a colour of the data, themeColor one of the theme.
func rgbColor(color string) markup  { return el("a:srgbClr", at("val", hex(color))) }
func themeColor(name string) markup { return el("a:schemeClr", at("val", name)) }
