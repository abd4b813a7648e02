package geniusweb

import (
	"math"
	"strconv"
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// readRange lists the values of an issue of numbers: from low in steps, up to high.
func readRange(issue string, v *source.Value) ([]string, error) {
	bounds, err := v.Need("issue "+source.Quoted(issue), "range", source.Map)
	if err != nil {
		return nil, err
	}
	p, err := bounds.Numbers("range", "", "low", "high", "step")
	if err != nil {
		return nil, err
	}
	low, high, step := p[0], p[1], p[2]
	n := math.Floor((high-low)/step + 1e-9) // 0.3 fits into 0.9 three times
	switch {
	case step <= 0 || high < low:
		return nil, bounds.Errorf("issue %q: from %v to %v in steps of %v; low must not be above high, and the step be above 0", issue, low, high, step)
	case n >= source.MaxValues:
		return nil, bounds.Errorf("issue %q has more than %d values", issue, source.MaxValues)
	}
	digits := max(decimals(low), decimals(step))
	values := make([]string, int(n)+1)
	for k := range values {
		values[k] = strconv.FormatFloat(low+float64(float64(k)*step), 'f', digits, 64)
	}
	return values, nil
}

func decimals(x float64) int {
	_, after, _ := strings.Cut(strconv.FormatFloat(x, 'f', -1, 64), ".")
	return len(after)
}

// line is what numbers are worth on the line between two of them, and 0 beyond.
func line(i sim.Issue, v *source.Value) ([]float64, error) {
	p, err := v.Numbers("numberutils", "", "lowValue", "lowUtility", "highValue", "highUtility")
	if err != nil {
		return nil, err
	}
	if p[0] >= p[2] {
		return nil, v.Errorf("numberutils go from %v to %v; lowValue must be below highValue", p[0], p[2])
	}
	table := make([]float64, len(i.Values))
	for k, value := range i.Values {
		x, ok := source.Decimal(value)
		if !ok {
			return nil, v.Errorf("value %q of issue %q is no number; numberutils need numbers", value, i.Name)
		}
		if x >= p[0] && x <= p[2] {
			table[k] = p[1] + (p[3]-p[1])*(x-p[0])/(p[2]-p[0])
		}
	}
	return table, nil
}
