package main

import (
	"errors"
	"slices"

	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// forecasts lets the sides differ more, or less, in what they expect. What a term is
// worth that depends on an event follows from beliefs when a case is read: it is read again.
var forecasts = caseSetting{path: "forecasts", title: "disagreement of forecasts", said: forecast, alike: true, takes: "a number: 0 all believe the mean of what they believe, 1 as written, 2 twice as far from it, at most 0 % and 100 %; a case without events stays as it is",
	means:  "How far the sides differ in how likely they hold events.",
	read:   func(n source.Node) float64 { return notNegative(n, "forecasts") },
	reread: scenarios.OpenDiffering,
}

// read again from its file, as one setting says.
func (d *draft) readAgain(s *sim.Scenario, setting *caseSetting, x float64) (*sim.Scenario, error) {
	eventful := func(s *sim.Scenario) bool { return len(s.Events) > 0 }
	i := slices.Index(d.design.Scenarios, s)
	switch {
	case !slices.ContainsFunc(d.design.Scenarios, eventful):
		return nil, errors.New("no case of this experiment has events")
	case i < 0 || !eventful(s) || x == 1:
		return s, nil
	}
	return setting.reread(d.design.Sources[i], x)
}
