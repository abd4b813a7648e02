package main

import (
	"fmt"
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// caseSetting is something of a case that an experiment can change for self's
// sake. Changes are made in the order of the list.
type caseSetting struct {
	path, means, takes string
	title              string  // what sentences call it
	said               wording // what they call one of its values

	alike bool                                                              // what it does is the same whoever self is
	read  func(source.Node) float64                                         // the value; nil: any number
	apply func(s *sim.Scenario, self int, x float64) (*sim.Scenario, error) // a copy with the same name, changed

	// In the place of apply: the case read again with the number, or, for one that
	// names terms, how they are read and what they do.
	reread func(what string, x float64) (*sim.Scenario, error)
	terms  func(n source.Node, what string, cases []*sim.Scenario) clauses
	narrow func(*sim.Scenario, clauses) (*sim.Scenario, error)
}

var caseSettings = []caseSetting{forecasts, issuesSettled, issuesWithout, issuesOpen, bundles, public, spread, batnaSpread, otherBatnaSpread, batnaShare, batnaWorth, otherBatnaShare, otherBatnaWorth, rivals}

// change is a setting of a case with its value.
type change struct {
	choice
	number float64
	terms  clauses
}

func (c caseSetting) setting() setting {
	return setting{c.path, c.means, c.takes, c.title, c.said, func(d *draft, to choice) {
		if c.terms != nil {
			d.changes = append(d.changes, change{choice: to, terms: c.terms(to.node, c.path, d.design.Scenarios)})
			return
		}
		read := c.read
		if read == nil {
			read = func(n source.Node) float64 { return n.Number(c.path) }
		}
		d.changes = append(d.changes, change{choice: to, number: read(to.node)})
	}}
}

// caseVariants are an arm's cases, by scenario and by seat of self.
type caseVariants [][]*sim.Scenario

// variants are the cases as the draft changes them; nil: as they are.
func (d *draft) variants() [][]*sim.Scenario {
	if len(d.changes) == 0 && len(d.draws) == 0 {
		return nil
	}
	d.oneWalkAway()
	key := d.key()
	if known, there := d.cases[key]; there {
		return known
	}
	list := make(caseVariants, len(d.design.Scenarios))
	for i, base := range d.redrawn() {
		for seat := range d.design.Scenarios[i].Parties {
			list[i] = append(list[i], d.variant(base, seat))
		}
	}
	d.cases[key] = list
	return list
}

// made is a case as one setting changed it, so that arms share what is the same in them:
// its worlds are then drawn and analysed once.
type made struct {
	of   *sim.Scenario
	path string
	to   float64
	term string
	seat int // of self; -1: it is the same for all
}

func (d *draft) changed(s *sim.Scenario, setting *caseSetting, c change, seat int) *sim.Scenario {
	key := made{s, c.path, c.number, c.terms.key(), seat}
	if setting.alike {
		key.seat = -1
	}
	if known, there := d.made[key]; there {
		return known
	}
	changed, err := d.apply(s, setting, c, seat)
	if err != nil {
		c.node.Fail("%s %s: case %q: %v", c.path, valueName(c.node), s.Name, err)
	}
	d.made[key] = changed
	return changed
}

func (d *draft) apply(s *sim.Scenario, setting *caseSetting, c change, seat int) (*sim.Scenario, error) {
	switch {
	case setting.narrow != nil:
		return setting.narrow(s, c.terms)
	case setting.reread != nil:
		return d.readAgain(s, setting, c.number)
	}
	return setting.apply(s, seat, c.number)
}

func (d *draft) key() string {
	var b strings.Builder
	for _, c := range d.changes {
		fmt.Fprintf(&b, "%s=%v %s\n", c.path, c.number, c.terms.key())
	}
	for _, c := range d.draws {
		fmt.Fprintf(&b, "%s=%s\n", c.path, c.node.Text)
	}
	return b.String()
}

func (d *draft) variant(s *sim.Scenario, seat int) *sim.Scenario {
	for _, setting := range caseSettings {
		for _, c := range d.changes {
			if c.path != setting.path {
				continue
			}
			s = d.changed(s, &setting, c, seat)
		}
	}
	return s
}
