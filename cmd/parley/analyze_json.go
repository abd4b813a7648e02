package main

import (
	"math"
	"strconv"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

// maxFrontierListed is the largest frontier whose points are written out.
const maxFrontierListed = 1000

// analysisRecord is an analysis for programs. What does not exist, or was not
// computed because the packages are too many to list, is null.
type analysisRecord struct {
	Name             string          `json:"name"`
	Outcomes         any             `json:"outcomes"` // a number; text from 2^53 on, which programs would round
	Issues           []analyzedIssue `json:"issues"`
	Parties          []analyzedParty `json:"parties"`
	Pareto           *paretoRecord   `json:"pareto"`
	Nash             [][]float64     `json:"nash"`
	KalaiSmorodinsky [][]float64     `json:"kalaiSmorodinsky"`
	Egalitarian      [][]float64     `json:"egalitarian"`
	Utilitarian      [][]float64     `json:"utilitarian"`
	Opposition       *float64        `json:"opposition"`
	Rational         any             `json:"rational"`          // as outcomes
	Package          *packageRecord  `json:"package,omitempty"` // with --term only
}

type analyzedIssue struct {
	Name   string   `json:"name"`
	Values []string `json:"values"`
}

type analyzedParty struct {
	Name        string   `json:"name"`
	Min         *utility `json:"min"`
	Max         *utility `json:"max"`
	Reservation utility  `json:"reservation"`
}

type paretoRecord struct {
	Size   int         `json:"size"`
	Points [][]float64 `json:"points,omitempty"`
}

type packageRecord struct {
	Values     *terms    `json:"values"`
	Utilities  []utility `json:"utilities"`
	Joint      utility   `json:"joint"`
	OnFrontier *bool     `json:"onFrontier"`
}

// newAnalysisRecord writes down an analysis, nil where there is none, and what
// the package that was asked for is worth, unless it is None.
func newAnalysisRecord(s *sim.Scenario, a *solution.Analysis, asked sim.Outcome) *analysisRecord {
	r := &analysisRecord{Name: s.Name, Outcomes: exactly(s.Space.Size())}
	for _, issue := range s.Space.Issues {
		r.Issues = append(r.Issues, analyzedIssue{issue.Name, issue.Values})
	}
	for i := range s.Parties {
		r.Parties = append(r.Parties, newAnalyzedParty(&s.Parties[i]))
	}
	if asked != sim.None {
		r.Package = newPackageRecord(s, a, asked)
	}
	if a == nil {
		return r
	}
	r.Pareto = &paretoRecord{Size: len(a.Frontier)}
	if len(a.Frontier) <= maxFrontierListed {
		r.Pareto.Points = vectors(a.Frontier)
	}
	r.Nash = vectors(a.Solution(solution.Nash).Points)
	r.KalaiSmorodinsky = vectors(a.Solution(solution.KalaiSmorodinsky).Points)
	r.Egalitarian = vectors(a.Solution(solution.Egalitarian).Points)
	r.Utilitarian = vectors(a.Solution(solution.Utilitarian).Points)
	r.Opposition = &a.Opposition
	if a.Counted {
		r.Rational = exactly(a.Rational)
	}
	return r
}

// exactly keeps a count as a number while every program can hold it.
func exactly(n uint64) any {
	if n >= 1<<53 {
		return strconv.FormatUint(n, 10)
	}
	return n
}

func newAnalyzedParty(p *sim.Party) analyzedParty {
	r := analyzedParty{Name: p.Name, Reservation: utility(p.Profile.Reservation)}
	if lo, hi, ok := extremes(p.Profile); ok {
		r.Min, r.Max = &lo, &hi
	}
	return r
}

// extremes is the worth of the worst and of the best package; not ok where it
// is not proven.
func extremes(p *sim.Profile) (lo, hi utility, ok bool) {
	lo, hi = utility(p.Min()), utility(p.Max())
	return lo, hi, len(p.Worth.Bundles) == 0 || !math.IsInf(p.Within(), 1)
}

func newPackageRecord(s *sim.Scenario, a *solution.Analysis, o sim.Outcome) *packageRecord {
	u := signed(s, a, o).Utilities
	r := &packageRecord{Values: &terms{s.Space, o}, Utilities: utilities(u), Joint: utility(sum(u))}
	if a != nil {
		on := a.OnFrontier(u)
		r.OnFrontier = &on
	}
	return r
}

func sum(u []float64) float64 {
	total := 0.0
	for _, x := range u {
		total += x
	}
	return total
}

func vectors(points []solution.Point) [][]float64 {
	var all [][]float64
	for _, p := range points {
		all = append(all, p.Utilities)
	}
	return all
}
