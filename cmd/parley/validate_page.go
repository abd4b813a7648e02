package main

import (
	"fmt"
	"strings"

	"github.com/parley-sim/parley/cmd/parley/validate"
	"github.com/parley-sim/parley/reports"
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/stats"
)

// shown is what came out, as a page shows it.
func (v *validation) shown() *reports.Validation {
	r := &reports.Validation{Version: batch.Version, Words: glossaryWords()}
	for i := range v.findings {
		r.Facts = append(r.Facts, shownFact(&v.findings[i]))
	}
	r.Summary = []reports.Said{
		{Label: "Asked", Text: fmt.Sprintf("Do negotiations that are simulated here show what was published of negotiations? %d facts, each with what would count as a pass.", len(v.findings))},
		{Label: "Found", Text: v.count()},
		{Label: "How sure", Text: "Intervals are over cases, most of them shipped with the program; and these are simulated negotiators, not people."},
	}
	if v.matrix == nil {
		return r
	}
	for _, c := range v.replies {
		r.Claims = append(r.Claims, reports.Saying{Style: c.Style, Says: c.Says, Answer: string(c.Answer), Missing: c.Lacks, Built: c.Built,
			Effect: shownMark(effect(&c), c.Scale, c.Found, c.Scale == validate.Points)})
	}
	m := v.matrix
	r.Asked = fmt.Sprintf("%d negotiations over %d cases of two sides, 20 rounds, either side opening.", m.Games, m.Cases)
	r.Squares = []reports.Square{
		square(m, "captured", "Gain captured", "What two styles capture together", "The share of the gain that was there to be had; no deal counts as nothing.", func(c *validate.Cell) stats.Interval { return c.Captured }),
		square(m, "gain", "Own gain", "What a style gains for itself", "The style on the left against the style on top: its gain over its walk-away, in percent of the best it could get; no deal counts as nothing.", func(c *validate.Cell) stats.Interval { return c.Gain }),
		square(m, "deals", "Deals", "How often two styles agree", "The share of the negotiations that ended in a deal.", func(c *validate.Cell) stats.Interval { return c.Deals }),
	}
	return r
}

func shownFact(f *validate.Finding) reports.Fact {
	r := reports.Fact{ID: f.ID, Name: f.Name, Label: string(f.Label), Verdict: string(f.Verdict), Missing: f.Lacks}
	add := func(label, text string) {
		if text != "" {
			r.Lines = append(r.Lines, reports.Said{Label: label, Text: text})
		}
	}
	add("The fact", f.Sentence)
	add("Published", f.Published+" ("+f.Source+")")
	add("Wanted", f.Band+": "+f.Reason)
	if f.Lacks == "" {
		add("Played", played(f))
	}
	add("To be known", f.Because)
	for i := range f.Checks {
		c := &f.Checks[i]
		m := shownMark(named(c), c.Scale, c.Found, c.Found.OK && c.Scale != validate.Count)
		m.Wanted, m.Met, m.Steps = wanted(c), c.Pass(), levels(c)
		r.Marks = append(r.Marks, m)
	}
	return r
}

// shownMark is a number with its interval; without one it is drawn as a dot, if at all.
func shownMark(name string, scale validate.Scale, i stats.Interval, drawn bool) reports.Mark {
	m := reports.Mark{Name: name, Text: exact(scale, i.Mean), Mean: i.Mean, Lo: i.Mean, Hi: i.Mean, Share: scale == validate.Share || scale == validate.Points, Drawn: drawn && i.Mean == i.Mean}
	if scale == validate.Points {
		m.Text = unitless(scale, i.Mean)
	}
	if i.OK {
		m.Lo, m.Hi, m.Interval = i.Lo, i.Hi, unitless(scale, i.Lo)+" to "+unitless(scale, i.Hi)
	}
	m.Text, m.Interval = minus(m.Text), minus(m.Interval)
	return m
}

func square(m *validate.Matrix, id, name, headline, subtitle string, of func(*validate.Cell) stats.Interval) reports.Square {
	s := reports.Square{ID: id, Name: name, Headline: headline, Subtitle: subtitle, Styles: m.Styles}
	for i := range m.Cells {
		x := of(&m.Cells[i])
		mark := shownMark(name, validate.Share, x, true)
		mark.Text = half(x)
		s.Cells = append(s.Cells, mark)
	}
	return s
}

// minus writes the sign as print does.
func minus(s string) string { return strings.ReplaceAll(s, "-", "−") }
