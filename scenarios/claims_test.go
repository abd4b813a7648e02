package scenarios

import (
	"testing"

	"github.com/parley-sim/parley/sim"
)

// worths is what a package of a shipped case is worth to each party.
func worths(tb testing.TB, name string, terms map[string]string) []float64 {
	tb.Helper()
	s, err := Open(name)
	if err != nil {
		tb.Fatal(err)
	}
	o, err := s.Space.Find(terms)
	if err != nil {
		tb.Fatal(err)
	}
	all := make([]float64, len(s.Parties))
	for p := range s.Parties {
		all[p] = s.Parties[p].Profile.Utility(o)
	}
	return all
}

// The remark at the top of saas-renewal: at $110K with the bundle both do
// better than at $120K with none of it, and price alone leaves $4K of room.
func TestSaasBundleBeatsPriceAlone(t *testing.T) {
	alone := worths(t, "saas-renewal", map[string]string{"price": "120", "payment": "net 15", "term": "1 year", "case study": "none", "support": "standard"})
	bundle := worths(t, "saas-renewal", map[string]string{"price": "110", "payment": "net 60", "term": "3 years", "case study": "full story", "support": "standard"})
	for p := range alone {
		if bundle[p] <= alone[p] {
			t.Errorf("party %d: bundle worth %v, price alone %v", p, bundle[p], alone[p])
		}
	}
	s, _ := Open("saas-renewal")
	if got, want := alone[0]+alone[1]-s.Parties[0].Profile.Reservation-s.Parties[1].Profile.Reservation, 4.0; got != want {
		t.Errorf("room on price alone %v, want %v", got, want)
	}
}

// joint is what each value of an issue is worth to all parties together.
func joint(tb testing.TB, name, issue string) []float64 {
	tb.Helper()
	s, err := Open(name)
	if err != nil {
		tb.Fatal(err)
	}
	i := s.Space.IssueIndex(issue)
	sums := make([]float64, len(s.Space.Issues[i].Values))
	for _, p := range s.Parties {
		for v, x := range p.Profile.Worth.Tables[i] {
			sums[v] += x
		}
	}
	return sums
}

func best(sums []float64) int {
	at := 0
	for v := range sums {
		if sums[v] > sums[at] {
			at = v
		}
	}
	return at
}

// What the remarks say of single issues: where the pair's best value lies.
func TestRemarksOnIssues(t *testing.T) {
	for _, c := range []struct {
		name, issue string
		best        int
	}{
		{"software-casestudy", "case study", 2}, // visits cost more than they bring
		{"job-offer", "training", 1},            // the middle is best for the pair
		{"job-offer", "team", 2},
		{"job-offer", "office", 0},
		{"job-offer", "remote days", 2},
		{"job-offer", "start", 0},
		{"job-offer", "on-call", 0},
		{"royalty-licence", "royalty", 6}, // worth more to the inventor than it costs
		{"royalty-licence", "exclusivity", 2},
		{"supply-delivery", "quality control", 2},
		{"supply-delivery", "payment", 0},
	} {
		if got := best(joint(t, c.name, c.issue)); got != c.best {
			t.Errorf("%s: best %s for the pair is value %d, want %d", c.name, c.issue, got, c.best)
		}
	}
}

// The bakery's best package with one vendor differs from that with the other.
func TestVendorsAreGoodAtDifferentThings(t *testing.T) {
	s, err := Open("two-vendors")
	if err != nil {
		t.Fatal(err)
	}
	ideal := func(vendor int) sim.Outcome {
		top, at := -1e9, sim.None
		for o := range sim.Outcome(s.Space.Size()) {
			if sum := s.Parties[0].Profile.Utility(o) + s.Parties[vendor].Profile.Utility(o); sum > top {
				top, at = sum, o
			}
		}
		return at
	}
	if a, b := ideal(1), ideal(2); s.Space.Value(a, 1) == s.Space.Value(b, 1) || s.Space.Value(a, 2) == s.Space.Value(b, 2) {
		t.Errorf("best packages %s and %s, want another delivery and warranty", s.Space.Format(a), s.Space.Format(b))
	}
}
