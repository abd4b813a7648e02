package main

import (
	"fmt"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

// missedDeals names the exchanges that would still have made the deal better for
// two, then the deal that all would have preferred, unless one of those leads there.
func (t *teller) missedDeals(rec *sim.Record) []string {
	if !rec.Deal() {
		return nil
	}
	a, err := solution.Analyze(t.Scenario)
	better, found := solution.Point{}, false
	if err == nil {
		better, found = betterForAll(a, rec)
	}
	var lines []string
	const most = 2
	for _, trade := range solution.TradesFrom(t.Scenario, t.tableOf(rec), rec.Agreement, most) {
		lines = append(lines, "A trade that nobody made: "+t.trade(&trade))
		found = found && trade.To != better.Outcome
	}
	if found {
		lines = append(lines, t.preferred(better, rec))
	}
	return lines
}

// preferred is the package that would have been better for some and worse for none.
func (t *teller) preferred(better solution.Point, rec *sim.Record) string {
	var gains, spans []string
	for p := range t.Parties {
		if d := better.Utilities[p] - rec.Utilities[p]; rec.Bound(p) && !t.purses[p].nothing(d) {
			gains = append(gains, fmt.Sprintf("%s would have %s more", t.name(p), t.purses[p].amount(d)))
		}
	}
	for i := range t.Space.Issues {
		if t.Space.Value(better.Outcome, i) != t.Space.Value(rec.Agreement, i) {
			spans = append(spans, t.span(i, rec.Agreement, better.Outcome))
		}
	}
	if len(gains) == 0 {
		return ""
	}
	return fmt.Sprintf("Left on the table: with %s, %s, and nobody less.", list(spans), list(gains))
}

// tableOf is the table at which the agreement was made.
func (t *teller) tableOf(rec *sim.Record) int {
	for k := range t.Seating() {
		if sameTable(t.Scenario, k, rec) {
			return k
		}
	}
	return 0
}
