package agent

import (
	"math/rand/v2"

	"github.com/parley-sim/parley/sim"
)

// fixedPie is a model seen through the fixed-pie bias: on some issues it takes for
// granted that the others want the opposite of what it wants, and as much, and
// nothing that they offer teaches it otherwise, only being told. On the others it
// sees what the model under it sees. What everybody knows is not assumed.
type fixedPie struct {
	under  opinion // nil: no model beside the assumption
	terms  terms
	tables [][]float64     // by issue and value: how much they want it, if they want the opposite; the issues' most add up to 1
	hides  [][]sim.Outcome // by issue and value: added to a package, it puts another value in its place, always the same, so that the model is not asked about it
	bias   []float64       // by issue: how likely it is assumed
	biased []bool          // by issue: in these talks
	drawn  bool
}

func newFixedPie(p *Plan, under opinion, bias float64) *fixedPie {
	profile := p.setting.Profile
	f := &fixedPie{under: under, terms: newTerms(profile.Space()), tables: opposite(profile)}
	f.bias, f.biased = make([]float64, len(f.tables)), make([]bool, len(f.tables))
	for i := range f.bias {
		if !p.known(i) {
			f.bias[i] = bias
		}
		f.hides = append(f.hides, hiding(profile.Space(), i, p.top))
	}
	return f
}

// hiding is what turns each value of an issue into that of another package: since
// packages are numbers, a difference.
func hiding(s *sim.Space, issue int, as sim.Outcome) []sim.Outcome {
	list := make([]sim.Outcome, len(s.Issues[issue].Values))
	for v := range list {
		list[v] = as - s.With(as, issue, v)
	}
	return list
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

func (f *fixedPie) below() opinion { return f.under }

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
	f.correct(m, seat, &move.Say)
	if f.under != nil {
		f.under.hear(m, seat, move)
	}
}

// correct gives an assumption up that is plainly contradicted by somebody who is
// believed more than not, by a style that uses what it is told of values.
func (f *fixedPie) correct(m *Mind, seat int, say *sim.Message) {
	if say.Act != sim.Rate || !(0 <= say.Number && say.Number <= 1) || m.plan.tactics.Modes[m.mode].Ignores&Ratings != 0 {
		return
	}
	issue, v := int(say.Issue), int(say.Value)
	if issue < 0 || issue >= len(f.tables) || v < 0 || v >= len(f.tables[issue]) || !f.biased[issue] {
		return
	}
	const plainly = 0.5
	if _, most := extremes(f.tables[issue]); most > 0 && abs(say.Number-f.tables[issue][v]/most) > plainly && m.trusts(seat) >= plainly {
		f.biased[issue] = false
	}
}

func (f *fixedPie) informed() bool { return f.drawn }

func (f *fixedPie) likes(o sim.Outcome) float64 {
	sum, seen := 0.0, o
	for i, biased := range f.biased {
		if biased {
			v := f.terms.at(o, i)
			sum += f.tables[i][v]
			seen += f.hides[i][v]
		}
	}
	if f.under != nil && f.under.informed() {
		sum += f.under.likes(seen)
	}
	return sum
}

var _ = tactic(Tactic{
	Slot: Limits, Name: "fixed pie", layer: "bias",
	Trainer:    "Takes for granted, on issue after issue, that what is good for itself is bad for the other side, even where both want the same.",
	Researcher: "Fixed-pie or incompatibility bias (Thompson and Hrebec 1996): with probability bias, drawn once a talks for each issue whose directions are not public, the model's view of the issue is replaced by the mirror of the own values and stakes, until a told rating that is believed differs from it by more than half the issue. The default is calibrated: see the novice.",
	Params:     []Param{{"bias", "how likely it takes for granted on an issue that the others want the opposite", 0.5, 0, 1}},
	mode: func(v Values, m *Mode) {
		bias := v["bias"]
		m.see(Limits, "fixed pie", func(p *Plan, under opinion) opinion { return newFixedPie(p, under, bias) })
	},
})
