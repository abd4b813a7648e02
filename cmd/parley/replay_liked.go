package main

import (
	"context"
	"math"

	"github.com/parley-sim/parley/sim"
)

const (
	mostWatched = 150  // turns in which somebody's picture of the other is looked at
	mostAsked   = 1024 // packages that it is asked about, to know its scale
)

// liked notes turn by turn what each of two sides makes of the other's wishes: how it holds
// that the other would like the offers so far, from 0, the least liked package, to 1, the most.
func (b *replayer) liked(ctx context.Context) error {
	if b.page.Plane == nil || len(b.page.Deeds) > mostWatched {
		return nil
	}
	var eyes [2]*watched
	var rec sim.Record
	steps := 0
	if err := b.Play(ctx, &rec, func(_, party int, own sim.Agent) sim.Agent {
		eyes[party] = &watched{Agent: own, other: 1 - party, steps: &steps, look: b.look, seen: map[int][]float64{}}
		return eyes[party]
	}); err != nil {
		return err
	}
	turn := -1
	for i := range rec.Steps {
		if rec.Steps[i].Kind != sim.Beside {
			turn++
		}
		b.page.Deeds[turn].Liked = [][]float64{eyes[0].seen[i+1], eyes[1].seen[i+1]} // of a turn the last step counts
	}
	return nil
}

// watched is an agent whose picture of the other is looked at whenever somebody has moved.
type watched struct {
	sim.Agent
	other int
	steps *int // of all so far
	look  func(of sim.Guesser, party int) []float64
	seen  map[int][]float64 // by steps
}

// Act lets the agent move.
func (w *watched) Act(turn *sim.Turn, move *sim.Move) {
	w.Agent.Act(turn, move)
	*w.steps++
	w.note()
}

// Hear lets the agent hear, if it listens.
func (w *watched) Hear(seat int, move *sim.Move) {
	if l, ok := w.Agent.(sim.Listener); ok {
		l.Hear(seat, move)
	}
	w.note()
}

func (w *watched) note() {
	if g, ok := w.Agent.(sim.Guesser); ok {
		w.seen[*w.steps] = w.look(g, w.other)
	}
}

// look is how somebody holds that a party would like each offer of the page, to two digits;
// nothing where it has no idea.
func (b *replayer) look(of sim.Guesser, party int) []float64 {
	least, most := math.Inf(1), math.Inf(-1)
	step := max(1, b.Space.Size()/mostAsked)
	for o := uint64(0); o < b.Space.Size(); o += step {
		liked, ok := of.Guess(party, sim.Outcome(o))
		if !ok {
			return nil
		}
		least, most = min(least, liked), max(most, liked)
	}
	all := make([]float64, len(b.page.Offers))
	for o, at := range b.places {
		liked, _ := of.Guess(party, o)
		if all[at] = 0.5; most > least {
			all[at] = math.Round(100*max(0, min(1, (liked-least)/(most-least)))) / 100
		}
	}
	return all
}
