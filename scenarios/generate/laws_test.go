package generate

import (
	"math"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

// order is a random one; every package can be listed.
func order(seed uint64) Spec {
	dice := rand.New(rand.NewPCG(seed, 0))
	s := Spec{Seed: sim.Seed(seed), Index: dice.IntN(1000), Issues: 2 + dice.IntN(4), Values: Counts{2 + dice.IntN(2), 4}, Parties: 2 + dice.IntN(2)}
	s.Opposition = new(0.1 + 0.45*dice.Float64())
	if dice.IntN(2) == 0 {
		s.Integrative = new(0.2 + 0.3*dice.Float64())
	}
	if dice.IntN(2) == 0 {
		s.ZOPA = new(0.1 + 0.3*dice.Float64())
	}
	if dice.IntN(2) == 0 {
		s.Interaction = 0.3 * dice.Float64()
	}
	if dice.IntN(2) == 0 && s.Issues > 3 {
		s.Compatible = 1 / float64(s.Issues)
		s.Distributive = 1 / float64(s.Issues)
	}
	s.Balance = 0.1 * (2*dice.Float64() - 1)
	return s
}

// possible is an order without the integrative potential, if it can't be had.
func possible(seed uint64) Spec {
	s := order(seed)
	if _, _, err := Generate(s); err != nil && strings.HasPrefix(err.Error(), "integrative ") {
		s.Integrative = nil
	}
	return s
}

// Whatever is reached is what looking at every package finds.
func TestReachedIsWhatEnumerationFinds(t *testing.T) {
	refused := 0 // of the half that ask for an integrative potential; three parties often can't have it
	for seed := range uint64(150) {
		spec := possible(seed)
		if spec.Integrative == nil && order(seed).Integrative != nil {
			refused++
		}
		s, r, err := Generate(spec)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if spec.Integrative != nil && math.Abs(r.Integrative-*spec.Integrative) > 0.01 {
			t.Errorf("seed %d: integrative potential %v, want %v", seed, r.Integrative, *spec.Integrative)
		}
		a, err := solution.Analyze(s)
		if err != nil {
			t.Fatal(err)
		}
		if math.Abs(r.Opposition-*spec.Opposition) > 0.01 || math.Abs(r.Opposition-a.Opposition) > 2e-9 {
			t.Errorf("seed %d: opposition %v, analyzed %v, want %v", seed, r.Opposition, a.Opposition, *spec.Opposition)
		}
		if got := integrativeOf(s, a); math.Abs(got-r.Integrative) > 1e-9 {
			t.Errorf("seed %d: integrative potential %v, enumerated %v", seed, r.Integrative, got)
		}
		if got := balanceOf(s, a); math.Abs(got-r.Balance) > 1e-9 {
			t.Errorf("seed %d: balance %v, enumerated %v", seed, r.Balance, got)
		}
		share := float64(a.Rational) / float64(s.Space.Size())
		if s.Space.Size() <= few && math.Abs(share-r.ZOPA) > 1e-9 {
			t.Errorf("seed %d: %v of the packages rational, analyzed %v", seed, r.ZOPA, share)
		}
		if math.Abs(spec.Interaction-r.Interaction) > 1e-3 {
			t.Errorf("seed %d: interaction %v, want %v", seed, r.Interaction, spec.Interaction)
		}
	}
	if refused > 35 {
		t.Errorf("%d orders refused for their integrative potential", refused)
	}
}

// Two parties with three values or more and some room for trades can have any
// integrative potential from 0.05 at any opposition.
func TestIntegrativeIsMet(t *testing.T) {
	for _, c := range []struct {
		issues, values        int
		opposition, potential float64
	}{{5, 4, 0.4, 0.1}, {5, 4, 0.4, 0.05}, {5, 5, 0.2, 0.1}, {10, 5, 0.4, 0.1}, {3, 5, 0.4, 0.15}, {10, 4, 0.6, 0.9}, {4, 4, 0.05, 0.5}} {
		for i := range 10 {
			_, r, err := Generate(Spec{Seed: 9, Index: i, Issues: c.issues, Values: Counts{c.values, c.values}, Opposition: &c.opposition, Integrative: &c.potential})
			if err != nil || math.Abs(r.Integrative-c.potential) > 0.01 || math.Abs(r.Opposition-c.opposition) > 0.01 {
				t.Errorf("%+v, case %d: got %+v, %v", c, i, r, err)
			}
		}
	}
}

// integrativeOf is the definition, package by package.
func integrativeOf(s *sim.Scenario, a *solution.Analysis) float64 {
	best, middle, count := 0.0, 0.0, 0.0
	for o := range sim.Outcome(s.Space.Size()) {
		joint, halfway := 0.0, true
		for i, p := range s.Parties {
			joint += (p.Profile.Utility(o) - a.Min[i]) / (a.Max[i] - a.Min[i])
		}
		for i, issue := range s.Space.Issues {
			n := len(issue.Values)
			v := s.Space.Value(o, i)
			halfway = halfway && (v == (n-1)/2 || v == n/2)
		}
		if best = max(best, joint); halfway {
			middle, count = middle+joint, count+1
		}
	}
	return 1 - middle/count/best
}

func balanceOf(s *sim.Scenario, a *solution.Analysis) float64 {
	sum := 0.0
	for i, p := range s.Parties {
		mean := 0.0
		for _, u := range p.Profile.Table() {
			mean += (u - a.Min[i]) / (a.Max[i] - a.Min[i]) / float64(s.Space.Size())
		}
		if i > 0 {
			mean /= -float64(len(s.Parties) - 1)
		}
		sum += mean
	}
	return sum
}

// Where trades leave room, the other targets are met too: integrative potential and
// balance to 0.01, the zone to half a package or 0.005.
func TestOtherTargets(t *testing.T) {
	for _, issues := range []int{3, 5, 8} {
		for _, opposition := range []float64{0.2, 0.4, 0.55} {
			for _, integrative := range []float64{0.25, 0.4, 0.6} {
				for _, interaction := range []float64{0, 0.15} {
					spec := Spec{Seed: 5, Issues: issues, Values: Counts{5, 5}, Opposition: &opposition, Integrative: &integrative, Balance: -0.08, ZOPA: new(0.2), Interaction: interaction}
					_, r, err := Generate(spec)
					if err != nil {
						t.Fatal(err)
					}
					if math.Abs(r.Opposition-opposition) > 0.01 || math.Abs(r.Integrative-integrative) > 0.01 || math.Abs(r.Balance+0.08) > 0.01 {
						t.Errorf("%d issues: got %+v, want opposition %v, integrative %v, balance -0.08", issues, r, opposition, integrative)
					}
					if math.Abs(r.ZOPA-0.2) > max(0.005, 0.5/math.Pow(5, float64(issues))) && interaction == 0 {
						t.Errorf("%d issues: %v of the packages rational, want 0.2", issues, r.ZOPA)
					}
				}
			}
		}
	}
}

// On compatible issues all want the same most; a distributive issue of two
// parties is worth the same together whatever its value.
func TestKindsOfIssues(t *testing.T) {
	for i := range 20 {
		s, r, err := Generate(Spec{Seed: 2, Index: i, Issues: 8, Values: Counts{3, 5}, Opposition: new(0.4), Compatible: 0.25, Distributive: 0.25})
		if err != nil {
			t.Fatal(err)
		}
		if r.Compatible != 0.25 || r.Distributive != 0.25 {
			t.Errorf("got %v and %v, want 0.25 each", r.Compatible, r.Distributive)
		}
		same, fixed := 0, 0
		a, b := s.Parties[0].Profile.Worth.Tables, s.Parties[1].Profile.Worth.Tables
		for k := range a {
			least, most, n := math.Inf(1), math.Inf(-1), len(a[k])-1
			for v := range a[k] {
				least, most = min(least, a[k][v]+b[k][v]), max(most, a[k][v]+b[k][v])
			}
			switch {
			case (a[k][n] > a[k][0]) == (b[k][n] > b[k][0]):
				same++
			case most-least < 2.1*cents:
				fixed++
			}
		}
		if same != 2 || fixed != 2 {
			t.Errorf("case %d: %d compatible and %d distributive issues of 8, want 2 and 2", i, same, fixed)
		}
	}
}

func TestSameOrderSameScenario(t *testing.T) {
	for seed := range uint64(20) {
		a, ra, err := Generate(possible(seed))
		if err != nil {
			t.Fatal(err)
		}
		b, rb, _ := Generate(possible(seed))
		if a.Hash != b.Hash || ra != rb || !reflect.DeepEqual(a.Parties[0].Profile.Worth, b.Parties[0].Profile.Worth) {
			t.Errorf("seed %d: two scenarios of one order", seed)
		}
		other := possible(seed)
		other.Index++
		if c, _, err := Generate(other); err == nil && c.Hash == a.Hash {
			t.Errorf("seed %d: two orders, one scenario", seed)
		}
	}
}

// With nothing but a zone of 0 there is no room for a deal; with 1 every package is rational.
func TestZoneOfNoneAndAll(t *testing.T) {
	for _, want := range []float64{0, 1} {
		s, r, err := Generate(Spec{Seed: 1, Issues: 4, Values: Counts{4, 4}, Opposition: new(0.5), ZOPA: &want})
		if err != nil {
			t.Fatal(err)
		}
		a, err := solution.Analyze(s)
		if err != nil {
			t.Fatal(err)
		}
		if r.ZOPA != want || float64(a.Rational)/256 != want {
			t.Errorf("%v reached, %d packages rational, want %v", r.ZOPA, a.Rational, want)
		}
	}
}

// The steps down from fully opposed are small: nothing jumps.
func TestOppositionIsContinuous(t *testing.T) {
	for seed := range uint64(20) {
		spec := order(seed)
		if err := spec.check(); err != nil {
			t.Fatal(err)
		}
		b := newBench(cast(spec))
		last := b.opposition(knobs{})
		for k := 1; k <= 2000; k++ {
			now := b.opposition(knobs{mix: float64(k) / 2000})
			if math.Abs(now-last) > 0.02 {
				t.Errorf("seed %d: opposition jumps from %v to %v at mix %v", seed, last, now, float64(k)/2000)
			}
			last = now
		}
	}
}

func TestImpossibleOrders(t *testing.T) {
	good := Spec{Seed: 1, Issues: 4, Values: Counts{3, 3}}
	for _, c := range []struct {
		change func(*Spec)
		want   string
	}{
		{func(s *Spec) { s.Issues = 0 }, "0 issues; it takes 1 to 64"},
		{func(s *Spec) { s.Values = Counts{1, 4} }, "1 to 4 values an issue; it takes 2 to 100"},
		{func(s *Spec) { s.Parties = 17 }, "17 parties; it takes 2 to 16"},
		{func(s *Spec) { s.Issues, s.Values = 64, Counts{2, 4} }, "64 issues of up to 4 values make more than 2^63 packages; it takes fewer issues or values"},
		{func(s *Spec) { s.Opposition = new(math.NaN()) }, "opposition NaN; it takes 0 to 1"},
		{func(s *Spec) { s.Opposition = new(0.8) }, "opposition 0.8 can't be reached with 2 parties and 4 issues, 0 of them compatible and 0 distributive; 0.001 to 0.707 can"},
		{func(s *Spec) { s.Opposition, s.Compatible = new(0.3), 1 }, "4 of them compatible and 0 distributive; only 0.000 can"},
		{func(s *Spec) { s.Opposition, s.Distributive = new(0.3), 1 }, "0 of them compatible and 4 distributive; only 0.707 can"},
		{func(s *Spec) { s.Compatible, s.Distributive = 0.75, 0.5 }, "compatible 0.75 and distributive 0.5 are 3 and 2 of 4 issues; together they take at most all"},
		{func(s *Spec) { s.Issues, s.Interaction = 1, 0.1 }, "interaction 0.1 with one issue; bundles need two"},
		{func(s *Spec) { s.ZOPA = new(1.5) }, "zopa 1.5; it takes 0 to 1"},
		{func(s *Spec) { s.Values, s.Opposition, s.Integrative = Counts{2, 2}, new(0.3), new(0.1) }, "integrative 0.1 can't be reached with opposition 0.3, 2 parties and 4 issues of 2 values; only 0.3"},
		{func(s *Spec) { s.Values, s.Parties, s.Opposition, s.Integrative = Counts{4, 4}, 3, new(0.4), new(0.2) }, "integrative 0.2 can't be reached with opposition 0.4, 3 parties and 4 issues of 4 values; 0.3"},
		{func(s *Spec) { s.Balance = -2 }, "balance -2; it takes -1 to 1"},
	} {
		spec := good
		c.change(&spec)
		if _, _, err := Generate(spec); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("got %v, want %s", err, c.want)
		}
	}
}

// Any order gives a scenario or an error, and what is given keeps its word.
func FuzzGenerate(f *testing.F) {
	f.Add(uint64(1), 5, 2, 4, 2, 0.45, 0.3, 0.1, 0.2, 0.2, 0.3, 0.1)
	f.Add(uint64(2), 1, 2, 2, 3, 0.9, 0.0, -1.0, 0.0, 0.0, 1.0, 0.0)
	f.Add(uint64(3), 20, 2, 3, 4, 1.2, 1.0, 1.0, 0.5, 0.5, 0.0, 0.9)
	f.Fuzz(func(t *testing.T, seed uint64, issues, least, most, parties int, opposition, integrative, balance, compatible, distributive, zone, interaction float64) {
		if issues > 20 || most > 8 || parties > 5 {
			return
		}
		s, r, err := Generate(Spec{
			Seed: sim.Seed(seed), Index: int(seed % 7), Issues: issues, Values: Counts{least, most}, Parties: parties, Opposition: &opposition, Integrative: &integrative,
			Balance: balance, Compatible: compatible, Distributive: distributive, ZOPA: &zone, Interaction: interaction,
		})
		if err != nil {
			return
		}
		if math.Abs(r.Opposition-opposition) > 0.01 {
			t.Errorf("opposition %v, want %v", r.Opposition, opposition)
		}
		if math.Abs(r.Integrative-integrative) > 0.011 {
			t.Errorf("integrative %v, want %v", r.Integrative, integrative)
		}
		for _, x := range []float64{r.Integrative, r.Balance, r.ZOPA, r.Interaction, r.Within} {
			if math.IsNaN(x) || math.IsInf(x, 0) {
				t.Errorf("reached %+v", r)
			}
		}
		if len(s.Space.Issues) != issues {
			t.Errorf("%d issues, want %d", len(s.Space.Issues), issues)
		}
	})
}
