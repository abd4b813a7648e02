package trial

import (
	"math"
	"strings"
	"testing"

	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/metric"
)

// TestNothingIsExactBeforeItWasPlayedTwice has more worlds than negotiations: that
// no world came out otherwise says nothing then.
func TestNothingIsExactBeforeItWasPlayedTwice(t *testing.T) {
	for _, c := range []struct {
		worlds int
		want   []bool // lap by lap
	}{{1, []bool{false, true}}, {2000, []bool{false, false, false}}, {300, []bool{false, false, true}}} {
		s := newStream(1, Outcome{Metric: metric.RoundsToDeal})
		value := make([]float64, c.worlds)
		for i := range value {
			value[i] = s.dice.Float64()
		}
		for lap, want := range c.want {
			for i := lap * 256; i < (lap+1)*256; i++ {
				for scenario := range 3 {
					for arm := range 2 {
						s.watch.add(scenario, arm, i, i%c.worlds, 1, value[i%c.worlds])
					}
				}
			}
			if got := s.watch.lap(); got != want {
				t.Errorf("%d worlds, lap %d: got known %v, want %v", c.worlds, lap+1, got, want)
			}
			says := s.watch.says(&batch.Results{})
			if got := strings.Contains(says, "nothing in these cases is left to chance"); got != want {
				t.Errorf("%d worlds, lap %d: %q", c.worlds, lap+1, says)
			}
		}
	}
	s := newStream(1, Outcome{Metric: metric.RoundsToDeal})
	if says := s.watch.says(&batch.Results{}); strings.Contains(says, "left to chance") {
		t.Errorf("stopped before the first lap: %q", says)
	}
}

// TestHalfWidthOfARatioIsAShareOfTheBase has a ratio of about 3.
func TestHalfWidthOfARatioIsAShareOfTheBase(t *testing.T) {
	w := newWatch(&Trial{Design: &batch.Design{}}, &Outcome{Metric: metric.Gain, Relative: true})
	x := nothing(1)
	x.Lo, x.Hi = math.Log(2.9), math.Log(3.1)
	close(t, "half width", w.half(x), 0.1, 1e-12)
}

// TestMeansOfZero has a level at which nothing came out: it counts like others.
func TestMeansOfZero(t *testing.T) {
	level := func(s int, x []float64) float64 { return x[0] + float64(s) }
	e := made(Factorial, 1, crossed(1, 0, 1, 2), 1, level)
	for _, outcomes := range e.cells[0] {
		outcomes[0].off = []float64{-0.1 * outcomes[0].mean, 0.1 * outcomes[0].mean}
	}
	list := e.responses()
	if len(list) != 1 {
		t.Fatalf("got %d responses, want one", len(list))
	}
	close(t, "slope", list[0].Slope.Mean, 1, 1e-12)

	e = made(Factorial, 1, crossed(1, 0, 1, 2), 4, level)
	e.trial.Outcomes[0].Relative = true
	for _, s := range e.variance() {
		if s.Share.Clusters != 4 {
			t.Errorf("%s: got a share of %d cases, want 4", s.Source, s.Share.Clusters)
		}
	}
	x, _ := e.effect(&e.trial.Comparisons()[0], 0)
	x.judge()
	if want := "it is not above 0 on both sides in every case"; !strings.Contains(x.Sentence, want) {
		t.Errorf("got %q, want %q", x.Sentence, want)
	}
}

// TestUnitsAreNotMixed has an outcome that counts in another unit in each case:
// over all of them there is no effect, no test, no slope and no share.
func TestUnitsAreNotMixed(t *testing.T) {
	e := made(Factorial, 1, crossed(1, 0, 1, 2), 4, func(s int, x []float64) float64 {
		return (1 + x[0] + float64(s)) * math.Pow(10, float64(s))
	})
	e.trial.Outcomes[0].Metric = metric.OwnValue
	x, _ := e.effect(&e.trial.Comparisons()[0], 0)
	for what, number := range map[string]float64{"p": x.P, "p of equivalence": x.Same, "spread": x.Tau, "error": x.Dice} {
		if !math.IsNaN(number) {
			t.Errorf("%s: got %v, want none", what, number)
		}
	}
	if n := len(e.responses()) + len(e.variance()); n > 0 || x.Over != "none" {
		t.Errorf("got %d responses and shares over %s, want none", n, x.Over)
	}
	e.trial.Outcomes[0].Relative = true
	if x, _ := e.effect(&e.trial.Comparisons()[0], 0); math.IsNaN(x.P) || len(e.responses()) == 0 || len(e.variance()) == 0 {
		t.Errorf("got p %v, want ratios to be compared", x.P)
	}
}
