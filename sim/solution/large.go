package solution

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"github.com/parley-sim/parley/sim"
)

// ErrTooLarge is the error for a space that is too large to list and that does
// not fall into parts either: more than two parties, or several tables.
var ErrTooLarge = errors.New("too many to compare one by one")

// spot is a package of some of the issues, and what these add to the worths of
// the two parties.
type spot struct {
	x, y float64
	code uint64
}

// promise is the packages of a large space among which are all those of the
// frontier. The issues fall into parts that no bundle joins; only what is not dominated
// within its part can be part of a package on the frontier, so that the parts'
// frontiers are found first (by search) and then merged, one part after another.
type promise struct {
	scenario *sim.Scenario
	worths   []*sim.Worth
	effort   int // of each search
	most     int // spots that are kept
	exact    bool
	within   float64 // in the first party's worth
}

// maxSpots is the most packages that are kept while parts are merged.
const maxSpots = 1 << 18

// analyzeLarge finds the frontier of two parties at one table, and on it the points.
func analyzeLarge(s *sim.Scenario) (*Analysis, error) {
	if len(s.Parties) != 2 || len(s.Seating()) != 1 {
		return nil, fmt.Errorf("scenario %q has %d packages, %w; up to %d can be, and more for two parties at one table",
			s.Name, s.Space.Size(), ErrTooLarge, sim.MaxTabled)
	}
	return newPromise(s).analyze()
}

func newPromise(s *sim.Scenario) *promise {
	return &promise{scenario: s, effort: maxEffort, most: maxSpots, exact: true, worths: []*sim.Worth{s.Parties[0].Profile.Worth.Barred(), s.Parties[1].Profile.Worth.Barred()}}
}

func (p *promise) analyze() (*Analysis, error) {
	all := p.merge()
	if !p.exact {
		all = p.addBest(all)
	}
	ps := p.packages(all)
	a := &Analysis{Scenario: p.scenario, Exact: p.exact, Within: p.within, promising: ps}
	if err := a.measure(ps); err != nil {
		return nil, err
	}
	a.survey(ps)
	a.finish(ps)
	a.Rational, a.Counted = p.count(a)
	return a, nil
}

// merge adds one part's frontier after another, the smallest first.
func (p *promise) merge() []spot {
	parts := sim.Parts(p.worths...)
	fronts := make([][]spot, len(parts))
	for k, part := range parts {
		fronts[k] = p.search(part)
	}
	slices.SortStableFunc(fronts, func(a, b []spot) int { return len(a) - len(b) })
	all := []spot{{p.worths[0].Base, p.worths[1].Base, 0}}
	for _, front := range fronts {
		var next []spot
		for _, f := range front {
			next = union(next, all, f)
		}
		all = p.thin(next)
	}
	return all
}

// union is what is not dominated in a and in b moved by f. Both fall in x and
// rise in y; of equals the lowest number stays.
func union(a, b []spot, f spot) []spot {
	all := make([]spot, 0, len(a)+len(b))
	add := func(s spot) {
		if n := len(all); n == 0 || s.y > all[n-1].y {
			all = append(all, s)
		}
	}
	i := 0
	for _, s := range b {
		s = spot{s.x + f.x, s.y + f.y, s.code + f.code}
		for i < len(a) && before(a[i], s) {
			add(a[i])
			i++
		}
		add(s)
	}
	for ; i < len(a); i++ {
		add(a[i])
	}
	return all
}

func before(a, b spot) bool {
	return cmp.Or(cmp.Compare(b.x, a.x), cmp.Compare(b.y, a.y), cmp.Compare(a.code, b.code)) < 0
}

// thin keeps, where there are too many, the best for the second party of each
// step of the first party's worth, and both ends.
func (p *promise) thin(all []spot) []spot {
	if len(all) <= p.most {
		return all
	}
	width := (all[0].x - all[len(all)-1].x) / float64(p.most/2)
	kept := []spot{all[0]}
	for k := 1; k < len(all); k++ {
		if k+1 < len(all) && kept[len(kept)-1].x-all[k+1].x <= width {
			continue // the next is better for the second party, and not much worse for the first
		}
		kept = append(kept, all[k])
	}
	p.exact, p.within = false, p.within+width
	return kept
}

// addBest adds each party's best packages to those that a search found.
func (p *promise) addBest(all []spot) []spot {
	const most = 64
	known := map[uint64]bool{}
	for _, s := range all {
		known[s.code] = true
	}
	for _, party := range p.scenario.Parties {
		for _, o := range party.Profile.Best(most) {
			if !known[uint64(o)] && signed(p.scenario, []int{0, 1}, o) {
				known[uint64(o)] = true
				all = append(all, spot{code: uint64(o)})
			}
		}
	}
	return all
}

// packages lists the spots by number, with their worths as profiles add them up.
func (p *promise) packages(all []spot) *packages {
	slices.SortFunc(all, func(a, b spot) int { return cmp.Compare(a.code, b.code) })
	ps := &packages{starts: []int{0, len(all)}, count: len(all), columns: make([][]float64, 2), outcomes: make([]sim.Outcome, len(all))}
	for k, s := range all {
		ps.outcomes[k] = sim.Outcome(s.code)
	}
	for i := range ps.columns {
		profile := p.scenario.Parties[i].Profile
		for _, o := range ps.outcomes {
			ps.columns[i] = append(ps.columns[i], profile.Utility(o))
		}
		least, most := profile.Min(), profile.Max() // not proven where not even the best sums could all be kept
		for _, u := range ps.columns[i] {
			least, most = min(least, u), max(most, u)
		}
		ps.extremes = append(ps.extremes, [2]float64{least, most})
	}
	return ps
}

// limits is what the issues and bundles of both parties must add up to, at least,
// for packages that leave nobody below these reservation values.
func (p *promise) limits(reservations []float64) (least [2]float64) {
	for i, r := range reservations {
		least[i] = p.limit(i, r)
	}
	return least
}

func (p *promise) limit(party int, reservation float64) float64 {
	if cap := p.worths[party].Cap; cap != 0 && reservation-Tolerance > cap {
		return infinity
	}
	return reservation - Tolerance
}
