package agent

import (
	"testing"

	"github.com/parley-sim/parley/sim"
)

// Price weighs 10, support 4, length 2; it wants the last value of each. It asks
// for a step on the price, and gives the length for it.
func TestTrade(t *testing.T) {
	p := worths(t, 0, []float64{0, 5, 10}, []float64{0, 4}, []float64{0, 2})
	pack := p.Space().Outcome
	for _, c := range []struct {
		name        string
		target      float64
		theirs      []sim.Outcome
		want        []sim.Outcome
		conditional []bool
	}{
		{"they meet it in part: it stands there", 13, []sim.Outcome{pack(0, 0, 0), pack(1, 0, 0)},
			[]sim.Outcome{pack(2, 1, 0), pack(2, 1, 0)}, []bool{true, false}},
		{"they do not: it lapses, and comes again", 13, []sim.Outcome{pack(0, 0, 0), pack(0, 1, 0), pack(0, 1, 0)},
			[]sim.Outcome{pack(2, 1, 0), pack(2, 1, 1), pack(2, 1, 0)}, []bool{true, false, true}},
		{"then the next thing for the next step", 10, []sim.Outcome{pack(0, 0, 0), pack(1, 0, 0)},
			[]sim.Outcome{pack(2, 1, 0), pack(2, 0, 0)}, []bool{true, true}},
		{"they only wait: it lapses", 13, []sim.Outcome{pack(0, 0, 0), sim.None}, []sim.Outcome{pack(2, 1, 0), pack(2, 1, 1)}, []bool{true, false}},
		{"its target lets it give nothing", 15, []sim.Outcome{pack(0, 0, 0)}, []sim.Outcome{pack(2, 1, 1)}, []bool{false}},
		{"they have nothing to give", 13, []sim.Outcome{pack(2, 1, 1)}, []sim.Outcome{pack(2, 1, 1)}, []bool{false}},
	} {
		m := thinker(t, spec(t, "testdata/styles/patience.yaml"), sim.Setting{Profile: p, Rounds: 9, Seats: 2})
		b := recall[*bargain](m, bargains)
		b.stands = pack(2, 1, 1)
		m.target = c.target
		for k, theirs := range c.theirs {
			m.theirs = theirs
			move := &sim.Move{Kind: sim.Propose, Offer: Trade(m)}
			b.did(m, move)
			if move.Offer != c.want[k] || move.If != c.conditional[k] {
				t.Errorf("%s: move %d is %s, conditional %v; want %s, %v", c.name, k+1, p.Space().Format(move.Offer), move.If, p.Space().Format(c.want[k]), c.conditional[k])
			}
		}
	}
}

// It opens like others, with nothing tied to anything.
func TestTradeOpens(t *testing.T) {
	p := worths(t, 0, []float64{0, 5, 10}, []float64{0, 4})
	m := thinker(t, spec(t, "testdata/styles/trader.yaml"), sim.Setting{Profile: p, Rounds: 9, Seats: 2})
	move := &sim.Move{}
	m.Act(&sim.Turn{Round: 1, Rounds: 9, Offer: sim.None}, move)
	if move.Kind != sim.Propose || p.Utility(move.Offer) != 14 || move.If {
		t.Errorf("it opens with %+v, want its best, unconditionally", move)
	}
}
