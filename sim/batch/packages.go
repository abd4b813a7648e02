package batch

import (
	"cmp"
	"maps"
	"slices"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
	"github.com/parley-sim/parley/sim/stats"
)

// packages counts what was agreed in a condition, with the means of some
// values where it was. sim.None stands for no deal.
type packages struct {
	kept []int // the columns whose means are kept
	of   map[sim.Outcome]*agreed
}

type agreed struct {
	count  int64
	values []stats.Moments // of the kept columns
}

// mostPackages is how many packages of a condition are told apart; those met
// later count as one under the name of others.
const mostPackages = 2048

// others stands for all packages that are not told apart.
const others = sim.None - 1

func newPackages(kept []int) packages {
	return packages{kept, map[sim.Outcome]*agreed{}}
}

func (p *packages) add(o sim.Outcome, values []float64) {
	a := p.at(o)
	a.count++
	for i, column := range p.kept {
		x := values[column]
		if i == paretoAt && x == x {
			x = onFrontier(x)
		}
		if x == x {
			a.values[i].Add(x)
		}
	}
}

// paretoAt is where among the kept columns the Pareto distance stands: what is
// kept of it is whether it is none.
const paretoAt = 1

func onFrontier(distance float64) float64 {
	if distance <= solution.Tolerance {
		return 1
	}
	return 0
}

func (p *packages) at(o sim.Outcome) *agreed {
	if a := p.of[o]; a != nil {
		return a
	}
	if len(p.of) >= mostPackages {
		o = others
		if a := p.of[o]; a != nil {
			return a
		}
	}
	a := &agreed{values: make([]stats.Moments, len(p.kept))}
	p.of[o] = a
	return a
}

func (p *packages) merge(o *packages) {
	for _, outcome := range slices.Sorted(maps.Keys(o.of)) {
		from := o.of[outcome]
		to := p.at(outcome)
		to.count += from.count
		for i := range to.values {
			to.values[i].Merge(from.values[i])
		}
	}
}

// byCount lists the packages, the most frequent first, then by number.
func (p *packages) byCount() []sim.Outcome {
	return slices.SortedFunc(maps.Keys(p.of), func(a, b sim.Outcome) int {
		return cmp.Or(cmp.Compare(p.of[b].count, p.of[a].count), cmp.Compare(a, b))
	})
}
