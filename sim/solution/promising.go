package solution

import "slices"

// champion is a package that is good for all parties together, which others
// are measured against first.
type champion struct {
	number int
	sum    float64 // of its scaled worths
	row    []float64
}

// promising drops packages that one of a few champions equals or exceeds for
// everybody: most of them, where interests are not too opposed. The first walk
// finds the champions, the second uses all of them (Godfrey et al. 2005 call it an elimination filter).
func (ps *packages) promising(scale []float64) []int {
	var field []champion
	left := make([]int, 0, 64)
	u := make([]float64, len(ps.columns))
	for j := range ps.count {
		ps.row(j, u)
		if !beaten(field, j, u) {
			left = append(left, j)
			field = enter(field, j, u, scale)
		}
	}
	return slices.DeleteFunc(left, func(j int) bool {
		ps.row(j, u)
		return beaten(field, j, u)
	})
}

// beaten reports whether a champion equals or exceeds package j for everybody,
// and moves it to the front. Of equal packages the first is not beaten.
func beaten(field []champion, j int, u []float64) bool {
	for k, c := range field {
		if covers(c.row, u) && (c.number < j || !slices.Equal(c.row, u)) {
			copy(field[1:], field[:k])
			field[0] = c
			return true
		}
	}
	return false
}

func covers(a, b []float64) bool {
	for i, x := range a {
		if x < b[i] {
			return false
		}
	}
	return true
}

// enter makes package j a champion if there is room, or in place of the one
// with the smallest sum.
func enter(field []champion, j int, u, scale []float64) []champion {
	const most = 32
	sum := 0.0
	for i, x := range u {
		sum += float64(x * scale[i])
	}
	if len(field) < most {
		return append(field, champion{j, sum, slices.Clone(u)})
	}
	weakest := &field[0]
	for k := range field {
		if field[k].sum < weakest.sum {
			weakest = &field[k]
		}
	}
	if sum > weakest.sum {
		weakest.number, weakest.sum = j, sum
		copy(weakest.row, u)
	}
	return field
}
