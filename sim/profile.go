package sim

import (
	"fmt"
	"math"
	"slices"
	"sync"
)

// Profile is what every package is worth to one party, in that party's own
// points or money. It is read-only once made and may be shared by goroutines.
//
// In a tabled space the worths stand in one flat table with a ranking, both made
// when first needed; beyond that each is computed when asked for, and packages
// are found by halves.
//
// A package that the party vetoes is worth less than any other and less than its
// reservation value: whoever keeps to that never signs it.
type Profile struct {
	Worth       Worth
	Reservation float64 // worth of having no deal; minus infinity where none is given
	Discount    float64 // of a whole negotiation's length, in (0,1]; recorded, not applied

	space  *Space
	bar    float64 // what a vetoed package is worth
	shared *shared
}

// shared is what profiles that differ only in their reservation have in common.
type shared struct {
	large *large // of a space that is not tabled
	list  sync.Once
	table []float64
	tally sync.Once
	rank  sync.Once
	order []uint32
	none  bool // every package is vetoed
	min   float64
	max   float64
}

// NewProfile makes the profile of a worth over a space. It refuses tables that
// do not fit the issues, numbers that are not finite, and vetoes without a
// reservation value.
func NewProfile(s *Space, w Worth, reservation float64) (*Profile, error) {
	if len(w.Tables) != len(s.Issues) {
		return nil, fmt.Errorf("worth of %d issues given, %d needed", len(w.Tables), len(s.Issues))
	}
	for i, table := range w.Tables {
		if len(table) != len(s.Issues[i].Values) {
			return nil, fmt.Errorf("issue %q: worth of %d values given, %d needed", s.Issues[i].Name, len(table), len(s.Issues[i].Values))
		}
		for v, x := range table {
			if !finite(x) {
				return nil, fmt.Errorf("issue %q: value %q is worth %v, which is no finite number", s.Issues[i].Name, s.Issues[i].Values[v], x)
			}
		}
	}
	if err := w.check(); err != nil {
		return nil, err
	}
	if math.IsNaN(reservation) || math.IsInf(reservation, 1) {
		return nil, fmt.Errorf("reservation value is %v, which is no finite number", reservation)
	}
	p := &Profile{Worth: w, Reservation: reservation, Discount: 1, space: s, shared: &shared{}}
	if len(w.Vetoes) > 0 {
		if p.bar = w.bar(reservation); !finite(p.bar) {
			return nil, fmt.Errorf("packages that are never signed, but no finite worth that they could be less than")
		}
	}
	sum := w.magnitude()
	if s.Tabled() {
		if finite(sum) {
			return p, nil
		}
		for o, u := range p.Table() { // too much for a bound, but no package need be worth so much
			if !finite(u) {
				return nil, fmt.Errorf("package %q is worth %v, which is no finite number", s.Format(Outcome(o)), u)
			}
		}
		return p, nil
	}
	if !finite(sum) {
		return nil, fmt.Errorf("worths add up to %v, which is no finite number", sum)
	}
	p.shared.large = newLarge(&p.Worth, s)
	return p, nil
}

func finite(x float64) bool { return !math.IsNaN(x) && !math.IsInf(x, 0) }

// WithReservation is the same profile with another reservation value. Table
// and ranking are shared.
func (p *Profile) WithReservation(r float64) *Profile {
	if len(p.Worth.Vetoes) > 0 {
		return p.lowered(r)
	}
	q := *p
	q.Reservation = r
	return &q
}

// Space is the space whose packages the profile values.
func (p *Profile) Space() *Space { return p.space }

// Utility is what a package is worth to the party.
func (p *Profile) Utility(o Outcome) float64 {
	if t := p.Table(); t != nil {
		return t[o]
	}
	if u := p.shared.large.utility(o); !math.IsInf(u, -1) {
		return u
	}
	return p.bar
}

// Table lists the worth of every package of a tabled space by its number, else
// nil. It must not be changed. The list is made when first asked for, here or by
// a method that needs it: a case of a million packages is made, checked and
// written without it.
func (p *Profile) Table() []float64 {
	p.shared.list.Do(p.fill)
	return p.shared.table
}

func (p *Profile) fill() {
	if p.shared.large == nil {
		p.shared.table = p.Worth.Barred().table(p.space)
		p.settle()
	}
}

// Min is the worth of the worst package that the party does not veto; what a
// vetoed one is worth where it vetoes all.
func (p *Profile) Min() float64 { p.extremes(); return p.orBar(p.shared.min) }

// Max is the worth of the best package, in the same way.
func (p *Profile) Max() float64 { p.extremes(); return p.orBar(p.shared.max) }

func (p *Profile) orBar(u float64) float64 {
	if p.shared.none {
		return p.bar
	}
	return u
}

func (p *Profile) extremes() {
	p.shared.tally.Do(func() {
		if l := p.shared.large; l != nil {
			p.shared.min, p.shared.max = l.extremes()
			p.shared.none = p.shared.min > p.shared.max
			return
		}
		p.shared.max = slices.Max(p.Table())
		if len(p.Worth.Vetoes) == 0 {
			p.shared.min = slices.Min(p.Table())
			return
		}
		p.shared.none, p.shared.min = p.shared.max == p.bar, p.shared.max
		for _, u := range p.Table() {
			if u != p.bar {
				p.shared.min = min(p.shared.min, u)
			}
		}
	})
}

// AtLeast is the packages of a tabled space worth at least u, best first; equal
// ones in the order of their numbers. The ranking is made when first asked for.
func (p *Profile) AtLeast(u float64) Ranking {
	p.shared.rank.Do(p.sort)
	t, order := p.Table(), p.shared.order
	lo, hi := 0, len(order)
	for lo < hi {
		if mid := int(uint(lo+hi) >> 1); t[order[mid]] >= u {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return Ranking{order[:lo]}
}

// Ranked is every package of a tabled space, best first.
func (p *Profile) Ranked() Ranking {
	p.shared.rank.Do(p.sort)
	return Ranking{p.shared.order}
}

func (p *Profile) sort() {
	t := p.Table()
	order := make([]uint32, len(t))
	for i := range order {
		order[i] = uint32(i)
	}
	slices.SortFunc(order, func(a, b uint32) int {
		switch {
		case t[a] > t[b]:
			return -1
		case t[a] < t[b]:
			return 1
		}
		return int(a) - int(b)
	})
	p.shared.order = order
}

// Ranking is a list of packages, best first, that belongs to its profile.
type Ranking struct{ order []uint32 }

// Len is the number of packages.
func (r Ranking) Len() int { return len(r.order) }

// At is the package at a rank from 0, the best.
func (r Ranking) At(rank int) Outcome { return Outcome(r.order[rank]) }
