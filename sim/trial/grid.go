package trial

import "math"

// levels are the arms' means in a case, in the unit of that case.
func (e *estimates) levels(s, outcome int) []float64 {
	list, unit := make([]float64, len(e.cells[s])), e.unit(s, outcome)
	for arm := range list {
		list[arm] = e.cells[s][arm][outcome].mean / unit
	}
	return list
}

// unit is 1; where ratios are judged, the mean of all arms in a case, so that
// cases of different units stand side by side.
func (e *estimates) unit(s, outcome int) float64 {
	if !e.trial.Outcomes[outcome].Relative {
		return 1
	}
	among := 0.0
	for _, c := range e.cells[s] {
		among += c[outcome].mean / float64(len(e.cells[s]))
	}
	if !(among > 0) {
		return math.NaN()
	}
	return among
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
