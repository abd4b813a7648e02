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
	Band:      "all three differences below 0, and no step back on the way", Reason: "the sign is what is published",
	Played: "novice against novice, with three issues in mind at once and with all, 20 rounds; 20 generated cases each of 3, 5 and 7 issues with the same integrative potential",
	Because: "That three issues at once is what a novice can keep in mind was taken from the same paper, so what that limit does is calibrated; evidence is only the fall of pairs that keep all issues in mind. " +
		"It is the larger part, and its reason is another than people's: more issues need more offers to be understood, and there are 20 rounds. That up to three issues change nothing, and that impasses stay as they are, was not played.",
	Needs: []string{novice, novice + ":span=20"},
	play:  issues,
})

func issues(l *Lab) (Checks, error) {
	const n = 20
	const all = novice + ":span=20"
	attentive := fall{check: Check{What: "gain captured by deals, 7 issues less 3, all in mind"}}
	limited := fall{check: Check{What: "the same, three in mind", Label: Calibrated}}
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
		attentive.add(k, captured(all))
		limited.add(k, captured(novice))
	}
	return Checks{attentive.found(n), limited.found(n), {What: "over 7 issues, three in mind less all", Scale: Points, Over: fmt.Sprintf("%d cases", n),
		Found: paired(limited.last, attentive.last), Band: Below(0), Label: Calibrated}}, nil
}

// fall is what pairs of a style capture as there are more and more issues, by case.
type fall struct {
	check       Check
	first, last []float64
}

func (f *fall) add(issues int, captured []float64) {
	if f.first == nil {
		f.first = captured
	}
	f.last = captured
	f.check.Levels = append(f.check.Levels, Level{fmt.Sprintf("%d issues", issues), over(captured).Mean})
}

// found is the check: the cases of one number of issues have nothing to do with those of another.
func (f *fall) found(cases int) Check {
	c := f.check
	c.Scale, c.Over, c.Band, c.Trend = Points, fmt.Sprintf("%d cases each", cases), Below(0), true
	c.Found = stats.Unpaired(f.last, f.first, confidence)
	return c
}

// capturedByDeal exists for deals: how many there are is another question.
func capturedByDeal(t *Talk) float64 {
	if t.of(metric.Deal) == 0 {
		return undefined
	}
	return t.of(metric.Captured)
}
