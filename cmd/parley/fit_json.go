package main

import (
	"encoding/csv"
	"io"
	"slices"
	"strconv"

	"github.com/parley-sim/parley/cmd/parley/fit"
)

// fitRecord is a map for programs. What does not exist is null.
type fitRecord struct {
	Styles       []string        `json:"styles"`
	Cases        int             `json:"cases"`
	Negotiations int64           `json:"negotiations"`
	Rounds       int             `json:"rounds"`
	Cells        []fitCellRecord `json:"cells"`
	Trial        []trialRecord   `json:"trial"`
	Choices      []trialRecord   `json:"choices"`
}

type fitCellRecord struct {
	Complexity   string           `json:"complexity"`
	Leverage     string           `json:"leverage"`
	Competition  string           `json:"competition"`
	Relationship string           `json:"relationship"`
	Weight       float64          `json:"weight"`
	Best         string           `json:"best"`
	Second       string           `json:"second"`
	Margin       spanRecord       `json:"margin"`
	Close        []string         `json:"close"`
	Alone        bool             `json:"alone"`
	Styles       []fitStyleRecord `json:"styles"`
}

type fitStyleRecord struct {
	Style string     `json:"style"`
	Score spanRecord `json:"score"`
	Own   spanRecord `json:"own"`
	Other spanRecord `json:"other"`
	Deals spanRecord `json:"deals"`
}

type trialRecord struct {
	Style  string     `json:"style,omitempty"`
	Says   string     `json:"says,omitempty"`
	Source string     `json:"source,omitempty"`
	Built  string     `json:"built,omitempty"`
	What   string     `json:"what"`
	Effect spanRecord `json:"effect"`
	Holm   *float64   `json:"p_holm"`
	Cells  int        `json:"cells"`
	Answer string     `json:"answer"`
}

func newFitRecord(m *fit.Map) fitRecord {
	t := &fitTeller{m}
	r := fitRecord{Styles: m.Styles, Cases: m.Cases, Negotiations: m.Games, Rounds: m.Rounds}
	for i := range m.Cells {
		c := &m.Cells[i]
		k := fitCellRecord{fit.Complexities[c.Complexity].Name, fit.Leverages[c.Leverage].Name, fit.Competitions[c.Competition].Name, fit.Relationships[c.Relationship].Name,
			fit.Weights[c.Relationship], m.Styles[c.Best()], m.Styles[c.Second()], span(c.Margin), t.names(c.Close), c.Alone, nil}
		for s, name := range m.Styles {
			k.Styles = append(k.Styles, fitStyleRecord{name, span(c.Scores[s]), span(c.Own[s]), span(c.Other[s]), span(c.Deals[s])})
		}
		r.Cells = append(r.Cells, k)
	}
	r.Trial, r.Choices = trialRecords(m.Trial), trialRecords(m.Choices)
	return r
}

func trialRecords(list []fit.Outcome) []trialRecord {
	var records []trialRecord
	for i := range list {
		o := &list[i]
		r := trialRecord{What: o.What, Effect: span(o.Over), Holm: orNull(o.Holm), Cells: o.Cells, Answer: signOf(o)}
		if o.Fit != nil {
			r.Style, r.Says, r.Source, r.Built = o.Fit.Style, o.Fit.Says, o.Fit.Article, o.Fit.Built
		}
		records = append(records, r)
	}
	return records
}

// writeFitCSV writes a line for each style in each cell.
func writeFitCSV(out io.Writer, m *fit.Map) error {
	w := csv.NewWriter(out)
	_ = w.Write([]string{"complexity", "leverage", "competition", "relationship", "weight", "style", "score", "lo", "hi", "own", "other", "deals", "place", "close"}) // Flush says what failed
	for i := range m.Cells {
		c := &m.Cells[i]
		for s, name := range m.Styles {
			x := c.Scores[s]
			_ = w.Write([]string{fit.Complexities[c.Complexity].Name, fit.Leverages[c.Leverage].Name, fit.Competitions[c.Competition].Name, fit.Relationships[c.Relationship].Name,
				digits(fit.Weights[c.Relationship]), name, digits(x.Mean), digits(x.Lo), digits(x.Hi), digits(c.Own[s].Mean), digits(c.Other[s].Mean), digits(c.Deals[s].Mean),
				strconv.Itoa(slices.Index(c.Order, s) + 1), strconv.FormatBool(slices.Contains(c.Close, s))})
		}
	}
	w.Flush()
	return w.Error()
}

// digits is a number at full precision; empty where there is none.
func digits(x float64) string {
	if x != x {
		return ""
	}
	return strconv.FormatFloat(x, 'g', -1, 64)
}
