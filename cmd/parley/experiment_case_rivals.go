package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// rivals lets self talk with several of the other side at once.
var rivals = caseSetting{path: "rivals", title: "rivals", said: numbered("rival", "rivals"), takes: fmt.Sprintf("a whole number from 1 to %d", mostRivals),
	means: "Self talks with so many of the other side at once, each at a table of its own, and signs once. Their numbers are drawn one by one from the spread.",
	read:  func(n source.Node) float64 { return float64(n.Whole("rivals", 1, mostRivals)) },
	apply: func(s *sim.Scenario, self int, x float64) (*sim.Scenario, error) { return rivalling(s, self, int(x)) },
}

const mostRivals = sim.MaxParties - 1

func rivalling(s *sim.Scenario, self, n int) (*sim.Scenario, error) {
	if n == 1 {
		return s, nil
	}
	if len(s.Parties) != 2 || s.Tables != nil {
		return nil, errors.New("rivals are for a case of two parties at one table")
	}
	c := *s
	c.Parties, c.Tables = slices.Clone(s.Parties), [][]int{{0, 1}}
	other := s.Parties[1-self]
	c.Parties[1-self].Name = other.Name + " 1"
	for k := 2; k <= n; k++ {
		rival := other
		rival.Name = fmt.Sprintf("%s %d", other.Name, k)
		c.Parties = append(c.Parties, rival)
		table := []int{self, k}
		if self == 1 {
			table = []int{k, self}
		}
		c.Tables = append(c.Tables, table)
	}
	return &c, nil
}
