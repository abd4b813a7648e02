package batch

import (
	"io"
	"math"
	"slices"

	"github.com/parley-sim/parley/sim"
)

var nan = math.NaN()

// terms writes terms.csv: the terms of the cases in moves.csv, with the values that
// were on the table, and the first and the last of each list.
func (r *Results) terms(w io.Writer, shown []*talk) error {
	seats := r.mostParties()
	t := newTable(w, append([]string{"scenario", "term", "name", "unit", "value", "of", "text"}, numbered("worth_%d", seats)...)...)
	for i, k := range shown {
		s := k.condition.Scenario
		if i > 0 && shown[i-1].condition.Scenario == s {
			continue
		}
		for issue := range s.Space.Issues {
			t.term(k, issue, named(shown[i:], s, issue), seats)
		}
	}
	return t.close()
}

// named lists the values of an issue that are in the moves of a case, by number.
func named(shown []*talk, s *sim.Scenario, issue int) []int {
	seen := map[int]bool{0: true, len(s.Space.Issues[issue].Values) - 1: true}
	for _, k := range shown {
		if k.condition.Scenario != s {
			break // they come case by case
		}
		for i := range k.moves {
			if step := &k.moves[i].step; hasPackage(step) {
				seen[s.Space.Value(step.Offer, issue)] = true
			}
		}
	}
	var list []int
	for v := range s.Space.Issues[issue].Values {
		if seen[v] {
			list = append(list, v)
		}
	}
	return list
}

func (t *table) term(k *talk, issue int, values []int, seats int) {
	s := k.condition.Scenario
	of := s.Space.Issues[issue]
	for _, v := range values {
		t.text(s.Name)
		t.counts(int64(issue) + 1)
		t.text(of.Name, of.Unit)
		t.counts(int64(v)+1, int64(len(of.Values)))
		t.text(of.Values[v])
		shares := make([]float64, len(s.Parties))
		for p := range s.Parties {
			shares[p] = shareOf(k.tables[p][issue], v)
		}
		t.padded(shares, seats)
		t.end()
	}
}

// shareOf is how far a value is from the one worth least to the one worth most; NaN
// where all are worth the same.
func shareOf(worths []float64, v int) float64 {
	low, high := slices.Min(worths), slices.Max(worths)
	if !(high > low) {
		return nan
	}
	return (worths[v] - low) / (high - low)
}
