package agent

// Keep lets a curve fall to a least share instead of to the walk-away.
func Keep(least float64, c Curve) Curve {
	return func(t float64) float64 { return least + float64((1-least)*c(t)) }
}

var _ = tactic(Tactic{
	Slot: Aspiration, Name: "keep",
	Trainer:    "Never comes down all the way: it keeps a part of what there is to gain.",
	Researcher: "least + (1 - least) times the curve before it: a lowest aspiration above the reservation value.",
	Params:     []Param{{"least", "what it keeps to the end, as a share of the way from its walk-away to its best package", 0.5, 0, 1}},
	mode:       func(v Values, m *Mode) { m.Curve = Keep(v["least"], m.Curve) },
})
