package solution

import (
	"cmp"
	"math"
	"slices"
)

// distinct keeps one package, the one of the lowest number, for each utility vector:
// vectors within Tolerance in every coordinate are one.
//
// Vectors are sorted along a line in a direction that no regular grid of worths
// shares, so that those close on the line are few, and only these are compared.
func (ps *packages) distinct(numbers []int) []int {
	if len(numbers) < 2 {
		return numbers
	}
	marks, window := ps.project(numbers)
	slices.SortFunc(marks, func(a, b mark) int { return cmp.Or(cmp.Compare(a.place, b.place), a.number-b.number) })
	kept := marks[:0]
	for _, m := range marks {
		twin := -1
		for k := len(kept) - 1; k >= 0 && m.place-kept[k].place <= window; k-- {
			if ps.same(m.number, kept[k].number) {
				twin = k
				break
			}
		}
		switch {
		case twin < 0:
			kept = append(kept, m)
		case m.number < kept[twin].number:
			kept[twin].number = m.number
		}
	}
	numbers = numbers[:len(kept)]
	for k, m := range kept {
		numbers[k] = m.number
	}
	return numbers
}

// mark is a package's place on the line.
type mark struct {
	place  float64
	number int
}

// project also says how far apart on the line two equal vectors can be: the
// tolerance in every coordinate, and what rounding adds.
func (ps *packages) project(numbers []int) (marks []mark, window float64) {
	marks = make([]mark, len(numbers))
	furthest, steps := 0.0, 0.0
	for i, column := range ps.columns {
		_, step := math.Modf(float64(i+1) * math.Phi)
		step++
		steps += step
		for k, j := range numbers {
			marks[k].number = j
			marks[k].place += float64(step * column[j])
			furthest = max(furthest, math.Abs(marks[k].place))
		}
	}
	const rounding = 1e-15
	return marks, float64(Tolerance*steps) + float64(furthest*rounding*float64(len(ps.columns)))
}

func (ps *packages) same(j, k int) bool {
	for _, column := range ps.columns {
		if math.Abs(column[j]-column[k]) > Tolerance {
			return false
		}
	}
	return true
}
