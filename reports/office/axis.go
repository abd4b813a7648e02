package office

import (
	"math"
	"strings"
)

// ticks are the ends of an axis, and how far its marks are apart.
type ticks struct{ min, max, step float64 }

// ticks are round numbers from end to end: those that the plot asks for, or those
// around the values.
func (a Axis) ticks(values []float64, parts int) ticks {
	lo, hi := a.Min, a.Max
	if hi <= lo {
		lo, hi = math.Inf(1), math.Inf(-1)
		for _, v := range values {
			if !math.IsNaN(v) && !math.IsInf(v, 0) {
				lo, hi = math.Min(lo, v), math.Max(hi, v)
			}
		}
		if lo > hi {
			lo, hi = 0, 1
		}
		if hi == lo {
			lo, hi = lo-math.Max(1, math.Abs(lo))/2, hi+math.Max(1, math.Abs(hi))/2
		}
		t := ticks{step: step(hi-lo, parts)}
		t.min, t.max = tidy(math.Floor(lo/t.step+1e-9)*t.step), tidy(math.Ceil(hi/t.step-1e-9)*t.step)
		return t
	}
	if a.Ends[0] != "" {
		parts = 1
	}
	return around(lo, hi, parts)
}

// step is the smallest round number of which so many parts cover a range.
func step(reach float64, parts int) float64 {
	ten := math.Pow(10, math.Floor(math.Log10(reach/float64(parts))))
	for _, k := range []float64{1, 2, 2.5, 5} {
		if k*ten*float64(parts) >= reach*0.999 {
			return k * ten
		}
	}
	return 10 * ten
}

// around are round numbers from end to end of a range, of which one is 0 where the
// range holds it: about so many parts that end where it does, or a little beyond.
func around(lo, hi float64, parts int) ticks {
	reach := hi - lo
	for ten := math.Pow(10, math.Floor(math.Log10(reach))-1); ten <= reach; ten *= 10 {
		for _, k := range []float64{1, 2, 2.5, 4, 5} {
			if s := tidy(k * ten); reach/s <= float64(parts)+0.1 && reach/s > float64(parts)/2.6 && whole(lo/s) && whole(hi/s) {
				return ticks{tidy(lo), tidy(hi), s}
			}
		}
	}
	for ten := math.Pow(10, math.Floor(math.Log10(reach))-1); ten <= reach; ten *= 10 {
		for _, k := range []float64{1, 2, 2.5, 3, 4, 5} {
			if s := tidy(k * ten); reach/s <= float64(parts)+1 && whole(lo/s) {
				return ticks{tidy(lo), tidy(hi), s}
			}
		}
	}
	s := step(reach, parts)
	return ticks{tidy(math.Floor(lo/s) * s), tidy(hi), tidy(s)}
}

// whole reports whether a number is whole, but for what dividing leaves.
func whole(x float64) bool { return math.Abs(x-math.Round(x)) < 1e-9 }

// tidy takes off what adding up binary fractions leaves.
func tidy(x float64) float64 {
	if x == 0 {
		return 0
	}
	scale := math.Pow(10, 12-math.Ceil(math.Log10(math.Abs(x))))
	return math.Round(x*scale) / scale
}

// format is the number format of an axis or label: as many decimals as the step has.
func (a Axis) format(step float64) string {
	if a.Ends[0] != "" {
		return `[=0]"` + a.Ends[0] + `";[=1]"` + a.Ends[1] + `";""`
	}
	places := 0
	if a.Percent {
		step *= 100
	}
	for step = math.Abs(step); places < 6 && math.Abs(step-math.Round(step)) > 1e-6*math.Max(1, step); places++ {
		step *= 10
	}
	digits := "#,##0"
	if places > 0 {
		digits += "." + strings.Repeat("0", places)
	}
	if a.Percent {
		digits += `\ %`
	}
	return digits
}

// at is where between the ends of the axis a value lies, from 0 to 1.
func (t ticks) at(v float64) float64 { return (v - t.min) / (t.max - t.min) }
