package sheets

import (
	"fmt"
	"slices"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/amount"
)

// talks says whom a party negotiates with, and who has to sign.
func talks(s *sim.Scenario, party int) string {
	others := partners(s, party)
	switch {
	case len(others) == 0:
		return ""
	case len(s.Seating()) > 1 && sitsTwice(s, party):
		return fmt.Sprintf("You negotiate with %s at the same time, each at a table of its own. You can sign with one of them at most: while you talk with one, the best offer of the others is what you have without a deal.", list(s, others))
	case len(s.Seating()) > 1:
		return apart(s, party, others)
	case len(others) == 1:
		return fmt.Sprintf("You negotiate with %s.", list(s, others))
	}
	return fmt.Sprintf("You sit at one table with %s. There is a deal only if all of you sign it.", list(s, others))
}

// apart is for a party whose partner also talks with others.
func apart(s *sim.Scenario, party int, others []int) string {
	line := fmt.Sprintf("You negotiate with %s.", list(s, others))
	hub := s.Hub()
	var rivals []int
	for _, p := range partners(s, hub) {
		if p != party && !slices.Contains(others, p) {
			rivals = append(rivals, p)
		}
	}
	if hub == party || len(rivals) == 0 {
		return line
	}
	name := s.Parties[hub].Name
	return line + fmt.Sprintf(" At the same time %s negotiates with %s about the same terms, at another table, and will sign once at most.", name, list(s, rivals))
}

// partners is who sits at a table with a party, in the order of the parties.
func partners(s *sim.Scenario, party int) []int {
	var all []int
	for p := range s.Parties {
		for _, table := range s.Seating() {
			if p != party && slices.Contains(table, party) && slices.Contains(table, p) && !slices.Contains(all, p) {
				all = append(all, p)
			}
		}
	}
	return all
}

func sitsTwice(s *sim.Scenario, party int) bool {
	tables := 0
	for _, table := range s.Seating() {
		if slices.Contains(table, party) {
			tables++
		}
	}
	return tables > 1
}

// list is parties by their names.
func list(s *sim.Scenario, parties []int) string {
	names := make([]string, len(parties))
	for k, p := range parties {
		names[k] = s.Parties[p].Name
	}
	return amount.List(names)
}
