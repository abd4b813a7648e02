package main

import (
	"cmp"
	"math"

	"github.com/parley-sim/parley/cmd/parley/validate"
	"github.com/parley-sim/parley/sim/stats"
)

// validationRecord is what came out, for programs. What does not exist is null.
type validationRecord struct {
	Facts    []factRecord    `json:"facts,omitempty"`
	Claims   []claimRecord   `json:"claims,omitempty"`
	Matrix   []cellRecord    `json:"matrix,omitempty"`
	Rankings []rankingRecord `json:"rankings,omitempty"`
}

type factRecord struct {
	ID           string        `json:"id"`
	Name         string        `json:"name"`
	Fact         string        `json:"fact"`
	Label        string        `json:"label"`
	Published    string        `json:"published"`
	Source       string        `json:"source"`
	Wanted       string        `json:"wanted"`
	Reason       string        `json:"reason"`
	Played       string        `json:"played"`
	Negotiations int64         `json:"negotiations"`
	Verdict      string        `json:"verdict"`
	Missing      string        `json:"missing"`
	Because      string        `json:"because"`
	Checks       []checkRecord `json:"checks"`
}

type checkRecord struct {
	What   string        `json:"what"`
	Label  string        `json:"label"`
	Scale  string        `json:"scale"`
	Ours   spanRecord    `json:"ours"`
	Over   string        `json:"over"`
	From   *float64      `json:"from"`
	To     *float64      `json:"to"`
	Pass   bool          `json:"pass"`
	Levels []levelRecord `json:"levels"`
}

type spanRecord struct {
	Mean *float64 `json:"mean"`
	Lo   *float64 `json:"lo"`
	Hi   *float64 `json:"hi"`
}

type levelRecord struct {
	Name string   `json:"name"`
	Mean *float64 `json:"mean"`
}

type claimRecord struct {
	Style    string     `json:"style"`
	Claim    string     `json:"claim"`
	Articles string     `json:"articles"`
	What     string     `json:"what"`
	Than     string     `json:"than"`
	Scale    string     `json:"scale"`
	Effect   spanRecord `json:"effect"`
	Over     string     `json:"over"`
	Answer   string     `json:"answer"`
	Missing  string     `json:"missing"`
	Built    string     `json:"built"`
}

type cellRecord struct {
	Style        string     `json:"style"`
	Against      string     `json:"against"`
	Negotiations int        `json:"negotiations"`
	Captured     spanRecord `json:"captured"`
	Gain         spanRecord `json:"gain"`
	Deals        spanRecord `json:"deals"`
}

type rankingRecord struct {
	Style     string       `json:"style"`
	Parameter string       `json:"parameter"`
	Value     float64      `json:"value"`
	Order     []string     `json:"order"`
	Gains     []spanRecord `json:"gains"`
	Creates   spanRecord   `json:"creates"`
	Claims    spanRecord   `json:"claims"`
}

func newValidationRecord(v *validation) validationRecord {
	var r validationRecord
	for _, f := range v.findings {
		r.Facts = append(r.Facts, newFactRecord(f))
	}
	for _, c := range v.replies {
		r.Claims = append(r.Claims, claimRecord{c.Style, c.Says, c.Article, c.What, c.Than, string(c.Scale), span(c.Found), c.Over, string(c.Answer), c.Lacks, c.Built})
	}
	if v.matrix != nil {
		for _, c := range v.matrix.Cells {
			r.Matrix = append(r.Matrix, cellRecord{c.Style, c.Against, c.Games, span(c.Captured), span(c.Gain), span(c.Deals)})
		}
	}
	for _, k := range v.rankings {
		record := rankingRecord{k.Style, k.Param, k.Value, k.Order, nil, span(k.Creates), span(k.Claims)}
		for _, g := range k.Gains {
			record.Gains = append(record.Gains, span(g))
		}
		r.Rankings = append(r.Rankings, record)
	}
	return r
}

func newFactRecord(f validate.Finding) factRecord {
	r := factRecord{f.ID, f.Name, f.Sentence, string(f.Label), f.Published, f.Source, f.Band, f.Reason, f.Played, f.Games, string(f.Verdict), f.Lacks, f.Because, []checkRecord{}}
	for i := range f.Checks {
		c := &f.Checks[i]
		k := checkRecord{c.What, string(cmp.Or(c.Label, f.Label)), string(c.Scale), span(c.Found), c.Over, orNull(c.Band.Lo), orNull(c.Band.Hi), c.Pass(), []levelRecord{}}
		for _, l := range c.Levels {
			k.Levels = append(k.Levels, levelRecord{l.Name, orNull(l.Mean)})
		}
		r.Checks = append(r.Checks, k)
	}
	return r
}

func span(i stats.Interval) spanRecord { return spanRecord{orNull(i.Mean), orNull(i.Lo), orNull(i.Hi)} }

// orNull is nil for what is no finite number.
func orNull(x float64) *float64 {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return nil
	}
	return &x
}
