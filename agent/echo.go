package agent

import (
	"math"

	"github.com/parley-sim/parley/sim"
)

// lastHeard is how long ago anybody else did an act, in own turns.
var lastHeard = &kind{func(*Plan) memory { return &echo{} }}

type echo struct{ ago [acts]int }

func (e *echo) clear() {
	for i := range e.ago {
		e.ago[i] = math.MaxInt32
	}
}

func (e *echo) hear(_ *Mind, _ int, move *sim.Move) {
	if act := move.Say.Act; act < acts {
		e.ago[act] = 0
	}
}

func (e *echo) did(*Mind, *sim.Move) {
	for i := range e.ago {
		e.ago[i]++
	}
}

// latest is how long ago the last of some acts was heard.
func (e *echo) latest(list []sim.Act) int {
	ago := math.MaxInt32
	for _, act := range list {
		ago = min(ago, e.ago[act])
	}
	return ago
}
