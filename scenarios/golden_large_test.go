package scenarios_test

import (
	"cmp"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/sim/solution"
)

// TestGoldenFrontiers compares with the frontiers published beside spaces of up
// to 10^10 packages, at their 7 digits: the frontier is proven, so that they must be equal.
func TestGoldenFrontiers(t *testing.T) {
	shared := cmp.Or(os.Getenv("PARLEY_SHARED"), filepath.Join("..", "..", "shared"))
	data, err := os.ReadFile(filepath.Join(shared, "golden", "golden.json"))
	if err != nil {
		t.Skip("the folder of reference values is not beside the repository")
	}
	var golden struct {
		Domains []struct {
			Format, Name string
			Parties      []struct{ Min, Max *float64 }
			Frontier     [][2]float64 `json:"origin_frontier"`
		}
	}
	if err := json.Unmarshal(data, &golden); err != nil {
		t.Fatal(err)
	}
	for _, d := range golden.Domains {
		if d.Frontier == nil {
			continue
		}
		s, err := scenarios.Open(filepath.Join(shared, "golden", "domains", d.Format, d.Name))
		if err != nil {
			t.Fatal(err)
		}
		a, err := solution.Analyze(s)
		if err != nil {
			t.Fatal(err)
		}
		if !a.Exact || !a.Counted || len(a.Frontier) != len(d.Frontier) {
			t.Errorf("%s: got a frontier of %d points (exact %v, counted %v), want %d", d.Name, len(a.Frontier), a.Exact, a.Counted, len(d.Frontier))
			continue
		}
		for k, want := range d.Frontier { // by rising worth to the first party
			got := a.Frontier[len(a.Frontier)-1-k].Utilities
			if math.Abs(got[0]-want[0]) > 1e-6 || math.Abs(got[1]-want[1]) > 1e-6 {
				t.Errorf("%s: got point %v, want %v", d.Name, got, want)
			}
		}
		for i, want := range d.Parties {
			if want.Min != nil && a.Min[i] != *want.Min || want.Max != nil && a.Max[i] != *want.Max {
				t.Errorf("%s: party %d: got worths from %v to %v", d.Name, i, a.Min[i], a.Max[i])
			}
		}
	}
}
