package sim

import "math"

// This file is about packages that a party never signs. Inside a profile such a
// package is worth minus infinity, so that no search finds it; to whoever asks it
// is worth the bar, which is less than anything the party could accept.

// Vetoed reports whether the party never signs a package.
func (w *Worth) Vetoed(s *Space, o Outcome) bool {
	for _, when := range w.Vetoes {
		if b := (Bundle{When: when}); b.appliesTo(s, o) {
			return true
		}
	}
	return false
}

// Barred is the same worth with the vetoes as bundles of minus infinity, behind the
// others: what is vetoed hangs together in Parts, and sums of all else stay as they are.
func (w *Worth) Barred() *Worth {
	if len(w.Vetoes) == 0 {
		return w
	}
	b := *w
	b.Bundles = append([]Bundle(nil), w.Bundles...)
	for _, when := range w.Vetoes {
		b.Bundles = append(b.Bundles, Bundle{When: when, Worth: math.Inf(-1)})
	}
	return &b
}

// bar is what a vetoed package is worth: as far below whatever the party could get,
// and below its reservation value, as it is from there to the most it could get.
func (w *Worth) bar(reservation float64) float64 {
	least, most := w.Bounds()
	least = min(least, reservation)
	return least - max(most-least, 1, math.Abs(least)*1e-3)
}

// Bounds is what no package is worth less or more than, vetoed ones aside.
func (w *Worth) Bounds() (least, most float64) {
	least, most = w.Base, w.Base
	for _, table := range w.Tables {
		lo, hi := table[0], table[0]
		for _, x := range table {
			lo, hi = min(lo, x), max(hi, x)
		}
		least, most = least+lo, most+hi
	}
	for _, b := range w.Bundles {
		least, most = least+min(b.Worth, 0), most+max(b.Worth, 0)
	}
	return w.cut(least), w.cut(most)
}

// settle puts the bar in the place of minus infinity in the table.
func (p *Profile) settle() {
	if len(p.Worth.Vetoes) == 0 {
		return
	}
	for o, u := range p.shared.table {
		if math.IsInf(u, -1) {
			p.shared.table[o] = p.bar
		}
	}
}

// lowered is the profile with a bar below another reservation value. Without one
// its vetoes leave nothing to be worse than: the worst package that it signs stands for it.
func (p *Profile) lowered(r float64) *Profile {
	if math.IsInf(r, -1) {
		r = p.Min()
	}
	q := *p
	q.Reservation = r
	if r > p.bar {
		return &q
	}
	q.bar = p.Worth.bar(r)
	if p.shared.large != nil {
		return &q
	}
	q.shared = &shared{} // with a table of its own, when it is needed
	return &q
}

// signed is a worth that no vetoed package has, in the place of one that it could have.
func (p *Profile) signed(u float64) float64 {
	switch {
	case len(p.Worth.Vetoes) == 0:
		return u
	case p.SignsNothing():
		return math.Inf(1)
	}
	return max(u, p.Min())
}

// Signs reports whether the party does not veto a package.
func (p *Profile) Signs(o Outcome) bool { return len(p.Worth.Vetoes) == 0 || p.Utility(o) != p.bar }

// SignsNothing reports whether the party vetoes every package.
func (p *Profile) SignsNothing() bool { p.extremes(); return p.shared.none }
