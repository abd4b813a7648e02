package main

import (
	"math"

	"github.com/parley-sim/parley/sim"
)

// caseRecord is a scenario for programs, in short.
type caseRecord struct {
	Name     string        `json:"name"`
	Title    string        `json:"title"`
	Outcomes uint64        `json:"outcomes"`
	Parties  []string      `json:"parties"`
	Deal     *dealRecord   `json:"profile,omitempty"`
	Issues   []issueRecord `json:"issues"`
}

type issueRecord struct {
	Name   string   `json:"name"`
	Unit   string   `json:"unit,omitempty"`
	Values []string `json:"values"`
}

func newCaseRecord(s *sim.Scenario) caseRecord {
	return caseRecord{s.Name, s.Title, s.Space.Size(), partyNames(s), newDealRecord(s.Deal), issueRecords(s.Space)}
}

func newDealRecord(d sim.Context) *dealRecord {
	if d == (sim.Context{}) {
		return nil
	}
	r := dealRecord(d)
	return &r
}

func issueRecords(space *sim.Space) []issueRecord {
	records := make([]issueRecord, len(space.Issues))
	for i, issue := range space.Issues {
		records[i] = issueRecord{issue.Name, issue.Unit, issue.Values}
	}
	return records
}

// fullRecord is a scenario for programs, whole.
type fullRecord struct {
	Name     string        `json:"name"`
	Title    string        `json:"title"`
	Story    string        `json:"story"`
	Deal     *dealRecord   `json:"profile,omitempty"`
	Note     string        `json:"note,omitempty"`
	Hash     string        `json:"hash"`
	Outcomes uint64        `json:"outcomes"`
	Issues   []issueRecord `json:"issues"`
	Events   []eventRecord `json:"events,omitempty"`
	Parties  []partyRecord `json:"parties"`
	Tables   [][]string    `json:"tables"`
}

// eventRecord is what may happen after the deal.
type eventRecord struct {
	Name string `json:"name"`
	What string `json:"what,omitempty"`
}

// partyRecord is what one party wants: Worth by issue, then by value, both in
// the order of the scenario's issues.
type partyRecord struct {
	Name    string             `json:"name"`
	Brief   string             `json:"brief"`
	Unit    string             `json:"unit"`
	Base    float64            `json:"base"`
	Worth   [][]float64        `json:"worth"`
	Bundles []bundleRecord     `json:"bundles,omitempty"`
	Most    float64            `json:"most,omitempty"`
	Never   []termValues       `json:"never,omitempty"` // no package with all of one is signed
	Beliefs map[string]float64 `json:"beliefs,omitempty"`
	Remarks []string           `json:"remarks,omitempty"`
	Batna   batnaRecord        `json:"batna"`
	Spread  []float64          `json:"spread,omitempty"`
}

type batnaRecord struct {
	Worth  utility `json:"worth"`
	Spread float64 `json:"spread"`
	What   string  `json:"what"`
}

// bundleRecord adds Worth where all conditions hold or, with Unless, where one does not.
type bundleRecord struct {
	When   termValues `json:"when"`
	Unless bool       `json:"unless,omitempty"`
	Worth  float64    `json:"worth"`
}

// termValues are values by issue.
type termValues map[string][]string

func newFullRecord(s *sim.Scenario) fullRecord {
	r := fullRecord{Name: s.Name, Title: s.Title, Story: s.Story, Deal: newDealRecord(s.Deal), Note: s.Note, Hash: s.Hash, Outcomes: s.Space.Size(), Issues: issueRecords(s.Space)}
	for _, e := range s.Events {
		r.Events = append(r.Events, eventRecord(e))
	}
	for i := range s.Parties {
		r.Parties = append(r.Parties, newPartyRecord(s, &s.Parties[i]))
	}
	for _, parties := range s.Seating() {
		var names []string
		for _, p := range parties {
			names = append(names, s.Parties[p].Name)
		}
		r.Tables = append(r.Tables, names)
	}
	return r
}

func newPartyRecord(s *sim.Scenario, p *sim.Party) partyRecord {
	worth := p.Profile.Worth
	r := partyRecord{
		Name: p.Name, Brief: p.Brief, Unit: p.Unit,
		Base: worth.Base, Worth: worth.Tables, Most: worth.Cap,
		Batna:  batnaRecord{utility(p.Profile.Reservation), p.Spread.Reservation, p.Batna},
		Spread: p.Spread.Issues, Remarks: p.Remarks,
	}
	for _, b := range worth.Bundles {
		r.Bundles = append(r.Bundles, bundleRecord{newTermValues(s.Space, b.When), b.Unless, b.Worth})
	}
	for _, when := range worth.Vetoes {
		r.Never = append(r.Never, newTermValues(s.Space, when))
	}
	for i, x := range p.Beliefs {
		if !math.IsNaN(x) {
			if r.Beliefs == nil {
				r.Beliefs = map[string]float64{}
			}
			r.Beliefs[s.Events[i].Name] = x
		}
	}
	return r
}

func newTermValues(space *sim.Space, when []sim.Condition) termValues {
	t := termValues{}
	for _, c := range when {
		t[space.Issues[c.Issue].Name] = chosen(&space.Issues[c.Issue], c.Values, bare)
	}
	return t
}

func bare(issue *sim.Issue, v int) string { return issue.Values[v] }

// chosen is the values of an issue that a condition allows, each as written.
func chosen(issue *sim.Issue, allowed []bool, write func(*sim.Issue, int) string) []string {
	values := []string{}
	for v, yes := range allowed {
		if yes {
			values = append(values, write(issue, v))
		}
	}
	return values
}
