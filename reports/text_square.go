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
	q := t.square()
	tops, names := q.Head[1:], make([]string, len(q.Rows))
	heads := tops
	for i, row := range q.Rows {
		names[i] = row[0]
	}
	if p.squareWidth(names, tops) > p.Width {
		heads = make([]string, len(tops))
		for i := range tops {
			heads[i] = strconv.Itoa(i + 1)
		}
		for i, name := range names {
			names[i] = strings.TrimSpace(name + " " + orNothing(slices.Index(tops, name)+1))
		}
	}
	p.Wrapped(letters.Dim, t.Head[t.Text]+": "+t.Head[0]+" at the left, "+t.Head[t.Across]+" on top")
	list := []letters.Column{{Cells: names, Firm: true}}
	for k, head := range heads {
		c := letters.Column{Head: head, Number: true}
		for _, row := range q.Rows {
			c.Cells = append(c.Cells, row[k+1])
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

// orNothing is a number, or no letter for 0.
func orNothing(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
