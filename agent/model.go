package agent

import "github.com/parley-sim/parley/sim"

// opinion is what a seat makes of the others' wishes. All other seats share one,
// since a package must please them all.
type opinion interface {
	clear()
	hear(m *Mind, seat int, move *sim.Move)
	informed() bool              // whether anything is known of them
	likes(o sim.Outcome) float64 // how much they would like a package, 0 to about 1
}

var _ = tactic(Tactic{
	Slot: Model, Name: "none",
	Trainer:    "Makes nothing of the other side's wishes.",
	Researcher: "No opponent model.",
	mode:       func(Values, *Mode) {},
})
