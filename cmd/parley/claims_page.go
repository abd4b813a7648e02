package main

import (
	"fmt"
	"strings"

	"github.com/parley-sim/parley/cmd/parley/claims"
	"github.com/parley-sim/parley/reports"
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/stats"
)

// shownClaims is the cards as a page shows them.
func shownClaims(cards []*claims.Card) *reports.Claims {
	words := glossaryWords("claim", "pairing", "limit", "side", "points", "spread", "share") // here a claim is what somebody says, and not claiming value
	r := &reports.Claims{Version: batch.Version, Words: words, Seed: 1}
	r.Summary = []reports.Said{
		{Label: "Asked", Text: fmt.Sprintf("What comes of %s of four articles on negotiation when they are played?", count(len(cards), "claim"))},
		{Label: "How sure", Text: "Intervals are 95 % and over cases. Smallest effects, numbers and assumptions were fixed before anything was played, but for the few that docs/claims.md lists with their reasons. These are simulated negotiators, not people."},
	}
	r.Methods = []reports.Said{{Label: "Articles", Text: articles() + "."}}
	for _, c := range cards {
		r.Cards = append(r.Cards, shownCard(c))
	}
	return r
}

func shownCard(c *claims.Card) reports.Claim {
	r := reports.Claim{ID: c.ID, Name: c.Name, Says: c.Says, Source: c.Source(), Rests: string(c.Rests), Asked: c.Question, Verdict: reports.Ruling(c.Ruling),
		Because: c.Because, Built: c.PutIn, Hangs: c.Hangs(), Missing: c.Missing, Warnings: c.Warnings}
	for _, e := range c.Evidence {
		r.Evidence = append(r.Evidence, reports.Said{Label: e.Source, Text: e.Found})
	}
	if !c.Built() {
		return r
	}
	for i := range c.Findings {
		r.Findings = append(r.Findings, shownFinding(&c.Findings[i], c.Cases))
	}
	r.Notes = append(r.Notes, "How it is played: "+strings.TrimSuffix(c.Mechanism, "."), "What it leaves out: "+strings.TrimSuffix(c.LeavesOut, "."))
	if c.Chosen != "" {
		r.Notes = append(r.Notes, fmt.Sprintf("Compared with %s, the best of %s", c.Chosen, c.Choice.Of))
	}
	if len(c.Swings) > 0 {
		r.Tornado = shownTornado(c)
	}
	return r
}

func shownFinding(f *claims.Finding, cases int) reports.Finding {
	r := reports.Finding{Name: f.Name, Scale: scaleOf(f.As), Unit: f.Unit, Effect: shownPoint(f.Judged()), Smallest: f.Smallest, Ruling: reports.Ruling(f.Ruling),
		N: int(f.Games), Over: fmt.Sprintf("%d cases", f.Judged().Clusters)}
	if f.Open && r.Ruling == reports.Supported { // nothing to support
		r.Ruling = reports.Clear
	}
	if f.As == claims.Change && f.Effect.Mean != 0 { // a difference, not relative
		r.Smallest = f.Smallest * f.Change.Mean / f.Effect.Mean
	}
	if f.Claimed != nil {
		r.Claimed = &reports.Band{Lo: f.Claimed.Lo, Hi: f.Claimed.Hi}
	}
	if f.Deals != nil {
		r.Deals = &reports.Deals{Control: f.Deals.Control, Treatment: f.Deals.Treatment}
	}
	return r
}

func shownTornado(c *claims.Card) *reports.Tornado {
	first := shownFinding(&c.Findings[0], c.Cases)
	t := &reports.Tornado{Result: first.Name, Scale: first.Scale, Unit: first.Unit, Base: first.Effect.Mean, Smallest: first.Smallest}
	for _, s := range c.Swings {
		t.Rows = append(t.Rows, reports.Swing{Name: s.Name, LowLabel: s.Low.Is, HighLabel: s.High.Is, Low: shownPoint(s.LowEffect), High: shownPoint(s.HighEffect)})
	}
	return t
}

// scaleOf is how a page writes a measure.
func scaleOf(m claims.Measure) reports.Scale {
	switch m {
	case claims.Change:
		return reports.Change
	case claims.Points:
		return reports.Points
	case claims.Level:
		return reports.Share
	}
	return reports.Number
}

func shownPoint(i stats.Interval) reports.Point {
	if !i.OK {
		return reports.Point{Mean: i.Mean}
	}
	return reports.Point{Mean: i.Mean, Lo: i.Lo, Hi: i.Hi}
}
