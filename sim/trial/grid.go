package trial

import "math"

// level is an arm's mean in a case; where ratios are judged, as a share of the
// mean of all arms there, so that cases of different units stand side by side.
func (e *estimates) level(s, arm, outcome int) float64 {
	x := e.cells[s][arm][outcome].mean
	if !e.trial.Outcomes[outcome].Relative {
		return x
	}
	among := 0.0
	for _, c := range e.cells[s] {
		among += c[outcome].mean / float64(len(e.cells[s]))
	}
	if !(among > 0) {
		return math.NaN()
	}
	return x / among
}

// grid lists the arms of a full factorial, the last factor fastest; nil if a
// factor has one level only, or some combination of levels was not played.
func (t *Trial) grid() []int {
	if t.Method != Factorial {
		return nil
	}
	settings := [][]string{nil}
	for _, f := range t.Factors {
		if len(f.Levels) < 2 {
			return nil // what does not vary has no share
		}
		var longer [][]string
		for _, s := range settings {
			for _, l := range f.Levels {
				longer = append(longer, append(s[:len(s):len(s)], l))
			}
		}
		settings = longer
	}
	arms := make([]int, len(settings))
	for i, s := range settings {
		if arms[i] = t.arm(s); arms[i] < 0 {
			return nil
		}
	}
	return arms
}

// levels is how many each factor has.
func (t *Trial) levels() []int {
	list := make([]int, len(t.Factors))
	for i, f := range t.Factors {
		list[i] = len(f.Levels)
	}
	return list
}
