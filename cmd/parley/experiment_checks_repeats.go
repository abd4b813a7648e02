package main

import (
	"context"
	"fmt"

	"github.com/parley-sim/parley/sim/batch"
)

// neverPlayed finds draws of the cases that no negotiation is of.
func neverPlayed(l *looked) {
	if d := l.Design; d.Worlds > d.Repeats && draws(d) > d.Repeats {
		l.say(l.field("worlds", "repeats"), fmt.Sprintf("Set worlds to %d, or repeats higher.", d.Repeats),
			"Of %s of each case %s: a negotiation is of one.", count(d.Worlds, "draw"), countPlayed(d.Repeats))
	}
}

func countPlayed(n int) string {
	if n == 1 {
		return "1 is played"
	}
	return fmt.Sprintf("%d are played", n)
}

// onlyRepeats finds negotiations that are the same again: of styles that throw no dice,
// in a draw of a case that was played before.
func onlyRepeats(l *looked) {
	d := l.Design
	if most := draws(d); d.Repeats > most && withoutDice(d) {
		different := int64(0)
		for _, c := range d.Conditions() {
			different += int64(d.Draws(c.Scenario))
		}
		l.say(l.field("repeats"), fmt.Sprintf("Set repeats to %d, or worlds higher where cases vary.", most),
			"No style throws dice here: of %s %s are different.", count(int(planOf(l.Trial).Negotiations), "negotiation"), number(float64(different)))
	}
}

// draws is how many a case has, that with the most.
func draws(d *batch.Design) int {
	most := 1
	for _, s := range d.Scenarios {
		most = max(most, d.Draws(s))
	}
	return most
}

// mostTried is how many conditions are played to find out whether there are dice.
const mostTried = 5000

// withoutDice plays every condition a few times in one draw and reports whether it went the
// same each time. Of large experiments it says nothing.
func withoutDice(d *batch.Design) bool {
	conditions := len(d.Conditions())
	if conditions > mostTried {
		return false
	}
	few := *d
	few.Worlds, few.Repeats = 1, 3
	results, err := few.Run(context.Background(), batch.Options{Workers: 1})
	if err != nil {
		return false
	}
	different, _ := results.Distinct()
	return different == int64(conditions)
}
