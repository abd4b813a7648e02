package main

import (
	"fmt"
	"slices"

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
	return fmt.Sprintf("It loses most by not knowing who sits opposite against %s: %s, chosen against it, would have gained %s more there.", t.Against[o.Worst].Spec, t.optionName(m.Best), measuredWithoutSign(m.Regret))
}

// regretText is an option's largest regret.
func (t *adviser) regretText(o *fit.Option) string {
	return fmt.Sprintf("%s against %s", measuredWithoutSign(o.Met[o.Worst].Regret), t.Against[o.Worst].Spec)
}

// optionName is a choice in words: "collaborative (opening at 80 %)"; where each
// style is played with one opening only, the style.
func (t *adviser) optionName(i int) string {
	c := &t.Choices[i]
	if !c.Opens || !t.openings() {
		return c.Family
	}
	return fmt.Sprintf("%s (opening at %s)", c.Family, percent(c.Opening))
}

// openings reports whether styles are tried with several.
func (t *adviser) openings() bool {
	return slices.ContainsFunc(t.Choices, func(c fit.Choice) bool { return !c.Usual })
}

// safestText is the choice that was found safest, and whether that holds in the draws that report.
func (t *adviser) safestText(s *fit.Side) string {
	safe := &s.Options[s.Safest]
	if s.Safest == s.Expected {
		return fmt.Sprintf("The same choice was found the safest: its largest regret is %s. %s", t.regretText(safe), t.calmest(s))
	}
	text := fmt.Sprintf("%s was found the safest: its largest regret is %s, in place of %s. %s", sentenceCase(t.optionName(s.Safest)), t.regretText(safe), t.regretText(&s.Options[s.Expected]), t.calmest(s))
	switch d := s.Versus(s.Expected, s.Safest); {
	case d.OK && d.Lo > 0:
		return text + fmt.Sprintf(" It gains %s less on average.", measuredWithoutSign(d))
	case d.OK && d.Hi < 0:
		return text + " It gains more on average, too."
	case d.OK:
		return text + " On average the two are not told apart."
	case d.Mean > 0:
		return text + fmt.Sprintf(" It gains %s less on average.", scaled(validate.Points, d.Mean))
	default:
		return text + fmt.Sprintf(" It gains %s more on average.", scaled(validate.Points, -d.Mean))
	}
}

// calmest says which row has the smallest largest regret in the draws that report.
func (t *adviser) calmest(s *fit.Side) string {
	least := s.Calmest()
	if least == s.Safest {
		return "In the draws that report no other row has a smaller one."
	}
	how := "not told apart from it"
	switch d := s.Calmer(least, s.Safest); {
	case d.OK && d.Lo > 0:
		how = "shown to be smaller"
	case !d.OK:
		how = "without an interval"
	}
	return fmt.Sprintf("In the draws that report %s has a smaller one, %s (%s).", t.optionName(least), t.regretText(&s.Options[least]), how)
}
