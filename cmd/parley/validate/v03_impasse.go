package validate

import (
	"fmt"
	"math"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/metric"
)

var _ = fact(Fact{
	ID: "V3", Name: "What makes talks fail",
	Sentence: "Fewer deals are struck the shorter the time, the more extreme the first offers, and the better the alternatives of both sides.",
	Label:    Emergent,
	Published: "more disagreements under time pressure; ambitious first offers: fewer deals, g = -0.42; " +
		"better alternatives leave less room",
	Source: "Karagözoğlu and Kocher 2019, Experimental Economics 22; Petrowsky et al. 2025, OBHDP (doi 10.1016/j.obhdp.2025.104448)",
	Band:   "all three differences below 0, and no step back on the way; for the walk-aways, of negotiations in which room is left at every level",
	Reason: "the sign is what is published; from the loosest level to the tightest, all of the interval; without room a deal fails by arithmetic alone",
	Played: "competitive, collaborative, tough and soft against each other, all two-sided cases, 20 rounds where nothing else is said",
	Because: "Why deals fail is another matter. Here an extreme opening only leaves less time to come down from it; with people it is anger over the offer " +
		"(Petrowsky et al. 2025), and none of these four styles takes offence.",
	play: impasse,
})

// crowd is four styles of people with an opening of their own to set.
var crowd = []string{"competitive", "collaborative", "tough", "soft"}

func impasse(l *Lab) (Checks, error) {
	cases, err := pairs()
	if err != nil {
		return nil, err
	}
	var all Checks
	for _, factor := range []struct {
		what string
		play func(*Lab, []*sim.Scenario) ([]step, error)
	}{{"deal rate, deadline of 5 rounds instead of 40", deadlines}, {"deal rate, both opening at 1 instead of 0.6", openings},
		{"deal rate where room is left, both walk-aways 40 % nearer the best deal", alternatives}} {
		steps, err := factor.play(l, cases)
		if err != nil {
			return nil, err
		}
		all = append(all, trend(factor.what, steps))
	}
	return all, nil
}

// step is a level of a factor and what was played at it.
type step struct {
	name  string
	talks Talks
}

func deadlines(l *Lab, cases []*sim.Scenario) ([]step, error) {
	rounds := []int{40, 20, 10, 5}
	talks, err := l.play(Game{Cases: cases, Styles: crowd, Rounds: rounds, Worlds: 5})
	var steps []step
	for _, n := range rounds {
		steps = append(steps, step{fmt.Sprintf("%d rounds", n), talks.within(n)})
	}
	return steps, err
}

func openings(l *Lab, cases []*sim.Scenario) ([]step, error) {
	var steps []step
	for _, opening := range []float64{0.6, 0.8, 1} {
		var styles []string
		for _, s := range crowd {
			styles = append(styles, fmt.Sprintf("%s:opening=%g", s, opening))
		}
		talks, err := l.play(Game{Cases: cases, Styles: styles, Rounds: []int{20}, Worlds: 5})
		if err != nil {
			return nil, err
		}
		steps = append(steps, step{fmt.Sprintf("opening %g", opening), talks})
	}
	return steps, nil
}

func alternatives(l *Lab, cases []*sim.Scenario) ([]step, error) {
	var steps []step
	for _, share := range []float64{0, 0.2, 0.4} {
		better, err := raised(cases, share, share)
		if err != nil {
			return nil, err
		}
		talks, err := l.play(Game{Cases: better, Styles: crowd, Rounds: []int{20}, Worlds: 5})
		if err != nil {
			return nil, err
		}
		steps = append(steps, step{fmt.Sprintf("%.0f %% nearer", 100*share), talks})
	}
	return roomy(steps), nil
}

// roomy keeps the worlds of each case in which the tightest level still leaves
// room for a deal, so that every level counts the same ones.
func roomy(steps []step) []step {
	type world struct {
		name string
		n    int
	}
	room := map[world]bool{}
	tightest := steps[len(steps)-1].talks
	for i := range tightest {
		t := &tightest[i]
		room[world{t.Scenario.Name, t.World}] = !math.IsNaN(t.of(metric.Captured))
	}
	for i := range steps {
		steps[i].talks = steps[i].talks.where(func(t *Talk) bool { return room[world{t.Scenario.Name, t.World}] })
	}
	return steps
}

// trend is how the deal rate changes from the first level of a factor to the
// last, by case.
func trend(what string, steps []step) Check {
	c := Check{What: what, Scale: Points, Band: Below(0), Trend: true}
	var rates [][]float64
	for _, s := range steps {
		rate := s.talks.byCase(func(t *Talk) float64 { return t.of(metric.Deal) })
		c.Levels = append(c.Levels, Level{s.name, over(rate).Mean})
		rates = append(rates, rate)
	}
	c.Found = paired(rates[len(rates)-1], rates[0])
	c.Over = fmt.Sprintf("%d cases", c.Found.Clusters)
	return c
}
