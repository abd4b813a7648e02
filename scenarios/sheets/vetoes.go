package sheets

import (
	"fmt"

	"github.com/parley-sim/parley/sim"
)

// never stands in the place of a worth where a party signs no package with the value.
const never = "never"

// vetoes says which packages a party never signs.
func vetoes(space *sim.Space, all [][]sim.Condition) []string {
	var lines []string
	for i, when := range all {
		if i == mostBundles {
			return append(lines, fmt.Sprintf("And %d more deal-breakers: ask for the whole list.", len(all)-mostBundles))
		}
		lines = append(lines, veto(space, when))
	}
	return lines
}

// veto says what is left of an issue where that is no more than what is ruled out.
func veto(space *sim.Space, when []sim.Condition) string {
	if len(when) == 1 {
		left, count := make([]bool, len(when[0].Values)), 0
		for v, out := range when[0].Values {
			if left[v] = !out; !out {
				count++
			}
		}
		if count > 0 && 2*count <= len(left) {
			when = []sim.Condition{{Issue: when[0].Issue, Values: left}}
			return "Must-have: sign only packages with " + whenText(space, when) + "."
		}
	}
	return "Deal-breaker: sign no package with " + whenText(space, when) + "."
}

// ruledOut reports whether a party signs no package with a value, whatever else is in it.
func ruledOut(w *sim.Worth, issue, value int) bool {
	for _, when := range w.Vetoes {
		if len(when) == 1 && when[0].Issue == issue && when[0].Values[value] {
			return true
		}
	}
	return false
}
