package reports

import (
	"fmt"
	"math"
	"slices"

	"github.com/go-echarts/go-echarts/v2/opts"
)

// spread is how the results of a style or a line-up are distributed: columns,
// and under them the 5th, 25th, 50th, 75th and 95th percentile, NaN where they do not exist.
type spread struct {
	who, name string // name is what stands at the left
	beside    string // at the right; empty: nothing
	five      [5]float64
	hist      histogram
}

// half is how wide the middle half of the results is.
func (s spread) half() float64 { return s.five[3] - s.five[1] }

// widestAndNarrowest are those of the widest and the narrowest middle half; the
// same one where they hardly differ. None has a middle half: false.
func widestAndNarrowest(list []spread) (wide, narrow spread, ok bool) {
	for _, s := range list {
		if math.IsNaN(s.half()) {
			continue
		}
		if !ok || s.half() > wide.half() {
			wide = s
		}
		if !ok || s.half() < narrow.half() {
			narrow = s
		}
		ok = true
	}
	if wide.half()-narrow.half() < 0.01 {
		narrow = wide
	}
	return wide, narrow, ok
}

// spreads are those that there is room for: those that the headline names, and then those at the
// ends, in their order. Rows of columns are twice as high as rows of dots.
func (room Room) spreads(list []spread) []spread {
	most := max(4, room.Rows/2)
	if len(list) <= most {
		return list
	}
	wide, narrow, _ := widestAndNarrowest(list)
	keep := map[string]bool{wide.who: true, narrow.who: true}
	for i := range list {
		at := i / 2
		if i%2 == 1 {
			at = len(list) - 1 - i/2
		}
		if len(keep) < most {
			keep[list[at].who] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(list), func(s spread) bool { return !keep[s.who] })
}

// from says between which shares something lies.
func from(low, high float64) string {
	if percent(low) == percent(high) {
		return "at " + percent(low)
	}
	return fmt.Sprintf("between %s and %s", percent(low), percent(high))
}

// spreadPanel draws the columns of each row with its percentiles under them, and
// what stands beside it under a head.
func spreadPanel(r *Run, list []spread, axis, head string) Panel {
	c, top, right := canvas(), 4, 18
	if head != "" {
		top, right = 24, 76
	}
	low, high := 0.0, 1.0
	var names []string
	var hists []histogram
	var spreads []opts.CustomData
	for i, s := range list {
		names, hists = append(names, s.name), append(hists, s.hist)
		low, high = math.Min(low, s.hist.low()), math.Max(high, s.hist.high())
		if !math.IsNaN(s.five[2]) {
			low, high = math.Min(low, s.five[0]), math.Max(high, s.five[4])
			spreads = append(spreads, s.datum(r, i, head))
			head = "" // over the first
		}
	}
	grid(c, top, right, 34, 4)
	xNumbers(c, scale{name: axis, min: math.Floor(low*5+1e-9) / 5, max: math.Ceil(high*5-1e-9) / 5, format: asPercent, splits: 5})
	yNames(c, names)
	drawn(c, drawBins, columnsOf(r, hists))
	drawn(c, drawSpread, spreads)
	return Panel{Size: "wide", Height: 64 + 66*len(names), Narrow: 64 + 84*len(names), Chart: c}
}

func (s spread) datum(r *Run, row int, head string) opts.CustomData {
	text := fmt.Sprintf("%s: middle result %s\nmiddle half %s to %s\nnine in ten %s to %s", seats(s.who), percent(s.five[2]), percent(s.five[1]), percent(s.five[3]), percent(s.five[0]), percent(s.five[4]))
	value := []any{row}
	for _, p := range s.five {
		value = append(value, brief(p))
	}
	return opts.CustomData{Name: text, Value: append(value, r.hueOf(s.who), s.beside, head)}
}
