package office

import (
	"cmp"
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// page is a sheet that is being filled: cells by place, in any order.
type page struct {
	*bookParts
	rows    map[int][]placed
	heights map[int]float64 // of rows, in points
	merged  []string
	links   []markup
	wide    []float64 // of columns, in letters; beyond the last each has the usual width
	deepest int
	edge    int // the last column that a text reaches
}

// placed is a cell in its row, with its markup.
type placed struct {
	column int
	markup markup
}

const (
	usualColumn = 10.0 // width of a column, in letters
	usualRow    = 15.0 // height of a row, in points
	textWide    = 110  // letters of a line of text, about
)

// name is a place as formulas name it: "B3" for row 2, column 1, both from 0.
func name(row, column int) string { return columnName(column) + strconv.Itoa(row+1) }

// coded is how Excel writes letters by number, which a name may contain by chance or on purpose.
var coded = regexp.MustCompile(`_(x[0-9A-Fa-f]{4}_)`)

// text puts a text into a cell.
func (p *page) text(row, column int, text string, role role) {
	if runes := []rune(text); len(runes) > mostLetters/2 { // of which one may count as two
		text = string(runes[:mostLetters/2])
	}
	text = coded.ReplaceAllString(text, "_x005F_$1")
	p.put(row, column, el("c", at("r", name(row, column)), at("s", p.looks.number(cellLook{role: role})), at("t", "s"), el("v", p.strings.place(text))))
}

// number puts a number into a cell; one that is not there leaves it empty.
func (p *page) number(row, column int, x float64, look cellLook) {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return
	}
	p.put(row, column, el("c", at("r", name(row, column)), at("s", p.looks.number(look)), el("v", number(x))))
}

func (p *page) put(row, column int, m markup) {
	p.rows[row] = append(p.rows[row], placed{column, m})
	p.deepest = max(p.deepest, row)
}

// cells puts a table's row into cells, from a column on.
func (p *page) cells(row, column int, cells []Cell) {
	for k, c := range cells {
		if c.Format != "" {
			p.number(row, column+k, c.Number, cellLook{inTable, c.Format})
		} else if c.Text != "" {
			p.text(row, column+k, c.Text, inTable)
		}
	}
}

// width of a column, in letters.
func (p *page) width(column int) float64 {
	if column < len(p.wide) {
		return p.wide[column]
	}
	return usualColumn
}

// paragraph puts a text over as many columns as a line takes, though not beyond the
// last, and returns the row after it. Last below 0: there is none.
func (p *page) paragraph(row int, t Text, last int) int {
	from, size, lines := 0, sizes[t.Tone], 1.0
	lead, role := strong, roles[t.Tone]
	if t.To > 0 && t.Lead != "" {
		lead = p.leads(row, t.To, t.Lead)
	} else if t.To > 0 {
		role = p.leads(row, t.To, t.Text)
	}
	if t.Lead != "" {
		p.text(row, 0, t.Lead, lead)
		from, lines = 1, linesOf(t.Lead, p.width(0))
	}
	to, letters := from, p.width(from)
	for letters < textWide && to != last {
		to++
		letters += p.width(to)
	}
	p.text(row, from, t.Text, role)
	if to > from {
		p.merged = append(p.merged, name(row, from)+":"+name(row, to))
	}
	p.edge = max(p.edge, to)
	lines = math.Max(lines, linesOf(t.Text, letters/size))
	p.heights[row] = lines * usualRow * math.Max(size, 0.85)
	return row + 1
}

// leads makes the first cell of a row a link to a sheet, and returns how that looks.
func (p *page) leads(row, to int, text string) role {
	if to > len(p.names) {
		return paragraphs
	}
	p.links = append(p.links, el("hyperlink", at("ref", name(row, 0)), at("location", quotedTab(p.names[to-1])+"!A1"), at("display", text)))
	return linked
}

// The looks of tones, and how large their letters are beside the usual ones.
var (
	roles = [...]role{Usual: paragraphs, Heading: heading, Strong: strong, Small: small}
	sizes = [...]float64{Usual: 1, Heading: 16.0 / 11, Strong: 1, Small: 9.0 / 11}
)

// linesOf is about how many lines of so many letters a text takes.
func linesOf(text string, letters float64) float64 {
	return math.Max(1, math.Ceil(float64(len([]rune(text)))*1.02/letters))
}

// data is the sheet's rows, from top to bottom.
func (p *page) data() []markup {
	var all []markup
	for row := range p.deepest + 1 {
		cells, high := p.rows[row], p.heights[row]
		if len(cells) == 0 && high == 0 {
			continue
		}
		slices.SortFunc(cells, func(a, b placed) int { return cmp.Compare(a.column, b.column) })
		inside := []any{at("r", row+1)}
		if high > 0 {
			inside = append(inside, at("ht", fmt.Sprintf("%.4g", high)), at("customHeight", 1))
		}
		for _, c := range cells {
			inside = append(inside, c.markup)
		}
		all = append(all, el("row", inside...))
	}
	return all
}

// columns are the widths.
func (p *page) columns() markup {
	var all []markup
	for i, w := range p.wide {
		all = append(all, el("col", at("min", i+1), at("max", i+1), at("width", fmt.Sprintf("%.4g", w)), at("customWidth", 1)))
	}
	return when(len(all) > 0, el("cols", all))
}

// lettersOf is how wide a column has to be for its head and cells.
func lettersOf(head string, rows [][]Cell, k int) float64 {
	const least, most, filter = 8, 44, 3 // what the filter's button takes
	longest := 0
	for _, word := range strings.Fields(head) {
		longest = max(longest, len([]rune(word))+filter)
	}
	for _, row := range rows {
		if row[k].Format == "" {
			longest = max(longest, len([]rune(row[k].Text)))
		} else {
			longest = max(longest, len(strconv.FormatFloat(math.Trunc(row[k].Number), 'f', -1, 64))+len(row[k].Format)/2)
		}
	}
	return float64(min(max(longest+1, least), most))
}
