package reports

import (
	"slices"
	"strings"

	"github.com/parley-sim/parley/reports/office"
)

// cells is the table for an office program: what is a number for the reader is
// one there, written in the same way.
func (t Table) cells() *office.Cells {
	numbers := t.amounts()
	c := &office.Cells{Head: t.heads()}
	for i, row := range t.Rows {
		cells := make([]office.Cell, len(row))
		for k, text := range row {
			if a := numbers[i][k]; a != nil {
				cells[k] = office.Cell{Number: a.Value, Format: a.format()}
			} else {
				cells[k] = office.Cell{Text: flat(text)}
			}
		}
		c.Rows = append(c.Rows, cells)
	}
	return c
}

// format is how office programs write such a number.
func (a amount) format() string {
	digits := "#,##0"
	if a.Places > 0 {
		digits += "." + strings.Repeat("0", a.Places)
	}
	after := literal(a.After)
	if a.percent() {
		after = `\ %`
	}
	digits = literal(a.Before) + digits + after
	if a.Plus {
		return "+" + digits + ";-" + digits + ";" + digits
	}
	return digits
}

// literal is a text as formats have it.
func literal(text string) string {
	if text == "" {
		return ""
	}
	return `"` + strings.NewReplacer(`"`, "", nbsp, " ").Replace(text) + `"`
}

// heads are the columns' names, of which no two are the same: ends of intervals
// bear the name of what they are the ends of where there are several.
func (t Table) heads() []string {
	all, of := each(t.Head, func(s *string) { *s = flat(*s) }), ""
	for k, h := range t.Head {
		end := slices.Contains(ofInterval, h)
		if !end {
			of = all[k]
			continue
		}
		if slices.Index(t.Head, h) != k || slices.Contains(t.Head[k+1:], h) {
			all[k] = of + " " + h
		}
	}
	return all
}

// square is a table of pairs with the names of the second column on top.
func (t Table) square() Table {
	out := Table{Head: []string{t.Head[0]}, Text: 1}
	var rows []string
	cells := map[[2]string]string{}
	for _, row := range t.Rows {
		rows, out.Head = withOne(rows, row[0]), append(out.Head[:1], withOne(out.Head[1:], row[t.Across])...)
		cells[[2]string{row[0], row[t.Across]}] = row[t.Text]
	}
	for _, name := range rows {
		row := []string{name}
		for _, top := range out.Head[1:] {
			row = append(row, cells[[2]string{name, top}])
		}
		out.Rows = append(out.Rows, row)
	}
	return out
}
