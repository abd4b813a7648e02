package main

import (
	"fmt"
	"text/tabwriter"

	"github.com/parley-sim/parley/agent"
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

// debrief lays both sides' numbers open: what each has, what would have been
// fair, what mattered to whom, and what was left on the table.
func (p *person) debrief(rec *sim.Record, style *agent.Style) {
	fmt.Fprintln(p.out, "\nDebrief\n-------")
	p.ending(p.out, rec)
	p.critique(p.out, rec, p.party)
	p.say("")
	a, err := solution.Analyze(p.Scenario)
	if err == nil {
		p.comparison(a, rec)
	}
	p.stakes()
	p.say("The other side played %s: %s", style.Spec(), style.Trainer)
}

// comparison sets the result beside the walk-away and the fair packages.
func (p *person) comparison(a *solution.Analysis, rec *sim.Record) {
	t := tabwriter.NewWriter(p.out, 0, 0, 3, ' ', 0)
	p.row(t, "What it is worth", func(i int) string { return p.name(i) })
	p.row(t, "  walking away", func(i int) string { return p.purses[i].amount(rec.Reservations[i]) })
	if rec.Deal() {
		p.row(t, "  the deal that was made", func(i int) string { return p.purses[i].amount(rec.Utilities[i]) })
	}
	for _, c := range []*solution.Concept{solution.Nash, solution.Egalitarian} {
		points := a.Solution(c).Points
		if a.Zopa() && len(points) > 0 {
			p.row(t, "  a fair split ("+c.Title+")", func(i int) string { return p.purses[i].amount(points[0].Utilities[i]) })
		}
	}
	p.row(t, "  everyone's own best package", func(i int) string { return p.purses[i].amount(a.Max[i]) })
	t.Flush()
	if nash := a.Solution(solution.Nash).Points; a.Zopa() && len(nash) > 0 {
		p.say("  The fair split by Nash is %s.", packageText(p.Space, nash[0].Outcome))
	}
	p.say("")
}

// stakes shows how much of what is at stake for each party every term is.
func (p *person) stakes() {
	t := tabwriter.NewWriter(p.out, 0, 0, 3, ' ', 0)
	p.row(t, "What mattered", func(i int) string { return p.name(i) })
	shares := make([][]float64, len(p.Parties))
	for i := range p.Parties {
		shares[i] = sharesOf(p.Parties[i].Profile)
	}
	for k := range p.Space.Issues {
		p.row(t, "  "+p.Space.Issues[k].Name, func(i int) string { return percent(shares[i][k]) })
	}
	t.Flush()
	p.say("")
}

// row writes a label and a cell for every party.
func (p *person) row(t *tabwriter.Writer, label string, cell func(party int) string) {
	fmt.Fprint(t, label)
	for i := range p.Parties {
		fmt.Fprint(t, "\t", cell(i))
	}
	fmt.Fprintln(t)
}

// sharesOf is how much of what is at stake for a party each issue is: the most
// that changing it alone can change what the party gets.
func sharesOf(p *sim.Profile) []float64 {
	shares := solution.StakesOf(p)
	total := 0.0
	for _, x := range shares {
		total += x
	}
	for i := range shares {
		if total > 0 {
			shares[i] /= total
		}
	}
	return shares
}
