package solution

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// oracle is the definitions as they are written, and nothing clever.
type oracle struct {
	rows         [][]float64
	reservations []float64
	min, max     []float64
}

func newOracle(s *sim.Scenario) *oracle {
	o := &oracle{rows: rows(s)}
	for _, p := range s.Parties {
		o.reservations = append(o.reservations, p.Profile.Reservation)
	}
	for i := range s.Parties {
		lo, hi := math.Inf(1), math.Inf(-1)
		for _, u := range o.rows {
			lo, hi = min(lo, u[i]), max(hi, u[i])
		}
		o.min, o.max = append(o.min, lo), append(o.max, hi)
	}
	for i, r := range o.reservations {
		if math.IsInf(r, -1) {
			o.reservations[i] = o.min[i]
		}
	}
	return o
}

func same(a, b []float64) bool {
	for i := range a {
		if math.Abs(a[i]-b[i]) > Tolerance {
			return false
		}
	}
	return true
}

func merged(rows [][]float64) [][]float64 {
	var kept [][]float64
	for _, u := range rows {
		known := false
		for _, v := range kept {
			known = known || same(u, v)
		}
		if !known {
			kept = append(kept, u)
		}
	}
	return kept
}

func (o *oracle) frontier() [][]float64 {
	var kept [][]float64
	for _, u := range o.rows {
		if dominator(o.rows, u) == nil {
			kept = append(kept, u)
		}
	}
	return merged(kept)
}

func (o *oracle) rational() [][]float64 {
	var kept [][]float64
	for _, u := range o.rows {
		ok := true
		for i := range u {
			ok = ok && u[i]-o.reservations[i] >= -Tolerance
		}
		if ok {
			kept = append(kept, u)
		}
	}
	return kept
}

func (o *oracle) largest(rows [][]float64, value func(u []float64) float64) (float64, [][]float64) {
	most := math.Inf(-1)
	for _, u := range rows {
		most = max(most, value(u))
	}
	var kept [][]float64
	for _, u := range rows {
		if value(u) >= most-Tolerance {
			kept = append(kept, u)
		}
	}
	return most, merged(kept)
}

func (o *oracle) ideal() []float64 {
	var ideal []float64
	for i := range o.reservations {
		most := math.Inf(-1)
		for _, u := range o.rational() {
			most = max(most, u[i])
		}
		ideal = append(ideal, most)
	}
	return ideal
}

func (o *oracle) gain(u []float64, i int) float64 { return max(u[i]-o.reservations[i], 0) }

func (o *oracle) product(u []float64) float64 {
	p := 1.0
	for i := range u {
		p *= o.gain(u, i)
	}
	return p
}

func (o *oracle) smallestGain(u []float64) float64 {
	least := math.Inf(1)
	for i := range u {
		least = min(least, o.gain(u, i))
	}
	return least
}

func (o *oracle) smallestShare(u []float64) float64 {
	ideal, least := o.ideal(), math.Inf(1)
	for i := range u {
		share := 1.0
		if room := ideal[i] - o.reservations[i]; room > Tolerance {
			share = o.gain(u, i) / room
		}
		least = min(least, share)
	}
	return least
}

func sum(u []float64) float64 {
	total := 0.0
	for _, x := range u {
		total += x
	}
	return total
}

func (o *oracle) distance(u, v []float64) float64 {
	total := 0.0
	for i := range u {
		if width := o.max[i] - o.min[i]; width > Tolerance {
			total += math.Pow((u[i]-o.min[i])/width-(v[i]-o.min[i])/width, 2)
		}
	}
	return math.Sqrt(total)
}

func (o *oracle) nearest(points [][]float64, u []float64) float64 {
	least := math.Inf(1)
	for _, p := range points {
		least = min(least, o.distance(p, u))
	}
	return least
}

func rows(s *sim.Scenario) [][]float64 {
	var all [][]float64
	for j := range s.Parties[0].Profile.Table() {
		var u []float64
		for _, p := range s.Parties {
			u = append(u, p.Profile.Table()[j])
		}
		all = append(all, u)
	}
	return all
}

func wantPoints(t testing.TB, what string, seed uint64, got []Point, want [][]float64) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("seed %d: %s: got %d points %v, want %d %v", seed, what, len(got), vectors(got), len(want), want)
	}
	for _, u := range want {
		found := false
		for _, p := range got {
			found = found || same(p.Utilities, u)
		}
		if !found {
			t.Fatalf("seed %d: %s: got %v, want also %v", seed, what, vectors(got), u)
		}
	}
	for k := 1; k < len(got); k++ {
		if got[k-1].Utilities[0] < got[k].Utilities[0] {
			t.Fatalf("seed %d: %s: points %v are not by falling worth to the first party", seed, what, vectors(got))
		}
	}
}

func wantNumber(t testing.TB, what string, seed uint64, got, want float64) {
	t.Helper()
	if !near(got, want) {
		t.Fatalf("seed %d: %s: got %v, want %v", seed, what, got, want)
	}
}

func TestAnalyzeAgainstOracle(t *testing.T) {
	for seed := range uint64(600) {
		dice := rand.New(rand.NewPCG(seed, 1))
		a := analyze(t, randomScenario(t, dice))
		compare(t, seed, a, dice)
	}
}

func compare(t testing.TB, seed uint64, a *Analysis, dice *rand.Rand) {
	t.Helper()
	o := newOracle(a.Scenario)
	frontier, rational := o.frontier(), o.rational()
	wantPoints(t, "frontier", seed, a.Frontier, frontier)
	if a.Rational != uint64(len(rational)) {
		t.Fatalf("seed %d: %d rational, want %d", seed, a.Rational, len(rational))
	}
	concept := func(c *Concept, rows [][]float64, value func([]float64) float64) {
		most, points := o.largest(rows, value)
		got := a.Solution(c)
		wantPoints(t, c.Name, seed, got.Points, points)
		if points != nil {
			wantNumber(t, c.Name, seed, got.Value, most)
		}
	}
	concept(Nash, rational, o.product)
	concept(Egalitarian, rational, o.smallestGain)
	concept(Best, rational, sum)
	concept(Utilitarian, o.rows, sum)
	if len(o.rows) <= 100 {
		concept(KalaiSmorodinsky, rational, o.smallestShare)
	}
	wantNumber(t, "opposition", seed, a.Opposition, o.nearest(o.rows, o.max))
	compareDistances(t, seed, a, o, dice)
}

func compareDistances(t testing.TB, seed uint64, a *Analysis, o *oracle, dice *rand.Rand) {
	t.Helper()
	for range 5 {
		u := o.rows[dice.IntN(len(o.rows))]
		wantNumber(t, "distance to the frontier", seed, a.ParetoDistance(u), o.nearest(vectors(a.Frontier), u))
		got, ok := a.NashDistance(u)
		if points := a.Solution(Nash).Points; ok != (len(points) > 0) {
			t.Fatalf("seed %d: distance to %d Nash points exists: %v", seed, len(points), ok)
		} else if ok {
			wantNumber(t, "distance to Nash", seed, got, o.nearest(vectors(points), u))
		}
		if want := o.nearest(o.frontier(), u) < 1e-8; a.OnFrontier(u) != want {
			t.Fatalf("seed %d: %v on the frontier: got %v, want %v", seed, u, !want, want)
		}
	}
}

// Worths that differ by about the tolerance make dominance intransitive: it
// must still be nobody who dominates a point of the frontier, and whoever is
// not dominated must be, give or take merging, one of its points.
func TestFrontierAtTheTolerance(t *testing.T) {
	for seed := range uint64(600) {
		dice := rand.New(rand.NewPCG(seed, 2))
		parties := make([]party, 1+dice.IntN(4))
		count := 1 + dice.IntN(60)
		for i := range parties {
			for range count {
				parties[i].worths = append(parties[i].worths, 0.7*Tolerance*float64(dice.IntN(6)))
			}
		}
		s := scenario(t, parties...)
		points := vectors(analyze(t, s).Frontier)
		for _, p := range points {
			if by := dominator(rows(s), p); by != nil {
				t.Fatalf("seed %d: point %v of the frontier is dominated by %v", seed, p, by)
			}
		}
		for _, u := range rows(s) {
			if dominator(rows(s), u) == nil && !within(3*Tolerance, points, u) {
				t.Fatalf("seed %d: %v is not dominated, and not among the points %v", seed, u, points)
			}
		}
	}
}

func dominator(rows [][]float64, b []float64) []float64 {
	for _, a := range rows {
		least, somewhere := true, false
		for i := range a {
			least = least && a[i] >= b[i]-Tolerance
			somewhere = somewhere || a[i] > b[i]+Tolerance
		}
		if least && somewhere {
			return a
		}
	}
	return nil
}

func within(distance float64, points [][]float64, u []float64) bool {
	for _, p := range points {
		close := true
		for i := range u {
			close = close && math.Abs(p[i]-u[i]) <= distance
		}
		if close {
			return true
		}
	}
	return false
}
