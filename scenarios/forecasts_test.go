package scenarios

import (
	"math"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// differingBy is a case in which beliefs differ so many times as far as it says.
func differingBy(tb testing.TB, text string, apart float64) *sim.Scenario {
	tb.Helper()
	path := filepath.Join(tb.TempDir(), "case.yaml")
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		tb.Fatal(err)
	}
	s, err := OpenDiffering(path, apart)
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

// The seller holds the launch for 40 % likely and the buyer for 25 %: 32.5 % on
// average, 7.5 either way. A bonus of 20 by hand, the buyer's with a tolerance of 20.
func TestForecastsByHand(t *testing.T) {
	for _, c := range []struct{ apart, seller, buyer float64 }{{0, 0.325, 0.325}, {0.5, 0.3625, 0.2875}, {1, 0.4, 0.25}, {2, 0.475, 0.175}, {5, 0.7, 0}, {10, 1, 0}} {
		s := differingBy(t, uncertain, c.apart)
		const near = 1e-12
		if got := []float64{s.Parties[0].Beliefs[0], s.Parties[1].Beliefs[0]}; math.Abs(got[0]-c.seller) > near || math.Abs(got[1]-c.buyer) > near {
			t.Errorf("%v times as far: got %v, want %v and %v", c.apart, got, c.seller, c.buyer)
		}
		more := func(party int) float64 {
			return worthOf(t, s, party, "20, full, 1, 1 year, silver") - worthOf(t, s, party, "0, full, 1, 1 year, silver")
		}
		if got, want := more(0), 20*c.seller; math.Abs(got-want) > 1e-9 {
			t.Errorf("%v times as far: the bonus brings the seller %v, want %v", c.apart, got, want)
		}
		sure := func(bonus float64) float64 { // a fee of 2 if it is launched, else of 1, and 1 for what the guarantee leaves
			return -20 * math.Log(c.buyer*math.Exp((bonus+2)/20)+(1-c.buyer)*math.Exp(2.0/20))
		}
		if got, want := more(1), sure(20)-sure(0); math.Abs(got-want) > 1e-9 {
			t.Errorf("%v times as far: the bonus brings the buyer %v, want %v", c.apart, got, want)
		}
	}
}

// What hangs on no event stays as it is, and so do name, hash and walk-aways.
func TestForecastsLeaveTheRest(t *testing.T) {
	was, s := differingBy(t, uncertain, 1), differingBy(t, uncertain, 2)
	if s.Name != was.Name || s.Hash != was.Hash {
		t.Error("it is called otherwise")
	}
	for p := range s.Parties {
		a, b := s.Parties[p].Profile, was.Parties[p].Profile
		if !slices.Equal(a.Worth.Tables[4], b.Worth.Tables[4]) || a.Reservation != b.Reservation || len(a.Worth.Vetoes) != len(b.Worth.Vetoes) {
			t.Errorf("party %d: the service, the walk-away or what is never signed has changed", p)
		}
	}
	if van, err := OpenDiffering("used-van", 0); err != nil || van.Hash == "" {
		t.Errorf("a case without events: %v", err)
	}
	if got := differingBy(t, uncertain, 1); !slices.Equal(got.Parties[1].Profile.Table(), mustRead(t, uncertain).Parties[1].Profile.Table()) {
		t.Error("as far as written is not as written")
	}
}

// Who says nothing about an event goes on saying nothing.
func TestForecastsUnsaid(t *testing.T) {
	nan := math.NaN()
	d := differing{times: 0, means: []float64{0.3, 0.6}}
	if got := d.of([]float64{nan, 0.9}); !math.IsNaN(got[0]) || got[1] != 0.6 {
		t.Errorf("got %v", got)
	}
}
