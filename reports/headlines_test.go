package reports

import (
	"math"
	"strings"
	"testing"
)

// ranked is a run of one level with given means, and of contrasts whose
// intervals reach as far to either side as wide says.
func ranked(level, metric string, means map[string]float64, wide func(a, b string) float64) *Run {
	r := &Run{}
	var names []string
	for _, n := range []string{"a", "b", "c", "a + a", "b + b", "b + c", "c + c"} {
		if m, ok := means[n]; ok {
			names = append(names, n)
			e := Estimate{Level: level, Scenario: "*", Metric: metric, N: 9, Defined: 9, Mean: m, Lo: math.NaN(), Hi: math.NaN(), Clusters: 9, Over: "scenarios"}
			if level == "style" {
				e.Style = n
			} else {
				e.Pairing = n
			}
			r.Summary = append(r.Summary, e)
		}
	}
	for i, a := range names {
		for _, b := range names[i+1:] {
			d, w := means[a]-means[b], wide(a, b)
			r.Contrasts = append(r.Contrasts, Contrast{Scenario: "*", Metric: metric, Style: a, Other: b, Difference: d, Lo: d - w, Hi: d + w, Clusters: 9, Over: "scenarios"})
		}
	}
	r.Manifest.Scenarios = []Case{{Name: "one"}, {Name: "two"}, {Name: "three"}}
	r.index()
	return r
}

func narrow(string, string) float64 { return 0.01 }

// A superlative needs the first to be apart from all others, not only from the second.
func TestTheBestIsAboveAllOthers(t *testing.T) {
	means := map[string]float64{"a + a": 0.9, "b + b": 0.8, "c + c": 0.7}
	got := jointValue(ranked("pairing", "captured", means, narrow), OnPage)
	if want := "more than anybody else"; !strings.Contains(got.Headline, want) || strings.Contains(got.Subtitle, "Too close") {
		t.Errorf("got %q and %q, want %q and no caveat", got.Headline, got.Subtitle, want)
	}
	// the third varies so much that it can't be told from the first; the second can
	means["b + c"] = 0.75
	got = jointValue(ranked("pairing", "captured", means, func(a, b string) float64 {
		if a == "b + c" || b == "b + c" {
			return 0.5
		}
		return 0.01
	}), OnPage)
	if strings.Contains(got.Headline, "more than anybody") || !strings.Contains(got.Subtitle, "Too close to the first to call: b + c.") {
		t.Errorf("got %q and %q, want no superlative and a caveat that names b + c", got.Headline, got.Subtitle)
	}
}

func TestNothingIsSaidToBeNothing(t *testing.T) {
	for _, c := range []struct {
		mean             float64
		joint, deal, own string
	}{
		{0, "Two a negotiators find nothing of the value there is", "No negotiation ends in a deal, whoever meets whom", "A negotiators earn nothing of the best they could get"},
		{0.5, "Two a negotiators find 50\u00a0% of the value there is", "Two a negotiators reach a deal in 50\u00a0% of their negotiations", "A negotiators earn 50\u00a0% of the best they could get"},
		{1, "Two a negotiators find 100\u00a0% of the value there is", "Every negotiation ends in a deal, whoever meets whom", "A negotiators earn 100\u00a0% of the best they could get"},
	} {
		one := map[string]float64{"a + a": c.mean}
		got := []string{jointValue(ranked("pairing", "captured", one, narrow), OnPage).Headline, dealRate(ranked("pairing", "deal", one, narrow), OnPage).Headline, matchupsHeadline(ranked("style", "gain", map[string]float64{"a": c.mean}, narrow))}
		for i, want := range []string{c.joint, c.deal, c.own} {
			if got[i] != want {
				t.Errorf("for %v got %q, want %q", c.mean, got[i], want)
			}
		}
	}
	means := map[string]float64{"a + a": 0.9, "b + b": 0.8, "b + c": 0, "c + c": 0}
	joint := jointValue(ranked("pairing", "captured", means, narrow), OnPage).Headline
	if want := "nobody finds any with a c negotiator"; !strings.HasSuffix(joint, want) {
		t.Errorf("got %q, want %q at its end", joint, want)
	}
	deals := dealRate(ranked("pairing", "deal", means, narrow), OnPage).Headline
	if want := "Nobody reaches a deal with a c negotiator; two a negotiators do in 90\u00a0%"; !strings.HasPrefix(deals, want) {
		t.Errorf("got %q, want %q", deals, want)
	}
	means["b + c"] = 0.1 // now c alone does not explain it
	if got := jointValue(ranked("pairing", "captured", means, narrow), OnPage).Headline; !strings.HasSuffix(got, "two c negotiators nothing") {
		t.Errorf("got %q, want two c negotiators nothing", got)
	}
}

// In a single case where nothing varies a difference is what it is; with
// several cases a missing interval says nothing.
func TestNoIntervalBecauseNothingVaries(t *testing.T) {
	r := ranked("style", "gain", map[string]float64{"a": 0.99, "b": 0.21}, func(string, string) float64 { return math.NaN() })
	if got := matchupsHeadline(r); !strings.HasPrefix(got, "No clear difference") {
		t.Errorf("several cases: got %q, want no clear difference", got)
	}
	r.Manifest.Scenarios = r.Manifest.Scenarios[:1]
	for i := range r.Contrasts {
		r.Contrasts[i].Over = "none"
	}
	r.index()
	if got, want := matchupsHeadline(r), "A negotiators earn most for themselves: 99\u00a0%"; !strings.HasPrefix(got, want) {
		t.Errorf("one case: got %q, want %q", got, want)
	}
	r.Contrasts[0].Difference = 0
	r.index()
	if got, want := matchupsHeadline(r), "No difference between the styles"; !strings.HasPrefix(got, want) {
		t.Errorf("a tie: got %q, want %q", got, want)
	}
}

func matchupsHeadline(r *Run) string {
	rows := byMean(r.pooled("style", "gain"))
	return gainHeadline(r.judge("gain", rows), len(rows))
}

// Two cases give an interval of hundreds of percent: it is not shown as a finding.
func TestTwoCasesAreTooFew(t *testing.T) {
	r := ranked("style", "gain", map[string]float64{"a": 0.6, "b": 0.4}, func(string, string) float64 { return 1.7 })
	for i := range r.Contrasts {
		r.Contrasts[i].Clusters = 2
	}
	r.index()
	if got, want := matchupsHeadline(r), "Too few cases to tell the styles apart in what they earn for themselves"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Contrasts of rounds mix the deadlines: the numbers of one deadline are set
// against each other only where its own intervals part.
func TestRoundsOfOneDeadlineArePart(t *testing.T) {
	for _, c := range []struct {
		lo, hi float64
		want   string
	}{{31, 90, "With 100 rounds to go, two a negotiators agree after 30 rounds on average, two b negotiators after 80"}, {20, 90, "No clear difference"}} {
		r := ranked("pairing", "rounds", map[string]float64{"a + a": 20, "b + b": 50}, narrow)
		for _, rounds := range []int{20, 100} {
			for i, name := range []string{"a + a", "b + b"} {
				e := Estimate{Level: "pairing deadline", Pairing: name, Metric: "rounds", Rounds: rounds, N: 9, Defined: 9, Mean: []float64{30, 80}[i], Lo: c.lo, Hi: c.hi, Clusters: 9, Over: "scenarios"}
				if i == 0 {
					e.Lo, e.Hi = 29, 30.5
				}
				r.Summary = append(r.Summary, e)
			}
		}
		r.index()
		if got := rounds(r, OnPage).Headline; !strings.HasPrefix(got, c.want) {
			t.Errorf("with %v to %v: got %q, want %q", c.lo, c.hi, got, c.want)
		}
	}
}

func TestUpperHullLiesAboveEveryPoint(t *testing.T) {
	points := [][2]float64{{0, 0.8}, {0.1, 0.95}, {0.2, 0.85}, {0.2, 0.7}, {0.5, 1}, {0.7, 0.8}, {0.9, 0.9}, {1, 0.5}}
	hull := upperHull(append([][2]float64{}, points...))
	for _, p := range points {
		for i := 1; i < len(hull); i++ {
			a, b := hull[i-1], hull[i]
			if p[0] < a[0] || p[0] > b[0] {
				continue
			}
			if y := a[1] + (b[1]-a[1])*(p[0]-a[0])/(b[0]-a[0]); y < p[1]-1e-12 {
				t.Errorf("the hull is at %v over %v, under the point %v", y, p[0], p[1])
			}
		}
	}
	if want := 5; len(hull) != want {
		t.Errorf("got %d corners %v, want %d", len(hull), hull, want)
	}
}

func TestHistogramsKeepEveryResult(t *testing.T) {
	r := &Run{Hist: []Bin{
		{Level: "style", Style: "a", Metric: "gain", Lo: -0.00125, Hi: 0.00125, Count: 50}, {Level: "style", Style: "a", Metric: "gain", Lo: 0.04875, Hi: 0.05125, Count: 3},
		{Level: "style", Style: "a", Metric: "gain", Lo: 0.99875, Hi: 1.00125, Count: 7}, {Level: "style", Style: "a", Metric: "share", Lo: 0, Hi: 1, Count: 9},
	}, Summary: []Estimate{{Level: "style", Style: "a", Metric: "gain"}}}
	r.index()
	h := r.histograms("style", "gain", []string{"a"}, nothingLeftOut)[0]
	if h.total != 60 || h.low() != 0 || h.high() != 1 || h.count[0] != 50 || h.count[1] != 3 || h.count[19] != 7 {
		t.Errorf("got %+v, want 60 results in 20 columns", h)
	}
}

// The numbers of a headline are those of its table.
func TestNumbersOfHeadlinesStandInTheTables(t *testing.T) {
	r := ranked("pairing", "captured", map[string]float64{"a + a": 0.914, "b + b": 0.532}, narrow)
	f := jointValue(r, OnPage)
	for _, row := range f.Table.Rows {
		if !strings.Contains(f.Headline, row[1]) {
			t.Errorf("the headline %q lacks the %q of its table", f.Headline, row[1])
		}
	}
}
