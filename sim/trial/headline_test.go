package trial

import (
	"strings"
	"testing"

	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/stats"
)

// levelsThat is what is found of a treatment whose levels have these effects on
// gain, each known to half a point; 2 points matter.
func levelsThat(expect Expect, means ...float64) *Findings {
	t := &Trial{Design: &batch.Design{}, Factors: []Factor{{Name: Treatment, Levels: []string{"control"}}},
		Outcomes: []Outcome{{Metric: metric.Gain, Smallest: 0.02, Expect: expect}}}
	f := &Findings{Trial: t}
	for i, x := range means {
		level := string(rune('a' + i))
		t.Factors[0].Levels = append(t.Factors[0].Levels, level)
		e := Effect{Comparison: &Comparison{Kind: Main, Factor: Treatment, Level: level, Base: "control", said: level, base: "control"},
			Outcome: &t.Outcomes[0], Expect: expect, Over: "cases", Difference: stats.FromError(x, 0.0025, 30, confidence)}
		e.judge()
		f.Effects = append(f.Effects, e)
	}
	return f
}

func TestHeadlineNamesEveryLevel(t *testing.T) {
	for _, x := range []struct {
		expect         Expect
		means          []float64
		verdict, found string
	}{
		{Down, []float64{-0.285, 0, 0.091}, Depends, "Own gain, instead of control: a 28.5 points lower, supported; b the same, too small to matter; c 9.1 points higher, contradicted."},
		{Up, []float64{0.123, 0.034, 0.08}, "supported", "Own gain, instead of control: from 3.4 points higher with b to 12.3 points higher with a; all 3 settings: supported."},
		{Either, []float64{0.1, -0.1}, ClearEffect, "Own gain, instead of control: from 10 points lower with b to 10 points higher with a; both settings: clear effect."},
		{Up, []float64{0.1, 0.1, 0.1, 0.1, 0.1, 0.1, -0.1, -0.1}, Depends, "; f 10 points higher, supported; and 2 more."},
	} {
		verdict, found := levelsThat(x.expect, x.means...).headline()
		if verdict != x.verdict || !strings.HasSuffix(found, x.found) {
			t.Errorf("got %s: %s\nwant %s: %s", verdict, found, x.verdict, x.found)
		}
	}
}

// TestNothingIsSupportedThatWasNotClaimed has the same effect with and without a claim.
func TestNothingIsSupportedThatWasNotClaimed(t *testing.T) {
	for expect, want := range map[Expect]string{Either: ClearEffect, Up: "supported", Down: "contradicted", Same: "contradicted"} {
		if got := levelsThat(expect, 0.1).Effects[0].Word(); got != want {
			t.Errorf("expecting %q: got %s, want %s", expect, got, want)
		}
	}
	for expect, want := range map[Expect]string{Either: "too small to matter", Same: "supported"} {
		if got := levelsThat(expect, 0.01).Effects[0].Word(); got != want {
			t.Errorf("expecting %q: got %s, want %s", expect, got, want)
		}
	}
}
