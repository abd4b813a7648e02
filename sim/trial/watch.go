package trial

import (
	"math"

	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/stats"
)

// watch follows a run negotiation by negotiation: what each does to the effects
// that the question is about.
type watch struct {
	t           *Trial
	outcome     *Outcome
	comparisons []Comparison
	cases       []*watched
	index       map[string]int
	arms        map[*batch.Arm]int
	columns     map[*batch.Condition]int
	played      int // of each condition, in whole laps
	inLap       int
	varied      bool             // a world was played in two ways
	known       bool             // as well as was asked for
	intervals   []stats.Interval // of each comparison
}

// watched is a case of a watch.
type watched struct {
	totals [][]point         // by arm and world: sums over all negotiations
	first  [][]point         // by arm and world: the first
	lapped [][]point         // by arm and negotiation of this lap
	worlds []int             // by negotiation of this lap
	played []float64         // by world
	pulls  [][]stats.Moments // by comparison and world: how far single negotiations pull the effect
}

// point is an outcome and whether it exists, each condition counted by its share.
type point struct{ y, d float64 }

func newWatch(t *Trial, o *Outcome) *watch {
	w := &watch{t: t, outcome: o, comparisons: t.headlines(), index: map[string]int{}, arms: map[*batch.Arm]int{}, columns: map[*batch.Condition]int{}}
	w.intervals = make([]stats.Interval, len(w.comparisons))
	for i, a := range t.Design.Arms {
		w.arms[a] = i
	}
	for i, s := range t.Design.Scenarios {
		w.index[s.Name] = i
		c := &watched{}
		for range t.Design.Arms {
			c.totals, c.first, c.lapped = append(c.totals, nil), append(c.first, nil), append(c.lapped, nil)
		}
		c.pulls = make([][]stats.Moments, len(w.comparisons))
		w.cases = append(w.cases, c)
	}
	return w
}

// row takes in a negotiation.
func (w *watch) row(c *batch.Condition, replicate, world int, values []float64) {
	column, known := w.columns[c]
	if !known {
		column = c.Column(w.outcome.Metric, c.LineUp.Focal)
		w.columns[c] = column
	}
	w.add(w.index[c.Scenario.Name], w.arms[c.Arm], replicate, world, c.Share, values[column])
}

// add takes in a number of an arm in a case, which counts by this share of the
// replicate; NaN where the outcome does not exist.
func (w *watch) add(s, arm, replicate, world int, share, x float64) {
	c, i := w.cases[s], replicate-w.played
	w.inLap = max(w.inLap, i+1)
	for len(c.worlds) <= i {
		c.worlds = append(c.worlds, 0)
	}
	for len(c.lapped[arm]) <= i {
		c.lapped[arm] = append(c.lapped[arm], point{})
	}
	c.worlds[i] = world
	if p := &c.lapped[arm][i]; !math.IsNaN(x) {
		p.y += float64(share * x)
		p.d += share
	}
}

// fold takes in what was played since the last lap.
func (w *watch) fold() {
	for _, c := range w.cases {
		c.lap(w)
	}
	w.played, w.inLap = w.played+w.inLap, 0
}

// lap adds what was played since the last one.
func (c *watched) lap(w *watch) {
	for i, world := range c.worlds {
		for len(c.played) <= world {
			c.played = append(c.played, 0)
		}
		for arm, lap := range c.lapped {
			for len(c.totals[arm]) <= world {
				c.totals[arm], c.first[arm] = append(c.totals[arm], point{}), append(c.first[arm], point{})
			}
			c.totals[arm][world].y += lap[i].y
			c.totals[arm][world].d += lap[i].d
			if c.played[world] == 0 {
				c.first[arm][world] = lap[i]
			}
			w.varied = w.varied || lap[i] != c.first[arm][world]
		}
		c.played[world]++
	}
	for k := range w.comparisons {
		c.pull(w, k)
	}
	c.worlds = c.worlds[:0]
	for arm := range c.lapped {
		c.lapped[arm] = c.lapped[arm][:0]
	}
}

// pull adds how far each negotiation of the lap pulls an effect: of each arm
// (y - mean d) over the mean of d, as newCell has it for parts, about the means
// known by now.
func (c *watched) pull(w *watch, k int) {
	weights := w.comparisons[k].Weights
	means, exist := make([]float64, len(weights)), make([]float64, len(weights))
	for a := range weights {
		means[a], exist[a] = c.mean(a)
	}
	over, under := 1.0, 1.0
	if w.outcome.Relative {
		over, under = c.sides(weights)
	}
	for i, world := range c.worlds {
		z := 0.0
		for a, weight := range weights {
			if weight == 0 {
				continue
			}
			side := over
			if weight < 0 {
				side = under
			}
			p := c.lapped[a][i]
			z += float64(weight / side * ((p.y - float64(means[a]*p.d)) / exist[a]))
		}
		for len(c.pulls[k]) <= world {
			c.pulls[k] = append(c.pulls[k], stats.Moments{})
		}
		addTo(&c.pulls[k][world], z)
	}
}

// mean is an arm's in this case, every world counted alike, and the share of
// negotiations in which the outcome exists.
func (c *watched) mean(arm int) (mean, exists float64) {
	var y, d, n float64
	for world, p := range c.totals[arm] {
		if c.played[world] > 0 {
			y, d, n = y+p.y/c.played[world], d+p.d/c.played[world], n+1
		}
	}
	return y / d, d / n
}

// sides are the weighted means of both sides of a comparison.
func (c *watched) sides(weights []float64) (over, under float64) {
	for a, w := range weights {
		mean, _ := c.mean(a)
		switch {
		case w > 0:
			over += float64(w * mean)
		case w < 0:
			under -= float64(w * mean)
		}
	}
	return over, under
}

// effect is a comparison's, over the cases in which it exists, and the standard
// error that dice leave in these cases and worlds.
func (w *watch) effect(k int) (mean, error float64) {
	effects, squares := stats.Moments{}, 0.0
	for _, c := range w.cases {
		if effect := c.effect(w, k); !math.IsNaN(effect) {
			effects.Add(effect)
			squares += c.within(k) / sum(c.played)
		}
	}
	if effects.N == 0 {
		return math.NaN(), math.NaN()
	}
	return effects.Mean, math.Sqrt(squares) / float64(effects.N)
}

// effect is a comparison's in this case; of ratios the logarithm.
func (c *watched) effect(w *watch, k int) float64 {
	over, under := c.sides(w.comparisons[k].Weights)
	if w.outcome.Relative {
		return stats.Settled(math.Log(quotient(over, under)))
	}
	return over - under
}

// within is the variance of single negotiations of a world, as they pull the
// effect; NaN where no world was played twice.
func (c *watched) within(k int) float64 {
	squares, freedom := 0.0, 0.0
	for _, m := range c.pulls[k] {
		if m.N > 1 {
			squares, freedom = squares+m.M2, freedom+float64(m.N-1)
		}
	}
	return squares / freedom
}
