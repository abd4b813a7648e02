package reports

import (
	"fmt"
	"slices"
	"strings"

	"github.com/parley-sim/parley/reports/letters"
)

// mostTextRows is how many rows of a table are printed.
const mostTextRows = 30

// layout is a table on its way into columns of letters.
type layout struct {
	Table
	numbers   [][]*amount
	stretches []stretch
	columns   []letters.Column
	heads     map[int]string // before rows, where a name holds for several
	told      []int          // columns that are told otherwise
	said      []string       // what holds for all rows
}

// table prints a table: as curves, as a square, or row by row.
func (p *printer) table(t Table) {
	more := t.More
	switch {
	case t.Along > 0:
		t, more = t.curves(), ""
	case t.Across > 0:
		p.square(t)
		return
	}
	n := len(t.Rows)
	l := &layout{Table: t, numbers: t.amounts(), heads: map[int]string{}}
	l.stretches = l.findStretches()
	l.alike()
	l.Rows = l.Rows[:min(n, mostTextRows)]
	l.grouped()
	l.fill()
	if len(l.said) > 0 {
		p.Wrapped(letters.Dim, "All rows: "+strings.Join(l.said, "; "))
	}
	left := p.Table(l.columns, l.heads)
	if n > mostTextRows {
		p.Wrapped(letters.Dim, fmt.Sprintf("… and %s.", several(n-mostTextRows, "more row")))
	}
	if len(left) > 0 {
		p.Wrapped(letters.Dim, "No room here for: "+strings.Join(left, ", ")+".")
	}
	p.Wrapped(letters.Dim, more)
}

// alike says once what is the same in all rows.
func (l *layout) alike() {
	if len(l.Rows) < 3 {
		return
	}
	names := l.Text
	for k, head := range l.Head {
		first := l.Rows[0][k]
		if l.ofStretch(k) || first == "" || k < l.Text && names == 1 ||
			slices.ContainsFunc(l.Rows, func(row []string) bool { return row[k] != first }) {
			continue
		}
		if k < l.Text {
			names--
		}
		l.told = append(l.told, k)
		l.said = append(l.said, head+" "+first)
	}
}

// grouped puts a name that holds for several rows before them, where the other
// names alone do not tell all rows apart.
func (l *layout) grouped() {
	var names []int
	for k := range l.Text {
		if !slices.Contains(l.told, k) && !l.ofStretch(k) {
			names = append(names, k)
		}
	}
	if len(names) < 2 {
		return
	}
	for _, k := range names {
		others := slices.DeleteFunc(slices.Clone(names), func(i int) bool { return i == k })
		if heads := l.runs(k); heads != nil && 2*len(heads) <= len(l.Rows)+1 && !l.apart(others) {
			l.heads, l.told = heads, append(l.told, k)
			return
		}
	}
}

// runs are the rows at which a column's name changes; nil where a name comes again later.
func (l *layout) runs(k int) map[int]string {
	heads, seen := map[int]string{}, map[string]bool{}
	for i, row := range l.Rows {
		if i > 0 && row[k] == l.Rows[i-1][k] {
			continue
		}
		if seen[row[k]] {
			return nil
		}
		seen[row[k]] = true
		heads[i] = row[k]
		if _, number := readAmount(row[k]); k > 0 || number {
			heads[i] = l.Head[k] + " " + row[k]
		}
	}
	return heads
}

// fill makes the columns.
func (l *layout) fill() {
	var names []int // those that tell rows apart
	for k := 0; k < len(l.Head); k++ {
		if at := slices.IndexFunc(l.stretches, func(s stretch) bool { return s.first == k }); at >= 0 {
			l.draw(l.stretches[at])
			continue
		}
		if slices.Contains(l.told, k) || l.ofStretch(k) {
			continue
		}
		firm := len(names) == 0 || k < l.Text && !l.apart(names)
		if firm {
			names = append(names, k)
		}
		l.columns = append(l.columns, letters.Column{Head: l.Head[k], Firm: firm, Cells: l.cells(k), Number: l.number(k)})
	}
}

// apart reports whether columns tell all rows of a group from each other.
func (l *layout) apart(columns []int) bool {
	seen := map[string]bool{}
	for i, row := range l.Rows {
		if _, ok := l.heads[i]; ok {
			clear(seen)
		}
		key := ""
		for _, k := range columns {
			key += row[k] + "\n"
		}
		if seen[key] {
			return false
		}
		seen[key] = true
	}
	return true
}

func (l *layout) cells(k int) []string {
	cells := make([]string, len(l.Rows))
	for i, row := range l.Rows {
		cells[i] = typeset(row[k])
	}
	return cells
}

// number reports whether a column is of numbers more than of texts.
func (l *layout) number(k int) bool {
	n := 0
	for i, row := range l.Rows {
		switch {
		case l.numbers[i][k] != nil:
			n++
		case row[k] != "":
			n--
		}
	}
	return n > 0
}
