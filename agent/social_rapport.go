package agent

import "github.com/parley-sim/parley/sim"

var _ = tactic(Tactic{
	Slot: Social, Name: "small talk",
	Trainer:    "Begins with small talk instead of an offer, which costs a turn; warms to people who do so too, trusts them more and is less easily angered by them.",
	Researcher: "Passes its first turns with small talk; each one heard raises rapport r by warmth (1 - r). Rapport counts as up to two kept words and scales anger by 1 - r; what is held out for stands (schmoozers plan with more trust, no less ambition: Morris, Nadler, Kurtzberg and Thompson 2002; less anger and fewer impasses: Nadler 2004).",
	Params: []Param{
		{"chats", "how many turns it spends on small talk", 1, 0, 20},
		{"warmth", "how much rapport each small talk that it hears builds, as a share of what is left to full rapport", 0.5, 0, 1},
	},
	check: wholeNumber("chats"),
	whole: func(v Values, t *Tactics) {
		chats, warmth := int(v["chats"]), v["warmth"]
		t.heed(func(x *partner, _ *Mind, move *sim.Move) {
			if move.Say.Act == sim.Chat {
				x.rapport += float64(warmth * (1 - x.rapport))
			}
		})
		t.each(func(m *Mode) {
			m.rather(func(m *Mind, move *sim.Move) bool {
				if m.offers > 0 || m.turn.Deadline() || m.partners().chats >= chats {
					return false
				}
				move.Kind, move.Say = sim.Pass, sim.Message{Act: sim.Chat}
				return true
			})
		})
	},
})
