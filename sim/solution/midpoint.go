package solution

import (
	"math"

	"github.com/parley-sim/parley/sim"
)

// Midpoint is the deal of people who take the middle of every list: each issue
// at its middle value or, where the number of values is even, at the mean of the two middle ones.
// Then it is no package, but the mean of several.
type Midpoint struct {
	Packages  float64     // how many packages it is the mean of; 1: it is a package
	Outcome   sim.Outcome // the package, or of several the one of the lowest number
	Utilities []float64   // by party, vetoes left aside; the reservation value of those who do not sit at the table
	Vetoed    bool        // somebody at the table never signs the package, or one of those
	// Potential is the integrative potential: the share of the largest joint worth
	// that the midpoint deal leaves, 1 - joint(midpoint deal) / max joint, over all packages of the
	// table, what each party gets scaled to 0..1 by its worst and its best package. 0 where all packages are worth the same.
	Potential float64
}

// Midpoint is the midpoint deal at a table and what it leaves. It is exact in
// spaces of any size, except that with a cap and more than 2^16 middle packages the cap is put on the mean, and that
// the potential is at least so much where the frontier is not exact.
func (a *Analysis) Midpoint(table int) Midpoint {
	m := Midpoint{Packages: 1, Utilities: make([]float64, len(a.reservations))}
	copy(m.Utilities, a.reservations)
	for i, issue := range a.Scenario.Space.Issues {
		middle := middles(len(issue.Values))
		m.Outcome = a.Scenario.Space.With(m.Outcome, i, middle[0])
		m.Packages *= float64(len(middle))
	}
	seats := a.Scenario.Seating()[table]
	joint := 0.0
	for _, p := range seats {
		m.Utilities[p] = meanOfMiddles(a.Scenario.Parties[p].Profile, m)
		joint += a.scaled(p, m.Utilities[p])
		for _, when := range a.Scenario.Parties[p].Profile.Worth.Vetoes {
			m.Vetoed = m.Vetoed || chance(a.Scenario.Space, &sim.Bundle{When: when}) > 0
		}
	}
	if most := a.mostScaled(table, seats); most > Tolerance {
		m.Potential = 1 - joint/most
	}
	return m
}

// middles is the middle value of a list, or the two in the middle.
func middles(n int) []int {
	if n%2 == 0 {
		return []int{n/2 - 1, n / 2}
	}
	return []int{n / 2}
}

// meanOfMiddles is the mean worth of the packages whose every issue has a
// middle value. These are independent of each other, so that nothing needs to be listed unless the sum is cut.
func meanOfMiddles(p *sim.Profile, m Midpoint) float64 {
	w, space := &p.Worth, p.Space()
	const most = 1 << 16
	if w.Cap != 0 && m.Packages <= most {
		return meanOverMiddles(p, m.Outcome, 0) / m.Packages
	}
	mean := w.Base
	for _, table := range w.Tables {
		sum, middle := 0.0, middles(len(table))
		for _, v := range middle {
			sum += table[v]
		}
		mean += sum / float64(len(middle))
	}
	for _, b := range w.Bundles {
		mean += float64(b.Worth * chance(space, &b))
	}
	return min(mean, limitOf(w))
}

// meanOverMiddles adds up the middle packages that agree with o before issue i.
func meanOverMiddles(p *sim.Profile, o sim.Outcome, i int) float64 {
	space := p.Space()
	if i == len(space.Issues) {
		return plain(p, o)
	}
	sum := 0.0
	for _, v := range middles(len(space.Issues[i].Values)) {
		sum += meanOverMiddles(p, space.With(o, i, v), i+1)
	}
	return sum
}

// plain is what a package is worth to a party as if it vetoed none.
func plain(p *sim.Profile, o sim.Outcome) float64 {
	if len(p.Worth.Vetoes) == 0 {
		return p.Utility(o)
	}
	return p.Worth.Of(p.Space().Decode(o, make([]int, len(p.Space().Issues))))
}

// chance is the share of the middle packages to which a bundle adds its worth.
func chance(space *sim.Space, b *sim.Bundle) float64 {
	share := 1.0
	for i, issue := range space.Issues {
		middle, held := middles(len(issue.Values)), 0
		for _, v := range middle {
			holds := true
			for _, c := range b.When {
				holds = holds && (c.Issue != i || c.Values[v])
			}
			if holds {
				held++
			}
		}
		share *= float64(held) / float64(len(middle))
	}
	if b.Unless {
		return 1 - share
	}
	return share
}

// span is the worth of a party's worst package, and one over what lies between
// that and the best; 0 where all packages are worth the same to it.
func (a *Analysis) span(party int) (least, scale float64) {
	if len(a.Scenario.Seating()) == 1 {
		return a.Min[party], a.scale[party]
	}
	p := a.Scenario.Parties[party].Profile // a deal elsewhere is none of its packages
	if width := p.Max() - p.Min(); width > Tolerance {
		scale = 1 / width
	}
	return p.Min(), scale
}

// scaled is a worth as a share of the way from the party's worst package to its best.
func (a *Analysis) scaled(party int, u float64) float64 {
	least, scale := a.span(party)
	return float64((u - least) * scale)
}

// mostScaled is the largest sum of scaled worths at a table, which lies on the
// frontier; with several tables the packages of this one are looked at.
func (a *Analysis) mostScaled(table int, seats []int) float64 {
	most := math.Inf(-1)
	if len(a.Scenario.Seating()) == 1 {
		for _, point := range a.Frontier {
			sum := 0.0
			for _, p := range seats {
				sum += a.scaled(p, point.Utilities[p])
			}
			most = max(most, sum)
		}
		return most
	}
	sums := make([]float64, a.Scenario.Space.Size())
	for _, p := range seats {
		least, scale := a.span(p)
		for o, u := range a.Scenario.Parties[p].Profile.Table() {
			sums[o] += float64((u - least) * scale)
		}
	}
	for o, sum := range sums {
		if signed(a.Scenario, seats, sim.Outcome(o)) {
			most = max(most, sum)
		}
	}
	return most
}
