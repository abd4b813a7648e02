package main

import (
	"bytes"
	"encoding/json"
	"math"

	"github.com/parley-sim/parley/sim"
)

// transcript is a finished session for programs.
type transcript struct {
	Agreement *terms        `json:"agreement"` // null: none
	Utilities []utility     `json:"utilities"` // of the agreement, or else the reservation values
	Rounds    int           `json:"rounds"`    // the round of the agreement, or else the deadline
	Ended     string        `json:"ended"`
	Offers    []offerRecord `json:"offers"`
	Moves     []moveRecord  `json:"moves"` // all that was done and said, the offers among them

	WhatIfs []whatIfRecord `json:"what_if,omitempty"` // what could have come of it
}

// offerRecord is one package that was proposed.
type offerRecord struct {
	Round     int       `json:"round"`
	Table     *int      `json:"table,omitempty"` // only where there are several
	Seat      int       `json:"seat"`
	Beside    bool      `json:"beside,omitempty"` // put beside the one before it: the others may take either
	Values    *terms    `json:"values"`
	Utilities []utility `json:"utilities"`
	Tactic    string    `json:"tactic"`
	Mode      string    `json:"mode"`
}

func newTranscript(s *sim.Scenario, rec *sim.Record) transcript {
	t := transcript{Utilities: utilities(rec.Utilities), Rounds: rec.Rounds, Ended: rec.Ended.String(), Offers: []offerRecord{}, Moves: []moveRecord{}}
	if rec.Deal() {
		t.Agreement = &terms{s.Space, rec.Agreement}
		t.Rounds = rec.Round
	}
	teller := newTeller(s)
	for i := range rec.Steps {
		step := &rec.Steps[i]
		if step.Kind == sim.Propose || step.Kind == sim.Beside {
			t.Offers = append(t.Offers, newOfferRecord(s, step))
		}
		t.Moves = append(t.Moves, teller.moveRecord(step))
	}
	return t
}

func newOfferRecord(s *sim.Scenario, step *sim.Step) offerRecord {
	o := offerRecord{Round: int(step.Round), Table: tableNumber(s, step), Seat: int(step.Seat), Beside: step.Kind == sim.Beside, Values: &terms{s.Space, step.Offer}}
	for i := range s.Parties {
		o.Utilities = append(o.Utilities, utility(s.Parties[i].Profile.Utility(step.Offer)))
	}
	o.Tactic, o.Mode = name(step.Why.Tactic), name(step.Why.Mode)
	return o
}

// tableNumber is the table of a step, where there are several.
func tableNumber(s *sim.Scenario, step *sim.Step) *int {
	if len(s.Tables) < 2 {
		return nil
	}
	table := int(step.Table)
	return &table
}

// terms is a package written as issue to value, in the order of the issues.
type terms struct {
	space *sim.Space
	o     sim.Outcome
}

// MarshalJSON writes an object whose keys are the issues.
func (t *terms) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, issue := range t.space.Issues {
		if i > 0 {
			b.WriteByte(',')
		}
		for k, text := range []string{issue.Name, issue.Values[t.space.Value(t.o, i)]} {
			quoted, err := json.Marshal(text)
			if err != nil {
				return nil, err
			}
			if k > 0 {
				b.WriteByte(':')
			}
			b.Write(quoted)
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// utility is a worth or another number; minus infinity, the worth of having no reservation value, is null.
type utility float64

// MarshalJSON writes the shortest text that reads back to the same number.
func (u utility) MarshalJSON() ([]byte, error) {
	if math.IsInf(float64(u), 0) || math.IsNaN(float64(u)) {
		return []byte("null"), nil
	}
	return json.Marshal(float64(u))
}

func utilities(us []float64) []utility {
	list := make([]utility, len(us))
	for i, u := range us {
		list[i] = utility(u)
	}
	return list
}
