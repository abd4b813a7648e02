package main

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/parley-sim/parley/scenarios/generate"
	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

const mostGenerated = 10_000 // cases of an experiment

// drawnCases are the cases of generate:.
type drawnCases struct {
	generate.Population
	cases int
	node  source.Node
	first int // of them, among the design's scenarios
}

// readPopulation adds the cases of an experiment's generate:, so many of them,
// each drawn as scenario generate draws it from the same numbers.
func (r *reader) readPopulation(n source.Node) {
	o := n.Object("generate", append([]string{"cases", "seed", "correlate"}, generate.Fields...)...)
	cases := o.Must("cases").Whole("cases", 1, mostGenerated)
	p := generate.Population{Seed: sim.Seed(o.Whole("seed", 1, 0, 1<<53)), Draws: map[string]generate.Range{}}
	for _, field := range generate.Fields {
		if n, there := o.Field(field); there {
			p.Draws[field] = readDraw(n, field)
		}
	}
	if n, there := o.Field("correlate"); there {
		for _, entry := range n.Several("correlate", mostEntries) {
			t, err := generate.ParseTogether(entry.Label("a pair"))
			if err != nil {
				entry.Fail("correlate is %v", err)
			}
			p.Together = append(p.Together, t)
		}
	}
	r.drawn = &drawnCases{p, cases, n, len(r.design.Scenarios)}
	made, sources, notes := r.drawn.make(p)
	d := r.design
	d.Scenarios, d.Sources, d.Notes = append(d.Scenarios, made...), append(d.Sources, sources...), append(d.Notes, notes...)
}

func readDraw(n source.Node, field string) generate.Range {
	r, err := generate.ParseRange(n.Label(field))
	if err != nil {
		n.Fail("%s is %v", field, err)
	}
	return r
}

// make draws the population's cases.
func (p *drawnCases) make(from generate.Population) (made []*sim.Scenario, sources, notes []string) {
	missed := map[string][]generate.Miss{}
	for i := range p.cases {
		spec, err := from.Spec(i)
		if err != nil {
			p.node.Fail("%v", err)
		}
		s, reached, err := generate.Generate(spec)
		if err != nil {
			p.node.Fail("%s: %v", generate.Name(spec.Seed, i), err)
		}
		for _, m := range reached.Missed(spec, s.Space.Size()) {
			missed[m.Field] = append(missed[m.Field], m)
		}
		made, sources = append(made, s), append(sources, spec.String())
	}
	return made, sources, shortfalls(missed, p.cases)
}

// shortfalls are sentences on targets that not every generated case meets.
func shortfalls(missed map[string][]generate.Miss, cases int) []string {
	var notes []string
	for _, field := range generate.Fields {
		if list := missed[field]; len(list) > 0 {
			worst := slices.MaxFunc(list, func(a, b generate.Miss) int { return cmp.Compare(a.Off(), b.Off()) })
			notes = append(notes, fmt.Sprintf("Of %s, %d miss the %s asked for, by up to %.2g: the other targets leave no room for it.", count(cases, "generated case"), len(list), field, worst.Off()))
		}
	}
	return notes
}

// generateCase makes the scenario of an order in words.
func generateCase(text string) (*sim.Scenario, error) {
	spec, err := generate.ParseSpec(text)
	if err != nil {
		return nil, err
	}
	s, _, err := generate.Generate(spec)
	return s, err
}
