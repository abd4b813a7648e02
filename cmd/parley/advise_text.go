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
		fmt.Fprintf(out, "\n%s\n", wrap(starLegend+" "+gainLegend+" "+tradeLegend, ""))
	}
	_, err := io.WriteString(w, out.String())
	return err
}

const (
	starLegend  = "* chosen for the highest gain, + chosen as the safest, each style with the opening chosen for it: all on other draws than those reported. Rows are sorted by the gain reported."
	gainLegend  = "Gain is in percent of what a side can hope for, no deal counting as nothing; ± is half the 95 % interval. Regret is what the best choice would have gained more, had one known who sits opposite."
	tradeLegend = "Trades are worked out from what terms are worth to both sides. At the table one has to find them out by asking."
)

// possible reports whether a deal is possible for any of those advised.
func (t *adviser) possible() bool {
	return slices.ContainsFunc(t.parties, func(p int) bool { return len(t.Sides[p].Options) > 0 })
}

// asked says what was played.
func (t *adviser) asked() string {
	return fmt.Sprintf("%s: what to do %s. %s of %d rounds, either side opening.", cmp.Or(t.Title, t.Case.Name), t.opposite(), count(int(t.Games), "negotiation"), t.Rounds)
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
	if s.Thin {
		return [][2]string{{"", fmt.Sprintf("Only in %s of the draws is a deal possible at all, too few to say what to do; ask for more with --draws.", percent(s.Room))}}
	}
	best := &s.Options[s.Expected]
	lines := [][2]string{
		{"style", t.styleText(s)},
		{"opening", t.openingText(s)},
		{"with whom", t.withWhom(best)},
		{"risk", t.riskText(best)},
		{"safest", t.safestText(s)},
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
	text := fmt.Sprintf("%s, chosen on other draws than those reported. %s On average it gains %s of what %s can hope for%s, and closes %s of its talks. ", sentenceCase(best.Family), best.Sentence, share(best.Gain), t.name(s.Party), t.money(s.Party, best.Gain), share(best.Deals))
	return text + t.rank(s)
}

// rank says how the chosen style stands to the others, on the half that did not choose it.
func (t *adviser) rank(s *fit.Side) string {
	var near []string
	for _, k := range s.Standing.Close {
		if i := s.Families[k]; i != s.Expected {
			near = append(near, s.Options[i].Family)
		}
	}
	next := s.Next()
	lead := s.Versus(s.Expected, next)
	name := s.Options[next].Family
	switch {
	case !lead.OK && lead.Mean < 0:
		return fmt.Sprintf("In the draws that report %s gains %s more.", name, scaled(validate.Points, -lead.Mean))
	case !lead.OK:
		return fmt.Sprintf("That is %s more than %s, the next.", scaled(validate.Points, lead.Mean), name)
	case !slices.ContainsFunc(s.Standing.Close, func(k int) bool { return s.Families[k] == s.Expected }):
		return fmt.Sprintf("But in the draws that report another is shown to be better; not beaten there: %s.", list(near))
	case len(near)+1 >= len(s.Families):
		return "But no style stands out: the draws tell none apart from the others."
	case len(near) > 0:
		return fmt.Sprintf("Not told apart from it: %s.", list(near))
	}
	return fmt.Sprintf("It is shown to be better than every other style; the next, %s, gains %s less.", name, measuredWithoutSign(lead))
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
