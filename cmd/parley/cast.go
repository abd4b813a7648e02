package main

import (
	"strings"

	"github.com/parley-sim/parley/agent"
	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/scenarios/generate"
	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// openCase reads a scenario, or makes the one that an order says (generate:opposition=0.45).
func openCase(what string) (*sim.Scenario, error) {
	open := scenarios.Open
	if strings.HasPrefix(what, generate.Prefix) {
		open = generateCase
	}
	s, err := open(what)
	if err == nil {
		return s, nil
	}
	if f, unread := source.ReadFile(what); unread == nil {
		if _, other := parseExperiment(f); other == nil {
			return nil, wrongf("%s is an experiment, no case; run it with: parley run %s", what, what)
		}
	}
	return nil, wrong(err)
}

// openTalks reads a scenario to be negotiated: one with more parties than can
// sit down can be looked at, and no more.
func openTalks(what string) (*sim.Scenario, error) {
	s, err := openCase(what)
	if err == nil && len(s.Parties) > sim.MaxParties {
		return nil, wrongf("case %q has %d parties; up to %d can negotiate", s.Name, len(s.Parties), sim.MaxParties)
	}
	return s, err
}

// parseStyles reads a spec for each party.
func parseStyles(s *sim.Scenario, specs []string) ([]*agent.Style, error) {
	if len(specs) != len(s.Parties) {
		names := make([]string, len(s.Parties))
		for i, p := range s.Parties {
			names[i] = p.Name
		}
		return nil, wrongf("case %q needs %s, one each for %s; found %d",
			s.Name, count(len(s.Parties), "style"), list(names), len(specs))
	}
	styles := make([]*agent.Style, len(specs))
	for i, spec := range specs {
		style, err := agent.Parse(spec)
		if err != nil {
			return nil, wrong(err)
		}
		styles[i] = style
	}
	return styles, nil
}

// newSession lays the tables for a scenario with its dice; nobody is seated yet.
func newSession(s *sim.Scenario, rounds int, seed uint64) *sim.Session {
	session := sim.NewSession(s, rounds)
	session.Seed = rootOf(s, seed)
	return session
}

// rootOf is what the dice of a single negotiation follow from.
func rootOf(s *sim.Scenario, seed uint64) sim.Seed { return sim.Seed(seed).Child(s.Name).At(0) }

// seat puts agents of a style at every table of a party.
func seat(session *sim.Session, party int, style *agent.Style) {
	for k, parties := range session.Scenario.Seating() {
		for _, p := range parties {
			if p == party {
				session.Sit(k, p, style.Spec(), style.Plan(session.Scenario.Setting(k, p, session.Rounds)).Agent())
			}
		}
	}
}
