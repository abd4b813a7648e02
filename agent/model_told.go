package agent

import "github.com/parley-sim/parley/sim"

// told is what the others said of their wishes, and how far each word was believed when it was said.
type told struct {
	shares []said // by issue: how much of what is at stake for them it is
	rates  []said // by issue and value: what it is worth of what the issue's best one is
	rated  bool
}

type said struct{ number, trust float64 } // a negative number: nothing was said

func newTold(issues, values int) told {
	return told{shares: make([]said, issues), rates: make([]said, values)}
}

func (t *told) clear() {
	silence(t.shares)
	silence(t.rates)
	t.rated = false
}

func silence(list []said) {
	for i := range list {
		list[i] = said{number: -1}
	}
}

// hear notes what was said, if the style uses such things. Who says it may say what he likes: of issues and values that
// there are not, or what is no share, nothing is noted.
func (t *told) hear(p *picture, m *Mind, seat int, say *sim.Message) {
	if say.Act != sim.Tell && say.Act != sim.Rate || say.Issue < 0 || int(say.Issue) >= p.issues() || !(0 <= say.Number && say.Number <= 1) {
		return
	}
	ignores := m.plan.tactics.Modes[m.mode].Ignores
	if say.Act == sim.Tell && ignores&Priorities == 0 {
		t.shares[say.Issue] = said{say.Number, m.trusts(seat)}
	}
	from, to := p.of(int(say.Issue))
	if v := from + int(say.Value); say.Act == sim.Rate && ignores&Ratings == 0 && from <= v && v < to {
		t.rates[v], t.rated = said{say.Number, m.trusts(seat)}, true
	}
}

// weight is an issue's share with what they said of it.
func (t *told) weight(issue int, guessed float64) float64 {
	s := &t.shares[issue]
	if s.number < 0 {
		return guessed
	}
	return float64(s.trust*s.number) + float64((1-s.trust)*guessed)
}

// rate lays what they said of an issue's values over what was guessed of them.
func (t *told) rate(p *picture, issue int, scale float64) {
	from, to := p.of(issue)
	for v := from; v < to; v++ {
		if s := &t.rates[v]; s.number >= 0 {
			p.score[v] = scale * (float64(s.trust*s.number*p.most[issue]) + float64((1-s.trust)*p.value[v]))
		}
	}
}

// trusts is how far it believes what a seat tells it.
func (m *Mind) trusts(seat int) float64 {
	if trust := m.plan.tactics.Modes[m.mode].Trust; trust != nil {
		return trust(m, seat)
	}
	return 1
}
