package main

import (
	"maps"
	"slices"
	"strings"

	"github.com/parley-sim/parley/scenarios/generate"
	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

const drawnPrefix = "case."

// drawnSettings are those of generated cases: each field of generate.
func drawnSettings() []setting {
	var list []setting
	for _, field := range generate.Fields {
		if field == "parties" {
			continue // other seats are another experiment
		}
		list = append(list, setting{drawnPrefix + field, "What `generate` says of " + field + ": the cases are drawn anew with it, from the same seeds.", "as in generate", drawnTitle(field), drawnSaying(field), func(d *draft, c choice) {
			if d.drawn == nil {
				c.node.Fail("%s is for generated cases; add generate, as in generate: {cases: 20, %s: %s}", c.path, field, valueName(c.node))
			}
			d.draws = d.draws.put(c)
		}})
	}
	return list
}

// redrawn is the design's cases, those of the population drawn anew.
func (d *draft) redrawn() []*sim.Scenario {
	if len(d.draws) == 0 {
		return d.design.Scenarios
	}
	p := d.drawn.Population
	p.Draws = maps.Clone(p.Draws)
	at := source.Node{}
	for _, c := range d.draws {
		field := strings.TrimPrefix(c.path, drawnPrefix)
		p.Draws[field] = readDraw(c.node, field)
		at = c.node
	}
	from := *d.drawn
	from.node = at
	made, _, notes := from.make(p)
	for _, n := range notes {
		d.design.Notes = append(d.design.Notes, "With "+d.draws.called()+": "+n)
	}
	list := slices.Clone(d.design.Scenarios)
	copy(list[d.drawn.first:], made)
	return list
}

// called is settings in words.
func (c choices) called() string {
	parts := make([]string, len(c))
	for i, one := range c {
		parts[i] = one.called()
	}
	return strings.Join(parts, ", ")
}
