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

// layered is an opinion that looks at another one through a layer.
type layered interface{ below() opinion } // nil: at none

// able finds an ability that not every opinion has: its own, or that of the opinion that it looks at.
func able[T any](o opinion) (ability T, ok bool) {
	for o != nil {
		if ability, ok = o.(T); ok {
			return ability, true
		}
		l, sees := o.(layered)
		if !sees {
			break
		}
		o = l.below()
	}
	return ability, false
}

var _ = tactic(Tactic{
	Slot: Model, Name: "none",
	Trainer:    "Makes nothing of the other side's wishes.",
	Researcher: "No opponent model.",
	mode:       func(Values, *Mode) {},
})
