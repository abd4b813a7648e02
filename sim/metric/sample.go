package metric

import (
	"cmp"
	"math"
	"math/bits"
	"slices"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

// sampled is the most packages by which a model is judged. All are, where there are no more.
const sampled = 64

// sample is packages with what they are worth to a party, the least first: what a
// model of that party is judged by.
type sample struct {
	packages []sim.Outcome
	next     []int     // by package: the first after it that is worth more
	pairs    int       // of packages that are not worth the same
	away     []float64 // by package: its worth from the mean, over the length of all of them: a unit vector
	probes   [][]sim.Outcome
	shares   []float64 // by issue: how much of what is at stake it is
}

// newSample takes packages evenly spread over their numbers, by the golden ratio, so that all issues vary; what the
// party never signs is left out.
func newSample(p *sim.Profile) *sample {
	s := &sample{}
	size := p.Space().Size()
	for k := range min(size, sampled) {
		o := sim.Outcome(k)
		if size > sampled {
			const golden = 0x9e3779b97f4a7c15 // 2^64 over the golden ratio
			at, _ := bits.Mul64((k+1)*golden, size)
			o = sim.Outcome(at)
		}
		if p.Signs(o) {
			s.packages = append(s.packages, o)
		}
	}
	worth := p.Utility
	slices.SortStableFunc(s.packages, func(a, b sim.Outcome) int { return cmp.Compare(worth(a), worth(b)) })
	s.compare(worth)
	s.probe(p)
	return s
}

func (s *sample) compare(worth func(sim.Outcome) float64) {
	n, mean, length := len(s.packages), 0.0, 0.0
	for _, o := range s.packages {
		mean += worth(o) / float64(n)
	}
	for i, o := range s.packages {
		next := i + 1
		for next < n && worth(s.packages[next]) <= worth(o)+solution.Tolerance {
			next++
		}
		away := worth(o) - mean
		s.next, s.away = append(s.next, next), append(s.away, away)
		s.pairs += n - next
		length += float64(away * away)
	}
	for i := range s.away {
		s.away[i] /= math.Sqrt(length)
	}
}

// probe lists for each issue packages that differ in it alone: what a model makes of them shows how much the issue
// matters, as it holds.
func (s *sample) probe(p *sim.Profile) {
	const most = 8 // values of an issue, its first and its last among them
	space, total := p.Space(), 0.0
	s.shares = solution.StakesOf(p)
	for i, issue := range space.Issues {
		var list []sim.Outcome
		n := len(issue.Values)
		for k := range min(n, most) {
			v := k
			if n > most {
				v = k * (n - 1) / (most - 1)
			}
			list = append(list, space.With(0, i, v))
		}
		s.probes = append(s.probes, list)
		total += s.shares[i]
	}
	for i := range s.shares {
		s.shares[i] /= total
	}
}
