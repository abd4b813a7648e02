package agent

import (
	"math"

	"github.com/parley-sim/parley/sim"
)

// Compromise is AgentK's target: it estimates from the mean and the spread of
// what it was offered the most that it will be offered, and comes down to that by
// the end, slowly at first. People who do not move are not followed: it gives no
// more than a little beyond the spread of their offers.
//
// Kawaguchi, Fujita and Ito 2012, AgentK: compromising strategy based on
// estimated maximum utility; it won the competition of 2010.
func Compromise(speed, least float64) func(*Mind, float64) float64 {
	return func(m *Mind, _ float64) float64 {
		mean, deviation, any := m.offered()
		if !any {
			return m.plan.best
		}
		width := 0.0
		if mean > 0 && mean < 1 {
			width = min(1, math.Sqrt(3)*deviation/math.Sqrt(mean*(1-mean)))
		}
		most := mean + float64((1-mean)*width)
		given := min(float64((1-most)*math.Pow(m.turn.Time, speed)), width+least)
		return m.plan.whole(1-given) - slack
	}
}

var heardSpread = &kind{func(*Plan) memory { return &spread{} }}

// spread is the sums behind the mean and the deviation of what was heard.
type spread struct {
	read        int // how many of the packages heard are in the sums
	sum, square float64
}

func (s *spread) clear() { *s = spread{} }

func (s *spread) hear(*Mind, int, *sim.Move) {}

// offered is the mean and the standard deviation of what was heard, as shares of
// the way from its worst package to its best.
func (m *Mind) offered() (mean, deviation float64, any bool) {
	t := recall[*spread](m, heardSpread)
	for ; t.read < len(m.trace); t.read++ {
		x := m.plan.part(m.trace[t.read])
		t.sum += x
		t.square += float64(x * x)
	}
	if t.read == 0 {
		return 0, 0, false
	}
	n := float64(t.read)
	mean = t.sum / n
	return mean, math.Sqrt(max(0, t.square/n-float64(mean*mean))), true
}

var _ = tactic(Tactic{
	Slot: Answer, Name: "compromise", alone: true,
	Trainer:    "Works out from their offers so far the best it may still be offered, and comes down to that by the end; who does not move is not followed.",
	Researcher: "AgentK (Kawaguchi, Fujita and Ito 2012): 1 - (1 - e) t^speed with e = mean + (1 - mean) d, d = sqrt(3) sd / sqrt(mean (1 - mean)), of the worths heard; the limit 1 - d - least is our reading of the paper's words on opponents who do not cooperate.",
	Params: []Param{
		{"speed", "how late it comes down: 1 evenly, above 1 late", 3, 1, 20},
		{"least", "what it gives to those who do not move, as a share of the way from its best package to its worst", 0.1, 0, 1},
	},
	mode: func(v Values, m *Mode) {
		m.aspire(Compromise(v["speed"], v["least"]))
		m.traces = true
		m.remember(heardSpread)
	},
})
