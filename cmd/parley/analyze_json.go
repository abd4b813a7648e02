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
	Name             string           `json:"name"`
	Outcomes         any              `json:"outcomes"` // a number; text from 2^53 on, which programs would round
	Issues           []analyzedIssue  `json:"issues"`
	Parties          []analyzedParty  `json:"parties"`
	Pareto           *paretoRecord    `json:"pareto"`
	Nash             [][]float64      `json:"nash"`
	KalaiSmorodinsky [][]float64      `json:"kalaiSmorodinsky"`
	Egalitarian      [][]float64      `json:"egalitarian"`
	Utilitarian      [][]float64      `json:"utilitarian"`
	Opposition       *float64         `json:"opposition"`
	Rational         any              `json:"rational"` // as outcomes
	Zopa             *bool            `json:"zopa"`
	Exact            *bool            `json:"exact"`
	Within           *utility         `json:"within"`
	Best             []packageRecord  `json:"best"`
	Midpoints        []midpointRecord `json:"midpoints"`
	Trades           []tradeRecord    `json:"trades"`
	WalkAways        []cutRecord      `json:"walkAways"`
	Package          *packageRecord   `json:"package,omitempty"` // with --term only
}

type analyzedIssue struct {
	Name   string    `json:"name"`
	Values []string  `json:"values"`
	Kind   string    `json:"kind"`
	Worth  []utility `json:"worth"`
	Shares []utility `json:"shares"`
	Most   *string   `json:"worthMostTo"`
	Agreed *string   `json:"bestForAll"`
}

type analyzedParty struct {
	Name        string   `json:"name"`
	Unit        string   `json:"unit"`
	Min         *utility `json:"min"`
	Max         *utility `json:"max"`
	Reservation utility  `json:"reservation"`
	NeverSigns  any      `json:"neverSigns"` // as outcomes
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

// newAnalysisRecord writes down what was found of a case.
func newAnalysisRecord(s *sim.Scenario, f *findings) *analysisRecord {
	r := &analysisRecord{Name: s.Name, Outcomes: exactly(s.Space.Size()), Trades: newTradeRecords(s, f)}
	for i := range s.Space.Issues {
		r.Issues = append(r.Issues, newAnalyzedIssue(s, i, &f.interests[i]))
	}
	for i := range s.Parties {
		r.Parties = append(r.Parties, newAnalyzedParty(&s.Parties[i]))
	}
	if f.asked != sim.None {
		r.Package = newPackageRecord(s, f.analysis, f.asked)
	}
	if f.analysis != nil {
		r.add(s, f)
	}
	return r
}

// add writes down what an analysis of the packages found.
func (r *analysisRecord) add(s *sim.Scenario, f *findings) {
	a := f.analysis
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
	zopa, within := a.Zopa(), utility(a.Within)
	r.Zopa, r.Exact, r.Within = &zopa, &a.Exact, &within
	r.Best = newBestRecords(s, a)
	r.Midpoints = newMidpointRecords(s, f)
	r.WalkAways = newCutRecords(s, f)
}

func newAnalyzedIssue(s *sim.Scenario, i int, in *solution.Interest) analyzedIssue {
	issue := &s.Space.Issues[i]
	r := analyzedIssue{Name: issue.Name, Values: issue.Values, Kind: string(in.Kind), Worth: utilities(in.Stakes), Shares: utilities(in.Shares)}
	if in.Leader >= 0 {
		r.Most = &s.Parties[in.Leader].Name
	}
	if in.Value >= 0 {
		r.Agreed = &issue.Values[in.Value]
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
	r := analyzedParty{Name: p.Name, Unit: p.Unit, Reservation: utility(p.Profile.Reservation)}
	if n, counted := neverSigns(p); counted {
		r.NeverSigns = exactly(n)
	}
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
