package reports

import (
	"slices"
	"strconv"
	"strings"

	"github.com/parley-sim/parley/reports/letters"
)

// square prints a table of pairs as rows and columns: the first column of names
// at the left, the one that lies across on top, and the first number in the
// cells. Where names on top find no room, numbers stand for them; where these
// find none either, the columns come in several blocks.
func (p *printer) square(t Table) {
	var rows, tops []string
	cells := map[[2]string]string{}
	for _, row := range t.Rows {
		at := [2]string{row[0], row[t.Across]}
		rows, tops = withOne(rows, at[0]), withOne(tops, at[1])
		cells[at] = row[t.Text]
	}
	heads, names := tops, rows
	if p.squareWidth(rows, tops) > p.Width {
		heads, names = nil, nil
		for i := range tops {
			heads = append(heads, strconv.Itoa(i+1))
		}
		for _, name := range rows {
			names = append(names, strings.TrimSpace(name+" "+orZero(slices.Index(tops, name)+1)))
		}
	}
	p.Wrapped(letters.Dim, t.Head[t.Text]+": "+t.Head[0]+" at the left, "+t.Head[t.Across]+" on top")
	list := []letters.Column{{Cells: names, Firm: true}}
	for i, top := range tops {
		c := letters.Column{Head: heads[i], Number: true}
		for _, name := range rows {
			c.Cells = append(c.Cells, cells[[2]string{name, top}])
		}
		list = append(list, c)
	}
	for len(list) > 1 {
		left := p.Table(list, nil)
		if len(left) == 0 || len(left) == len(list)-1 {
			break
		}
		p.Gap()
		list = append(list[:1:1], list[len(list)-len(left):]...)
	}
	p.Wrapped(letters.Dim, t.More)
}

// squareWidth is how wide a square is with all its names.
func (p *printer) squareWidth(rows, tops []string) int {
	width := 0
	for _, name := range rows {
		width = max(width, letters.Wide(name))
	}
	for _, name := range tops {
		width += 2 + max(letters.Wide(name), 5)
	}
	return width
}

func withOne(all []string, one string) []string {
	if slices.Contains(all, one) {
		return all
	}
	return append(all, one)
}

// orZero is a number, or nothing for 0.
func orZero(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
