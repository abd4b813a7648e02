package validate

import (
	"fmt"
	"math"
	"slices"

	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/scenarios/generate"
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

// pairs are the shipped cases of two sides at one table.
func pairs() ([]*sim.Scenario, error) {
	all, err := scenarios.Shipped()
	return slices.DeleteFunc(all, func(s *sim.Scenario) bool { return len(s.Parties) != 2 }), err
}

// eight is our own case of eight issues: two distributive, two compatible, four to trade.
const eight = "job-offer"

// count says how many cases there are, for the words beside an interval.
func count(cases []*sim.Scenario) string { return fmt.Sprintf("%d cases", len(cases)) }

// raised moves the walk-aways of many cases by a share of what each party can gain.
func raised(cases []*sim.Scenario, shares ...float64) ([]*sim.Scenario, error) {
	list := make([]*sim.Scenario, len(cases))
	for i, s := range cases {
		r, err := solution.Raise(s, shares...)
		if err != nil {
			return nil, fmt.Errorf("case %q: %w", s.Name, err)
		}
		list[i] = r
	}
	return list, nil
}

// market is a price alone, between one buyer and so many sellers, each at a
// table of its own with the buyer. Prices go from 0 to 100. The k-th market has the same limits and the
// same draws of them however many sellers there are.
func market(k, sellers int) (*sim.Scenario, error) {
	const prices, least, most = 101, 20, 80
	dice := seed.Child("market").At(k).Rand()
	low, high := math.Round(least+20*dice.Float64()), math.Round(most-20*dice.Float64())
	issue := sim.Issue{Name: "price", Unit: "$"}
	asc, desc := make([]float64, prices), make([]float64, prices)
	for v := range prices {
		issue.Values = append(issue.Values, fmt.Sprint(v))
		asc[v], desc[v] = float64(v), float64(prices-1-v)
	}
	space, err := sim.NewSpace([]sim.Issue{issue})
	if err != nil {
		return nil, err
	}
	s := &sim.Scenario{Name: fmt.Sprintf("market-%d", k), Space: space}
	add := func(name string, worth []float64, floor float64) error {
		p, err := sim.NewProfile(space, sim.Worth{Tables: [][]float64{worth}}, floor)
		s.Parties = append(s.Parties, sim.Party{Name: name, Unit: "$", Profile: p, Spread: sim.Spread{Reservation: 8}})
		return err
	}
	if err := add("Buyer", desc, prices-1-high); err != nil {
		return nil, err
	}
	for i := range sellers {
		if err := add(fmt.Sprintf("Seller %d", i+1), asc, low); err != nil {
			return nil, err
		}
		s.Tables = append(s.Tables, []int{0, i + 1})
	}
	if sellers == 1 {
		s.Tables = nil
	}
	return s, nil
}

// markets are so many of them.
func markets(n, sellers int) ([]*sim.Scenario, error) {
	var list []*sim.Scenario
	for k := range n {
		s, err := market(k, sellers)
		if err != nil {
			return nil, err
		}
		list = append(list, s)
	}
	return list, nil
}

// population is so many generated cases with these targets; the rest is left to the dice.
func population(n int, targets map[string]float64) ([]*sim.Scenario, error) {
	p := generate.Population{Seed: seed, Draws: map[string]generate.Range{}}
	for field, x := range targets {
		p.Draws[field] = generate.Range{Low: x, High: x}
	}
	var list []*sim.Scenario
	for i := range n {
		spec, err := p.Spec(i)
		if err != nil {
			return nil, err
		}
		s, _, err := generate.Generate(spec)
		if err != nil {
			return nil, err
		}
		list = append(list, s)
	}
	return list, nil
}
