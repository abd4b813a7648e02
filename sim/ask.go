package sim

import (
	"math"
	"math/rand/v2"
)

// This file is how agents ask a profile for packages, the same way in spaces
// that are listed and in large ones. Answers are exact, but in large spaces that
// Within says otherwise of. Packages that the party vetoes are none of them.

// Within is how much more than it is worth a package may be counted as in
// answers of Count and of those below; 0: all are exact. The extremes are exact in any case,
// unless it is infinite: then only the best packages were looked into.
func (p *Profile) Within() float64 {
	if l := p.shared.large; l != nil {
		l.make()
		return l.halves[0].within + l.halves[1].within
	}
	return 0
}

// Count is how many packages are worth at least u.
func (p *Profile) Count(u float64) uint64 {
	if l := p.shared.large; l != nil {
		l.make()
		return l.count(u)
	}
	return uint64(p.AtLeast(p.signed(u)).Len())
}

// Above is the package of the smallest worth that is at least u, of equal ones
// that of the lowest number; None if there is none.
func (p *Profile) Above(u float64) Outcome {
	if l := p.shared.large; l != nil {
		l.make()
		return l.above(u)
	}
	r := p.AtLeast(p.signed(u))
	if r.Len() == 0 {
		return None
	}
	return p.firstEqual(r.At(r.Len() - 1))
}

// Below is the package of the largest worth that is less than u, of equal ones
// that of the lowest number; None if there is none.
func (p *Profile) Below(u float64) Outcome {
	if l := p.shared.large; l != nil {
		l.make()
		return l.below(u)
	}
	if above := p.AtLeast(u).Len(); above < len(p.shared.order) {
		if o := p.Ranked().At(above); p.Signs(o) {
			return o
		}
	}
	return None
}

// firstEqual is the package of the lowest number among those worth the same.
func (p *Profile) firstEqual(o Outcome) Outcome {
	more := p.AtLeast(math.Nextafter(p.Table()[o], math.Inf(1)))
	return p.Ranked().At(more.Len())
}

// Best lists the n best packages, best first, equal ones in the order of their
// numbers; all that the party does not veto where there are fewer, and one if it vetoes all. In large spaces packages that are equal
// only by a cap stand as if there were none.
func (p *Profile) Best(n int) []Outcome {
	if l := p.shared.large; l != nil {
		if len(l.worth.Bundles) > 0 {
			l.make()
		}
		if list := l.best(n); len(list) > 0 {
			return list
		}
		return []Outcome{0}
	}
	r := p.Ranked()
	if len(p.Worth.Vetoes) > 0 {
		if r = p.AtLeast(p.Min()); p.SignsNothing() {
			n = 1
		}
	}
	list := make([]Outcome, min(n, r.Len()))
	for i := range list {
		list[i] = r.At(i)
	}
	return list
}

// Draw throws the dice for one of the packages worth at least u, each as likely
// as any other; None if there is none. In spaces that Within says of, few
// packages may be worth so much that one stands for several.
func (p *Profile) Draw(u float64, dice *rand.Rand) Outcome {
	if l := p.shared.large; l != nil {
		l.make()
		const tries = 16 // where many are worth it, one of all will do
		for range tries {
			if o := Outcome(dice.Uint64N(p.space.size)); l.utility(o) >= p.signed(u) {
				return o
			}
		}
		if n := l.count(u); n > 0 {
			return l.draw(u, n, dice)
		}
		return None
	}
	if r := p.AtLeast(p.signed(u)); r.Len() > 0 {
		return r.At(dice.IntN(r.Len()))
	}
	return None
}
