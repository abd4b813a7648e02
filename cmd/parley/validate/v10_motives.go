package validate

import "github.com/parley-sim/parley/sim/metric"

var _ = fact(Fact{
	ID: "V10", Name: "Who creates, who claims",
	Sentence: "Two collaborators create more than two competitors; where one of each meet, the competitor claims more.",
	Label:    Emergent,
	Published: "prosocial groups reached more integrative agreements and fewer impasses; no figure for who claims more in mixed pairs. " +
		"Against it: mixed pairs earned more than pairs of cooperators",
	Source: "Beersma and De Dreu 1999, International Journal of Conflict Management; against: Acar-Burkay, Schei and Warlop 2020, Group Decision and Negotiation 29",
	Band:   "both differences above 0", Reason: "the first sign is what is published; the second is how both families are meant, and follows from when they give way",
	Played:  "competitive and collaborative, against themselves and each other, 20 and 100 rounds, all two-sided cases",
	Because: "Both families model the other side equally well, so it is conduct that differs and not skill. That a competitor claims more from a collaborator is no evidence: whoever comes down later gets more of a deal.",
	play:    motives,
})

func motives(l *Lab) (Checks, error) {
	cases, err := pairs()
	if err != nil {
		return nil, err
	}
	const hard, open = "competitive", "collaborative"
	talks, err := l.play(Game{Cases: cases, Styles: []string{hard, open}, Rounds: []int{20, 100}, Worlds: 8})
	if err != nil {
		return nil, err
	}
	captured := func(a, b string) []float64 {
		return talks.where(func(t *Talk) bool { return t.is(a, b) }).byCase(func(t *Talk) float64 { return t.of(metric.Captured) })
	}
	mixed := talks.where(func(t *Talk) bool { return t.is(hard, open) })
	gain := func(style string) []float64 {
		return mixed.byCase(func(t *Talk) float64 { return t.who(metric.Gain, style) })
	}
	return Checks{
		{What: "gain captured, collaborative pairs less competitive pairs", Scale: Points, Found: paired(captured(open, open), captured(hard, hard)), Over: count(cases), Band: Above(0)},
		{What: "own gain in mixed pairs, competitive less collaborative", Scale: Points, Found: paired(gain(hard), gain(open)), Over: count(cases), Band: Above(0), Label: Constructed},
	}, nil
}
