package agent

import "github.com/parley-sim/parley/sim"

var _ = tactic(Tactic{
	Slot: Social, Name: "apologise",
	Trainer:    "Says that it is sorry when the other side is angry, and changes nothing else.",
	Researcher: "Answers each expression of anger with one apology. Apologies reduce what anger does to impressions and to the wish to meet again (Van Kleef and De Dreu 2010, experiment 2).",
	whole: func(_ Values, t *Tactics) {
		t.heed(func(x *partner, _ *Mind, move *sim.Move) {
			if move.Say.Act == sim.Anger {
				x.owed = true
			}
		})
		t.voice(sorry)
	},
})

// sorry apologises where an apology is owed.
func sorry(all *partners) sim.Act {
	for i := range all.of[:all.top] {
		if all.of[i].owed {
			return sim.Apologise
		}
	}
	return sim.Silent
}
