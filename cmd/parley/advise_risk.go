package main

import (
	"fmt"

	"github.com/parley-sim/parley/cmd/parley/fit"
	"github.com/parley-sim/parley/cmd/parley/validate"
)

// withWhom says against whom the option gains most and least.
func (t *adviser) withWhom(o *fit.Option) string {
	if len(t.Against) == 1 {
		return fmt.Sprintf("%s: it gains %s and closes %s.", t.Against[0].Spec, share(o.Met[0].Gain), share(o.Met[0].Deals))
	}
	most, least := 0, 0
	for j := range o.Met {
		if o.Met[j].Gain.Mean > o.Met[most].Gain.Mean {
			most = j
		}
		if o.Met[j].Gain.Mean < o.Met[least].Gain.Mean {
			least = j
		}
	}
	tell := func(j int) string {
		return fmt.Sprintf("%s (%s of what it can hope for, %s of talks closed)", t.Against[j].Spec, percent(o.Met[j].Gain.Mean), percent(o.Met[j].Deals.Mean))
	}
	return fmt.Sprintf("It gains most from %s, least from %s.", tell(most), tell(least))
}

// riskText says what not knowing the other side may cost.
func (t *adviser) riskText(o *fit.Option) string {
	m := &o.Met[o.Worst]
	if !(m.Regret.Mean > 0.0005) {
		return "Whoever sits opposite, knowing it beforehand would have gained nothing more."
	}
	return fmt.Sprintf("It loses most by not knowing who sits opposite against %s: %s would have gained %s more there.", t.Against[o.Worst].Spec, t.optionName(m.Best), measuredWithoutSign(m.Regret))
}

// regretText is an option's largest regret.
func (t *adviser) regretText(o *fit.Option) string {
	return fmt.Sprintf("%s against %s", measuredWithoutSign(o.Met[o.Worst].Regret), t.Against[o.Worst].Spec)
}

// optionName is a choice in words: "collaborative, opening at 80 %".
func (t *adviser) optionName(i int) string {
	c := &t.Choices[i]
	if c.Usual {
		return c.Family
	}
	return fmt.Sprintf("%s (opening at %s)", c.Family, percent(c.Opening))
}

// safestText is the choice with the smallest largest regret, where it is another one.
func (t *adviser) safestText(s *fit.Side) string {
	safe := &s.Options[s.Safest]
	name := t.optionName(s.Safest)
	if safe.Family == s.Options[s.Expected].Family {
		name = fmt.Sprintf("%s, opening at %s,", safe.Family, percent(safe.Opening))
	}
	text := fmt.Sprintf("%s has the smallest largest regret: %s, in place of %s.", sentenceCase(name), t.regretText(safe), t.regretText(&s.Options[s.Expected]))
	switch d := s.Versus(s.Expected, s.Safest); {
	case d.OK && d.Lo > 0:
		return text + fmt.Sprintf(" That costs %s on average.", measuredWithoutSign(d))
	case d.OK && d.Hi < 0:
		return text + " In the draws that report it gains more on average, too."
	case d.OK:
		return text + " On average the two are not told apart."
	default:
		return text + fmt.Sprintf(" On average that makes %s.", scaled(validate.Points, -d.Mean))
	}
}
