package validate

import (
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/solution"
)

var _ = fact(Fact{
	ID: "V7", Name: "What both want alike",
	Sentence:  "Untrained people often miss that they want the same on an issue, and settle for less.",
	Label:     Calibrated,
	Published: "even on issues in perfect agreement they fail about half of the time",
	Source:    "Thompson 2005, as quoted by Jonker et al., Negotiating Agents; on why, Thompson and Hrebec 1996, Psychological Bulletin 120",
	Band:      "35 % to 65 % settled at what is best for both", Reason: "15 points on either side of the published figure",
	Played: "novice against novice, 20 rounds: the shipped two-sided cases with compatible issues, and 20 generated ones with two compatible issues of four",
	Because: "The bias itself does little of it: novices without it miss nearly as many. " +
		"And the published figure is second-hand: the paper that it goes back to could not be checked.",
	Needs: []string{novice, unbiased, alert},
	play:  compatible,
})

const (
	unbiased = novice + ":bias=0"         // takes no opposite interests for granted
	alert    = novice + ":bias=0:span=20" // and keeps all issues in mind
)

func compatible(l *Lab) (Checks, error) {
	all, err := pairs()
	if err != nil {
		return nil, err
	}
	drawn, err := population(20, map[string]float64{"issues": 4, "compatible": 0.5})
	if err != nil {
		return nil, err
	}
	var cases []*sim.Scenario
	alike := map[string]map[int]int{} // by case, the issues on which both want the same, and which value
	for _, s := range append(all, drawn...) {
		if wanted := wantedAlike(s); len(wanted) > 0 {
			cases, alike[s.Name] = append(cases, s), wanted
		}
	}
	hits := func(t *metric.Talks) float64 { return settled(t, alike[t.Scenario.Name]) }
	talks, err := l.play(Game{Cases: cases, Styles: []string{novice, unbiased, alert}, Self: true, Rounds: []int{20}, Worlds: 10, Repeats: 2, Measures: []func(*metric.Talks) float64{hits}})
	if err != nil {
		return nil, err
	}
	share := func(style string) []float64 {
		return talks.where(func(t *Talk) bool { return t.is(style, style) }).byCase(func(t *Talk) float64 { return t.measure(0) })
	}
	return Checks{{What: "compatible issues settled at the best for both, of deals", Scale: Share, Found: rate(share(novice)), Over: count(cases), Band: Between(0.35, 0.65),
		Levels: []Level{{"without the bias", over(share(unbiased)).Mean}, {"and with all issues in mind", over(share(alert)).Mean}}}}, nil
}

// wantedAlike is the issues that are compatible, with the value that is best for both.
func wantedAlike(s *sim.Scenario) map[int]int {
	wanted := map[int]int{}
	for i, in := range solution.Interests(s) {
		if in.Kind == solution.Compatible {
			wanted[i] = in.Value
		}
	}
	return wanted
}

// settled is the share of these issues that a deal settles at these values; it exists for deals.
func settled(t *metric.Talks, wanted map[int]int) float64 {
	if !t.Record.Deal() {
		return undefined
	}
	n := 0
	for issue, value := range wanted {
		if t.Scenario.Space.Value(t.Record.Agreement, issue) == value {
			n++
		}
	}
	return float64(n) / float64(len(wanted))
}
