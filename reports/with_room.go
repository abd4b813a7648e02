package reports

import (
	"math"
	"slices"
)

// always reports whether there is room for a deal in every case, however its numbers fall.
func (r *Run) always() bool {
	return !slices.ContainsFunc(r.Manifest.Scenarios, func(c Case) bool { return c.Zopa < 1 })
}

// dealsWithRoom is how often each line-up agreed where there was room for a deal:
// of the same negotiations that have a joint value.
func (r *Run) dealsWithRoom() map[string]Estimate {
	room, rates := map[[2]string]int{}, map[string][]float64{}
	for _, e := range r.at("scenario pairing", "captured") {
		room[[2]string{e.Scenario, e.Pairing}] = e.Defined
	}
	for _, e := range r.at("scenario pairing", "deal") {
		if n := room[[2]string{e.Scenario, e.Pairing}]; n > 0 {
			rates[e.Pairing] = append(rates[e.Pairing], math.Min(1, e.Mean*float64(e.N)/float64(n)))
		}
	}
	deals := map[string]Estimate{}
	for _, e := range r.pooled("pairing", "deal") {
		if list := rates[e.Pairing]; !r.always() && len(list) > 0 && e.Mean > 0 {
			all := average(list)
			lo, hi := overCases(list)
			if math.IsNaN(lo) { // within one case, or two: as wide as that of all, in proportion
				lo, hi = e.Lo*all/e.Mean, e.Hi*all/e.Mean
			}
			e.Mean, e.Lo, e.Hi = all, lo, math.Min(1, hi)
		}
		deals[e.Pairing] = e
	}
	return deals
}

func average(xs []float64) float64 {
	sum := 0.0
	for _, x := range xs {
		sum += x
	}
	return sum / float64(len(xs))
}
