package reports

import (
	"fmt"
	"math"
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
	one.Manifest.Sessions = 0
	for _, e := range one.Summary {
		if e.Level == "scenario" {
			one.Manifest.Sessions = max(one.Manifest.Sessions, e.N)
		}
	}
	one.index()
	return &one
}

// under is the run as if one deadline had been set alone. The tables compare no
// two styles under it, so two differ where their intervals do not meet.
func (r *Run) under(rounds int) *Run {
	one := *r
	one.Manifest.Experiment.Rounds = []int{rounds}
	one.Summary, one.Contrasts, one.Hist, one.Outcomes, one.Frontier = nil, nil, nil, nil, nil
	for _, e := range r.Summary {
		if level, ok := strings.CutSuffix(e.Level, " deadline"); ok && e.Rounds == rounds {
			e.Level = level
			one.Summary = append(one.Summary, e)
		}
	}
	one.Curves = keep(r.Curves, func(s Step) bool { return s.Rounds == rounds })
	one.index()
	for _, metric := range []string{"captured", "deal", "rounds"} {
		one.Contrasts = append(one.Contrasts, spans(one.at("pairing", metric))...)
	}
	one.Manifest.Sessions = 0
	for _, e := range one.at("pairing", "deal") {
		one.Manifest.Sessions += e.N
	}
	one.index()
	return &one
}

// spans are the differences between rows, each as far as their intervals let it reach.
func spans(rows []Estimate) []Contrast {
	var all []Contrast
	for i, a := range rows {
		for _, b := range rows[i+1:] {
			if math.IsNaN(a.Lo) || math.IsNaN(b.Lo) {
				continue
			}
			all = append(all, Contrast{Scenario: "*", Metric: a.Metric, Style: a.Pairing, Other: b.Pairing,
				Difference: a.Mean - b.Mean, Lo: a.Lo - b.Hi, Hi: a.Hi - b.Lo, Clusters: min(a.Clusters, b.Clusters), Over: a.Over})
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
			all = append(all, Extract{"case", name, r.caseName(name), func() *Story {
				return r.within(name).Story(room).only("Only the case “" + r.caseName(name) + "”")
			}})
		}
	}
	for _, n := range r.deadlines("pairing deadline", "captured") {
		all = append(all, Extract{"rounds", strconv.Itoa(n), integer(n) + " rounds", func() *Story { return r.underDeadline(n, room) }})
	}
	return all
}

// underDeadline tells of one deadline what the tables tell apart by deadline.
func (r *Run) underDeadline(n int, room Room) *Story {
	s := r.under(n).Story(room)
	s.Chapters = keep(s.Chapters, func(c Chapter) bool {
		return slices.ContainsFunc(registry, func(k Chart) bool { return k.ID == c.ID && k.ByDeadline })
	})
	for i := range s.Chapters {
		f := &s.Chapters[i].Figure
		f.Notes = append(slices.Clone(f.Notes), "One differs from another where their intervals do not meet")
	}
	return s.only(fmt.Sprintf("Only deadlines of %s rounds", integer(n)))
}

// whole says why a report cannot be told by extracts; empty: it can, or there is one part only.
func (r *Run) whole() string {
	if r.Trial == nil || len(r.cases()) < 2 {
		return ""
	}
	return "Verdicts rest on all cases together, so this report has no filter by case. “Effect by case” shows what differs between them."
}
