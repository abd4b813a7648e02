package office

import "strconv"

// cellLook is how a cell looks: its part on the sheet, and the format of its number.
type cellLook struct {
	role   role
	format string // empty: text, or a number as programs like to show it
}

// role is what a cell is for.
type role int

const (
	inTable role = iota
	heading
	strong
	small
	paragraphs
	head
	headOfNumbers
	linked
	behind // a chart
)

// looks are the looks that a workbook's cells have, numbered as they come.
type looks struct {
	all     []cellLook
	formats []string
}

func newLooks() *looks { return &looks{all: []cellLook{{}}} }

// number is that of a look, which is added if it is new.
func (l *looks) number(c cellLook) int {
	for i, other := range l.all {
		if other == c {
			return i
		}
	}
	l.all = append(l.all, c)
	return len(l.all) - 1
}

// firstFormat is the number from which on formats are one's own.
const firstFormat = 164

// formatID is the number of a format.
func (l *looks) formatID(format string) int {
	if format == "" {
		return 0
	}
	for i, other := range l.formats {
		if other == format {
			return firstFormat + i
		}
	}
	l.formats = append(l.formats, format)
	return firstFormat + len(l.formats) - 1
}

// fonts are the roles' own.
func (b Brand) cellFonts() []markup {
	font := func(name string, size int, color string, more ...any) markup {
		return el("font", append(more, val("sz", size), el("color", at("rgb", "FF"+hex(color))), val("name", name))...)
	}
	return []markup{
		inTable: font(b.Body, 11, b.Ink), heading: font(b.Heading, 16, b.Ink, el("b")), strong: font(b.Body, 11, b.Ink, el("b")),
		small: font(b.Body, 9, b.muted()), paragraphs: font(b.Body, 11, b.Ink), head: font(b.Body, 11, b.Ink, el("b")),
		headOfNumbers: font(b.Body, 11, b.Ink, el("b")),
		linked:        font(b.Body, 11, b.Accent, el("u")), behind: font(b.Body, 9, b.muted()),
	}
}

// markup is the part that says what the numbers of looks mean.
func (l *looks) markup(b Brand) markup {
	var cells, formats []markup
	for _, c := range l.all {
		cells = append(cells, l.cell(c))
	}
	for i, f := range l.formats {
		formats = append(formats, el("numFmt", at("numFmtId", firstFormat+i), at("formatCode", f)))
	}
	fonts, rule := b.cellFonts(), el("color", at("rgb", "FF"+hex(b.muted())))
	none := el("border", el("left"), el("right"), el("top"), el("bottom"), el("diagonal"))
	under := el("border", el("left"), el("right"), el("top"), el("bottom", at("style", "thin"), rule), el("diagonal"))
	return el("styleSheet", at("xmlns", sheets),
		when(len(formats) > 0, el("numFmts", at("count", len(formats)), formats)),
		el("fonts", at("count", len(fonts)), fonts),
		el("fills", at("count", 2), el("fill", el("patternFill", at("patternType", "none"))), el("fill", el("patternFill", at("patternType", "gray125")))),
		el("borders", at("count", 2), none, under),
		el("cellStyleXfs", at("count", 1), el("xf", at("numFmtId", 0), at("fontId", 0), at("fillId", 0), at("borderId", 0))),
		el("cellXfs", at("count", len(cells)), cells))
}

func (l *looks) cell(c cellLook) markup {
	border := 0
	if c.role == head || c.role == headOfNumbers {
		border = 1
	}
	var align markup
	switch c.role {
	case headOfNumbers:
		align = el("alignment", at("horizontal", "right"), at("vertical", "bottom"), at("wrapText", 1))
	case paragraphs, small, strong, heading, linked:
		align = el("alignment", at("vertical", "top"), at("wrapText", 1))
	case head:
		align = el("alignment", at("vertical", "bottom"), at("wrapText", 1))
	}
	format := l.formatID(c.format)
	return el("xf", at("numFmtId", format), at("fontId", strconv.Itoa(int(c.role))), at("fillId", 0), at("borderId", border), at("xfId", 0),
		at("applyNumberFormat", bit(format > 0)), at("applyFont", 1), at("applyBorder", bit(border > 0)), at("applyAlignment", bit(align != "")), align)
}
