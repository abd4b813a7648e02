package agent

import (
	"math"

	"github.com/parley-sim/parley/sim"
)

// frequency guesses the others' wishes from how often they ask for what: a
// value they ask for often is one they like, an issue on which they
// stand still is one that matters to them. This is the classic frequency model
// (Baarslag, Hendrikx, Hindriks and Jonker 2016, survey, section 5.3).
type frequency struct {
	counts []uint32 // by issue and value: how often it was offered
	last   [sim.MaxParties]sim.Outcome
}

var _ = tactic(Tactic{
	Slot: Model, Name: "frequency",
	Trainer:    "Notes what the other side asks for again and again, and what they stand still on; believes what they tell.",
	Researcher: "Classic frequency model (Baarslag, Hendrikx, Hindriks and Jonker 2016, survey, section 5.3) with told weights.",
	mode:       draws(func(_ *Plan, p *picture, _ Values) guesser { return newFrequency(p) }),
})

// learn is how much an issue's weight grows when the others stand still on it.
const learn = 0.1

func newFrequency(p *picture) *frequency { return &frequency{counts: make([]uint32, len(p.value))} }

func (f *frequency) clear(*picture) {
	clear(f.counts)
	for i := range f.last {
		f.last[i] = sim.None
	}
}

// offered counts what a package asks for.
func (f *frequency) offered(p *picture, _ *Mind, seat int, offer sim.Outcome) {
	last := f.last[seat]
	for i := range p.weight {
		at := p.at(offer, i)
		f.counts[at]++
		if last != sim.None && p.at(last, i) == at {
			p.weight[i] += learn
		}
		p.value[at] = root(f.counts[at])
		p.most[i] = max(p.most[i], p.value[at])
	}
	f.last[seat] = offer
}

// root is the fourth root of a count: the hundredth time says little more than the tenth.
func root(n uint32) float64 {
	if int(n) < len(roots) {
		return roots[n]
	}
	return math.Sqrt(math.Sqrt(float64(n)))
}

var roots = func() (t [256]float64) {
	for n := range t {
		t[n] = math.Sqrt(math.Sqrt(float64(n)))
	}
	return t
}()
