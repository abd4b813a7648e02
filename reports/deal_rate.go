package reports

import (
	"fmt"
	"slices"
)

var _ = add(Chart{ID: "deals", Name: "Deals", Place: 20, Draw: dealRate, ByDeadline: true})

// dealRate shows how often each line-up reached a deal: metric deal, level
// pairing, and pairing deadline where there are several.
func dealRate(r *Run, room Room) Figure {
	rows := byMean(r.pooled("pairing", "deal"))
	if len(rows) == 0 {
		return r.nothing("deal")
	}
	v := r.judge("deal", lowestFirst(rows))
	d := dots{room: room, rows: rows, show: percent, axis: shares("negotiations that end in a deal", rows), near: v.near}
	if !v.ahead {
		d.near = nil
	}
	if l := loner(rows); l != "" { // the headline names those
		v.tied = slices.DeleteFunc(v.tied, func(pairing string) bool { return slices.Contains(lineUp(pairing), l) })
	}
	deadlines := r.deadlines("pairing deadline", "deal")
	for _, rounds := range deadlines[:min(len(deadlines), mostDeadlines)] {
		d.columns = append(d.columns, columnOf(integer(rounds)+" rounds", r.atDeadline("pairing deadline", "deal", rounds)))
	}
	return Figure{
		Headline: dealHeadline(v, rows),
		Subtitle: "Deal rate: how many negotiations in a hundred end in an agreement before the deadline." + v.caveat("lowest"),
		Question: "Which deal that you did not get was rightly not made, and which do you still regret?",
		Text:     d.text("the share of negotiations that end in a deal"),
		Notes:    append(d.bold("lowest"), r.counted(rows, "for each line-up"), r.averaged(), r.intervals(rows)),
		Panels:   []Panel{d.panel(r)},
		Table:    d.table(),
	}
}

// lowestFirst turns rows that are sorted around.
func lowestFirst(sorted []Estimate) []Estimate {
	rows := slices.Clone(sorted)
	slices.Reverse(rows)
	return rows
}

// loner is the style with which nothing ever came about, where one explains
// every line-up at 0. Empty: there is none.
func loner(rows []Estimate) string {
	for _, style := range lineUp(rows[len(rows)-1].Pairing) {
		without := func(e Estimate) bool { return (e.Mean == 0) != slices.Contains(lineUp(e.Pairing), style) }
		if !slices.ContainsFunc(rows, without) {
			return style
		}
	}
	return ""
}

// dealHeadline looks from the lowest up: who fails to agree is the news.
func dealHeadline(v verdict, rows []Estimate) string {
	low, high := pairs(v.top.Pairing), pairs(v.bottom.Pairing)
	switch loner := loner(rows); {
	case v.top.Mean == 1:
		return "Every negotiation ends in a deal, whoever meets whom"
	case v.top.Mean > 0.98:
		return "Nearly every negotiation ends in a deal, whoever meets whom"
	case v.bottom.Mean == 0:
		return "No negotiation ends in a deal, whoever meets whom"
	case len(rows) == 1:
		return fmt.Sprintf("%s reach a deal in %s of their negotiations", capital(low), percent(v.top.Mean))
	case !v.ahead:
		return v.unclear("the line-ups", "how often they agree", inPoints)
	case loner != "":
		return fmt.Sprintf("Nobody reaches a deal with %s; %s do in %s of their negotiations", person(loner), high, percent(v.bottom.Mean))
	case v.leads && len(rows) > 2:
		return fmt.Sprintf("%s agree least often: in %s of their negotiations, against %s for %s",
			capital(low), percent(v.top.Mean), percent(v.bottom.Mean), high)
	}
	return fmt.Sprintf("%s reach a deal in only %s of their negotiations, %s in %s", capital(low), percent(v.top.Mean), high, percent(v.bottom.Mean))
}
