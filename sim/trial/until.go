package trial

import (
	"context"
	"fmt"
	"math"

	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/stats"
)

// Until is when a run may end before all is played: once the first outcome's
// effect in these cases is known well enough.
type Until struct {
	HalfWidth float64 // of the interval of the effect, in the outcome's unit, or as a share of the base where Relative
	AtLeast   int     // negotiations of each condition that are played in any case; 0: nothing is said
	AtMost    int     // negotiations of each condition; 0: the design's repeats
}

// Play plays the trial's design, until it is known well enough if that is asked
// for, and reads what came of it; nil findings if the design has no arms.
//
// When to stop is decided by intervals that hold at all times at once (see
// stats.Anytime), so that looking after every lap does not spoil them. What goes
// on being drawn is dice in the cases and worlds there are: the intervals are of
// the effect in these, and say nothing of other cases. How others would do is for
// the interval over cases, which no number of negotiations narrows to nothing.
func (t *Trial) Play(ctx context.Context, o batch.Options) (*batch.Results, *Findings, error) {
	var w *watch
	if t.Until != nil && len(t.headlines()) > 0 && t.averages(&t.Outcomes[0]) {
		w = newWatch(t, &t.Outcomes[0])
		rows := o.Rows
		o.Rows = func(c *batch.Condition, replicate, world int, values []float64) error {
			w.row(c, replicate, world, values)
			if rows != nil {
				return rows(c, replicate, world, values)
			}
			return nil
		}
		o.Enough = func(*batch.Results) bool { return w.lap() }
	}
	r, err := t.Design.Run(ctx, o)
	if err != nil || len(t.Design.Arms) == 0 {
		return r, nil, err
	}
	f := t.Read(r)
	if w != nil {
		f.Answer.Stopped = w.says(r)
	}
	return r, f, nil
}

// headlines are the comparisons that the question is about: of the first factor's levels.
func (t *Trial) headlines() []Comparison {
	var list []Comparison
	for _, c := range t.Comparisons() {
		if c.Kind == Main && c.Factor == t.Factors[0].Name {
			list = append(list, c)
		}
	}
	return list
}

const (
	firstLook = 256  // negotiations of each condition before which nothing is concluded
	narrowest = 1024 // for which the intervals are made narrowest
)

// interval is what is known, after so many negotiations of each condition, of
// an effect in these cases.
func (u *Until) interval(mean, error float64, played int) stats.Interval {
	a := stats.Anytime{Level: confidence, Best: narrowest, From: int64(max(firstLook, u.AtLeast))}
	return a.Interval(mean, error, int64(played))
}

// lap takes in a lap of all conditions, and reports whether to stop.
func (w *watch) lap() bool {
	w.fold()
	w.known = true
	for i := range w.comparisons {
		mean, error := w.effect(i)
		x := w.t.Until.interval(mean, error, w.played)
		w.intervals[i] = x
		w.known = w.known && (w.exact() || x.OK && w.half(x) <= w.t.Until.HalfWidth)
	}
	most := w.t.Until.AtMost
	return w.known || most > 0 && w.played >= most
}

// exact reports whether nothing is left to chance, as far as can be seen: every
// world was played again, and came out as before.
func (w *watch) exact() bool {
	for _, c := range w.cases {
		if w.played < 2*len(c.played) {
			return false
		}
	}
	return !w.varied && w.played >= max(2*firstLook, w.t.Until.AtLeast)
}

// half is half of an interval's width; of a logarithm as a share of the base.
func (w *watch) half(x stats.Interval) float64 {
	if w.outcome.Relative {
		x.Lo, x.Hi = math.Exp(x.Lo), math.Exp(x.Hi)
	}
	return (x.Hi - x.Lo) / 2
}

// says why a run ended, and what is known then.
func (w *watch) says(r *batch.Results) string {
	o := w.outcome
	if w.exact() {
		return fmt.Sprintf("After %d negotiations of each condition: nothing in these cases is left to chance.", w.played)
	}
	least := fmt.Sprintf("±%s", o.amount(w.t.Until.HalfWidth))
	text := fmt.Sprintf("After %d negotiations of each condition, since the effect in these cases is known to %s.", w.played, least)
	if !w.known {
		text = fmt.Sprintf("After %d negotiations of each condition, all that were to be played; the effect in these cases is not known to %s.", w.played, least)
		if !r.Complete {
			text = fmt.Sprintf("The run was stopped; the effect in these cases is not known to %s.", least)
		}
	}
	for i := range w.comparisons {
		c, x := &w.comparisons[i], w.intervals[i]
		if o.Relative { // the interval is of a logarithm
			x.Lo, x.Hi = math.Exp(x.Lo)-1, math.Exp(x.Hi)-1
		}
		if x.OK {
			text += fmt.Sprintf(" %s: %s to %s, however often one looks.", c.Name, o.bound(x.Lo), o.amount(x.Hi))
		}
	}
	return text
}
