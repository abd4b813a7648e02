package scenarios_test

import (
	"cmp"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/sim/solution"
)

// goldenAnalysis is what programs independent of this one found in a domain.
type goldenAnalysis struct {
	ParetoSize       int         `json:"pareto_size"`
	Pareto           [][]float64 `json:"pareto"`
	Rational         uint64      `json:"rational_count"`
	Ideal            []float64   `json:"ideal"`
	Nash             *goldenBest `json:"nash"`
	KalaiSmorodinsky *goldenBest `json:"kalai_smorodinsky"`
	Egalitarian      *goldenBest `json:"egalitarian"`
	Utilitarian      *goldenBest `json:"utilitarian"`
	Opposition       float64     `json:"opposition"`
}

// goldenBest lists at most 50 points, and then says how many there are.
type goldenBest struct {
	Value  float64     `json:"value"`
	Points [][]float64 `json:"points"`
	Total  int         `json:"points_total"`
}

func TestGoldenAnalysis(t *testing.T) {
	shared := cmp.Or(os.Getenv("PARLEY_SHARED"), filepath.Join("..", "..", "shared"))
	data, err := os.ReadFile(filepath.Join(shared, "golden", "golden.json"))
	if err != nil {
		t.Skip("the folder of reference values is not beside the repository")
	}
	var golden struct {
		Domains []struct {
			Format, Name string
			Analysis     *goldenAnalysis
		}
	}
	if err := json.Unmarshal(data, &golden); err != nil {
		t.Fatal(err)
	}
	for _, d := range golden.Domains {
		if d.Analysis == nil {
			continue
		}
		t.Run(d.Name, func(t *testing.T) {
			s, err := scenarios.Open(filepath.Join(shared, "golden", "domains", d.Format, d.Name))
			if err != nil {
				t.Fatal(err)
			}
			a, err := solution.Analyze(s)
			if err != nil {
				t.Fatal(err)
			}
			d.Analysis.compare(t, a)
		})
	}
}

func (want *goldenAnalysis) compare(t *testing.T, a *solution.Analysis) {
	t.Helper()
	if len(a.Frontier) != want.ParetoSize || a.Rational != want.Rational {
		t.Errorf("got a frontier of %d and %d rational packages, want %d and %d", len(a.Frontier), a.Rational, want.ParetoSize, want.Rational)
	}
	if want.Pareto != nil {
		wantVectors(t, "frontier", a.Frontier, want.Pareto)
	}
	if !closeTo(a.Ideal, want.Ideal) {
		t.Errorf("got ideal %v, want %v", a.Ideal, want.Ideal)
	}
	if !closeTo([]float64{a.Opposition}, []float64{want.Opposition}) {
		t.Errorf("got opposition %v, want %v", a.Opposition, want.Opposition)
	}
	want.Nash.compare(t, a.Solution(solution.Nash))
	want.KalaiSmorodinsky.compare(t, a.Solution(solution.KalaiSmorodinsky))
	want.Egalitarian.compare(t, a.Solution(solution.Egalitarian))
	want.Utilitarian.compare(t, a.Solution(solution.Utilitarian))
}

func (want *goldenBest) compare(t *testing.T, got solution.Solution) {
	t.Helper()
	name := got.Concept.Name
	switch {
	case want == nil:
		if len(got.Points) > 0 {
			t.Errorf("%s: got %d points, want none", name, len(got.Points))
		}
		return
	case !closeTo([]float64{got.Value}, []float64{want.Value}):
		t.Errorf("%s: got value %v, want %v", name, got.Value, want.Value)
	}
	if want.Total > len(want.Points) {
		if len(got.Points) != want.Total {
			t.Errorf("%s: got %d points, want %d", name, len(got.Points), want.Total)
		}
		return
	}
	wantVectors(t, name, got.Points, want.Points)
}

// wantVectors compares as sets: rounding may order points that are level for a
// party either way.
func wantVectors(t *testing.T, what string, got []solution.Point, want [][]float64) {
	t.Helper()
	if len(got) != len(want) {
		t.Errorf("%s: got %d points, want %d", what, len(got), len(want))
		return
	}
	for _, u := range want {
		if !slices.ContainsFunc(got, func(p solution.Point) bool { return closeTo(p.Utilities, u) }) {
			t.Errorf("%s: got no point %v", what, u)
		}
	}
}

func closeTo(got, want []float64) bool {
	return slices.EqualFunc(got, want, func(a, b float64) bool { return math.Abs(a-b) <= solution.Tolerance })
}
