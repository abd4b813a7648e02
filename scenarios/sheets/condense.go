package sheets

import (
	"fmt"
	"math"
	"slices"
	"strconv"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/amount"
)

// A list of values is printed whole up to mostValues; of a longer one some are
// shown, and a note says what holds for the others.
const (
	mostValues = 12
	mostPieces = 4 // stretches in which each step is worth the same
	shown      = 6 // steps between the values shown of such stretches
)

// shortened is the values of an issue that are shown, and a note about the rest.
func (c counts) shortened(issue *sim.Issue, worths []float64) (values []int, note string) {
	n := len(worths)
	if n <= mostValues {
		return upTo(n), ""
	}
	if numbers, ok := numeric(issue); ok {
		if ends := pieces(numbers, worths); len(ends)-1 <= mostPieces {
			return spaced(n, ends), c.steps(issue, numbers, worths, ends)
		}
		if slices.IsSorted(worths) || slices.IsSortedFunc(worths, func(a, b float64) int { return -compare(a, b) }) {
			return spaced(n, nil), "A value between two of these is worth something between."
		}
	}
	return c.extremes(worths)
}

func upTo(n int) []int {
	all := make([]int, n)
	for i := range all {
		all[i] = i
	}
	return all
}

func compare(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// numeric is the values of an issue as numbers, if all are and they rise.
func numeric(issue *sim.Issue) ([]float64, bool) {
	numbers := make([]float64, len(issue.Values))
	for v, text := range issue.Values {
		x, err := strconv.ParseFloat(text, 64)
		if err != nil || math.IsNaN(x) || math.IsInf(x, 0) || v > 0 && x <= numbers[v-1] {
			return nil, false
		}
		numbers[v] = x
	}
	return numbers, true
}

// pieces is where the stretches end in which each step is worth the same, the
// first value and the last among them.
func pieces(numbers, worths []float64) []int {
	ends := []int{0}
	slope := func(v int) float64 { return (worths[v+1] - worths[v]) / (numbers[v+1] - numbers[v]) }
	for v := 1; v < len(worths)-1; v++ {
		before, after := slope(v-1), slope(v)
		if math.Abs(after-before) > 1e-6*max(math.Abs(before), math.Abs(after)) {
			ends = append(ends, v)
		}
	}
	return append(ends, len(worths)-1)
}

// spaced is some values at even distances, and those that must be among them.
func spaced(n int, must []int) []int {
	values := append([]int{n - 1}, must...)
	for v := 0; v < n; v += (n - 1 + shown - 1) / shown {
		values = append(values, v)
	}
	slices.Sort(values)
	return slices.Compact(values)
}

// steps says what a step is worth in each stretch.
func (c counts) steps(issue *sim.Issue, numbers, worths []float64, ends []int) string {
	note := ""
	for k := 1; k < len(ends); k++ {
		from, to := ends[k-1], ends[k]
		width := numbers[from+1] - numbers[from]
		if !even(numbers[from : to+1]) {
			width = 1
		}
		gain := (worths[to] - worths[from]) / (numbers[to] - numbers[from])
		for !legible(c.Scale(gain * width)) {
			width *= 10
		}
		if k > 1 {
			note += " "
		}
		if len(ends) > 2 {
			note += fmt.Sprintf("%s to %s: ", amount.Short(issue, from), amount.Short(issue, to))
		}
		note += c.step(stepText(issue, width), gain*width)
	}
	return note
}

func (c counts) step(width string, gain float64) string {
	switch {
	case gain > 0:
		return fmt.Sprintf("Each %s more is worth %s more to you.", width, c.Amount(gain))
	case gain < 0:
		return fmt.Sprintf("Each %s more is worth %s less to you.", width, c.Amount(-gain))
	}
	return "All the same to you."
}

// stepText is a distance between values in the issue's unit.
func stepText(issue *sim.Issue, width float64) string {
	text := strconv.FormatFloat(width, 'f', -1, 64)
	return amount.Short(&sim.Issue{Unit: issue.Unit, Values: []string{text}}, 0)
}

func even(numbers []float64) bool {
	width := numbers[1] - numbers[0]
	for v := 2; v < len(numbers); v++ {
		if math.Abs(numbers[v]-numbers[v-1]-width) > 1e-6*width {
			return false
		}
	}
	return true
}

// legible reports whether a number as it is written is within a hundredth of
// what it is; zero is, and so is what only a wider step would make larger than any number.
func legible(x float64) bool {
	text := amount.Number(x)
	back, err := strconv.ParseFloat(text, 64)
	return err != nil || math.Abs(back-x) <= 0.01*math.Abs(x)
}

// extremes is the values worth most and least, for lists that follow no rule.
func (c counts) extremes(worths []float64) (values []int, note string) {
	const best, worst = 8, 3
	order := upTo(len(worths))
	slices.SortStableFunc(order, func(a, b int) int { return compare(worths[b], worths[a]) })
	rest := order[best : len(order)-worst]
	note = fmt.Sprintf("And %s more, worth %s to %s to you: ask for the whole list.",
		amount.Number(float64(len(rest))), c.in(worths[rest[len(rest)-1]]), c.in(worths[rest[0]]))
	return append(order[:best:best], order[len(order)-worst:]...), note
}
