package reports

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// within is the run as if one case had been played alone. Every chart draws it
// as it draws a run of a single case.
func (r *Run) within(name string) *Run {
	one := *r
	one.Manifest.Scenarios = keep(r.Manifest.Scenarios, func(c Case) bool { return c.Name == name })
	one.Summary = keep(r.Summary, func(e Estimate) bool { return e.Scenario == name })
	one.Contrasts = keep(r.Contrasts, func(c Contrast) bool { return c.Scenario == name })
	one.Hist = keep(r.Hist, func(b Bin) bool { return b.Scenario == name })
	one.Curves = keep(r.Curves, func(s Step) bool { return s.Scenario == name })
	one.Outcomes = keep(r.Outcomes, func(a Agreement) bool { return a.Scenario == name })
	one.Frontier = keep(r.Frontier, func(p Possible) bool { return p.Scenario == name })
	one.Shown = r.Shown.within(name)
	one.separate(name)
	return &one
}

// within are the rows of one case.
func (s Shown) within(name string) Shown {
	openings := keep(s.Openings, func(o Opening) bool { return o.Scenario == name })
	for i := range openings {
		openings[i].Scenario = "*" // all there is
	}
	return Shown{
		Openings: openings,
		Moves:    keep(s.Moves, func(t Turn) bool { return t.Scenario == name }),
		Terms:    keep(s.Terms, func(v Value) bool { return v.Scenario == name }),
		Trades:   keep(s.Trades, func(t Traded) bool { return t.Scenario == name }),
		Better:   keep(s.Better, func(b Bettered) bool { return b.Scenario == name }),
	}
}

// under is the run as if one deadline had been set alone, as far as the tables
// tell deadlines apart.
func (r *Run) under(rounds int) *Run {
	one := *r
	one.Manifest.Experiment.Rounds = []int{rounds}
	one.Summary, one.Contrasts, one.Hist, one.Outcomes, one.Frontier, one.Shown = nil, nil, nil, nil, nil, Shown{}
	for _, e := range r.Summary {
		if level, ok := strings.CutSuffix(e.Level, " deadline"); ok && e.Rounds == rounds {
			e.Level = level
			one.Summary = append(one.Summary, e)
		}
	}
	one.Curves = keep(r.Curves, func(s Step) bool { return s.Rounds == rounds })
	one.separate("*")
	return &one
}

// separate puts a part of a run together. The tables do not compare its line-ups
// with one another: two differ where their intervals do not meet.
func (r *Run) separate(scenario string) {
	r.parted, r.Manifest.Sessions = true, 0
	r.index()
	for _, metric := range []string{"captured", "deal", "rounds"} {
		for _, c := range spans(r.pooled("pairing", metric)) {
			c.Scenario = scenario
			r.Contrasts = append(r.Contrasts, c)
		}
	}
	for _, e := range r.pooled("pairing", "deal") {
		r.Manifest.Sessions += e.N
	}
	r.index()
}

// spans are the differences between rows, each as far as their intervals let it reach.
func spans(rows []Estimate) []Contrast {
	var all []Contrast
	for i, a := range rows {
		for _, b := range rows[i+1:] {
			c := Contrast{Metric: a.Metric, Style: a.Pairing, Other: b.Pairing, Difference: a.Mean - b.Mean, Clusters: min(a.Clusters, b.Clusters), Over: a.Over}
			if a.Over == "none" { // nothing varied in it
				a.Lo, a.Hi, c.Over = a.Mean, a.Mean, b.Over
			}
			if b.Over == "none" {
				b.Lo, b.Hi = b.Mean, b.Mean
			}
			c.Lo, c.Hi = a.Lo-b.Hi, a.Hi-b.Lo
			all = append(all, c)
		}
	}
	return all
}

// keep lists the rows that are wanted, and leaves the list as it is.
func keep[T any](rows []T, wanted func(T) bool) []T {
	var all []T
	for _, row := range rows {
		if wanted(row) {
			all = append(all, row)
		}
	}
	return all
}

// extracts are the stories of each case, and of each deadline, alone.
func (r *Run) extracts(room Room) []Extract {
	if r.Trial != nil {
		return nil // its verdicts are of all cases together
	}
	var all []Extract
	if cases := r.cases(); len(cases) > 1 {
		for _, name := range cases {
			says := "Only the case “" + r.caseName(name) + "”"
			all = append(all, Extract{"case", name, r.caseName(name), says, func() *Story { return r.within(name).Story(room).only(says) }})
		}
	}
	for _, n := range r.deadlines("pairing deadline", "captured") {
		says := fmt.Sprintf("Only deadlines of %s rounds", integer(n))
		all = append(all, Extract{"rounds", strconv.Itoa(n), integer(n) + " rounds", says, func() *Story { return r.underDeadline(n, room).only(says) }})
	}
	return all
}

// underDeadline tells of one deadline what the tables tell apart by deadline.
func (r *Run) underDeadline(n int, room Room) *Story {
	s := r.under(n).Story(room)
	s.Chapters = keep(s.Chapters, func(c Chapter) bool {
		return slices.ContainsFunc(registry, func(k Chart) bool { return k.ID == c.ID && k.ByDeadline })
	})
	return s
}

// whole says why a report cannot be told by extracts; empty: it can, or there is one part only.
func (r *Run) whole() string {
	if r.Trial == nil || len(r.cases()) < 2 {
		return ""
	}
	text := "Verdicts rest on all cases and settings together, so this report cannot show one of them alone."
	if len(r.inCases()) > 0 {
		text += " “Effect by case” says how the cases differ."
	}
	return text
}
