package main

import (
	"fmt"
	"math"
	"slices"

	"github.com/parley-sim/parley/reports"
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

const (
	mostDots  = 300 // packages that are drawn with their terms
	mostCells = 56  // of each side of the plane, where there are more
)

// plane is all packages of two parties at one table, or nil.
func (t *teller) plane(a *solution.Analysis) *reports.Plane {
	if len(t.Parties) != 2 || len(t.Seating()) != 1 {
		return nil
	}
	plane := &reports.Plane{}
	for _, point := range a.Frontier {
		plane.Frontier = append(plane.Frontier, t.dot(point.Outcome, point.Utilities[0], point.Utilities[1], true))
	}
	const most = 1500
	if n := len(plane.Frontier); n > most {
		for k := range most {
			plane.Frontier[k] = plane.Frontier[k*(n-1)/(most-1)]
		}
		plane.Frontier = plane.Frontier[:most]
	}
	switch size := t.Space.Size(); {
	case !t.Space.Tabled():
		plane.Sampled = "Of all packages only those on the frontier are drawn"
	case size <= mostDots:
		for o := range sim.Outcome(size) {
			if t.signable(o) {
				plane.Packages = append(plane.Packages, t.dot(o, t.worth(0, o), t.worth(1, o), true))
			}
		}
	default:
		t.sample(a, plane)
	}
	return plane
}

func (t *teller) signable(o sim.Outcome) bool {
	return !slices.ContainsFunc(t.Parties, func(p sim.Party) bool { return !p.Profile.Signs(o) })
}

func (t *teller) dot(o sim.Outcome, x, y float64, told bool) reports.Dot {
	d := reports.Dot{X: t.purses[0].scale(x), Y: t.purses[1].scale(y)}
	if told {
		d.Text = fmt.Sprintf("%s\n%s: %s, %s: %s", packageText(t.Space, o), t.name(0), t.purses[0].amount(x), t.name(1), t.purses[1].amount(y))
	}
	return d
}

// sample draws one package of each cell of a grid.
func (t *teller) sample(a *solution.Analysis, plane *reports.Plane) {
	taken := make([]bool, mostCells*mostCells)
	cell := func(party int, u float64) int {
		width := max(a.Max[party]-a.Min[party], solution.Tolerance)
		return int(max(0, min(mostCells-1, math.Floor((u-a.Min[party])/width*mostCells))))
	}
	left := 0
	for o := range sim.Outcome(t.Space.Size()) {
		if !t.signable(o) {
			continue
		}
		x, y := t.worth(0, o), t.worth(1, o)
		at := cell(0, x)*mostCells + cell(1, y)
		if taken[at] {
			left++
			continue
		}
		taken[at] = true
		plane.Packages = append(plane.Packages, t.dot(o, x, y, false))
	}
	if left > 0 {
		plane.Sampled = fmt.Sprintf("%s dots stand for %s packages", number(float64(len(plane.Packages))), number(float64(t.Space.Size())))
	}
}
