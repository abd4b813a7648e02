package main

import (
	"fmt"
	"math"
	"slices"

	"github.com/parley-sim/parley/cmd/parley/fit"
	"github.com/parley-sim/parley/reports"
	"github.com/parley-sim/parley/sim/batch"
)

// board is the evolution as a page shows it.
func (t *evolutionTeller) board() *reports.Board {
	b := &reports.Board{Title: "Which styles survive?", Version: batch.Version, Mind: onlySimulated, Styles: t.Styles,
		Design: fmt.Sprintf("%d styles · %d cases", len(t.Styles), len(t.Cases))}
	b.Summary = []reports.Said{{Label: "Asked", Text: t.asked()}, {Label: "Found", Text: t.found()},
		{Label: "How sure", Text: "The cases are all that it rests on: that a style survives with any of them left out says that no single case decides. These are simulated negotiators, not people."}}
	b.Parts = []reports.Part{t.pathPart(), t.startsPart(), t.invasionPart(), t.withoutPart()}
	b.Methods = []reports.Said{
		{Label: "Copying", Text: "The share of a style grows at the rate at which it earns more than the population does on average: the replicator equation of Taylor and Jonker (1978). In one generation a style that earns ten points more than the average grows by about a tenth."},
		{Label: "Earning", Text: "What a side gains over its walk-away, as a share of the most that it could hope for, averaged over both seats, who opens and the cases, each case counted alike. No deal counts as nothing."},
		{Label: "Stable", Text: "Evolutionarily stable in the sense of Maynard Smith and Price (1973): no few that play anything else can spread. The dynamics come back to what is stable after any small change; they also come back to some mixes that are not, going round on the way."},
		{Label: "Surviving", Text: fmt.Sprintf("A style survives with a share of %s or more at rest, or on average over the last tenth of %s where nothing rests.", percent(fit.Alive), count(fit.Generations, "generation"))},
	}
	b.Words = glossaryWords("population", "round", "spread", "share", "points") // used here in other senses
	return b
}

func (t *evolutionTeller) pathPart() reports.Part {
	equal := &t.Starts[0]
	p := reports.Part{ID: "shares", Name: "Shares over generations", Subtitle: "How many of the population play each style, where all begin alike and those who earn more are copied.",
		Question: "What is copied from whom in your firm, and does it make negotiations there better or only tougher?",
		Text:     t.found(), Table: reports.Table{Head: append([]string{"generation"}, t.Styles...), Text: 0}}
	left := fit.Survivors(equal.End)
	p.Headline = fmt.Sprintf("In the end %s of %d styles are left: %s", counted(len(left)), len(t.Styles), t.mix(equal.End))
	switch {
	case !equal.Settled:
		p.Headline = fmt.Sprintf("%s are left, and take turns for long", sentenceCase(list(t.namesOf(left))))
	case len(left) == 1:
		p.Headline = fmt.Sprintf("In the end everybody plays %s", t.Styles[left[0]])
	}
	p.Lines = []reports.Lines{t.lines(equal, "")}
	for k, x := range p.Lines[0].Steps {
		row := []string{number(x)}
		p.Table.Rows = append(p.Table.Rows, append(row, wholes(p.Lines[0].Shares[k])...))
	}
	if !equal.Settled {
		p.Notes = append(p.Notes, fmt.Sprintf("Shares still go round after %s: the first %s are drawn, and shares in the end are averages over the last tenth", count(fit.Generations, "generation"), number(drawnGenerations)))
	}
	return p
}

func (t *evolutionTeller) namesOf(styles []int) []string {
	var names []string
	for _, i := range styles {
		names = append(names, t.Styles[i])
	}
	return names
}

// counted is a small number as a word.
func counted(n int) string {
	words := []string{"none", "one", "two", "three", "four", "five", "six", "seven", "eight"}
	if n < len(words) {
		return words[n]
	}
	return fmt.Sprint(n)
}

// Bounds of what is drawn: so many points of a line, and of a path that goes
// round for ever no more than its beginning.
const (
	drawnPoints      = 200
	drawnGenerations = 2000
)

// lines are a path up to where little changes any more.
func (t *evolutionTeller) lines(s *fit.Start, title string) reports.Lines {
	last := len(s.Shares) - 1
	if !s.Settled {
		last = min(last, drawnGenerations)
	}
	for last > 10 && s.Settled && closeTo(s.Shares[last*9/10], s.End) {
		last = last * 9 / 10
	}
	l := reports.Lines{Title: title}
	every := max(1, (last+drawnPoints-1)/drawnPoints)
	for k := 0; k <= last; k += every {
		l.Steps, l.Shares = append(l.Steps, float64(k)), append(l.Shares, s.Shares[k])
	}
	return l
}

func closeTo(a, b []float64) bool {
	for i := range a {
		if math.Abs(a[i]-b[i]) > 0.002 {
			return false
		}
	}
	return true
}

func (t *evolutionTeller) startsPart() reports.Part {
	p := reports.Part{ID: "starts", Name: "Other beginnings", Subtitle: "The same, where nine tenths begin with one style and the others share the rest.",
		Question: "What would it take to change the way of negotiating that nearly everybody around you shares?",
		Table:    reports.Table{Head: append([]string{"began mostly as"}, t.Styles...), Text: 1}}
	same := 0
	for i := 1; i < len(t.Starts); i++ {
		s := &t.Starts[i]
		p.Lines = append(p.Lines, t.lines(s, "Mostly "+t.Styles[s.Mostly]))
		p.Table.Rows = append(p.Table.Rows, append([]string{t.Styles[s.Mostly]}, wholes(s.End)...))
		p.Text += fmt.Sprintf("From mostly %s: %s. ", t.Styles[s.Mostly], t.mix(s.End))
		same += one(sameStyles(s.End, t.Starts[0].End))
	}
	p.Headline = fmt.Sprintf("Of %d other beginnings %d lead to the same styles", len(t.Starts)-1, same)
	if slices.ContainsFunc(t.Starts[1:], func(s fit.Start) bool { return !s.Settled && len(s.Shares) > drawnGenerations }) {
		p.Subtitle += fmt.Sprintf(" Where shares still go round, the first %s of %s are drawn.", number(drawnGenerations), count(fit.Generations, "generation"))
	}
	for i := range t.Rests {
		p.Says = append(p.Says, "Nobody would do better with another style at "+t.rest(&t.Rests[i])+".")
	}
	return p
}

func (t *evolutionTeller) invasionPart() reports.Part {
	p := reports.Part{ID: "invasion", Name: "Who can spread", Subtitle: "What the style on the left gains against the style on top, in percent of what a side can hope for.",
		Question: "How would somebody new who negotiates quite differently fare among your colleagues?",
		Notes:    []string{"Framed: a few of the style on the left can spread among those on top, beyond doubt: a paired 95\u00a0% interval over cases", "Not framed: it can't, or that is only estimated", "± half the 95\u00a0% interval over cases"}, Table: reports.Table{Head: []string{"style", "against", "gain", "from", "to", "can spread"}, Text: 2}}
	g := reports.Grid{Columns: t.Styles, Rows: t.Styles}
	for many := range t.Styles {
		p.Text += sentenceCase(t.invaders(many)) + ". "
	}
	for i := range t.Styles {
		for j := range t.Styles {
			x, spreads := t.Cell(i, j), t.Game.Invades(i, j)
			g.Cells = append(g.Cells, reports.GridCell{Lines: []string{half(x)}, Says: fmt.Sprintf("%s against %s: %s", t.Styles[i], t.Styles[j], share(x)), Shade: x.Mean, Framed: spreads && t.Shown(i, j)})
			p.Table.Rows = append(p.Table.Rows, []string{t.Styles[i], t.Styles[j], percent(x.Mean), shareText(x.Lo), shareText(x.Hi), t.spreads(i, j)})
		}
	}
	p.Headline = t.spread()
	p.Grids = []reports.Grid{g}
	return p
}

// spreads says whether few of one style can spread among another, and how sure that is.
func (t *evolutionTeller) spreads(few, many int) string {
	switch {
	case !t.Game.Invades(few, many):
		return "no"
	case t.Shown(few, many):
		return "yes"
	}
	return "estimated, not shown"
}

func (t *evolutionTeller) withoutPart() reports.Part {
	p := reports.Part{ID: "without", Name: "With a case left out", Subtitle: "In how many of the reruns, each without one of the cases, a style survives from equal shares.",
		Question: "Which single deal has shaped how you negotiate, and what would you have learned without it?",
		Table:    reports.Table{Head: []string{"left out", "who is left"}, Text: 2}}
	g := reports.Group{Head: "reruns"}
	n := len(t.Without)
	always := 0
	for _, i := range t.order() {
		often := 0.0
		if n > 0 {
			often = float64(t.Survives[i]) / float64(n)
		}
		look := reports.Open
		if n > 0 && t.Survives[i] == n {
			look = reports.As
			always++
		}
		g.Rows = append(g.Rows, reports.GroupRow{Name: t.Styles[i], Text: percent(often), Beside: fmt.Sprintf("%d of %d", t.Survives[i], n), Mean: often, Lo: math.NaN(), Hi: math.NaN(), Look: look})
		p.Text += fmt.Sprintf("%s survives in %d of %d. ", t.Styles[i], t.Survives[i], n)
	}
	for _, l := range t.Without {
		p.Table.Rows = append(p.Table.Rows, []string{l.Case, t.mix(l.End)})
	}
	p.Headline = t.always(always)
	if n == 0 {
		p.Headline = "Too few cases to leave one out"
	}
	p.Groups = []reports.Group{g}
	return p
}

// always says how many styles survive whatever case is left out.
func (t *evolutionTeller) always(n int) string {
	switch most := slices.Max(t.Survives); n {
	case 0:
		return fmt.Sprintf("No style survives in all %d reruns; the most is %d", len(t.Without), most)
	case 1:
		return fmt.Sprintf("Whichever case is left out, one of %d styles always survives", len(t.Styles))
	}
	return fmt.Sprintf("Whichever case is left out, %s of %d styles always survive", counted(n), len(t.Styles))
}
