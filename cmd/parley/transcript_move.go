package main

import (
	"strconv"

	"github.com/parley-sim/parley/sim"
)

// moveRecord is one move of a session for programs: what was done, said and why.
type moveRecord struct {
	Round       int        `json:"round"`
	Table       *int       `json:"table,omitempty"` // only where there are several
	Seat        int        `json:"seat"`
	Move        string     `json:"move"`                  // propose, beside, accept, pass or leave
	Values      *terms     `json:"values,omitempty"`      // proposed or accepted
	Conditional bool       `json:"conditional,omitempty"` // what it gives holds only with what it asks for
	Pick        int        `json:"pick,omitempty"`        // which of the packages beside the first was accepted, from 1
	Says        *sayRecord `json:"says,omitempty"`
	Tactic      string     `json:"tactic"`
	Mode        string     `json:"mode"`
	Target      *utility   `json:"target,omitempty"` // what it held out for, in its own worth
}

// sayRecord is a message, as its act has it and in words.
type sayRecord struct {
	Act    string   `json:"act"`
	Topic  string   `json:"topic,omitempty"`
	Issue  string   `json:"issue,omitempty"`
	Value  string   `json:"value,omitempty"`
	Number *utility `json:"number,omitempty"`
	Words  string   `json:"words"`
}

var moveNames = map[sim.Kind]string{
	sim.Propose: "propose", sim.Beside: "beside", sim.Accept: "accept", sim.Pass: "pass", sim.Leave: "leave",
}

var topicNames = map[sim.Topic]string{sim.Value: "value", sim.Market: "market", sim.Rivals: "rivals"}

func (t *teller) moveRecord(step *sim.Step) moveRecord {
	m := moveRecord{Round: int(step.Round), Table: tableNumber(t.Scenario, step), Seat: int(step.Seat), Move: moveNames[step.Kind],
		Conditional: step.If, Pick: int(step.Pick), Tactic: name(step.Why.Tactic), Mode: name(step.Why.Mode)}
	if step.Kind == sim.Propose || step.Kind == sim.Beside || step.Kind == sim.Accept {
		m.Values = &terms{t.Space, step.Offer}
	}
	if step.Why.Mode != nil {
		target := utility(sixDigits(step.Why.Target))
		m.Target = &target
	}
	m.Says = t.sayRecord(int(step.Seat), step.Say)
	return m
}

// sayRecord is nothing where nothing is said.
func (t *teller) sayRecord(party int, say sim.Message) *sayRecord {
	s, known := speeches[say.Act]
	if !known {
		return nil
	}
	r := &sayRecord{Act: s.name, Words: t.wordsOf(party, say)}
	number := utility(say.Number)
	switch say.Act {
	case sim.Rate, sim.Summarise:
		if i := int(say.Issue); i >= 0 && i < len(t.Space.Issues) && say.Value >= 0 && int(say.Value) < len(t.Space.Issues[i].Values) {
			r.Value = t.Space.Issues[i].Values[say.Value]
		}
		r.Issue = t.issue(say.Issue)
		if say.Act == sim.Rate {
			r.Number = &number
		}
	case sim.Tell:
		r.Issue, r.Number = t.issue(say.Issue), &number
	case sim.Probe:
		r.Issue = t.issue(say.Issue)
	case sim.Claim, sim.Warn:
		r.Number = &number
	case sim.Justify:
		r.Topic = topicNames[say.Topic]
	}
	return r
}

// sixDigits rounds what was only aimed at, so that it reads the same on all processors.
func sixDigits(x float64) float64 {
	const digits = 6
	y, err := strconv.ParseFloat(strconv.FormatFloat(x, 'g', digits, 64), 64)
	if err != nil {
		return x
	}
	return y
}
