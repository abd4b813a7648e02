package generate

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

// What the generator calls integrative potential is what an analysis finds, with
// bundles or without, for any number of parties, and in spaces that are too large to list.
func TestIntegrativeIsThatOfTheAnalysis(t *testing.T) {
	for seed := range uint64(60) {
		dice := rand.New(rand.NewPCG(seed, 9))
		spec := Spec{Seed: sim.Seed(seed), Issues: 2 + dice.IntN(4), Values: Counts{2, 6}, Parties: 2 + dice.IntN(2), Interaction: 0.4 * float64(dice.IntN(2))}
		if seed%10 == 0 {
			spec.Issues, spec.Values, spec.Parties = 12, Counts{4, 7}, 2
		}
		s, r, err := Generate(spec)
		if err != nil {
			t.Fatal(err)
		}
		a, err := solution.Analyze(s)
		if err != nil {
			t.Fatal(err)
		}
		if got := a.Midpoint(0).Potential; math.Abs(got-r.Integrative) > 1e-9 {
			t.Errorf("seed %d: the analysis finds %v, the generator %v", seed, got, r.Integrative)
		}
	}
}
