package agent

import "github.com/parley-sim/parley/sim"

// kind and unkind words, for relation.
var (
	warm = []sim.Act{sim.Chat, sim.Reassure, sim.Apologise}
	cold = []sim.Act{sim.Warn, sim.Insist, sim.Expire, sim.Anger}
)

// Relation is firm for a while after threats and anger, and open after kind words.
func Relation(sours int) func(*Mind) int {
	return func(m *Mind) int {
		e := recall[*echo](m, lastHeard)
		unkind, kind := e.latest(cold), e.latest(warm)
		switch {
		case unkind < sours && unkind < kind:
			return firm
		case kind < sours:
			return open
		}
		return stay
	}
}

var _ = tactic(Tactic{
	Slot: Adaptation, Name: "relation",
	Trainer:    "Turns firm when it is threatened or shouted at, and opens up when they are kind.",
	Researcher: "In its second mode for so many turns after a warning, an ultimatum, an expiring offer or anger, in its first after small talk, reassurance or an apology, whichever came last.",
	Params:     []Param{{"sours", "for how many turns such words count", 3, 1, 200}},
	check:      wholeNumber("sours"),
	whole: func(v Values, t *Tactics) {
		t.each(func(m *Mode) { m.remember(lastHeard) })
		t.turn(Relation(int(v["sours"])))
	},
})
