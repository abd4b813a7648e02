package reports

import (
	"math"
	"strings"
	"testing"
)

// drawnAs is a chart of the registry, drawn for a run.
func drawnAs(r *Run, id string) Figure {
	for _, c := range Charts() {
		if c.ID == id {
			return c.Draw(r, OnPage)
		}
	}
	return Figure{}
}

// with puts the rows and contrasts of other runs into one.
func with(runs ...*Run) *Run {
	all := &Run{Manifest: runs[0].Manifest}
	for _, r := range runs {
		all.Summary, all.Contrasts = append(all.Summary, r.Summary...), append(all.Contrasts, r.Contrasts...)
	}
	all.index()
	return all
}

// widen sets the intervals of a metric's rows.
func (r *Run) widen(metric string, by float64) *Run {
	for i := range r.Summary {
		if e := &r.Summary[i]; e.Metric == metric {
			e.Lo, e.Hi = e.Mean-by, e.Mean+by
		}
	}
	r.index()
	return r
}

func TestWhatLimitsALineUp(t *testing.T) {
	for _, c := range []struct {
		name        string
		joint, deal float64
		wide        float64
		want        string
	}{
		{"no deals", 0.38, 0.4, 0.02, "Two b negotiators find 38\u00a0% of the value there is, and lose the rest mostly by failing to agree: 60\u00a0% of their negotiations end without a deal"},
		{"poor deals", 0.4, 0.98, 0.02, "Two b negotiators find 40\u00a0% of the value there is, and lose the rest mostly in deals that could have been better: they agree in 98\u00a0% of their negotiations"},
		{"both", 0.5, 0.75, 0.02, "Two b negotiators find 50\u00a0% of the value: 25\u00a0% of their negotiations end without a deal, and deals find 67\u00a0% of the best"},
		{"wide intervals", 0.38, 0.4, 0.3, "Two b negotiators find 38\u00a0% of the value: 60\u00a0% of their negotiations end without a deal, and deals find 95\u00a0% of the best"},
		{"never", 0, 0, 0, "Two b negotiators find nothing because they never agree"},
	} {
		r := with(ranked("pairing", "captured", map[string]float64{"a + a": 0.9, "b + b": c.joint}, narrow).widen("captured", c.wide),
			ranked("pairing", "deal", map[string]float64{"a + a": 0.99, "b + b": c.deal}, narrow).widen("deal", c.wide))
		if got := drawnAs(r, "value-and-deals").Headline; got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestPlacesLeaveOpenWhatIsNotClear(t *testing.T) {
	means := map[string]float64{"a": 0.9, "b": 0.8, "c": 0.5}
	r := ranked("style", "gain", means, func(a, b string) float64 {
		if a == "a" && b == "b" {
			return 0.2
		}
		return 0.01
	})
	var got []string
	for _, p := range r.places("gain", byMean(r.pooled("style", "gain"))) {
		got = append(got, p.String())
	}
	if want := "1 to 2, 1 to 2, 3"; strings.Join(got, ", ") != want {
		t.Errorf("got the places %v, want %s", got, want)
	}
	for _, c := range []struct {
		wide float64
		want string
	}{{0.01, "In own value a negotiators come first"}, {0.2, "In own value a negotiators and b negotiators may come first"}, {9, "No clear ranking of the styles, neither by own value nor by joint value"}} {
		r := ranked("style", "gain", means, func(string, string) float64 { return c.wide })
		if got := drawnAs(r, "ranking").Headline; got != c.want {
			t.Errorf("intervals of %v: got %q, want %q", c.wide, got, c.want)
		}
	}
}

func TestWhoCreatesAndWhoClaims(t *testing.T) {
	clear, unclear := narrow, func(string, string) float64 { return 9 }
	joint, share := map[string]float64{"a": 0.9, "b": 0.7}, map[string]float64{"a": 0.4, "b": 0.6}
	for _, c := range []struct {
		creates, claims func(a, b string) float64
		want            string
	}{
		{clear, clear, "A negotiators create more than b negotiators, 90\u00a0% against 70\u00a0% of what there is, and take less of it: 40\u00a0% against 60\u00a0%"},
		{clear, unclear, "More is created with a negotiators than with b negotiators, 90\u00a0% against 70\u00a0% of what there is; who takes more of it is not clear"},
		{unclear, clear, "B negotiators take more of what is created than a negotiators, 60\u00a0% against 40\u00a0%; with whom more is created is not clear"},
		{unclear, unclear, "No clear difference between the styles in what is created with them, or in what they take of it"},
	} {
		r := with(ranked("style", "captured", joint, c.creates), ranked("style", "share", share, c.claims))
		if got := drawnAs(r, "created-and-claimed").Headline; got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

// The parts of a bar are the best possible, whatever was taken of it.
func TestPartsAddUpToTheBest(t *testing.T) {
	for _, c := range [][2]float64{{0.9, 0.4}, {0, 0}, {1, 1}, {1.2, 1.3}, {-0.2, -0.1}} {
		r := with(ranked("style", "captured", map[string]float64{"a": c[0]}, narrow), ranked("style", "share", map[string]float64{"a": c[1]}, narrow))
		total := 0.0
		for _, part := range r.claimDatum(0, r.claimed()[0]).Value.([]any)[1].([]any) {
			width := part.([]any)[0].(float64)
			if width < 0 {
				t.Errorf("for %v got a part of %v", c, width)
			}
			total += width
		}
		if math.Abs(total-1) > 1e-9 {
			t.Errorf("for %v the parts add up to %v", c, total)
		}
	}
}

func TestDealsAreCountedWhenTheyAreMade(t *testing.T) {
	c := closing{rounds: 20, deals: 0.8, late: 0.6, by: [5]float64{8, 16, 19, 20, 20}}
	for i, want := range [][2]float64{{0, 0}, {0.4, 0.04}, {0.8, 0.2}, {0.9, 0.32}, {0.95, 0.4}, {1, 0.6}, {1, 0.76}, {1, 0.8}} {
		if got := c.points()[i]; math.Abs(got[0]-want[0]) > 1e-12 || math.Abs(got[1]-want[1]) > 1e-12 {
			t.Errorf("corner %d: got %v, want %v", i, got, want)
		}
	}
	c.late = 0.99 // no line falls
	points := c.points()
	for i := 1; i < len(points); i++ {
		if points[i][1] < points[i-1][1] {
			t.Errorf("got a line that falls: %v", points)
		}
	}
}

func TestPercentilesOfBins(t *testing.T) {
	five := percentiles([]Bin{{Lo: 0.5, Hi: 0.6, Count: 50}, {Lo: 0, Hi: 0.1, Count: 50}})
	for i, want := range []float64{0.01, 0.05, 0.1, 0.55, 0.59} {
		if math.Abs(five[i]-want) > 1e-9 {
			t.Errorf("got %v, want %v", five[i], want)
		}
	}
	if five := percentiles(nil); !math.IsNaN(five[2]) {
		t.Errorf("of nothing: got %v, want none", five)
	}
}

func TestIntervalOverCases(t *testing.T) {
	lo, hi := overCases([]float64{1, 2, 3}) // t = 4.303 with 2 degrees of freedom, sd 1
	if math.Abs(lo-(2-4.3027/math.Sqrt(3))) > 1e-3 || math.Abs(hi-(2+4.3027/math.Sqrt(3))) > 1e-3 {
		t.Errorf("got %v to %v", lo, hi)
	}
	if lo, _ := overCases([]float64{1, 2}); !math.IsNaN(lo) {
		t.Errorf("over two cases: got an interval from %v, want none", lo)
	}
}
