package validate

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/solution"
	"github.com/parley-sim/parley/sim/stats"
)

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// Each fact says all that a reader needs, and can be played or says what is missing.
func TestFactsAreComplete(t *testing.T) {
	for i, f := range Facts() {
		if want := fmt.Sprintf("V%d", i+1); f.ID != want {
			t.Errorf("got fact %s, want %s", f.ID, want)
		}
		for name, text := range map[string]string{"name": f.Name, "sentence": f.Sentence, "published": f.Published, "source": f.Source, "band": f.Band, "reason": f.Reason, "played": f.Played} {
			if text == "" {
				t.Errorf("%s has no %s", f.ID, name)
			}
		}
		if !slices.Contains([]Label{Calibrated, Constructed, Emergent}, f.Label) {
			t.Errorf("%s is labelled %q", f.ID, f.Label)
		}
		if (f.play == nil) != (f.Missing != "") {
			t.Errorf("%s: either it is played or it says what is missing", f.ID)
		}
		if len(f.Name) > 42 {
			t.Errorf("%s: %q is too long for the table", f.ID, f.Name)
		}
	}
	if len(Facts()) != 14 {
		t.Errorf("got %d facts, want 14", len(Facts()))
	}
}

func TestClaimsAreComplete(t *testing.T) {
	for _, c := range Claims() {
		if !slices.Contains(named, c.Style) || c.Says == "" || c.Article == "" {
			t.Errorf("claim %+v lacks something", c)
		}
		if (c.effect == nil) != (c.Missing != "") || c.effect != nil && (c.What == "" || c.Scale == "") {
			t.Errorf("%s %s: either it is measured and says what, or it says what is missing", c.Style, c.Says)
		}
		if len(c.Says) > 57 {
			t.Errorf("%s: %q is too long for the table", c.Style, c.Says)
		}
	}
	for _, s := range named {
		if !slices.ContainsFunc(Claims(), func(c *Claim) bool { return c.Style == s }) {
			t.Errorf("no claim about %s", s)
		}
	}
}

func TestChoose(t *testing.T) {
	list, err := Choose([]string{"V14", "V2"})
	check(t, err)
	if len(list) != 2 || list[0].ID != "V14" {
		t.Errorf("got %v", list)
	}
	for ids, want := range map[string]string{"V15": `no fact "V15"; there are V1 to V14`, "v2": `no fact "v2"`, "V2 V2": "fact V2 is named twice"} {
		if _, err := Choose(strings.Fields(ids)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got error %v, want %s", ids, err, want)
		}
	}
}

func TestBands(t *testing.T) {
	ok := func(mean, lo, hi float64) stats.Interval { return stats.Interval{Mean: mean, Lo: lo, Hi: hi, OK: true} }
	levels := func(xs ...float64) (list []Level) {
		for _, x := range xs {
			list = append(list, Level{Mean: x})
		}
		return list
	}
	for name, c := range map[string]struct {
		check Check
		want  bool
	}{
		"inside":                {Check{Found: ok(0.5, 0.4, 0.6), Band: Between(0.35, 0.65)}, true},
		"at the ends":           {Check{Found: ok(0.5, 0.35, 0.65), Band: Between(0.35, 0.65)}, true},
		"half outside":          {Check{Found: ok(0.6, 0.5, 0.7), Band: Between(0.35, 0.65)}, false},
		"above":                 {Check{Found: ok(2, 0.1, 4), Band: Above(0)}, true},
		"touches 0":             {Check{Found: ok(2, 0, 4), Band: Above(0)}, false},
		"below":                 {Check{Found: ok(-2, -4, -0.1), Band: Below(0)}, true},
		"nothing varied":        {Check{Found: exactly(0), Band: Below(0)}, false},
		"exact":                 {Check{Found: exactly(7), Band: Exactly(7)}, true},
		"not exact":             {Check{Found: exactly(7.001), Band: Exactly(7)}, false},
		"there is no number":    {Check{Found: over(nil), Band: Between(-1, 1)}, false},
		"a steady trend":        {Check{Found: ok(-2, -3, -1), Band: Below(0), Levels: levels(3, 2, 2, 1), Trend: true}, true},
		"a step back":           {Check{Found: ok(-2, -3, -1), Band: Below(0), Levels: levels(3, 1, 2, 1), Trend: true}, false},
		"levels that lead away": {Check{Found: ok(2, 1, 3), Band: Above(0), Levels: levels(3, 1)}, true},
	} {
		if got := c.check.Pass(); got != c.want {
			t.Errorf("%s: got %v, want %v", name, got, c.want)
		}
	}
}

// A fact fails as soon as one of its numbers does, and is not played where its style is not there.
func TestVerdicts(t *testing.T) {
	good := Check{Found: exactly(1), Band: Exactly(1)}
	bad := Check{Found: exactly(1), Band: Above(1)}
	played := func(checks ...Check) func(*Lab) (Checks, error) {
		return func(*Lab) (Checks, error) { return checks, nil }
	}
	for want, f := range map[Verdict]*Fact{
		Pass:     {play: played(good, good)},
		Fail:     {play: played(good, bad)},
		NotBuilt: {play: played(good), Needs: []string{"nobody"}},
	} {
		got, err := f.Find(NewLab(t.Context(), 1))
		check(t, err)
		if got.Verdict != want {
			t.Errorf("got %s, want %s", got.Verdict, want)
		}
	}
}

// What comes out depends on nothing but the program.
func TestNothingDependsOnWorkers(t *testing.T) {
	for _, id := range []string{"V2", "V10"} {
		f, err := Choose([]string{id})
		check(t, err)
		one, err := f[0].Find(NewLab(t.Context(), 1))
		check(t, err)
		three, err := f[0].Find(NewLab(t.Context(), 3))
		check(t, err)
		if !reflect.DeepEqual(one, three) || one.Games == 0 {
			t.Errorf("%s: got %+v with one worker and %+v with three", id, one, three)
		}
	}
}

// A ratio of means by hand: of gaps 0.5 and 0.3 are closed 0.4 and 0.1.
func TestGapClosed(t *testing.T) {
	got := closed([]float64{0.5, 0.7}, []float64{0.9, 0.8})
	if want := 0.5 / 0.8; math.Abs(got.Mean-want) > 1e-12 {
		t.Errorf("got %v, want %v", got.Mean, want)
	}
	// Without the first 0.1/0.3, without the second 0.4/0.5: the error is half their distance.
	se := (0.4/0.5 - 0.1/0.3) / 2
	if want := stats.FromError(0.5/0.8, se, 1, confidence); math.Abs(got.Lo-want.Lo) > 1e-9 {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

// The slow count notices a number that is off, and agrees on a case small enough to count by hand.
func TestSlowCount(t *testing.T) {
	s, err := example("pie")
	check(t, err)
	// 13 ways to cut, none better than another; nearest to 12 and 12 are 6 and 6, so half of each is missing; 7 cuts
	// leave 4 and 2; the Nash product is 3 times 3; of 6 slices to gain half each; the sum is always 12.
	want := []float64{13, math.Sqrt(0.5), 7, 9, 0.5, 3, 12, 12}
	if got := slow(s); differ(got, want) != 0 {
		t.Errorf("got %v, want %v", got, want)
	}
	want[3]++
	if got := differ(slow(s), want); got != 1 {
		t.Errorf("%d numbers differ, want 1", got)
	}
}

// Both sides of our own case of eight issues want the same on two.
func TestWhatIsWantedAlike(t *testing.T) {
	s, err := scenarios.Open(eight)
	check(t, err)
	want := map[int]int{s.Space.IssueIndex("team"): 2, s.Space.IssueIndex("office"): 0}
	if got := wantedAlike(s); !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// A raised walk-away leaves the other's, the packages and the case's name, on which its worlds depend.
func TestRaise(t *testing.T) {
	s, err := scenarios.Open(eight)
	check(t, err)
	got, err := solution.Raise(s, 0.5, 0)
	check(t, err)
	a, err := solution.Analyze(s)
	check(t, err)
	if want := (60 + a.Ideal[0]) / 2; got.Parties[0].Profile.Reservation != want || s.Parties[0].Profile.Reservation != 60 {
		t.Errorf("got a walk-away of %v, want %v", got.Parties[0].Profile.Reservation, want)
	}
	if got.Parties[1].Profile.Reservation != 58 || got.Name != s.Name {
		t.Errorf("got %q with %v", got.Name, got.Parties[1].Profile.Reservation)
	}
}

// A market's limits are the same however many sellers there are.
func TestMarkets(t *testing.T) {
	for k := range 5 {
		one, err := market(k, 1)
		check(t, err)
		four, err := market(k, 4)
		check(t, err)
		if len(one.Seating()) != 1 || len(four.Seating()) != 4 {
			t.Errorf("got %d and %d tables", len(one.Seating()), len(four.Seating()))
		}
		for p, party := range one.World(seed, 3).Parties {
			if other := four.World(seed, 3).Parties[p]; party.Profile.Reservation != other.Profile.Reservation {
				t.Errorf("party %d walks away at %v or %v", p, party.Profile.Reservation, other.Profile.Reservation)
			}
		}
		low, high := one.Parties[1].Profile.Reservation, 100-one.Parties[0].Profile.Reservation
		if between(one, low) != 0 || between(one, high) != 1 || !(high > low) {
			t.Errorf("market %d has limits of %v and %v", k, low, high)
		}
	}
}

// Correlations against the definition, case by case.
func TestCorrelations(t *testing.T) {
	cases, err := markets(2, 1)
	check(t, err)
	l := NewLab(t.Context(), 1)
	talks, err := l.play(Game{Cases: cases, Styles: []string{"random"}, Self: true, Rounds: []int{5}, Worlds: 3, Repeats: 10, Measures: []func(*metric.Talks) float64{agreed, opened}})
	check(t, err)
	got := talks.correlations(func(t *Talk) (float64, float64) { return t.measure(0), t.measure(1) })
	for i, s := range cases {
		var x, y stats.Moments
		products := 0.0
		deals := talks.where(func(t *Talk) bool { return t.Scenario == s && t.of(metric.Deal) == 1 })
		for k := range deals {
			x.Add(deals[k].measure(0))
			y.Add(deals[k].measure(1))
		}
		for k := range deals {
			products += (deals[k].measure(0) - x.Mean) * (deals[k].measure(1) - y.Mean)
		}
		if want := products / float64(x.N-1) / (x.SD() * y.SD()); !(math.Abs(got[i]-want) < 1e-9) {
			t.Errorf("got r = %v, want %v", got[i], want)
		}
	}
	if l.games != int64(len(talks)) {
		t.Errorf("%d games were counted, %d played", l.games, len(talks))
	}
}

// A style's own number against another is that of its seats, wherever it sits.
func TestWho(t *testing.T) {
	cases, err := markets(1, 1)
	check(t, err)
	talks, err := NewLab(t.Context(), 1).play(Game{Cases: cases, Styles: []string{"boulware"}, Against: []string{"conceder"}, Rounds: []int{20}, Worlds: 1})
	check(t, err)
	seats := [2]int{}
	for i := range talks {
		talk := &talks[i]
		seat := slices.IndexFunc(talk.LineUp.Styles[:], func(s *batch.Style) bool { return s.Spec == "boulware" })
		seats[seat]++
		if got := talk.who(metric.OwnValue, "boulware"); got != talk.at(metric.OwnValue, seat) {
			t.Errorf("got %v, want %v", got, talk.at(metric.OwnValue, seat))
		}
		if !talk.is("conceder", "boulware") || talk.is("boulware", "boulware") || !math.IsNaN(talk.who(metric.OwnValue, "tough")) {
			t.Error("who met is not as it was")
		}
	}
	if seats != [2]int{2, 2} {
		t.Errorf("boulware sat %v times in each seat, want twice", seats)
	}
}
