package batch

import (
	"io"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

// trades writes trades.csv: what there was to trade, and who traded it.
func (r *Results) trades(w io.Writer) error {
	t := newTable(w, "scenario", "pairing", "trade", "giver", "other", "gives", "gives_from", "gives_to", "gets", "gets_from", "gets_to",
		"gain_giver", "gain_other", "captured", "deals", "made")
	for _, s := range r.Design.Scenarios {
		a, err := r.asWritten(s)
		if err != nil {
			return err
		}
		for _, pairing := range r.pairingsOf(s) {
			f := r.found[foundKey{s.Name, pairing}]
			for k := range f.trades {
				t.text(s.Name, pairing)
				t.counts(int64(k) + 1)
				t.trade(s, a, &f.trades[k])
				t.counts(f.deals, f.made[k])
				t.end()
			}
		}
	}
	return t.close()
}

// pairingsOf lists the pairings that were played in a scenario, in the order of the run.
func (r *Results) pairingsOf(s *sim.Scenario) []string {
	var list []string
	seen := map[string]bool{}
	for _, c := range r.Conditions {
		pairing := c.LineUp.Pairing()
		if c.Scenario == s && r.found[foundKey{s.Name, pairing}] != nil && !seen[pairing] {
			seen[pairing] = true
			list = append(list, pairing)
		}
	}
	return list
}

// trade writes what is traded, and what both steps are worth: to the two as shares of what
// each could gain at best, and to all as a share of the available gain.
func (t *table) trade(s *sim.Scenario, a *solution.Analysis, of *trade) {
	value := func(o sim.Outcome, issue int) string { return s.Space.Issues[issue].Values[s.Space.Value(o, issue)] }
	t.text(s.Parties[of.Giver].Name, s.Parties[of.Other].Name)
	t.text(s.Space.Issues[of.Gives].Name, value(of.From, of.Gives), value(of.To, of.Gives))
	t.text(s.Space.Issues[of.Gets].Name, value(of.From, of.Gets), value(of.To, of.Gets))
	from, to := spotOf(a, worths(s, of.From)), spotOf(a, worths(s, of.To))
	t.numbers(to.gains[of.Giver]-from.gains[of.Giver], to.gains[of.Other]-from.gains[of.Other], to.captured-from.captured)
}
