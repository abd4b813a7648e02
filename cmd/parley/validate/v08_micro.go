package validate

import (
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/solution"
)

var _ = fact(Fact{
	ID: "V8", Name: "MiCRO against itself",
	Sentence:  "Two agents that go down their lists one package at a time end where nobody can be better off without a loss to the other.",
	Label:     Constructed,
	Published: "two MiCRO agents come to an optimal agreement in balanced domains",
	Source:    "de Jonge 2022, IJCAI; de Jonge 2024, JAAMAS (doi 10.1007/s10458-024-09678-1)",
	Band:      "every agreement on the frontier; on our own case of eight issues exactly at the Nash point",
	Reason:    "no chance is involved, so nothing but the exact value will do",
	Played:    "micro against micro, either side opening, more rounds than there are packages: 12 generated cases of four issues, and all two-sided cases as they are written",
	Because: "Where no two packages are worth the same to a side, as in the generated cases, every agreement is on the frontier. Some shipped cases have such ties; there an agent takes a package " +
		"although another, worth the same to it, is better for the other side. On our case of eight issues that other package is the Nash point.",
	play: micro,
})

func micro(l *Lab) (Checks, error) {
	written, err := pairs()
	if err != nil {
		return nil, err
	}
	for i := range written {
		written[i] = fixed(written[i])
	}
	drawn, err := population(12, map[string]float64{"issues": 4})
	if err != nil {
		return nil, err
	}
	shipped, err := l.alike("micro", written)
	if err != nil {
		return nil, err
	}
	tieless, err := l.alike("micro", drawn)
	if err != nil {
		return nil, err
	}
	ours := shipped.where(func(t *Talk) bool { return t.Scenario.Name == eight })
	return Checks{
		{What: "deals", Scale: Share, Found: exactly(shipped.mean(metric.Deal)), Band: Exactly(1)},
		{What: "agreements that some package betters for both", Scale: Share, Found: exactly(over(shipped.byCase(func(t *Talk) float64 { return t.measure(0) })).Mean), Band: Exactly(0)},
		{What: "largest distance to the frontier, generated cases", Scale: Plain, Found: exactly(tieless.most(metric.ParetoDistance)), Band: Exactly(0)},
		{What: "largest distance to the frontier, shipped cases", Scale: Plain, Found: exactly(shipped.most(metric.ParetoDistance)), Band: Exactly(0)},
		{What: "distance to the Nash point, our case of eight issues", Scale: Plain, Found: exactly(ours.mean(metric.NashDistance)), Band: Exactly(0)},
	}, nil
}

// alike plays a style against itself without a deadline that it could meet.
func (l *Lab) alike(style string, cases []*sim.Scenario) (Talks, error) {
	rounds := 0
	for _, s := range cases {
		rounds = max(rounds, int(s.Space.Size())+1)
	}
	return l.play(Game{Cases: cases, Styles: []string{style}, Self: true, Rounds: []int{rounds}, Worlds: 1, Measures: []func(*metric.Talks) float64{bettered}})
}

// bettered is 1 where some package is worth more to everybody than the agreement.
func bettered(t *metric.Talks) float64 {
	for _, p := range t.Analysis.Frontier {
		if p.Utilities[0] > t.Worth[0]+solution.Tolerance && p.Utilities[1] > t.Worth[1]+solution.Tolerance {
			return 1
		}
	}
	return 0
}

// fixed is a case as it is written: its numbers do not vary.
func fixed(s *sim.Scenario) *sim.Scenario {
	c := *s
	c.Parties = append([]sim.Party(nil), s.Parties...)
	for i := range c.Parties {
		c.Parties[i].Spread = sim.Spread{}
	}
	return &c
}
