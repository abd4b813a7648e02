package agent

var _ = tactic(Tactic{
	Slot: Pressure, Name: "nothing",
	Trainer:    "Puts no pressure on anybody.",
	Researcher: "No warnings, claims or silences.",
	mode:       func(Values, *Mode) {},
})
