package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/parley-sim/parley/cmd/parley/fit"
	"github.com/parley-sim/parley/cmd/parley/validate"
	"github.com/parley-sim/parley/reports"
	"github.com/parley-sim/parley/sim/batch"
)

// board is the advice as a page shows it.
func (t *adviser) board() *reports.Board {
	b := &reports.Board{Title: cmp.Or(t.Title, t.Case.Name) + ": what to do", Version: batch.Version, Mind: onlySimulated,
		Design: fmt.Sprintf("%s simulated negotiations · %d rounds · %d draws · seed %d", number(float64(t.Games)), t.Rounds, t.Draws, t.seed)}
	found := ""
	for _, party := range t.parties {
		side := &t.Sides[party]
		if len(side.Options) == 0 {
			found += t.name(party) + ": " + t.says(side)[0][1] + " "
			continue
		}
		styles := t.stylesPart(side)
		found += styles.Headline + ". "
		b.Parts = append(b.Parts, styles)
		if openings := t.openingsPart(side); len(openings.Table.Rows) > 1 {
			b.Parts = append(b.Parts, openings)
		}
		b.Parts = append(b.Parts, t.whomPart(side), t.regretPart(side))
	}
	b.Summary = []reports.Said{{Label: "Asked", Text: t.asked()}, {Label: "Found", Text: strings.TrimSpace(found)}, {Label: "How sure", Text: t.spread() + " These are simulated negotiators, not people."}}
	b.Words = glossaryWords("share", "spread", "pairing")
	b.Methods = []reports.Said{
		{Label: "Gain", Text: "What a side gains over its walk-away, as a share of the most that it could get from a package that leaves nobody worse off than walking away; no deal counts as nothing."},
		{Label: "Choosing", Text: "Half of the draws choose: the style and opening with the highest expected gain, and the one whose largest regret is least (Savage's minimax regret). All numbers shown are of the other half, and so is every order and comparison in words, so that what was chosen is not flattered."},
		{Label: "Trades", Text: tradeLegend},
		{Label: "Seats", Text: "The side is played by each choice, all others by the counterpart; each side opens as often. Every choice meets the same draws and the same dice."},
	}
	return b
}

// anchor names a part of the page for a party.
func anchor(what string, party int) string { return fmt.Sprintf("%s-%d", what, party+1) }

func (t *adviser) stylesPart(s *fit.Side) reports.Part {
	p := reports.Part{ID: anchor("styles", s.Party), Name: t.name(s.Party) + ": styles",
		Subtitle: fmt.Sprintf("What %s gains on average %s, in percent of what it can hope for; each style with the opening chosen for it.", t.name(s.Party), t.opposite()),
		Question: "Which of these comes naturally to you, and what would you have to practise for the others?",
		Notes:    []string{"Lines: 95\u00a0% intervals over draws"}, Table: reports.Table{Head: []string{"style", "opening", "gain", "from", "to", "deals"}, Text: 1}}
	p.Headline = t.stylesHeadline(s)
	for _, line := range t.says(s) {
		text := line[1]
		if line[0] != "" {
			text = sentenceCase(line[0]) + ": " + text
		}
		p.Says = append(p.Says, signs(text))
	}
	g := reports.Group{Head: "deals"}
	for _, i := range s.Rows() {
		o := &s.Options[i]
		look := reports.Open
		if slices.ContainsFunc(s.Standing.Close, func(k int) bool { return s.Families[k] == i }) {
			look = reports.As
		}
		g.Rows = append(g.Rows, reports.GroupRow{Name: t.markedName(s, i), Text: percent(o.Gain.Mean), Beside: percent(o.Deals.Mean), Mean: o.Gain.Mean, Lo: o.Gain.Lo, Hi: o.Gain.Hi, Look: look})
		p.Text += fmt.Sprintf("%s gains %s and closes %s. ", sentenceCase(t.optionName(i)), share(o.Gain), percent(o.Deals.Mean))
		p.Table.Rows = append(p.Table.Rows, []string{strings.TrimRight(o.Family+" "+marks(s, i), " "), t.place(o), percent(o.Gain.Mean), shareText(o.Gain.Lo), shareText(o.Gain.Hi), percent(o.Deals.Mean)})
	}
	p.Groups = []reports.Group{g}
	p.Notes = append(p.Notes, "Blue: no other style is shown to be better", "* chosen for the highest gain, + chosen as the safest, on other draws than those shown")
	return p
}

// stylesHeadline says how the styles stand in the draws that report.
func (t *adviser) stylesHeadline(s *fit.Side) string {
	var names []string
	for _, k := range s.Standing.Close {
		names = append(names, s.Options[s.Families[k]].Family)
	}
	first := &s.Options[s.Families[0]]
	if len(names) > 1 {
		return fmt.Sprintf("No one style stands out for %s: %s are not told apart", t.name(s.Party), list(names))
	}
	return fmt.Sprintf("%s gains most in the %s style: %s of what it can hope for", t.name(s.Party), first.Family, percent(first.Gain.Mean))
}

// markedName is an option with what it was chosen for.
func (t *adviser) markedName(s *fit.Side, i int) string {
	return strings.TrimRight(t.optionName(i)+" "+marks(s, i), " ")
}

// place is where an option opens.
func (t *adviser) place(o *fit.Option) string {
	if !o.Opens {
		return ""
	}
	return percent(o.Opening)
}

// shareText is a share in percent; empty where there is none.
func shareText(x float64) string {
	if x != x {
		return ""
	}
	return percent(x)
}

func (t *adviser) openingsPart(s *fit.Side) reports.Part {
	best := &s.Options[s.Expected]
	p := reports.Part{ID: anchor("openings", s.Party), Name: t.name(s.Party) + ": openings", Headline: fmt.Sprintf("As %s %s should %s", best.Family, t.name(s.Party), t.firstOffer(s.Party, best.Opening)),
		Subtitle: "What is gained by where the style opens, on the way from the walk-away to the best package.",
		Question: "Where would you have opened, and what held you back from asking for more?",
		Notes:    []string{"Lines: 95\u00a0% intervals over draws"}, Table: reports.Table{Head: []string{"opening", "gain", "from", "to", "deals"}, Text: 1}}
	if !best.Opens {
		p.Headline = fmt.Sprintf("As %s %s begins with its best package", best.Family, t.name(s.Party))
	}
	g := reports.Group{Head: "deals"}
	for i := range s.Options {
		o := &s.Options[i]
		if o.Family != best.Family {
			continue
		}
		look := reports.Open
		if i == s.Expected {
			look = reports.As
		}
		name := cmp.Or(t.place(o), "its best package")
		g.Rows = append(g.Rows, reports.GroupRow{Name: name, Text: percent(o.Gain.Mean), Beside: percent(o.Deals.Mean), Mean: o.Gain.Mean, Lo: o.Gain.Lo, Hi: o.Gain.Hi, Look: look})
		p.Table.Rows = append(p.Table.Rows, []string{name, percent(o.Gain.Mean), shareText(o.Gain.Lo), shareText(o.Gain.Hi), percent(o.Deals.Mean)})
		p.Text += fmt.Sprintf("Opening at %s: %s. ", name, share(o.Gain))
	}
	slices.SortStableFunc(g.Rows, func(a, b reports.GroupRow) int { return cmp.Compare(len(b.Name), len(a.Name)) })
	p.Groups = []reports.Group{g}
	return p
}

func (t *adviser) whomPart(s *fit.Side) reports.Part {
	p := reports.Part{ID: anchor("whom", s.Party), Name: t.name(s.Party) + ": against whom", Headline: "The style to choose hangs on who sits opposite",
		Subtitle: fmt.Sprintf("What %s gains with the style on the left against the style on top, in percent of what it can hope for; below it, how many talks end in a deal.", t.name(s.Party)),
		Question: "How would you find out in the first half hour who sits opposite you?",
		Notes:    []string{"Framed: the style that the choosing half of the draws found best against this counterpart"}, Table: reports.Table{Head: []string{"style", "against", "gain", "from", "to", "deals"}, Text: 2}}
	g := t.square(s, func(o *fit.Option, m *fit.Met) reports.GridCell {
		return reports.GridCell{Lines: []string{percent(m.Gain.Mean), percent(m.Deals.Mean)}, Shade: m.Gain.Mean, Framed: t.Choices[m.Best].Family == o.Family}
	})
	best := map[string]bool{}
	for j, m := range s.Options[s.Expected].Met {
		best[t.Choices[m.Best].Family] = true
		p.Text += fmt.Sprintf("Against %s %s was chosen. ", t.Against[j].Spec, t.optionName(m.Best))
	}
	if len(best) == 1 {
		p.Headline = fmt.Sprintf("Whoever sits opposite, %s was chosen", t.Choices[s.Options[s.Expected].Met[0].Best].Family)
	}
	p.Grids = []reports.Grid{g}
	for _, i := range s.Rows() {
		for j, m := range s.Options[i].Met {
			p.Table.Rows = append(p.Table.Rows, []string{t.optionName(i), t.Against[j].Spec, percent(m.Gain.Mean), shareText(m.Gain.Lo), shareText(m.Gain.Hi), percent(m.Deals.Mean)})
		}
	}
	return p
}

func (t *adviser) regretPart(s *fit.Side) reports.Part {
	safe := &s.Options[s.Safest]
	p := reports.Part{ID: anchor("regret", s.Party), Name: t.name(s.Party) + ": regret",
		Headline: fmt.Sprintf("Found the safest: %s, whose largest regret is %s", t.optionName(s.Safest), signs(t.regretText(safe))),
		Subtitle: "What the best choice would have gained more, in points, had one known who sits opposite.",
		Question: "Would you rather be right on average or never be badly wrong, and who in your firm decides that?",
		Notes:    []string{"Framed: the largest regret of each row"}, Table: reports.Table{Head: []string{"style", "against", "regret", "from", "to", "best"}, Text: 2}}
	p.Grids = []reports.Grid{t.square(s, func(o *fit.Option, m *fit.Met) reports.GridCell {
		return reports.GridCell{Lines: []string{signs(fixed(100*m.Regret.Mean, 1))}, Shade: m.Regret.Mean / 0.6, Framed: m == &o.Met[o.Worst] && m.Regret.Mean > 0.0005}
	})}
	for _, i := range s.Rows() {
		p.Text += fmt.Sprintf("%s: %s. ", sentenceCase(t.optionName(i)), signs(t.regretText(&s.Options[i])))
		for j, m := range s.Options[i].Met {
			p.Table.Rows = append(p.Table.Rows, []string{t.optionName(i), t.Against[j].Spec, pointsText(m.Regret.Mean), pointsText(m.Regret.Lo), pointsText(m.Regret.Hi), t.optionName(m.Best)})
		}
	}
	return p
}

// rowName is an option where there is little room.
func (t *adviser) rowName(i int) string {
	if c := &t.Choices[i]; c.Opens && t.openings() {
		return c.Family + ", " + percent(c.Opening)
	}
	return t.Choices[i].Family
}

// square is a cell for each option and counterpart.
func (t *adviser) square(s *fit.Side, cell func(*fit.Option, *fit.Met) reports.GridCell) reports.Grid {
	g := reports.Grid{}
	for _, c := range t.Against {
		g.Columns = append(g.Columns, c.Spec)
	}
	for _, i := range s.Rows() {
		g.Rows = append(g.Rows, strings.TrimRight(t.rowName(i)+" "+marks(s, i), " "))
		for j := range s.Options[i].Met {
			m := &s.Options[i].Met[j]
			c := cell(&s.Options[i], m)
			c.Says = fmt.Sprintf("%s against %s: gains %s, closes %s, regret %s", t.optionName(i), t.Against[j].Spec, share(m.Gain), percent(m.Deals.Mean), signs(measured(validate.Points, m.Regret)))
			g.Cells = append(g.Cells, c)
		}
	}
	return g
}
