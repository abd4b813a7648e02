package validate

import (
	"embed"
	"math"

	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

var _ = fact(Fact{
	ID: "V14", Name: "Numbers worked out by hand",
	Sentence:  "What the program says of a case before anybody talks is what a slow count, and published examples, say.",
	Label:     Constructed,
	Published: "12 slices, alternatives of 4 and 2: 7 and 5. A bonus that the seller holds for 60 % likely and the buyer for 10 %: worth 25, 29, 26, 26, 24 to the one, costs 25, 21.5, 21, 18.5, 14 the other",
	Source:    "Nalebuff, Yale Insights (the pie) and lectures on negotiation (the bonus)",
	Band:      "exact", Reason: "they are sums",
	Played: "nothing: frontier, Nash, Kalai-Smorodinsky, egalitarian, utilitarian, best joint package and opposition of our own case of eight issues, two that share things out and three prices, " +
		"each worked out again from the tables by looking at every package",
	play: golden,
})

//go:embed cases/*.yaml
var examples embed.FS

func example(name string) (*sim.Scenario, error) {
	path := "cases/" + name + ".yaml"
	data, err := examples.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return scenarios.Read(source.File{Path: path, Data: data})
}

func golden(*Lab) (Checks, error) {
	wrong := 0
	for _, name := range []string{eight, "camp-site", "item-split", "chair-price", "land-sale", "used-van"} {
		s, err := scenarios.Open(name)
		if err != nil {
			return nil, err
		}
		a, err := solution.Analyze(s)
		if err != nil {
			return nil, err
		}
		wrong += differ(numbers(a), slow(s))
	}
	pie, err := example("pie")
	if err != nil {
		return nil, err
	}
	a, err := solution.Analyze(pie)
	if err != nil {
		return nil, err
	}
	slices := a.Solution(solution.Nash).Points[0].Utilities
	off, err := offBonus()
	if err != nil {
		return nil, err
	}
	return Checks{
		{What: "numbers of six cases that a slow count gives otherwise", Scale: Count, Found: exactly(float64(wrong)), Band: Exactly(0)},
		{What: "slices of the side with the better alternative", Scale: Plain, Found: exactly(slices[0]), Band: Exactly(7)},
		{What: "slices of the other", Scale: Plain, Found: exactly(slices[1]), Band: Exactly(5)},
		{What: "largest error in the worths of the bonus", Scale: Plain, Found: exactly(off), Band: Exactly(0)},
	}, nil
}

// offBonus is how far the worths of the bonus are from the published ones at most.
func offBonus() (float64, error) {
	s, err := example("bonus")
	if err != nil {
		return 0, err
	}
	most := 0.0
	for party, published := range [][]float64{{25, 29, 26, 26, 24}, {-25, -21.5, -21, -18.5, -14}} {
		for o, want := range published {
			most = max(most, math.Abs(s.Parties[party].Profile.Utility(sim.Outcome(o))-want))
		}
	}
	return most, nil
}

// differ counts the numbers that are not the same.
func differ(a, b []float64) int {
	n := 0
	for i := range a {
		if !(math.Abs(a[i]-b[i]) <= 1e-9) {
			n++
		}
	}
	return n
}

// numbers are what the program says of a case.
func numbers(a *solution.Analysis) []float64 {
	list := []float64{float64(len(a.Frontier)), a.Opposition, float64(a.Rational)}
	for _, c := range []*solution.Concept{solution.Nash, solution.KalaiSmorodinsky, solution.Egalitarian, solution.Best, solution.Utilitarian} {
		list = append(list, a.Solution(c).Value)
	}
	return list
}
