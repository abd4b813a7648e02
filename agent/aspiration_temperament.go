package agent

import "github.com/parley-sim/parley/sim"

// temper is how ambitious a person is: drawn once in the talks.
type temper struct {
	share float64
	drawn bool
}

var tempers = &kind{func(*Plan) memory { return &temper{} }}

func (t *temper) clear() { t.drawn = false }

func (t *temper) hear(*Mind, int, *sim.Move) {}

// Temperament asks for less than its curve by a share that differs from person
// to person: all between nothing and the spread are equally likely.
func Temperament(spread float64) func(*Mind, float64) float64 {
	return func(m *Mind, target float64) float64 {
		t := recall[*temper](m, tempers)
		if !t.drawn {
			t.share, t.drawn = 1-float64(spread*m.rand.Float64()), true
		}
		return m.plan.floor + float64((target-m.plan.floor)*t.share)
	}
}

var _ = tactic(Tactic{
	Slot: Aspiration, Name: "temperament",
	Trainer:    "Is bolder or more modest from person to person: how much it asks for is drawn once for the whole of the talks.",
	Researcher: "floor + x (target - floor), x uniform between 1 - spread and 1, drawn once a talks; the spread is ours.",
	Params:     []Param{{"spread", "how much less than the boldest the most modest person asks for, as a share", 0.4, 0, 1}},
	mode: func(v Values, m *Mode) {
		m.remember(tempers)
		m.aspire(Temperament(v["spread"]))
	},
})
