package reports

import "strings"

// typed is a table for programs: numbers are numbers, and what they are of stands
// with their column.
type typed struct {
	Head, Units []string // a unit is "share" (of 1), "$K", "rounds"; empty: a plain number, or a column of texts
	Rows        [][]any  // float64, string, or nil for what is not there
}

// typed is the table with its numbers read back. They are rounded as the reader
// sees them. A column whose numbers are of several units stays text.
func (t Table) typed() typed {
	out := typed{Head: t.heads(), Units: make([]string, len(t.Head)), Rows: make([][]any, len(t.Rows))}
	numbers := t.amounts()
	for i := range t.Rows {
		out.Rows[i] = make([]any, len(t.Head))
	}
	for k := range t.Head {
		unit, one := oneUnit(numbers, k)
		out.Units[k] = unit
		for i, row := range t.Rows {
			switch text := flat(row[k]); {
			case one && numbers[i][k] != nil:
				out.Rows[i][k] = numbers[i][k].Value
			case text != "" && text != "–":
				out.Rows[i][k] = text
			}
		}
	}
	return out
}

// oneUnit is what all numbers of a column are of, and whether it is one thing.
func oneUnit(numbers [][]*amount, k int) (unit string, one bool) {
	first := true
	for _, row := range numbers {
		switch a := row[k]; {
		case a == nil:
		case first:
			unit, first = a.unit(), false
		case a.unit() != unit:
			return "", false
		}
	}
	return unit, true
}

// flat is a text for programs and for other programs' pages: in one line, with
// nothing that is not seen, and plain blanks.
func flat(text string) string { return strings.ReplaceAll(typeset(clean(text)), nbsp, " ") }
