package trial

import (
	"context"
	"math"

	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/stats"
)

// Aim is what a run shall be able to do.
type Aim struct {
	Effect    float64 // to find an effect of the first outcome this large; 0: as large as the smallest that matters
	Power     float64 // with at least this chance
	HalfWidth float64 // to know the first outcome's to ± this; 0: not asked for
}

// Size is what a pilot says of the size that a run needs for a comparison and an
// outcome. Counts are 0 where no number does.
type Size struct {
	Comparison *Comparison
	Outcome    *Outcome
	Over       string  // what intervals rest on: cases; worlds or repeats of the only one
	Units      int     // how many of those the design has
	Each       int     // negotiations of each condition in each of them
	Found      float64 // the effect in the pilot; of ratios the logarithm
	Between    float64 // standard deviation of the units' true effects
	Within     float64 // standard deviation of single negotiations about them
	Alpha      float64 // at which a test finds something: corrected for the number of comparisons

	Effect                        float64 // that shall be found, or 0
	Power                         float64 // the chance to find it with the design as it is
	UnitsForEffect, EachForEffect int     // needed of the one, if the other stays
	HalfWidth                     float64 // that shall be reached, or 0
	Expected                      float64 // half of the interval that is to be expected from the design as it is
	UnitsForWidth, EachForWidth   int
	Until                         int // negotiations of each condition after which until will end the run; 0: not before all are played
}

// PilotRepeats is how many negotiations of each condition a pilot plays unless
// another number is asked for: enough to see every world twice.
func (t *Trial) PilotRepeats() int {
	return min(max(40, 2*t.Design.Worlds), max(2, t.Design.Repeats))
}

// Pilot plays so many negotiations of each condition, and says what size of run
// reaches the aim: for each level of the first factor, and each outcome for which
// something is asked. None if arms were sampled, since nothing is compared.
func (t *Trial) Pilot(ctx context.Context, o batch.Options, repeats int, aim Aim) (*batch.Results, []Size, error) {
	d, pilot := *t.Design, *t
	d.Repeats, pilot.Design = repeats, &d
	var all []*watch
	for i := range pilot.Outcomes {
		if t.asked(i, aim) && len(pilot.headlines()) > 0 {
			all = append(all, newWatch(&pilot, &pilot.Outcomes[i]))
		}
	}
	o.Rows = func(c *batch.Condition, replicate, world int, values []float64) error {
		for _, w := range all {
			w.row(c, replicate, world, values)
		}
		return nil
	}
	o.Enough = func(*batch.Results) bool {
		for _, w := range all {
			w.fold()
		}
		return false
	}
	r, err := d.Run(ctx, o)
	if err != nil || !r.Complete {
		return r, nil, err
	}
	var sizes []Size
	for _, w := range all {
		for k := range w.comparisons {
			sizes = append(sizes, w.size(k, t, aim))
		}
	}
	return r, sizes, nil
}

// asked reports whether something is asked of an outcome: the first one in any case.
func (t *Trial) asked(outcome int, aim Aim) bool {
	return outcome == 0 || t.Outcomes[outcome].Smallest > 0
}

// size says what a comparison needs, in the trial whose pilot was watched.
func (w *watch) size(k int, t *Trial, aim Aim) Size {
	s := Size{Comparison: &w.comparisons[k], Outcome: w.outcome, Alpha: significance / float64(t.family())}
	s.Found, _ = w.effect(k)
	s.spreads(w, k, t.Design)
	if !t.averages(w.outcome) {
		s.Found, s.Between, s.Within = math.NaN(), math.NaN(), math.NaN()
	}
	s.Effect = w.outcome.Smallest
	if first := w.outcome == &w.t.Outcomes[0]; first {
		s.HalfWidth = aim.HalfWidth
		if aim.Effect > 0 {
			s.Effect = aim.Effect
		}
		if t.Until != nil {
			s.Until = w.until(k, t)
		}
	}
	p := stats.Pilot{Tau: s.Between, Sigma: s.Within}
	if math.IsNaN(p.Tau) || math.IsNaN(p.Sigma) {
		return s
	}
	s.Expected = p.HalfWidth(s.Units, s.Each, confidence)
	if s.Effect > 0 {
		effect := s.scaled(s.Effect)
		s.Power = p.Power(effect, s.Units, s.Each, s.Alpha)
		s.UnitsForEffect, s.EachForEffect = p.ClustersForPower(effect, s.Each, s.Alpha, aim.Power), p.SessionsForPower(effect, s.Units, s.Alpha, aim.Power)
	}
	if s.HalfWidth > 0 {
		half := s.scaled(s.HalfWidth)
		s.UnitsForWidth, s.EachForWidth = p.ClustersForWidth(half, s.Each, confidence), p.SessionsForWidth(half, s.Units, confidence)
	}
	return s
}

// averages reports whether an outcome's effects can be averaged over the cases:
// points of one and dollars of another can't, unless as ratios.
func (t *Trial) averages(o *Outcome) bool {
	return o.Metric.Pools || o.Relative || len(t.Design.Scenarios) == 1
}

// scaled is a size on the scale on which effects are averaged.
func (s *Size) scaled(x float64) float64 {
	if s.Outcome.Relative {
		return math.Log1p(x)
	}
	return x
}

// family is how many main comparisons are tested together.
func (t *Trial) family() int {
	n := 0
	for _, c := range t.Comparisons() {
		if c.Kind == Main {
			n += len(t.Outcomes)
		}
	}
	return max(1, n)
}

// spreads are those between the units that intervals rest on and within them:
// cases; the worlds of the only case; or, where that does not vary, its repeats.
// That worlds differ is between cases too: a design keeps their number.
func (s *Size) spreads(w *watch, k int, d *batch.Design) {
	var effects, within stats.Moments
	s.Over, s.Units, s.Each = "cases", len(w.cases), d.Repeats
	for _, c := range w.cases {
		if effect := c.effect(w, k); !math.IsNaN(effect) {
			effects.Add(effect)
			addTo(&within, c.within(k))
		}
	}
	s.Within = math.Sqrt(mean(within))
	played := float64(w.played)
	if len(w.cases) == 1 {
		c := w.cases[0]
		effects, played = c.ofWorlds(k), float64(w.played)/float64(len(c.played))
		s.Over, s.Units, s.Each = "worlds", len(c.played), max(1, d.Repeats/len(c.played))
		if len(c.played) == 1 {
			s.Over, s.Units, s.Each, s.Between, s.Within = "repeats", d.Repeats, 1, s.Within, 0
			return
		}
	}
	s.Between = math.Sqrt(max(0, float64(effects.SD()*effects.SD())-float64(s.Within*s.Within)/played))
}

// ofWorlds are the means of how far each world's negotiations pull the effect.
func (c *watched) ofWorlds(k int) stats.Moments {
	var m stats.Moments
	for _, p := range c.pulls[k] {
		if p.N > 0 {
			m.Add(p.Mean)
		}
	}
	return m
}

// until is after how many negotiations of each condition the comparison will be
// known as well as until asks; 0: not before all are played.
func (w *watch) until(k int, t *Trial) int {
	mean, error := w.effect(k)
	one := error * math.Sqrt(float64(w.played))
	most := t.Design.Repeats
	if t.Until.AtMost > 0 {
		most = min(most, t.Until.AtMost)
	}
	for n := firstLook; n <= most; n += firstLook {
		if x := t.Until.interval(mean, one/math.Sqrt(float64(n)), n); x.OK && w.half(x) <= t.Until.HalfWidth {
			return n
		}
	}
	return 0
}
