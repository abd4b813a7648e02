package agent

var _ = tactic(Tactic{
	Slot: Leaving, Name: "no gain",
	Trainer:    "Walks away where no package beats what it can have without a deal.",
	Researcher: "Leaves when the reservation value exceeds the best package.",
	whole:      func(Values, *Tactics) {},
})

var _ = tactic(Tactic{
	Slot: Leaving, Name: "never",
	Trainer:    "Never walks away: where no package beats what it can have without a deal, it offers its best all the same.",
	Researcher: "Stays to the deadline, as the textbook's agents do.",
	whole:      func(_ Values, t *Tactics) { t.Stays = true },
})
