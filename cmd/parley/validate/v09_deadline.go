package validate

import "github.com/parley-sim/parley/sim/metric"

var _ = fact(Fact{
	ID: "V9", Name: "Last-minute deals",
	Sentence:  "Where both sides hold out, agreements pile up just before the deadline.",
	Label:     Constructed,
	Published: "a striking concentration of agreements in the very last seconds, in four experiments",
	Source:    "Roth, Murnighan and Schoumaker 1988, American Economic Review 78",
	Band:      "more than 30 % of the deals in the last tenth of the time", Reason: "ours: three times what chance alone would bring",
	Played: "boulware, tough and competitive against each other, 20 and 100 rounds, all two-sided cases",
	play:   deadline,
})

func deadline(l *Lab) (Checks, error) {
	cases, err := pairs()
	if err != nil {
		return nil, err
	}
	talks, err := l.play(Game{Cases: cases, Styles: []string{"boulware", "tough", "competitive"}, Rounds: []int{20, 100}, Worlds: 5})
	if err != nil {
		return nil, err
	}
	late := talks.byCase(func(t *Talk) float64 { return t.of(metric.Late) })
	return Checks{{What: "deals in the last tenth of the time", Scale: Share, Found: rate(late), Over: count(cases), Band: Above(0.3)}}, nil
}
