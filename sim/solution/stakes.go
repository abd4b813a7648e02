package solution

import (
	"math"
	"slices"

	"github.com/parley-sim/parley/sim"
)

// maxCombined is the most combinations of one part that are listed to find what
// its issues can move.
const maxCombined = 1 << 18

// maxBundled is the most times that a bundle is looked at in doing so.
const maxBundled = 1 << 26

// Stakes is what each issue can matter to each party, by party and issue: the
// most that changing this issue alone, in any package, can change what the party gets, in its own
// unit, packages that it never signs left aside. It works in spaces of any size. Without bundles it is what lies between the
// issue's best and worst value. With bundles it is exact where the issues that they join
// have at most 2^18 combinations (values that are alike counted once), fewer where the bundles are many; beyond that it is an
// upper bound: what the issue's own values move, and all that the bundles which ask for it are worth.
func Stakes(s *sim.Scenario) [][]float64 {
	all := make([][]float64, len(s.Parties))
	for p := range s.Parties {
		all[p] = StakesOf(s.Parties[p].Profile)
	}
	return all
}

// StakesOf is the same for one party, by issue.
func StakesOf(p *sim.Profile) []float64 { return stakesOf(p.Worth.Barred()) }

func stakesOf(w *sim.Worth) []float64 {
	parts := sim.Parts(w)
	sums := make([]*sums, len(parts))
	least := w.Base
	for k, part := range parts {
		sums[k] = newSums(w, part)
		least += sums[k].least()
	}
	stakes := make([]float64, len(w.Tables))
	if math.IsInf(least, 1) { // it signs nothing
		return stakes
	}
	for k, part := range parts {
		for at, i := range part.Issues {
			stakes[i] = sums[k].swing(at, limitOf(w)-(least-sums[k].least()))
		}
	}
	return stakes
}

// limitOf is the cap; plus infinity where there is none.
func limitOf(w *sim.Worth) float64 {
	if w.Cap != 0 {
		return w.Cap
	}
	return math.Inf(1)
}

// sums is what the combinations of one part's issues add to a party's worth, in
// the order of mixed radix, the last issue the fastest; or, where they are too many, a bound.
type sums struct {
	kinds [][]int // by issue of the part, the first value of each class
	worth []float64
	low   float64   // where they are too many: at most the least,
	moves []float64 // and at least what each issue moves
}

func newSums(w *sim.Worth, part sim.Part) *sums {
	s := &sums{}
	size := 1
	for _, i := range part.Issues {
		var kinds []int
		for _, class := range sim.Alike(i, w) {
			kinds = append(kinds, class[0])
		}
		s.kinds = append(s.kinds, kinds)
		size = min(size*len(kinds), maxCombined+1)
	}
	if size > min(maxCombined, maxBundled/(1+len(part.Bundles[0]))) {
		s.bound(w, part)
		return s
	}
	s.worth = make([]float64, 0, size)
	s.list(w, part, make([]int, len(w.Tables)), 0)
	return s
}

// list adds up all combinations from the k-th issue on.
func (s *sums) list(w *sim.Worth, part sim.Part, values []int, k int) {
	if k == len(part.Issues) {
		u := 0.0
		for _, i := range part.Issues {
			u += w.Tables[i][values[i]]
		}
		for _, b := range part.Bundles[0] {
			if w.Bundles[b].Applies(values) {
				u += w.Bundles[b].Worth
			}
		}
		s.worth = append(s.worth, u)
		return
	}
	for _, v := range s.kinds[k] {
		values[part.Issues[k]] = v
		s.list(w, part, values, k+1)
	}
}

func (s *sums) bound(w *sim.Worth, part sim.Part) {
	s.moves = make([]float64, len(part.Issues))
	for at, i := range part.Issues {
		s.low += slices.Min(w.Tables[i])
		s.moves[at] = slices.Max(w.Tables[i]) - slices.Min(w.Tables[i])
	}
	for _, k := range part.Bundles[0] {
		b := &w.Bundles[k]
		if math.IsInf(b.Worth, -1) { // a veto can only leave out packages
			continue
		}
		s.low += min(b.Worth, 0)
		for at, i := range part.Issues {
			if slices.ContainsFunc(b.When, func(c sim.Condition) bool { return c.Issue == i }) {
				s.moves[at] += math.Abs(b.Worth)
			}
		}
	}
}

// least is the least that a combination adds which is not vetoed; where all are, plus infinity.
func (s *sums) least() float64 {
	if s.moves != nil {
		return s.low
	}
	least := math.Inf(1)
	for _, u := range s.worth {
		if !math.IsInf(u, -1) {
			least = min(least, u)
		}
	}
	return least
}

// swing is the most that the k-th issue of the part moves the worth, of which
// what is above the limit does not count.
func (s *sums) swing(k int, limit float64) float64 {
	if s.moves != nil {
		return max(0, min(s.moves[k], limit-s.low))
	}
	step := 1
	for _, kinds := range s.kinds[k+1:] {
		step *= len(kinds)
	}
	most, n := 0.0, len(s.kinds[k])
	for from := range s.worth {
		if from/step%n != 0 {
			continue
		}
		low, high := math.Inf(1), math.Inf(-1)
		for v := range n {
			if u := s.worth[from+v*step]; !math.IsInf(u, -1) {
				low, high = min(low, u), max(high, u)
			}
		}
		if low <= high {
			most = max(most, min(high, limit)-min(low, limit))
		}
	}
	return most
}
