package agent

import "github.com/parley-sim/parley/sim"

// lastTurn is when the mode was changed for want of progress.
var lastTurn = &kind{func(*Plan) memory { return &turning{} }}

type turning struct{ until, mode int }

func (t *turning) clear()                     { *t = turning{} }
func (t *turning) hear(*Mind, int, *sim.Move) {}

// Unstuck changes to the other mode at an impasse, and stays there for a spell of rounds.
func Unstuck(spell int) func(*Mind) int {
	return func(m *Mind) int {
		t := recall[*turning](m, lastTurn)
		if m.turn.Round < t.until {
			return t.mode
		}
		if len(m.plan.modes) == 1 || !m.impasse() {
			return stay
		}
		m.course().restart()
		t.until, t.mode = m.turn.Round+spell, open+firm-m.mode
		return t.mode
	}
}

var _ = tactic(Tactic{
	Slot: Adaptation, Name: "no progress",
	Trainer:    "Changes its style when what it does gets nowhere.",
	Researcher: "At an impasse it changes to its other mode and stays there for a spell of rounds.",
	Params:     []Param{{"spell", "for how many rounds it stays with the other mode", 6, 1, 200}},
	check:      wholeNumber("spell"),
	whole: func(v Values, t *Tactics) {
		t.each(func(m *Mode) {
			m.remember(lastTurn)
			m.remember(talksSoFar)
		})
		t.turn(Unstuck(int(v["spell"])))
	},
})
