package agent

import "github.com/parley-sim/parley/sim"

// memory is what an agent keeps in mind of the talks for tactics that need it.
type memory interface {
	clear()                                 // the talks begin
	hear(m *Mind, seat int, move *sim.Move) // another seat moved
}

// doer is a memory of the agent's own moves, too.
type doer interface{ did(m *Mind, move *sim.Move) }

// kind is a kind of memory. An agent has one of each kind that its tactics ask
// for; two tactics that name the same kind share it.
type kind struct{ make func(*Plan) memory }

// recall is the agent's memory of a kind that one of its tactics has asked for.
func recall[T memory](m *Mind, k *kind) T {
	for i, other := range m.plan.tactics.kinds {
		if other == k {
			return m.memories[i].(T)
		}
	}
	panic("a tactic recalls what no tactic of its style remembers")
}
