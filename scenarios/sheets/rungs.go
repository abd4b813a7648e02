package sheets

import (
	"cmp"
	"slices"
	"strings"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/amount"
	"github.com/parley-sim/parley/sim/solution"
)

// rungs is the packages worth showing, each once.
func (k *key) rungs() []rung {
	none := make([]float64, len(k.Parties))
	for p := range none {
		none[p] = k.analysis.Reservation(p)
	}
	rungs := []rung{{what: "No deal", point: solution.Point{Utilities: none}}}
	add := func(what string, point solution.Point) {
		for i := range rungs {
			if rungs[i].terms != "" && rungs[i].point.Outcome == point.Outcome && rungs[i].point.Table == point.Table {
				rungs[i].what += "; " + what
				return
			}
		}
		rungs = append(rungs, rung{what: what, terms: k.terms(point), point: point})
	}
	for _, f := range k.fairest() {
		add(f.name(), f.point)
	}
	if k.SameUnit() {
		add("Best joint package", k.analysis.Evenest(k.analysis.Solution(solution.Best)))
	}
	k.examples(add)
	for p := range k.Parties {
		if point, ok := k.bestFor(p); ok {
			add("Best for "+k.name(p), point)
		}
	}
	refused := k.halfway(add)
	return append(rungs, refused...)
}

// terms is a package in words, and who signs it where there are several tables.
func (k *key) terms(p solution.Point) string {
	parts := make([]string, len(k.Space.Issues))
	for i := range k.Space.Issues {
		issue := &k.Space.Issues[i]
		parts[i] = issue.Name + " " + amount.Short(issue, k.Space.Value(p.Outcome, i))
	}
	text := strings.Join(parts, ", ")
	if len(k.Seating()) > 1 {
		text += " (" + list(k.Scenario, k.Seating()[p.Table]) + ")"
	}
	return text
}

// halfway adds the deals of those who trade nothing, one a table.
func (k *key) halfway(add func(string, solution.Point)) (refused []rung) {
	for table := range k.Seating() {
		point, signs := k.analysis.Halfway(table)
		if signs {
			add(halfway, point)
			continue
		}
		refused = append(refused, rung{halfway, k.terms(point), point, true})
	}
	return refused
}

// bestFor is the best that a party can get from those who could walk away.
func (k *key) bestFor(party int) (solution.Point, bool) {
	best, found := solution.Point{}, false
	for _, p := range k.analysis.Frontier {
		if !k.signable(p) || !slices.Contains(k.Seating()[p.Table], party) {
			continue
		}
		if !found || p.Utilities[party] > best.Utilities[party]+solution.Tolerance {
			best, found = p, true
		}
	}
	return best, found
}

// spot is a package at a table, and what it gives all together.
type spot struct {
	outcome sim.Outcome
	table   int
	total   float64
}

// examples adds the poorest package that all would sign, and the one in the
// middle of all those: what people sign who find nothing.
func (k *key) examples(add func(string, solution.Point)) {
	if !k.Space.Tabled() {
		return
	}
	var all []spot
	p := solution.Point{Utilities: make([]float64, len(k.Parties))}
	for table := range k.Seating() {
		for o := range sim.Outcome(k.Space.Size()) {
			if k.sign(&p, o, table); k.signable(p) {
				all = append(all, spot{o, table, k.total(p)})
			}
		}
	}
	if len(all) < 3 {
		return
	}
	slices.SortStableFunc(all, func(a, b spot) int { return cmp.Compare(a.total, b.total) })
	add("The poorest that all would sign", k.at(all[0]))
	add("Half of those that all would sign are worse", k.at(all[len(all)/2]))
}

// sign fills in a package signed at a table; who sits elsewhere walks away.
func (k *key) sign(p *solution.Point, o sim.Outcome, table int) {
	p.Outcome, p.Table = o, table
	for i := range p.Utilities {
		p.Utilities[i] = k.analysis.Reservation(i)
	}
	for _, i := range k.Seating()[table] {
		p.Utilities[i] = k.Parties[i].Profile.Utility(o)
	}
}

func (k *key) at(s spot) solution.Point {
	p := solution.Point{Utilities: make([]float64, len(k.Parties))}
	k.sign(&p, s.outcome, s.table)
	return p
}
