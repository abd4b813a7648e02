package main

import (
	"math"
	"slices"
	"strconv"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/stats"
	"github.com/parley-sim/parley/sim/trial"
)

// sampled are points drawn from the ranges of the factors: a Latin hypercube, or
// the rows of a Saltelli design, one after the other. The file's seed decides.
func (b *builder) sampled() []point {
	s, d, dice := b.sample, len(b.factors), b.design.Seed.Child("sample").Rand()
	if s.method == trial.Latin {
		var points []point
		for _, at := range stats.LatinHypercube(s.count, d, dice) {
			points = append(points, b.point(at))
		}
		return points
	}
	if most := stats.SobolDimensions / 2; d > most {
		s.node.Fail("a sobol sample of %d factors; it takes %d at most", d, most)
	}
	if n := s.count * (d + 2); n > batch.MostArms {
		s.node.Fail("%d points of %d factors make %d arms, points times factors and 2; %d are allowed", s.count, d, n, batch.MostArms)
	}
	var points []point
	for _, row := range stats.SaltelliDesign(s.count, d, dice) {
		for _, at := range row {
			points = append(points, b.point(at))
		}
	}
	return points
}

// point is the levels at a place in the unit cube.
func (b *builder) point(at []float64) point {
	p := make(point, len(at))
	for i, f := range b.factors {
		p[i] = f.at(at[i])
	}
	return p
}

// at is the level at a share of the way through the factor.
func (f *factor) at(u float64) level {
	if !f.ranged {
		return f.levels[int(u*float64(len(f.levels)))]
	}
	x := f.lo + float64(u*(f.hi-f.lo))
	if slices.Contains(wholeSettings, f.name) {
		x = math.Floor(f.lo + float64(u*(f.hi-f.lo+1)))
	}
	text := nameable(x)
	return level{text, choices{{f.name, numberAt(f.node, text)}}}
}

// wholeSettings take whole numbers.
var wholeSettings = []string{"rounds", "issues.open", "rivals", "case.issues", "case.values"}

// nameable keeps what a name can bear of a drawn number, within the range's ends.
func nameable(x float64) string {
	const digits = 6
	text := strconv.FormatFloat(x, 'g', digits, 64)
	x, _ = source.Plain(text)
	return shortest(x)
}
