package main

import (
	"fmt"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"

	"github.com/parley-sim/parley/sim"
)

// mostRows is how many values of one issue are shown; of longer lists the
// middle is left out.
const mostRows = 12

// worthTable has a row for each value of each issue and a column for each
// party; for parties of one unit also what the value is worth to all. (Shares of each
// party's own best are no common unit.)
func worthTable(s *sim.Scenario) table.Writer {
	together := s.SameUnit() && s.Parties[0].Unit != "" && s.Tables == nil
	head := []any{"term", "value"}
	for _, p := range s.Parties {
		head = append(head, p.Name)
	}
	if together {
		head = append(head, "together")
	}
	t := newTable(head...)
	right := make([]table.ColumnConfig, len(head)-2)
	for i := range right {
		right[i] = table.ColumnConfig{Number: i + 3, Align: text.AlignRight, AlignHeader: text.AlignRight}
	}
	t.SetColumnConfigs(right)
	for i := range s.Space.Issues {
		appendIssue(t, s, i, together)
	}
	return t
}

func appendIssue(t table.Writer, s *sim.Scenario, i int, together bool) {
	issue := &s.Space.Issues[i]
	name := issue.Name
	for v := range issue.Values {
		switch {
		case len(issue.Values) > mostRows && v == mostRows-1:
			t.AppendRow(table.Row{"", fmt.Sprintf("... %d more ...", len(issue.Values)-mostRows)})
			continue
		case len(issue.Values) > mostRows && v > mostRows-1 && v < len(issue.Values)-1:
			continue
		}
		row, sum := table.Row{name, valueText(issue, v)}, 0.0
		for _, p := range s.Parties {
			x := p.Profile.Worth.Tables[i][v]
			row, sum = append(row, purseOf(&p).amount(x)), sum+x
		}
		if together {
			row = append(row, purseOf(&s.Parties[0]).amount(sum))
		}
		t.AppendRow(row)
		name = ""
	}
}
