package batch

import (
	"fmt"
	"io"
	"math"

	"github.com/parley-sim/parley/sim"
)

// listed is how many packages of a scenario and pairing outcomes.csv lists.
const listed = 200

// outcomes writes outcomes.csv: what was agreed, by scenario and pairing.
func (r *Results) outcomes(w io.Writer) error {
	seats := r.mostParties()
	header := []string{"scenario", "pairing"}
	header = append(header, numbered("seat_%d_style", seats)...)
	header = append(header, "package")
	header = append(header, numbered("utility_%d", seats)...)
	header = append(header, numbered("gain_%d", seats)...)
	t := newTable(w, append(header, "captured", "pareto", "count")...)
	for _, p := range r.pairings() {
		p.write(t, seats)
	}
	return t.close()
}

func (r *Results) mostParties() int {
	n := 0
	for _, s := range r.Design.Scenarios {
		n = max(n, len(s.Parties))
	}
	return n
}

func numbered(format string, n int) []string {
	list := make([]string, n)
	for i := range list {
		list[i] = fmt.Sprintf(format, i+1)
	}
	return list
}

// seating is who sits where, over all openers and deadlines.
type seating struct {
	condition *Condition // the first of them
	packages  packages
}

// pairings lists the line-ups of each scenario with what they agreed on.
func (r *Results) pairings() []*seating {
	var list []*seating
	index := map[string]*seating{}
	for i, c := range r.Conditions {
		tally := r.tallies[i]
		if tally == nil {
			continue
		}
		k := c.Scenario.Name
		for _, style := range c.LineUp.Styles {
			k += fmt.Sprintf("%q", style.Spec)
		}
		if index[k] == nil {
			index[k] = &seating{c, newPackages(tally.packages.kept)}
			list = append(list, index[k])
		}
		index[k].packages.merge(&tally.packages)
	}
	return list
}

// write lists the most frequent packages, and the rest as one row.
func (s *seating) write(t *table, seats int) {
	rest, left := newPackages(s.packages.kept), listed
	for _, o := range s.packages.byCount() {
		if left > 0 && o != others {
			left--
			s.row(t, seats, s.describe(o), s.packages.of[o])
			continue
		}
		one := newPackages(rest.kept)
		one.of[others] = s.packages.of[o]
		rest.merge(&one)
	}
	if a := rest.of[others]; a != nil {
		s.row(t, seats, "", a)
	}
}

func (s *seating) describe(o sim.Outcome) string {
	if o == sim.None {
		return "no deal"
	}
	return s.condition.Scenario.Space.Format(o)
}

func (s *seating) row(t *table, seats int, text string, a *agreed) {
	t.seated(s.condition, seats)
	t.text(text)
	for _, first := range []int{2, 3} { // own, then gain, of each party: as layout.kept lists them
		for i := range seats {
			t.numbers(a.mean(first + 2*i))
		}
	}
	t.numbers(a.mean(0), a.mean(1))
	t.counts(a.count)
	t.end()
}

// seated writes a case, a pairing and who sits where.
func (t *table) seated(c *Condition, seats int) {
	t.text(c.Scenario.Name, c.LineUp.Pairing())
	for i := range seats {
		style := ""
		if i < len(c.LineUp.Styles) {
			style = c.LineUp.Styles[i].Spec
		}
		t.text(style)
	}
}

// mean of a kept column; NaN where it does not exist.
func (a *agreed) mean(i int) float64 {
	if i >= len(a.values) {
		return math.NaN()
	}
	return mean(a.values[i])
}
