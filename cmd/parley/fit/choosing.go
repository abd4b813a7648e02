package fit

import (
	"math"
	"slices"
)

// choose says what it does to choose by the articles, by this map, or one style for all.
func (m *Map) choose(fields map[Profile]*field) []Outcome {
	all := func(pick func(p Profile, r int) []int) []float64 {
		list, _ := m.average(fields, func(p Profile, r int) ([]float64, bool) {
			return m.blend(fields[p], pick(p, r), Weights[r]), true
		})
		return list
	}
	any := all(func(Profile, int) []int { return m.everybody() })
	map1 := all(func(p Profile, r int) []int { return []int{m.cell(p, r).Best()} })
	one := m.bestForAll()
	matched, mismatched := all(m.matched), all(m.mismatched)
	fixed := all(func(Profile, int) []int { return []int{one} })
	n := len(m.Cells)
	return []Outcome{
		outcome(nil, "matched less mismatched styles", matched, mismatched, n),
		outcome(nil, "matched styles less any style", matched, any, n),
		outcome(nil, "this map less matched styles", map1, matched, n),
		outcome(nil, "this map less "+m.Styles[one]+" for all", map1, fixed, n),
	}
}

// blend is the mean score of several styles; NaN where there is none.
func (m *Map) blend(f *field, styles []int, weight float64) []float64 {
	list := make([]float64, m.Cases)
	for i := range list {
		var scores []float64
		for _, s := range styles {
			scores = append(scores, f.score(s, weight)[i])
		}
		list[i] = mean(scores)
	}
	return list
}

func (m *Map) everybody() []int {
	var list []int
	for i := range m.Styles {
		list = append(list, i)
	}
	return list
}

// matched are the styles that the articles name for a deal.
func (m *Map) matched(p Profile, r int) []int { return m.said(p, r, true) }

// mismatched are those that they name for other deals only.
func (m *Map) mismatched(p Profile, r int) []int { return m.said(p, r, false) }

func (m *Map) said(p Profile, r int, suits bool) []int {
	var list []int
	for i := range Fits {
		if Fits[i].suits(p, r) == suits {
			list = append(list, slices.Index(m.Styles, Fits[i].Style))
		}
	}
	if suits || len(m.said(p, r, true)) > 0 {
		return list
	}
	return nil // of deals for which nothing is said there is no mismatch
}

func (m *Map) cell(p Profile, r int) *Cell {
	for i := range m.Cells {
		if m.Cells[i].Profile == p && m.Cells[i].Relationship == r {
			return &m.Cells[i]
		}
	}
	return nil
}

// bestForAll is the style with the highest mean score over all cells of the map.
func (m *Map) bestForAll() int {
	best, most := 0, math.Inf(-1)
	for style := range m.Styles {
		var scores []float64
		for i := range m.Cells {
			scores = append(scores, m.Cells[i].Scores[style].Mean)
		}
		if x := mean(scores); x > most {
			best, most = style, x
		}
	}
	return best
}
