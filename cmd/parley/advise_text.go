package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/parley-sim/parley/cmd/parley/fit"
	"github.com/parley-sim/parley/cmd/parley/validate"
	"github.com/parley-sim/parley/sim/stats"
)

// write tells the advice for each party.
func (t *adviser) write(w io.Writer) error {
	out := &strings.Builder{}
	fmt.Fprintln(out, wrap(t.asked(), ""))
	if s := t.spread(); s != "" {
		fmt.Fprintln(out, wrap(s, ""))
	}
	for _, party := range t.parties {
		fmt.Fprintf(out, "\n%s\n", t.name(party))
		for _, said := range t.says(&t.Sides[party]) {
			fmt.Fprintln(out, wrapLabel(said[0], said[1]))
		}
		t.table(out, &t.Sides[party])
	}
	if t.possible() {
		fmt.Fprintf(out, "\n%s\n", wrap(gainLegend+" "+tradeLegend, ""))
	}
	_, err := io.WriteString(w, out.String())
	return err
}

const (
	gainLegend  = "Gain is in percent of what a side can hope for, no deal counting as nothing; ± is half the 95 % interval. Regret is what the best choice would have gained more, had one known who sits opposite."
	tradeLegend = "Trades are worked out from what terms are worth to both sides. At the table one has to find them out by asking."
)

// possible reports whether a deal is possible for any of those advised.
func (t *adviser) possible() bool {
	return slices.ContainsFunc(t.parties, func(p int) bool { return t.Sides[p].Room > 0 })
}

// asked says what was played.
func (t *adviser) asked() string {
	return fmt.Sprintf("%s: what to do %s. %d negotiations of %d rounds, either side opening.", cmp.Or(t.Title, t.Case.Name), t.opposite(), t.Games, t.Rounds)
}

// opposite says against whom.
func (t *adviser) opposite() string {
	if !t.known {
		return fmt.Sprintf("against somebody who may play any of %d styles, each as likely as the others", len(t.Against))
	}
	var parts []string
	for _, c := range t.Against {
		if len(t.Against) == 1 {
			return "against " + c.Spec
		}
		parts = append(parts, percent(c.Share)+" "+c.Spec)
	}
	return "against somebody who plays " + list(parts)
}

// spread says what the intervals are of, or why there are none.
func (t *adviser) spread() string {
	text := fmt.Sprintf("Half of %d draws of what varies from deal to deal chose, and the other half reports; intervals are over those, at 95 %%.", t.Draws)
	if !t.Case.Varies() {
		text = "This case has no spread: its numbers do not vary from deal to deal, so what is said holds for the case as it is written and no other. Intervals, where there are any, are over the dice of the styles alone."
	}
	if len(t.Case.Parties) > 2 {
		text += " All others negotiate in the same style."
	}
	return text
}

// says is the advice for one party, line by line: a label and a text.
func (t *adviser) says(s *fit.Side) [][2]string {
	if s.Room == 0 {
		return [][2]string{{"", "There is no package that leaves everybody better off than walking away. Whatever the style, no deal is the best result."}}
	}
	best, safe := &s.Options[s.Expected], &s.Options[s.Safest]
	lines := [][2]string{
		{"style", t.styleText(s)},
		{"opening", t.openingText(s)},
		{"with whom", t.withWhom(best)},
		{"risk", t.riskText(best)},
	}
	if s.Safest == s.Expected {
		lines = append(lines, [2]string{"safest", fmt.Sprintf("The same choice is the safest: no other has a smaller largest regret, %s.", t.regretText(safe))})
	} else {
		lines = append(lines, [2]string{"safest", t.safestText(s)})
	}
	for i, tr := range t.hers(s.Party, mostTrades) {
		label := ""
		if i == 0 {
			label = "trades"
		}
		lines = append(lines, [2]string{label, t.tradeFor(s.Party, &tr)})
	}
	if len(t.hers(s.Party, 1)) == 0 {
		lines = append(lines, [2]string{"trades", "None: no exchange of two terms makes both sides better off by more than next to nothing."})
	}
	if s.Room < 1 {
		lines = append(lines, [2]string{"room", fmt.Sprintf("Only in %s of the draws is a deal possible at all; the numbers are of those.", percent(s.Room))})
	}
	return lines
}

// styleText names the style with the highest expected gain and why.
func (t *adviser) styleText(s *fit.Side) string {
	best := &s.Options[s.Expected]
	text := fmt.Sprintf("%s. %s On average it gains %s of what %s can hope for%s, and closes %s of its talks. ", sentenceCase(best.Family), best.Sentence, share(best.Gain), t.name(s.Party), t.money(s.Party, best.Gain), share(best.Deals))
	return text + t.rank(s)
}

// rank says how sure it is that the style is the best, on the half that did not choose it.
func (t *adviser) rank(s *fit.Side) string {
	var near []string
	for _, k := range s.Standing.Close {
		if i := s.Families[k]; s.Options[i].Family != s.Options[s.Expected].Family {
			near = append(near, s.Options[i].Family)
		}
	}
	second := s.Families[1]
	lead := s.Versus(s.Expected, second)
	switch n := len(near); {
	case !lead.OK:
		return fmt.Sprintf("That is %s more than %s, the next.", scaled(validate.Points, lead.Mean), s.Options[second].Family)
	case n > 0 && n+1 >= len(s.Families):
		return "But no style stands out: the draws tell none apart from the others."
	case n > 0:
		return fmt.Sprintf("Not told apart from it: %s.", list(near))
	}
	return fmt.Sprintf("It is shown to be better than every other style; the next, %s, gains %s less.", s.Options[second].Family, measuredWithoutSign(lead))
}

// measuredWithoutSign is a difference that a word says the direction of.
func measuredWithoutSign(i stats.Interval) string {
	return strings.ReplaceAll(measured(validate.Points, i), "+", "")
}

// share is a mean in percent with its interval.
func share(i stats.Interval) string {
	i.Lo, i.Hi = max(i.Lo, 0), min(i.Hi, 1)
	return measured(validate.Share, i)
}

// money is a gain in the party's own unit, as the case is written.
func (t *adviser) money(party int, gain stats.Interval) string {
	if t.analysis.Ideal == nil || t.purses[party].percent {
		return ""
	}
	return fmt.Sprintf(" (about %s over its walk-away)", t.purses[party].amount(gain.Mean*(t.analysis.Ideal[party]-t.analysis.Reservation(party))))
}

// openingText says where to begin, and what other openings did.
func (t *adviser) openingText(s *fit.Side) string {
	best := &s.Options[s.Expected]
	if !best.Opens {
		return "The style has no opening to choose: it begins with its best package."
	}
	text := sentenceCase(t.firstOffer(s.Party, best.Opening)) + "."
	var tried []int
	for i := range s.Options {
		if s.Options[i].Family == best.Family {
			tried = append(tried, i)
		}
	}
	slices.SortStableFunc(tried, func(a, b int) int { return cmp.Compare(s.Options[b].Opening, s.Options[a].Opening) })
	if len(tried) == 1 {
		return text
	}
	var parts []string
	for _, i := range tried {
		parts = append(parts, fmt.Sprintf("%s at %s", percent(s.Options[i].Gain.Mean), percent(s.Options[i].Opening)))
	}
	return text + " Gained by where it opens, on the way from walk-away to best package: " + list(parts) + "."
}

// firstOffer is an opening in the party's own words.
func (t *adviser) firstOffer(party int, opening float64) string {
	p := t.Parties[party].Profile
	floor := max(p.Reservation, p.Min())
	u := floor + opening*(p.Max()-floor)
	const rounding = 1e-4
	o := p.Above(u - rounding)
	text := fmt.Sprintf("ask first for about %s", t.purses[party].amount(u))
	if opening == 1 {
		text = fmt.Sprintf("ask first for the best package, worth %s", t.purses[party].amount(u))
	}
	return text + ", such as " + packageText(t.Space, o)
}

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
