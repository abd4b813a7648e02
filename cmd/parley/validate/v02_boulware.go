package validate

import "github.com/parley-sim/parley/sim/metric"

var _ = fact(Fact{
	ID: "V2", Name: "Boulware against Conceder",
	Sentence:  "Whoever holds out until the deadline is near gets more of the pie than whoever gives way early.",
	Label:     Constructed,
	Published: "no figure; the two families of tactics are defined so",
	Source:    "Faratin, Sierra and Jennings 1998, Robotics and Autonomous Systems 24",
	Band:      "share of the surplus above 60 %", Reason: "clearly more than half; ours",
	Played: "boulware against conceder, each in both seats and opening, 20 and 100 rounds, all two-sided cases",
	play:   boulware,
})

func boulware(l *Lab) (Checks, error) {
	cases, err := pairs()
	if err != nil {
		return nil, err
	}
	talks, err := l.play(Game{Cases: cases, Styles: []string{"boulware"}, Against: []string{"conceder"}, Rounds: []int{20, 100}, Worlds: 8})
	if err != nil {
		return nil, err
	}
	shares := talks.byCase(func(t *Talk) float64 { return t.who(metric.PieShare, "boulware") })
	return Checks{{What: "boulware's share of the surplus, of deals", Scale: Share, Found: rate(shares), Over: count(cases), Band: Above(0.6)}}, nil
}
