package generate

import (
	"fmt"
	"math"
	"testing"

	"github.com/parley-sim/parley/sim/solution"
)

// Opposition is met over the whole grid, and is exactly what an analysis of
// every package finds where packages can be listed.
func TestOppositionGrid(t *testing.T) {
	for _, parties := range []int{2, 3} {
		for issues := 2; issues <= 10; issues++ {
			for _, values := range []int{2, 3, 4, 5, 7, 10} {
				size := math.Pow(float64(values), float64(issues))
				for _, want := range []float64{0.05, 0.15, 0.3, 0.45, 0.6, 0.7} {
					spec := Spec{Seed: 7, Issues: issues, Values: Counts{values, values}, Parties: parties, Opposition: new(want)}
					s, r, err := Generate(spec)
					if err != nil {
						t.Errorf("%d parties, %d issues of %d values: %v", parties, issues, values, err)
						continue
					}
					if math.Abs(r.Opposition-want) > 0.01 {
						t.Errorf("%d parties, %d issues of %d values: opposition %v, want %v", parties, issues, values, r.Opposition, want)
					}
					if size > 20_000 {
						continue
					}
					a, err := solution.Analyze(s)
					if err != nil {
						t.Fatal(err)
					}
					if r.Within != 0 || math.Abs(a.Opposition-r.Opposition) > 2e-9 {
						t.Errorf("%d parties, %d issues of %d values: opposition %v within %v, analyzed %v", parties, issues, values, r.Opposition, r.Within, a.Opposition)
					}
				}
			}
		}
	}
}

// BenchmarkGenerate makes cases of ten issues, the last two with every target
// that there is.
func BenchmarkGenerate(b *testing.B) {
	for _, c := range []struct {
		values, parties int
		all             bool
	}{{2, 2, false}, {3, 2, false}, {4, 2, false}, {5, 2, false}, {10, 2, false}, {3, 3, false}, {10, 3, false}, {4, 2, true}, {4, 3, true}} {
		b.Run(fmt.Sprintf("%d values, %d parties, all %v", c.values, c.parties, c.all), func(b *testing.B) {
			worst := 0.0
			for i := range b.N {
				spec := Spec{Seed: 1, Index: i, Issues: 10, Values: Counts{c.values, c.values}, Parties: c.parties, Opposition: new(0.1 + 0.5*float64(i%100)/100)}
				if c.all {
					spec.Balance, spec.Compatible, spec.Distributive, spec.Interaction, spec.ZOPA = 0.05, 0.1, 0.1, 0.1, new(0.2)
					if c.parties == 2 { // with more, little of it is left to choose at a given opposition
						spec.Integrative = new(0.3)
					}
				}
				_, r, err := Generate(spec)
				if err != nil {
					b.Fatal(err)
				}
				worst = max(worst, math.Abs(r.Opposition-*spec.Opposition))
			}
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "scenarios/s")
			b.ReportMetric(worst, "worst")
		})
	}
}
