package fit

import "github.com/parley-sim/parley/sim/stats"

// field is what was played of one kind of deal: by style, then case.
type field struct{ own, other, deals [][]float64 }

// score is what a style made of each case, if the other side's gain counts so much.
func (f *field) score(style int, weight float64) []float64 {
	list := make([]float64, len(f.own[style]))
	for i := range list {
		list[i] = f.own[style][i]
		if weight > 0 {
			list[i] += float64(weight * f.other[style][i])
		}
	}
	return list
}

func (f *field) scores(weight float64) [][]float64 {
	var all [][]float64
	for style := range f.own {
		all = append(all, f.score(style, weight))
	}
	return all
}

// with takes in the means over counterparts, each counted alike. Where both sides of
// a table are of one kind of deal, each is half of it.
func (f *field) with(list []sums, n int) *field {
	g := &field{own: make([][]float64, n), other: make([][]float64, n), deals: make([][]float64, n)}
	for i := 0; i < len(list); i += n {
		var own, other, deals []float64
		for _, s := range list[i : i+n] {
			own, other, deals = append(own, of(s.own)), append(other, of(s.other)), append(deals, of(s.deals))
		}
		style := i / n % n
		g.own[style] = append(g.own[style], mean(own))
		g.other[style] = append(g.other[style], mean(other))
		g.deals[style] = append(g.deals[style], mean(deals))
	}
	if f == nil {
		return g
	}
	return &field{halves(f.own, g.own), halves(f.other, g.other), halves(f.deals, g.deals)}
}

func halves(a, b [][]float64) [][]float64 {
	means := make([][]float64, len(a))
	for i := range a {
		for j := range a[i] {
			means[i] = append(means[i], mean([]float64{a[i][j], b[i][j]}))
		}
	}
	return means
}

func of(m stats.Moments) float64 {
	if m.N == 0 {
		return undefined
	}
	return m.Mean
}
