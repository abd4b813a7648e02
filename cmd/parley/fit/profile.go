package fit

import (
	"fmt"

	"github.com/parley-sim/parley/scenarios/generate"
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

// Level is a step on an axis of the map.
type Level struct {
	Name string
	Says string // what is played
}

// The axes of the map. Each is a property of what is played, but for the last,
// which is what whoever asks wants of it.
var (
	Complexities = []Level{
		{"price alone", "one term, 15 values, what one side gains the other loses"},
		{"three terms", "three terms of 5 values; halfway on each wastes 10 % of the joint worth"},
		{"six terms", "six terms of 4 values; halfway on each wastes 25 % of the joint worth"},
	}
	Leverages = []Level{
		{"weaker", "the other side's walk-away is 40 % nearer to its best deal"},
		{"even", "both walk-aways are 20 % nearer"},
		{"stronger", "the own walk-away is 40 % nearer"},
	}
	Competitions = []Level{
		{"a rival", "two of the own side at two tables; the other side signs with one of them"},
		{"no rivals", "two sides at one table"},
		{"a choice", "two of the other side at two tables; one signs with one of them"},
	}
	Relationships = []Level{
		{"one-off", "own gain alone counts"},
		{"some", "the other side's gain counts half as much"},
		{"lasting", "the other side's gain counts as much as the own"},
	}
)

// Weights are what the other side's gain counts, by relationship. Nobody plays
// otherwise for it: deals that follow one another are not built yet.
var Weights = []float64{0, 0.5, 1}

// Profile is a kind of deal, as places on the axes.
type Profile struct{ Complexity, Leverage, Competition int }

// profiles are all kinds, in order.
func profiles() []Profile {
	var list []Profile
	for c := range Complexities {
		for l := range Leverages {
			for k := range Competitions {
				list = append(list, Profile{c, l, k})
			}
		}
	}
	return list
}

// orders are the generated cases' targets, by complexity.
var orders = []map[string]float64{
	{"issues": 1, "values": 15, "distributive": 1},
	{"issues": 3, "values": 5, "integrative": 0.10},
	{"issues": 6, "values": 4, "integrative": 0.25},
}

// raises are how much nearer to their best deals the walk-aways of the two sides
// lie, by the leverage of the first: the sum stays, so that it is leverage that changes and not the room.
var raises = [][2]float64{{0, 0.4}, {0.2, 0.2}, {0.4, 0}}

// deal is the i-th made-up case of a complexity, two sides at one table.
func (l *Lab) deal(complexity, i int) (*sim.Scenario, error) {
	p := generate.Population{Seed: l.seed, Draws: map[string]generate.Range{}}
	for field, x := range orders[complexity] {
		p.Draws[field] = generate.Range{Low: x, High: x}
	}
	spec, err := p.Spec(i)
	if err != nil {
		return nil, err
	}
	s, _, err := generate.Generate(spec)
	if err != nil {
		return nil, err
	}
	s.Name = fmt.Sprintf("deal-%d", i)
	return s, nil
}

// apart is how far the walk-aways of two rivals may lie apart, as a share of what they can gain.
const apart = 0.2

// rivals puts a second party like the second at a table of its own with the first.
// It wants the same, and its walk-away is a little better or worse.
func (l *Lab) rivals(s *sim.Scenario) (*sim.Scenario, error) {
	a, err := solution.Analyze(s)
	if err != nil {
		return nil, err
	}
	room, rival := *s, s.Parties[1]
	floor := a.Reservation(1)
	shift := apart * (2*l.seed.Child("rival").Child(s.Name).Rand().Float64() - 1)
	if a.Ideal != nil {
		rival.Profile = rival.Profile.WithReservation(floor + float64(shift*(a.Ideal[1]-floor)))
	}
	rival.Name = "Party C"
	room.Parties = append(append([]sim.Party(nil), s.Parties...), rival)
	room.Tables = [][]int{{0, 1}, {0, 2}}
	return &room, nil
}
