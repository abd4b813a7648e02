package solution

import (
	"cmp"
	"math"
	"slices"
)

// plane is the frontier of two parties: one sweep from the first party's best
// package down, over those that are left after a rough sieve.
func (ps *packages) plane() []int {
	x, y := ps.columns[0], ps.columns[1]
	left := ps.sieve()
	slices.SortFunc(left, func(a, b mark) int {
		return cmp.Or(cmp.Compare(b.place, a.place), cmp.Compare(y[b.number], y[a.number]), a.number-b.number)
	})
	// The best for the second party among those that are not worse for the first, and among those that are better.
	level, above := math.Inf(-1), math.Inf(-1)
	next, over := 0, 0
	var kept []int
	for _, m := range left {
		for ; next < len(left) && left[next].place >= m.place-Tolerance; next++ {
			level = max(level, y[left[next].number])
		}
		for ; left[over].place > m.place+Tolerance; over++ {
			above = max(above, y[left[over].number])
		}
		v := y[m.number]
		if level > v+Tolerance || above >= v-Tolerance {
			continue
		}
		if last := len(kept) - 1; last >= 0 && x[kept[last]]-m.place <= Tolerance && math.Abs(y[kept[last]]-v) <= Tolerance {
			kept[last] = min(kept[last], m.number)
			continue
		}
		kept = append(kept, m.number)
	}
	return kept
}

// sieve drops, without sorting, most of the packages that another one equals
// or exceeds for both: the first party's worths are cut into steps, and whoever is on
// a lower step must be worth more to the second party than all on higher steps.
func (ps *packages) sieve() []mark {
	x, y := ps.columns[0], ps.columns[1]
	lo, hi := slices.Min(x), slices.Max(x)
	steps := min(1+len(x)/8, 1<<14)
	perStep := float64(steps-1) / max(hi-lo, Tolerance)
	step := func(u float64) int { return int((u - lo) * perStep) }
	highest := make([]float64, steps+1)
	for k := range highest {
		highest[k] = math.Inf(-1)
	}
	for j, u := range x {
		k := step(u)
		highest[k] = max(highest[k], y[j])
	}
	for k := steps - 1; k >= 0; k-- {
		highest[k] = max(highest[k], highest[k+1])
	}
	var left []mark
	for j, u := range x {
		if y[j] > highest[step(u)+1] {
			left = append(left, mark{u, j})
		}
	}
	return left
}
