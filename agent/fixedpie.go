package agent

import (
	"math/rand/v2"

	"github.com/parley-sim/parley/sim"
)

// fixedPie is a model seen through the fixed-pie bias: on some issues it takes for
// granted that the others want the opposite of what it wants, and as much, and
// nothing that they offer teaches it otherwise. On the others it sees what the
// model under it sees. What everybody knows is not assumed.
type fixedPie struct {
	under  opinion // nil: no model beside the assumption
	space  *sim.Space
	tables [][]float64 // by issue and value: how much they want it, if they want the opposite; the issues' most add up to 1
	bias   []float64   // by issue: how likely it is assumed
	biased []bool      // by issue: in these talks
	drawn  bool
	rest   sim.Outcome // a package whose values stand for those that the model is not asked about
}

func newFixedPie(p *Plan, under opinion, bias float64) *fixedPie {
	profile := p.setting.Profile
	f := &fixedPie{under: under, space: profile.Space(), tables: opposite(profile), rest: p.top}
	f.bias, f.biased = make([]float64, len(f.tables)), make([]bool, len(f.tables))
	for i := range f.bias {
		if !p.known(i) {
			f.bias[i] = bias
		}
	}
	return f
}

// known reports whether everybody knows which way some other party wants an issue.
func (p *Plan) known(issue int) bool {
	for _, b := range p.setting.Beliefs {
		if b.Directions != nil && b.Directions[issue] != 0 {
			return true
		}
	}
	return false
}

// opposite is what somebody would like who wants the opposite on every issue.
func opposite(p *sim.Profile) [][]float64 {
	tables, total := make([][]float64, len(p.Worth.Tables)), 0.0
	for i, table := range p.Worth.Tables {
		tables[i] = make([]float64, len(table))
		low, high := extremes(table)
		for v, worth := range table {
			tables[i][v] = high - worth
		}
		total += high - low
	}
	for _, table := range tables {
		for v := range table {
			if total > 0 {
				table[v] /= total
			}
		}
	}
	return tables
}

func extremes(list []float64) (low, high float64) {
	low, high = list[0], list[0]
	for _, x := range list {
		low, high = min(low, x), max(high, x)
	}
	return low, high
}

func (f *fixedPie) clear() {
	f.drawn = false
	clear(f.biased)
	if f.under != nil {
		f.under.clear()
	}
}

// draw throws the dice once in the talks, an issue at a time.
func (f *fixedPie) draw(dice *rand.Rand) {
	for i, p := range f.bias {
		f.biased[i] = dice.Float64() < p
	}
	f.drawn = true
}

func (f *fixedPie) hear(m *Mind, seat int, move *sim.Move) {
	if !f.drawn {
		f.draw(m.rand)
	}
	if f.under != nil {
		f.under.hear(m, seat, move)
	}
}

func (f *fixedPie) informed() bool { return f.drawn }

func (f *fixedPie) likes(o sim.Outcome) float64 {
	sum, seen := 0.0, o
	for i, biased := range f.biased {
		if biased {
			sum += f.tables[i][f.space.Value(o, i)]
			seen = f.space.With(seen, i, f.space.Value(f.rest, i))
		}
	}
	if f.under != nil && f.under.informed() {
		sum += f.under.likes(seen)
	}
	return sum
}

var _ = tactic(Tactic{
	Slot: Limits, Name: "fixed pie", needs: map[Slot][]string{Bid: {"logroll"}},
	Trainer:    "Takes for granted, on issue after issue, that what is good for itself is bad for the other side, even where both want the same.",
	Researcher: "Fixed-pie or incompatibility bias (Thompson and Hrebec 1996): with probability bias, drawn once a talks for each issue whose directions are not public, the model's view of the issue is replaced by the mirror of the own values and stakes. The default is calibrated: see the novice.",
	Params:     []Param{{"bias", "how likely it takes for granted on an issue that the others want the opposite", 0.5, 0, 1}},
	mode: func(v Values, m *Mode) {
		model, bias := m.model, v["bias"]
		m.model = func(p *Plan) opinion {
			if model == nil {
				return newFixedPie(p, nil, bias)
			}
			return newFixedPie(p, model(p), bias)
		}
	},
})
