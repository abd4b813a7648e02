package reports

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"
)

// CSV writes the charts' tables for spreadsheets, numbers as plain numbers: a
// share is 0.43, and any other unit stands in the head. A story of several charts
// has a line with each chart's ID, and a free line between them.
func (s *Story) CSV(w io.Writer) error {
	titled := len(s.Chapters) > 1
	for i, c := range s.Chapters {
		out := csv.NewWriter(w)
		if titled {
			before := ""
			if i > 0 {
				before = "\n"
			}
			if _, err := io.WriteString(w, before+c.ID+"\n"); err != nil {
				return err
			}
		}
		if err := out.WriteAll(c.Figure.Table.typed().records()); err != nil {
			return err
		}
	}
	return nil
}

// records are the head and the rows as fields.
func (t typed) records() [][]string {
	if len(t.Head) == 0 {
		return nil
	}
	head := make([]string, len(t.Head))
	for k, name := range t.Head {
		if head[k] = harmless(name); t.Units[k] != "" && t.Units[k] != "share" {
			head[k] += " (" + t.Units[k] + ")"
		}
	}
	all := [][]string{head}
	for _, row := range t.Rows {
		fields := make([]string, len(row))
		for k, x := range row {
			switch x := x.(type) {
			case float64:
				fields[k] = strconv.FormatFloat(x, 'f', -1, 64)
			case string:
				fields[k] = harmless(x)
			}
		}
		all = append(all, fields)
	}
	return all
}

// harmless is a text that no spreadsheet takes for a formula.
func harmless(text string) string {
	if strings.IndexAny(text, "=+-@") == 0 {
		return "'" + text
	}
	return text
}
