package stats

import "math"

// terms are the single factors and the pairs.
func (f factorial) terms() [][]int {
	var terms [][]int
	for i := range f.levels {
		terms = append(terms, []int{i})
	}
	for i := range f.levels {
		for j := i + 1; j < len(f.levels); j++ {
			terms = append(terms, []int{i, j})
		}
	}
	return terms
}

func (f factorial) freedom(factors []int) int {
	df := 1
	for _, i := range factors {
		df *= f.levels[i] - 1
	}
	return df
}

// higher is the freedom of all terms of three factors and more.
func (f factorial) higher() int {
	df := f.cells - 1
	for _, t := range f.terms() {
		df -= f.freedom(t)
	}
	return df
}

// squares is the sum over the cells of the squared effects of one or two factors:
// their means less what each of them does alone. The cells have mean 0.
func (f factorial) squares(cells []float64, factors []int) float64 {
	means := f.margin(cells, factors)
	if len(factors) == 2 {
		first, second := f.margin(cells, factors[:1]), f.margin(cells, factors[1:])
		for i := range means {
			means[i] -= first[i/len(second)] + second[i%len(second)]
		}
	}
	sum := 0.0
	for _, x := range means {
		sum += float64(x * x)
	}
	return sum * float64(f.cells/len(means))
}

// margin are the means over all cells that agree in these factors.
func (f factorial) margin(cells []float64, factors []int) []float64 {
	size := 1
	for _, i := range factors {
		size *= f.levels[i]
	}
	means := make([]float64, size)
	for c, y := range cells {
		means[f.place(c, factors)] += y
	}
	for i := range means {
		means[i] = float64(means[i] * float64(size) / float64(f.cells))
	}
	return means
}

// place is where a cell stands among the cells of these factors alone.
func (f factorial) place(cell int, factors []int) int {
	at := 0
	for _, i := range factors {
		step := 1
		for _, n := range f.levels[i+1:] {
			step *= n
		}
		at = at*f.levels[i] + cell/step%f.levels[i]
	}
	return at
}

// squaresOf is the sum of squares of numbers that have mean 0.
func squaresOf(xs []float64) float64 {
	sum := 0.0
	for _, x := range xs {
		sum += float64(x * x)
	}
	return sum
}

// jackknife gives the shares their intervals.
func (f factorial) jackknife(v *Variance, level float64) {
	k := len(f.blocks)
	if k < 3 || !(v.Total > 0) {
		return
	}
	all := v.all()
	pseudo := make([][]float64, len(all))
	for b := range f.blocks {
		less := f.analyse(b)
		for i, t := range less.all() {
			pseudo[i] = append(pseudo[i], float64(float64(k)*all[i].Share.Mean)-float64(float64(k-1)*t.Share.Mean))
		}
	}
	for i, t := range all {
		if j := interval(pseudo[i], 1, level); j.OK && !math.IsNaN(j.Lo) {
			half := (j.Hi - j.Lo) / 2
			t.Share.Lo, t.Share.Hi, t.Share.OK = max(0, t.Share.Mean-half), min(1, t.Share.Mean+half), true
		}
	}
}
