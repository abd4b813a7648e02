package main

import (
	"regexp"
	"slices"
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// classColumn says what a column of a class's table holds.
type classColumn int

const (
	groupColumn   classColumn = iota
	termColumn                // of an issue
	seatColumn                // who played a party
	dealColumn                // whether there was a deal
	withColumn                // at which table it was signed
	roundsColumn              // how long it took
	minutesColumn             // the same
	traitColumn               // anything else, to compare by
)

// head is the first row: what each column holds, and of which issue, party or trait.
type head struct {
	cells  []source.Cell
	kinds  []classColumn
	of     []int
	traits []string
}

// ownColumns are the columns that are called by a word of ours.
var ownColumns = map[string]classColumn{"deal": dealColumn, "signed with": withColumn, "rounds": roundsColumn, "minutes": minutesColumn}

// readHead reads the first row. The first column is the group, whatever it is called.
func readHead(f source.File, s *sim.Scenario, row []source.Cell) (*head, error) {
	h := &head{cells: row}
	names := source.Names{Fold: true}
	for k, c := range row {
		if c.Text == "" {
			return nil, f.Errorf(c.Offset, "column %d has no name in the first row", k+1)
		}
		if err := f.Label(c, "the name of a column"); err != nil {
			return nil, err
		}
		kind, of := h.kindOf(s, c.Text)
		if k == 0 {
			if kind == termColumn {
				return nil, f.Errorf(c.Offset, "the first column is %s; it must name the group, as in: group,%s", source.Quoted(c.Text), s.Space.Issues[0].Name)
			}
			kind = groupColumn
		} else if err := names.Add(f, c.Offset, "column", h.key(s, c.Text, kind, of)); err != nil {
			return nil, err
		}
		if kind == traitColumn {
			of, h.traits = len(h.traits), append(h.traits, c.Text)
		}
		h.kinds, h.of = append(h.kinds, kind), append(h.of, of)
	}
	return h, h.complete(f, s)
}

var inBrackets = regexp.MustCompile(`\s*\([^()]*\)$`)

// kindOf finds out what a column is called after. Its unit may stand in brackets behind the name of an issue.
func (h *head) kindOf(s *sim.Scenario, text string) (classColumn, int) {
	for _, name := range []string{text, inBrackets.ReplaceAllString(text, "")} {
		like := func(other string) bool { return source.Alike(name) == source.Alike(other) }
		if i := slices.IndexFunc(s.Space.Issues, func(i sim.Issue) bool { return like(i.Name) }); i >= 0 {
			return termColumn, i
		}
		if p := slices.IndexFunc(s.Parties, func(p sim.Party) bool { return like(p.Name) }); p >= 0 {
			return seatColumn, p
		}
	}
	if kind, ours := ownColumns[source.Alike(text)]; ours {
		return kind, 0
	}
	return traitColumn, 0
}

// key is the column's name without what may stand behind it.
func (h *head) key(s *sim.Scenario, text string, kind classColumn, of int) string {
	switch kind {
	case termColumn:
		return s.Space.Issues[of].Name
	case seatColumn:
		return s.Parties[of].Name
	}
	return text
}

// complete refuses a table without a column for every issue, and for the table where there are several.
func (h *head) complete(f source.File, s *sim.Scenario) error {
	for i, issue := range s.Space.Issues {
		if h.column(termColumn, i) < 0 {
			return f.Errorf(h.cells[0].Offset, "no column %s%s the terms of the case are %s", source.Quoted(issue.Name), source.Suggest(issue.Name, h.traits), source.Listed(issueNames(s.Space)))
		}
	}
	if len(s.Seating()) > 1 && h.column(withColumn, 0) < 0 {
		return f.Errorf(h.cells[0].Offset, "no column \"signed with\"; it says which of %s the deal was made with", source.Listed(partnersOf(s)))
	}
	return nil
}

// column is the place of a column, or -1.
func (h *head) column(kind classColumn, of int) int {
	for k := range h.kinds {
		if h.kinds[k] == kind && h.of[k] == of {
			return k
		}
	}
	return -1
}

// partnersOf names those who sit at one table of several, by table.
func partnersOf(s *sim.Scenario) []string {
	hub, names := s.Hub(), []string(nil)
	for _, seats := range s.Seating() {
		var others []string
		for _, p := range seats {
			if p != hub {
				others = append(others, s.Parties[p].Name)
			}
		}
		names = append(names, strings.Join(others, " and "))
	}
	return names
}
