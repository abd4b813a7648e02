package validate

import (
	"fmt"

	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/stats"
)

var _ = fact(Fact{
	ID: "V12", Name: "Many issues",
	Sentence:  "Beyond three issues more of them make worse deals, for people who can't keep all of them in mind.",
	Label:     Emergent,
	Published: "no effect of the number of issues on joint gains up to 3, a negative one beyond; none on impasses (38,063 negotiations)",
	Source:    "Warsitzka, Zhang, Beersma, Freund and Trötschel 2024, Journal of Applied Psychology 109 (doi 10.1037/apl0001149)",
	Band:      "both differences below 0, and no step back on the way", Reason: "the sign is what is published; the second says that it is the limit of attention which does it",
	Played:  "novice against novice, with three issues in mind at once and with all, 20 rounds; 20 generated cases each of 3, 5 and 7 issues with the same integrative potential",
	Because: "Only the smaller part of the fall is due to the limit of attention. Pairs that keep all issues in mind lose as well: more issues need more offers to be understood, and there are 20 rounds. And that three issues at once is what a novice can keep in mind was taken from the same paper.",
	Needs:   []string{novice, novice + ":span=20"},
	play:    issues,
})

func issues(l *Lab) (Checks, error) {
	const n = 20
	const all = novice + ":span=20"
	c := Check{What: "gain captured by deals, 7 issues less 3", Scale: Points, Over: fmt.Sprintf("%d cases each", n), Band: Below(0), Trend: true}
	var first, last []float64
	var limit stats.Interval
	for _, k := range []int{3, 5, 7} {
		cases, err := population(n, map[string]float64{"issues": float64(k), "integrative": 0.15})
		if err != nil {
			return nil, err
		}
		talks, err := l.play(Game{Cases: cases, Styles: []string{novice, all}, Self: true, Rounds: []int{20}, Worlds: 1, Repeats: 20})
		if err != nil {
			return nil, err
		}
		captured := func(style string) []float64 {
			return talks.where(func(t *Talk) bool { return t.is(style, style) }).byCase(capturedByDeal)
		}
		last = captured(novice)
		if first == nil {
			first = last
		}
		limit = paired(last, captured(all))
		c.Levels = append(c.Levels, Level{fmt.Sprintf("%d issues", k), over(last).Mean})
	}
	c.Found = stats.Unpaired(last, first, confidence)
	return Checks{c, {What: "the same over 7 issues, three in mind less all", Scale: Points, Over: fmt.Sprintf("%d cases", n), Found: limit, Band: Below(0)}}, nil
}

// capturedByDeal exists for deals: how many there are is another question.
func capturedByDeal(t *Talk) float64 {
	if t.of(metric.Deal) == 0 {
		return undefined
	}
	return t.of(metric.Captured)
}
