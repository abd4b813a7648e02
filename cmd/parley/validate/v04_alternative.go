package validate

import (
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/solution"
)

var _ = fact(Fact{
	ID: "V4", Name: "A better alternative",
	Sentence:  "Whoever has a better alternative ends up with more, and yet with a smaller slice of what the deal adds.",
	Label:     Emergent,
	Published: "who had a strong alternative gained from negotiating, but got a lower portion of the pie",
	Source:    "conference of the International Association for Conflict Management 2025, paper 130, n = 270 (abstract)",
	Band:      "own value above 0, share of the surplus below 0", Reason: "the signs are what is published",
	Played: "competitive, collaborative, tough and soft against each other, all two-sided cases, 20 rounds; the walk-away of one side as it is and 40 % nearer its best deal",
	play:   alternative,
})

func alternative(l *Lab) (Checks, error) {
	cases, err := pairs()
	if err != nil {
		return nil, err
	}
	own, share := make([][2]float64, len(cases)), make([][2]float64, len(cases)) // by case and party, the change
	for party := range 2 {
		up := []float64{0, 0}
		up[party] = 0.4
		better, err := raised(cases, up...)
		if err != nil {
			return nil, err
		}
		var means [2][2][]float64 // before and after, of own value and of the share
		for i, list := range [][]*sim.Scenario{cases, better} {
			talks, err := l.play(Game{Cases: list, Styles: crowd, Rounds: []int{20}, Worlds: 5})
			if err != nil {
				return nil, err
			}
			means[i][0] = talks.byCase(func(t *Talk) float64 { return t.at(metric.OwnValue, party) })
			means[i][1] = talks.byCase(func(t *Talk) float64 { return t.at(metric.PieShare, party) })
		}
		for k, s := range cases {
			a, err := solution.Analyze(s)
			if err != nil {
				return nil, err
			}
			own[k][party] = (means[1][0][k] - means[0][0][k]) / (a.Ideal[party] - a.Reservation(party))
			share[k][party] = means[1][1][k] - means[0][1][k]
		}
	}
	return Checks{
		{What: "own value, as a share of what it could gain before", Scale: Points, Found: over(both(own)), Over: count(cases), Band: Above(0)},
		{What: "share of the surplus, of deals", Scale: Points, Found: over(both(share)), Over: count(cases), Band: Below(0)},
	}, nil
}

// both is the mean of two parties.
func both(list [][2]float64) []float64 {
	means := make([]float64, len(list))
	for i, x := range list {
		means[i] = (x[0] + x[1]) / 2
	}
	return means
}
