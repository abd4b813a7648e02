package stats

import (
	"fmt"
	"math"
)

// Term is a factor, two factors together, or more: what it moves.
type Term struct {
	Factors []int    // which, by their place from 0; none for all that three or more do together, and for the rest
	DF      int      // degrees of freedom
	SS      float64  // sum of squares
	Share   Interval // eta²: of the sum of squares within blocks
	Omega   float64  // omega²: the same without what chance adds; NaN without a rest
}

// Variance is the analysis of variance of a full factorial in blocks.
type Variance struct {
	Blocks int     // that were whole
	Total  float64 // sum of squares within blocks: the differences between blocks are taken out
	Terms  []Term  // each factor, each pair in order, and all higher ones together if there are three factors or more
	Rest   Term    // what the factors do in one block otherwise than in another
}

// Factorial analyses a full factorial that was run in every block (a randomised
// block design): blocks[b][c] is the outcome in block b of cell c, cells counted
// with the last factor fastest, levels[f] being the levels of factor f. Shares of
// all terms and of the rest add up to 1.
//
// Eta² is SS / Total, omega² (SS - df MS) / (Total + MS) with the mean square MS
// of the rest (Olejnik and Algina 2003), here of what varies within blocks.
//
// The interval of a share is the jackknife's over blocks (Tukey 1958; Miller
// 1974), plus and minus Student's t, cut at 0 and 1. Blocks are left out one by
// one rather than analysed one by one, because in a single block a factor that
// helps here and harms there has as large a share as one that always helps. In
// simulations with 4 to 50 blocks it held the share 88 to 95 times of 100, and
// more often one that is almost 0. There is none below three blocks.
//
// A block with a NaN is left out; without blocks, and where nothing varies, the
// shares are NaN. Blocks of another length than the levels make, and factors of
// fewer than 2 levels, panic.
func Factorial(levels []int, blocks [][]float64, level float64) Variance {
	mustBeLevel(level)
	f := factorial{levels: levels, cells: 1}
	for _, n := range levels {
		if n < 2 {
			panic(fmt.Sprintf("factor with levels %d: at least 2 are needed", n))
		}
		f.cells *= n
	}
	for _, b := range blocks {
		if len(b) != f.cells {
			panic(fmt.Sprintf("block of %d cells: levels %v make %d", len(b), levels, f.cells))
		}
		if isWhole(b) {
			f.blocks = append(f.blocks, b)
		}
	}
	v := f.analyse(-1)
	f.jackknife(&v, level)
	return v
}

// factorial is the data, whole blocks alone.
type factorial struct {
	levels []int
	cells  int
	blocks [][]float64
}

// analyse leaves out a block; none if it is -1.
func (f factorial) analyse(without int) Variance {
	means, k := make([]float64, f.cells), 0
	var v Variance
	for b, ys := range f.blocks {
		if b == without {
			continue
		}
		k++
		m := moments(ys)
		v.Total += m.M2
		for c, y := range ys {
			means[c] += (y - m.Mean - means[c]) / float64(k)
		}
	}
	v.Blocks = k
	explained := 0.0
	for _, factors := range f.terms() {
		t := Term{Factors: factors, DF: f.freedom(factors), SS: float64(float64(k) * f.squares(means, factors))}
		explained += t.SS
		v.Terms = append(v.Terms, t)
	}
	among := float64(float64(k) * squaresOf(means))
	if len(f.levels) > 2 {
		v.Terms = append(v.Terms, Term{DF: f.higher(), SS: max(0, among-explained)})
	}
	v.Rest = Term{DF: max(0, k-1) * (f.cells - 1), SS: max(0, v.Total-among), Omega: math.NaN()}
	v.share()
	return v
}

// share fills in eta² and omega².
func (v *Variance) share() {
	ms := v.Rest.SS / float64(v.Rest.DF)
	for _, t := range v.all() {
		t.Share = Interval{Mean: math.NaN(), Lo: math.NaN(), Hi: math.NaN(), Clusters: v.Blocks}
		if v.Total > 0 {
			t.Share.Mean = t.SS / v.Total
		}
		if t != &v.Rest {
			t.Omega = (t.SS - float64(float64(t.DF)*ms)) / (v.Total + ms)
		}
	}
}

// all are the terms and the rest.
func (v *Variance) all() []*Term {
	var all []*Term
	for i := range v.Terms {
		all = append(all, &v.Terms[i])
	}
	return append(all, &v.Rest)
}
