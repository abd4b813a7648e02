package trial

import (
	"math"
	"strings"

	"github.com/parley-sim/parley/sim/stats"
)

// Share is how much of the variance of an outcome something makes.
type Share struct {
	Outcome *Outcome
	Source  string // factors, joined by " x "; else a word
	said    string // the same, with what sentences call the factors
	Kind    string // factor, interaction, case or rest
	Share   stats.Interval
	Total   stats.Interval // with all that it does together with others; where the method tells
	Method  string         // anova or sobol
}

// Kinds of what variance is due to.
const (
	byFactor      = "factor"
	byInteraction = "interaction"
	byCase        = "case"
	byRest        = "rest"
)

// variance is what the variance of each outcome is due to: of single negotiations
// in a full factorial, of settings in a sample of Sobol's.
func (e *estimates) variance() []Share {
	var list []Share
	for o := range e.trial.Outcomes {
		if !e.trial.averages(&e.trial.Outcomes[o]) {
			continue
		}
		if grid := e.trial.grid(); grid != nil {
			list = append(list, e.factorial(grid, o)...)
		}
		if e.trial.Method == Sobol {
			list = append(list, e.sobol(o)...)
		}
	}
	return list
}

// factorial splits the variance of single negotiations, all settings and cases
// counted alike: what factors do alone, together, and otherwise in one case than
// in another; what cases differ by; and the rest, what negotiations of one setting
// differ by in a case: seats, counterparts, who opens, worlds and dice.
// Intervals are the jackknife's over cases (Tukey 1958; Miller 1974), as in
// stats.Factorial; one case has none.
func (e *estimates) factorial(grid []int, outcome int) []Share {
	var blocks [][]float64
	var within []float64
	for s := range e.cases {
		block, rest := e.block(s, grid, outcome)
		if !math.IsNaN(rest) {
			blocks, within = append(blocks, block), append(within, rest)
		}
	}
	if len(blocks) == 0 {
		return nil
	}
	t := e.trial
	list := t.sources(&t.Outcomes[outcome])
	for i, x := range jackknifed(blocks, within, t.levels()) {
		list[i].Share = x
	}
	if len(e.cases) == 1 { // no case differs from another
		return append(list[:len(list)-3:len(list)-3], list[len(list)-1])
	}
	return list
}

// block is a case: the mean of each setting, and the variance of single
// negotiations in the mean setting; NaN where one is missing.
func (e *estimates) block(s int, grid []int, outcome int) (means []float64, within float64) {
	unit, levels := e.unit(s, outcome), e.levels(s, outcome)
	for _, arm := range grid {
		cell, level := &e.cells[s][arm][outcome], levels[arm]
		means = append(means, level)
		within += level - level + cell.spread.M2/float64(unit*unit)/float64(cell.spread.N)/float64(len(grid))
	}
	return means, within
}

// sources are what variance is split into, in the order of shares.
func (t *Trial) sources(o *Outcome) []Share {
	var list []Share
	add := func(source, said, kind string) {
		list = append(list, Share{Outcome: o, Source: source, said: said, Kind: kind, Total: nothing(0), Method: "anova"})
	}
	for _, f := range t.Factors {
		add(f.Name, f.title(), byFactor)
	}
	for i, f := range t.Factors {
		for _, g := range t.Factors[i+1:] {
			add(f.Name+" x "+g.Name, f.title()+" x "+g.title(), byInteraction)
		}
	}
	if len(t.Factors) > 2 {
		add("three factors or more", "three factors or more", byInteraction)
	}
	add("factors x case", "factors x case", byInteraction)
	add("case", "case", byCase)
	add("within a setting", "within a setting", byRest)
	return list
}

// shares splits the variance of blocks with this variance within their cells.
func shares(blocks [][]float64, within []float64, levels []int) []float64 {
	v := stats.Factorial(levels, blocks, confidence)
	n := float64(len(blocks) * len(blocks[0]))
	var list []float64
	for _, t := range v.Terms {
		list = append(list, t.SS/n)
	}
	var means, rest stats.Moments
	for i, b := range blocks {
		var m stats.Moments
		for _, x := range b {
			m.Add(x)
		}
		means.Add(m.Mean)
		rest.Add(within[i])
	}
	list = append(list, v.Rest.SS/n, means.M2/float64(means.N), rest.Mean)
	total := sum(list)
	for i := range list {
		list[i] /= total
	}
	return list
}

// jackknifed are the shares with intervals over blocks, from three on.
func jackknifed(blocks [][]float64, within []float64, levels []int) []stats.Interval {
	k := len(blocks)
	list := make([]stats.Interval, 0)
	for _, x := range shares(blocks, within, levels) {
		i := nothing(k)
		i.Mean = x
		list = append(list, i)
	}
	if k < 3 {
		return list
	}
	pseudo := make([][]float64, len(list))
	for b := range blocks {
		for i, x := range shares(without(blocks, b), without(within, b), levels) {
			pseudo[i] = append(pseudo[i], float64(float64(k)*list[i].Mean)-float64(float64(k-1)*x))
		}
	}
	for i := range list {
		if j := stats.OverClusters(pseudo[i], confidence); j.OK {
			half := (j.Hi - j.Lo) / 2
			list[i].Lo, list[i].Hi, list[i].OK = max(0, list[i].Mean-half), min(1, list[i].Mean+half), true
		}
	}
	return list
}

// without is a list with one left out.
func without[T any](list []T, i int) []T {
	return append(append([]T{}, list[:i]...), list[i+1:]...)
}

// dependence says what an outcome depends on most; empty where nothing stands out.
func (f *Findings) dependence(o *Outcome) string {
	var parts []string
	for i := range f.Variance {
		s := &f.Variance[i]
		if s.Outcome != o || math.IsNaN(s.Share.Mean) || s.Share.Mean < little {
			continue
		}
		text := share(s.Share.Mean) + " by " + s.said
		if s.Share.OK {
			text = share(s.Share.Mean) + " (" + figure(100*max(0, s.Share.Lo)) + " to " + share(min(1, s.Share.Hi)) + ") by " + s.said
		}
		parts = append(parts, text)
	}
	if parts == nil {
		return ""
	}
	what := "Of what makes single negotiations differ in "
	if f.Trial.Method == Sobol {
		what = "Of what makes settings differ in "
	}
	return what + titled(o.Metric) + ": " + strings.Join(parts, ", ") + "."
}

// little is a share of variance not worth a word.
const little = 0.01
