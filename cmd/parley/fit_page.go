package main

import (
	"fmt"
	"math"
	"regexp"

	"github.com/parley-sim/parley/cmd/parley/fit"
	"github.com/parley-sim/parley/cmd/parley/validate"
	"github.com/parley-sim/parley/reports"
	"github.com/parley-sim/parley/sim/batch"
)

// onlySimulated stands under every picture of what was played.
const onlySimulated = "Simulated negotiators, not people."

// board is the map as a page shows it.
func (t *fitTeller) board(seed uint64) *reports.Board {
	b := &reports.Board{Title: "Which style suits which deal?", Version: batch.Version, Mind: onlySimulated,
		Design: fmt.Sprintf("%s simulated negotiations · %d made-up deals of each number of terms, and as many to try the map on · %d styles · seed %d", number(float64(t.Games)), t.Cases, len(t.Styles), seed)}
	b.Summary = []reports.Said{
		{Label: "Asked", Text: t.about()},
		{Label: "Found", Text: t.count()},
		{Label: "How sure", Text: "Intervals are over made-up cases, and the cells share them; these are simulated negotiators, not people. " + relationshipCaveat},
	}
	for r := range fit.Relationships {
		b.Parts = append(b.Parts, t.part(r))
	}
	b.Parts = append(b.Parts, t.trialPart(), t.choicePart())
	b.Methods = t.methods()
	b.Words = glossaryWords("share", "trade", "points", "spread", "pairing") // used here in other senses
	return b
}

func (t *fitTeller) part(r int) reports.Part {
	wish := fit.Relationships[r]
	clear, most, cells := 0, "", 0
	won := map[string]int{}
	p := reports.Part{ID: "wish-" + wish.Name, Name: sentenceCase(wish.Name), Subtitle: sentenceCase(wish.Says) + ". The best style for each kind of deal, against a counterpart whose style is not known.",
		Question: "Which of these kinds of deal do you have most, and how do you negotiate there today?",
		Notes:    []string{fmt.Sprintf("n = %d cases in each cell", t.Cases), "Framed: one style is shown to be best, by so many points of what a side can hope for", "Elsewhere: the best of so many that are not told apart", "Darker: a larger lead"},
		Table:    reports.Table{Head: []string{"terms", "walk-away", "rivals", "best", "second", "lead", "from", "to", "not told apart"}, Text: 5}}
	g := reports.Grid{}
	for _, k := range fit.Competitions {
		g.Columns = append(g.Columns, k.Name)
	}
	for c := range fit.Complexities {
		for l := range fit.Leverages {
			g.Rows = append(g.Rows, fit.Complexities[c].Name+", "+fit.Leverages[l].Name)
			for k := range fit.Competitions {
				cell := t.cell(fit.Profile{Complexity: c, Leverage: l, Competition: k}, r)
				g.Cells = append(g.Cells, t.gridCell(cell))
				p.Table.Rows = append(p.Table.Rows, t.row(cell))
				p.Text += signs(t.full(cell)) + " "
				cells++
				if len(cell.Close) == 1 {
					clear++
					won[t.Styles[cell.Best()]]++
				}
			}
		}
	}
	for _, s := range t.Styles {
		if won[s] > won[most] {
			most = s
		}
	}
	p.Headline = fmt.Sprintf("In none of %d kinds of deal does one style stand out", cells)
	if clear > 0 {
		p.Headline = fmt.Sprintf("One style stands out in %d of %d kinds of deal: %s in %d of them", clear, cells, most, won[most])
	}
	p.Grids = []reports.Grid{g}
	return p
}

func (t *fitTeller) gridCell(c *fit.Cell) reports.GridCell {
	second := fmt.Sprintf("best of %d", len(c.Close))
	if len(c.Close) == 1 {
		second = minus(unitless(validate.Points, c.Margin.Mean))
	}
	return reports.GridCell{Lines: []string{t.Styles[c.Best()], second}, Says: signs(t.full(c)), Shade: c.Margin.Mean / 0.2, Framed: len(c.Close) == 1}
}

func (t *fitTeller) row(c *fit.Cell) []string {
	return []string{fit.Complexities[c.Complexity].Name, fit.Leverages[c.Leverage].Name, fit.Competitions[c.Competition].Name, t.Styles[c.Best()], t.Styles[c.Second()],
		pointsText(c.Margin.Mean), pointsText(c.Margin.Lo), pointsText(c.Margin.Hi), list(t.names(c.Close))}
}

// negative is the sign of a number, and no hyphen.
var negative = regexp.MustCompile(`(^|[ (])-([0-9])`)

// signs writes the signs of the numbers in a text as print does.
func signs(s string) string { return negative.ReplaceAllString(s, "$1−$2") }

// pointsText is a difference of shares in points; empty where there is none.
func pointsText(x float64) string {
	if math.IsNaN(x) {
		return ""
	}
	return minus(unitless(validate.Points, x))
}

func (t *fitTeller) trialPart() reports.Part {
	p := reports.Part{ID: "articles", Name: "What articles say", Subtitle: "What a style scores beyond the others in the deals that it is said to be for, and how far that is more than elsewhere; on cases that the map was not made of.",
		Question: "Which of these pieces of advice have you followed, and how did you know that your deal was one of those?",
		Notes:    []string{"Lines: 95\u00a0% intervals over cases"}, Table: reports.Table{Head: []string{"style", "is for", "measured", "points", "from", "to", "answer"}, Text: 3}}
	right, built := 0, 0
	for i := range t.Trial {
		o := &t.Trial[i]
		if n := len(p.Groups); n == 0 || t.Trial[i-1].Fit != o.Fit {
			p.Groups = append(p.Groups, reports.Group{Title: sentenceCase(o.Fit.Style) + " is for " + o.Fit.Says, Head: "answer"})
			if o.Fit.Built != "" {
				p.Says = append(p.Says, fmt.Sprintf("What is said of %s comes out in part by construction: %s.", o.Fit.Style, o.Fit.Built))
			}
		}
		g := &p.Groups[len(p.Groups)-1]
		g.Rows = append(g.Rows, groupRow(o))
		p.Table.Rows = append(p.Table.Rows, []string{o.Fit.Style, o.Fit.Says, o.What, pointsText(o.Over.Mean), pointsText(o.Over.Lo), pointsText(o.Over.Hi), signOf(o)})
		p.Text += fmt.Sprintf("%s: %s: %s. ", o.Fit.Style, o.What, signs(measured(validate.Points, o.Over)))
		right += one(signOf(o) == string(validate.ComesOut))
		built += one(signOf(o) == string(validate.ComesOut) && o.Fit.Built != "")
	}
	p.Headline = fmt.Sprintf("Of %d statements about what a style is for, %d come out, %d of them in part by construction", len(t.Trial), right, built)
	return p
}

func (t *fitTeller) choicePart() reports.Part {
	p := reports.Part{ID: "choices", Name: "Choosing", Headline: "What it is worth to choose the style by the deal", Subtitle: "Differences of the mean score over all kinds of deal and wishes, on cases that the map was not made of.",
		Question: "When did you last choose how to negotiate, rather than do it as always?",
		Notes:    []string{"Lines: 95\u00a0% intervals over cases"}, Table: reports.Table{Head: []string{"compared", "points", "from", "to", "answer"}, Text: 1}}
	g := reports.Group{Head: "above 0"}
	for i := range t.Choices {
		o := &t.Choices[i]
		g.Rows = append(g.Rows, groupRow(o))
		p.Table.Rows = append(p.Table.Rows, []string{o.What, pointsText(o.Over.Mean), pointsText(o.Over.Lo), pointsText(o.Over.Hi), signOf(o)})
		p.Text += fmt.Sprintf("%s: %s. ", sentenceCase(o.What), signs(measured(validate.Points, o.Over)))
		p.Says = append(p.Says, fmt.Sprintf("%s: %s.", sentenceCase(o.What), signs(measured(validate.Points, o.Over))))
	}
	p.Groups = []reports.Group{g}
	return p
}

func groupRow(o *fit.Outcome) reports.GroupRow {
	return reports.GroupRow{Name: o.What, Text: pointsText(o.Over.Mean), Beside: signOf(o), Mean: o.Over.Mean, Lo: o.Over.Lo, Hi: o.Over.Hi, Look: met(o)}
}

func met(o *fit.Outcome) reports.Met {
	switch signOf(o) {
	case string(validate.ComesOut):
		return reports.As
	case string(validate.Contradicted):
		return reports.Against
	}
	return reports.Open
}

func (t *fitTeller) methods() []reports.Said {
	list := []reports.Said{{Label: "Score", Text: "What a side gains over its walk-away, as a share of the most that it could hope for, and so much of the same for the other side; no deal counts as nothing. Each counterpart counts alike."}}
	for _, axis := range [][]fit.Level{fit.Complexities, fit.Leverages, fit.Competitions} {
		for _, l := range axis {
			list = append(list, reports.Said{Label: sentenceCase(l.Name), Text: sentenceCase(l.Says) + "."})
		}
	}
	return append(list,
		reports.Said{Label: "Not told apart", Text: "Styles are compared case by case. One is left out where another is better by a paired t test at 5 % over the number of others, so that with 95 % the truly best is not left out of its cell."},
		reports.Said{Label: "Comes out", Text: t.family()},
		reports.Said{Label: "Relationship", Text: relationshipCaveat})
}
