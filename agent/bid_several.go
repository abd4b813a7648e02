package agent

import "github.com/parley-sim/parley/sim"

// laid is the packages of its own last turn, which lie side by side.
type laid struct {
	terms    terms
	packages [1 + sim.MostBeside]sim.Outcome
	n        int
}

var laidBeside = &kind{func(p *Plan) memory { return &laid{terms: newTerms(p.setting.Profile.Space())} }}

func (l *laid) clear() { l.n = 0 }

func (l *laid) hear(*Mind, int, *sim.Move) {}

// did forgets them with a turn that lays nothing beside its package. In one that
// does, SideBySide has begun anew.
func (l *laid) did(_ *Mind, move *sim.Move) {
	if move.Kind != sim.Propose || !move.More {
		l.n = 0
	}
}

func (l *laid) add(o sim.Outcome) { l.packages[l.n], l.n = o, l.n+1 }

// SideBySide lays packages beside the first that are about as good to itself and
// differ from all that lie there in as many issues as can be, and in two at
// least: with one alone somebody would be worse off for sure.
func SideBySide(count int) func(*Mind, int) sim.Outcome {
	return func(m *Mind, i int) sim.Outcome {
		l := recall[*laid](m, laidBeside)
		if i == 0 {
			l.n = 0
			l.add(m.last)
		}
		if i+1 >= count {
			return sim.None
		}
		o := m.unlike(l)
		if o != sim.None {
			l.add(o)
		}
		return o
	}
}

// unlike is the package of the band that is least like those that lie there, of
// equals the one that is worth most to itself.
func (m *Mind) unlike(l *laid) sim.Outcome {
	const two = 2
	band := &m.bid().band
	best, most := sim.None, two-1
	for k := range band.Tries {
		o := band.At(k)
		if o == sim.None || m.plan.worthOf(o) < m.target {
			continue
		}
		differs := l.differs(o)
		if differs > most || differs == most && best != sim.None && m.plan.worthOf(o) > m.plan.worthOf(best) {
			best, most = o, differs
		}
	}
	return best
}

// differs is in how many issues a package differs from the one most like it.
func (l *laid) differs(o sim.Outcome) int {
	least := l.terms.issues
	for _, other := range l.packages[:l.n] {
		least = min(least, l.terms.issues-l.terms.common(o, other))
	}
	return least
}

// favourite is the laid package that another is most like; None where two are as like it.
func (l *laid) favourite(o sim.Outcome) sim.Outcome {
	best, most, tie := sim.None, -1, false
	for _, mine := range l.packages[:l.n] {
		n := l.terms.common(mine, o)
		if n >= most {
			best, most, tie = mine, n, n == most
		}
	}
	if tie {
		return sim.None
	}
	return best
}

var _ = tactic(Tactic{
	Slot: Bid, Name: "several at once", layer: "hint",
	Trainer:    "Lays several packages side by side that are equally good to itself, and learns from which of them the other side comes towards.",
	Researcher: "Multiple equivalent simultaneous offers (Leonardelli, Gu, McRuer, Medvec and Galinsky 2019): beside the package of logroll up to packages - 1 others of the same band, each the least like those laid. The one that the others pick, or come closest to with their next package, counts for what it has and the others have not; counts and size of the band are ours.",
	Params: []Param{
		{"packages", "how many packages lie side by side", 3, 2, 1 + sim.MostBeside},
		{"band", "packages worth up to this share more than its target count as equal", 0.06, 0, 1},
		{"hint", "how much the package that they come towards counts beside the model, as a share of all their wishes", 0.1, 0, 1},
	},
	check: wholeNumber("packages"),
	mode: func(v Values, m *Mode) {
		m.Band, m.Bid, m.bands = v["band"], Logroll, true
		m.remember(laidBeside)
		m.Lay = SideBySide(int(v["packages"]))
		hint := v["hint"]
		m.see(Bid, "several at once", func(p *Plan, under opinion) opinion { return newHints(p, under, hint) })
	},
})
