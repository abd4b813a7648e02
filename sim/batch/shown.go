package batch

import (
	"context"
	"fmt"
	"slices"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

// Bounds of what is listed move by move.
const (
	mostShown = 60  // negotiations of a run
	mostMoves = 400 // moves of a negotiation
)

// talk is a negotiation that is listed move by move: the first of its condition.
type talk struct {
	condition *Condition
	tables    [][][]float64 // in its world: what each value of each issue is worth, by party
	moves     []shownMove
	possible  []possible // in its world; nil where that is too large
}

type shownMove struct {
	number int // of all its moves, from 1
	step   sim.Step
	spot   spot // of the package, where the move has one
}

// show plays again the negotiations to be listed: replicate 0 of the first
// condition of each case and pairing, in the order of the run, up to mostShown. What was
// agreed in them has no part in the choice. Runs with arms show none.
func (r *Results) show() ([]*talk, error) {
	var list []*talk
	if len(r.Design.Arms) > 0 {
		return nil, nil
	}
	seen := map[string]bool{}
	for i, c := range r.Conditions {
		key := fmt.Sprintf("%q%q", c.Scenario.Name, c.LineUp.Pairing())
		if r.tallies[i] == nil || seen[key] || len(list) == mostShown {
			continue
		}
		seen[key] = true
		if n := len(list); n > 0 && list[n-1].condition.Scenario != c.Scenario {
			r.ground.drop(list[n-1].condition.Scenario)
		}
		k, err := r.playAgain(c)
		if err != nil {
			return nil, err
		}
		list = append(list, k)
	}
	if n := len(list); n > 0 {
		r.ground.drop(list[n-1].condition.Scenario)
	}
	return list, nil
}

// playAgain plays a condition's replicate 0, and takes down what is listed of it.
func (r *Results) playAgain(c *Condition) (*talk, error) {
	w, err := r.ground.world(c.Scenario, 0)
	if err != nil {
		return nil, err
	}
	var rec sim.Record
	session := r.ground.session(c, w)
	session.Seed = r.Design.seed(c.Scenario, 0)
	if err := session.Play(context.Background(), &rec); err != nil {
		return nil, fmt.Errorf("negotiation %d:0: %w", c.Number, err)
	}
	return newTalk(c, w, rec.Steps), nil
}

func newTalk(c *Condition, w *world, steps []sim.Step) *talk {
	k := &talk{condition: c}
	for _, p := range w.scenario.Parties {
		k.tables = append(k.tables, p.Profile.Worth.Tables)
	}
	a := w.yardstick.Analysis
	if a != nil {
		k.possible = possibleIn(a)
	}
	numbers := make([]int, len(steps))
	for i := range numbers {
		numbers[i] = i
	}
	for _, i := range evenly(numbers, mostMoves) {
		k.moves = append(k.moves, shownMove{i + 1, steps[i], spotOfStep(w.scenario, a, &steps[i])})
	}
	return k
}

// spotOfStep is where the package of a move lies; empty for a move without one. Who does
// not sit at its table has what no deal is worth to it.
func spotOfStep(s *sim.Scenario, a *solution.Analysis, step *sim.Step) spot {
	if !hasPackage(step) {
		return spot{captured: nan}
	}
	u := worths(s, step.Offer)
	for i := range u {
		if !slices.Contains(s.Seating()[step.Table], i) {
			u[i] = s.Parties[i].Profile.Reservation
		}
	}
	return spotOf(a, u)
}

func hasPackage(step *sim.Step) bool {
	return step.Kind == sim.Propose || step.Kind == sim.Beside || step.Kind == sim.Accept
}
