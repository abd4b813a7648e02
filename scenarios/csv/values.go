package csv

import (
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
)

// finishIssue reads the values of the last issue as numbers where all of them are:
// then a decimal comma becomes a point, which all other parts of the program go by,
// and what may be one number or another is refused, as it is among worths. Where
// commas separate the cells, values stay as they are: a comma in one of them
// stood in quotes, and is no decimal comma.
func (t *table) finishIssue() error {
	if t.separator == ',' || len(t.issues) == 0 {
		return nil
	}
	for _, c := range t.cells {
		if !numeric(c.Text) {
			return nil
		}
	}
	issue := &t.issues[len(t.issues)-1]
	for _, c := range t.cells {
		if !grouped.MatchString(c.Text) {
			continue
		}
		if _, err := t.number(c, "a value of "+issue.Name); err != nil {
			return err
		}
	}
	if t.rename(issue.Values, shortest) == nil {
		return nil
	}
	return t.rename(issue.Values, pointed) // 12,5 and 12,50 are two values
}

// rename writes the last issue's values in another way, unless two become one.
func (t *table) rename(values []string, way func(string) string) error {
	names := source.Names{Fold: true}
	for v, c := range t.cells {
		values[v] = way(c.Text)
		if err := names.Add(t.file, c.Offset, "value", values[v]); err != nil {
			return err
		}
	}
	return nil
}

// numeric reports whether a text is meant for a number.
func numeric(text string) bool {
	_, ok := source.Plain(pointed(text))
	return ok || grouped.MatchString(text)
}

// pointed is a number with a point where it had a decimal comma.
func pointed(text string) string {
	if comma.MatchString(text) {
		return strings.Replace(text, ",", ".", 1)
	}
	return text
}

// shortest is a number that had a decimal comma with a point, and without the
// zeros that a spreadsheet adds behind it, as values in even steps are written.
func shortest(text string) string {
	plain := pointed(text)
	if plain == text || strings.ContainsAny(plain, "eE") {
		return plain
	}
	short := strings.TrimSuffix(strings.TrimRight(plain, "0"), ".")
	if _, ok := source.Plain(short); !ok { // of ,0 nothing is left
		return plain
	}
	return short
}
