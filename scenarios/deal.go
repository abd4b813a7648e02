package scenarios

import (
	"slices"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// factors are the fields of a deal's profile and the values that each may have.
var factors = []struct {
	name   string
	values []string
	of     func(*sim.Context) *string
}{
	// What is at stake: less than $50K, up to $500K, or more.
	{"size", []string{"small", "medium", "large"}, func(c *sim.Context) *string { return &c.Size }},
	// How many terms there are and how much they depend on each other.
	{"complexity", []string{"simple", "moderate", "complex"}, func(c *sim.Context) *string { return &c.Complexity }},
	// What is to come of it: this deal, many more of them, or a good name with others.
	{"relationship", []string{"transactional", "strategic", "reputational"}, func(c *sim.Context) *string { return &c.Relationship }},
	// How many others could sign instead: none, one, or several.
	{"competition", []string{"sole source", "head to head", "crowded"}, func(c *sim.Context) *string { return &c.Competition }},
	// Who needs the deal less: nobody, or the party of this name.
	{"power", []string{"balanced"}, func(c *sim.Context) *string { return &c.Power }},
	// How the buying side decides: one at the top, all together, professional
	// buyers by their rules, or people for themselves.
	{"culture", []string{"top-down", "consensus", "procurement", "personal"}, func(c *sim.Context) *string { return &c.Culture }},
}

// readDeal reads a deal's profile; what is left out is not said.
func readDeal(n source.Node, parties []sim.Party) sim.Context {
	names := make([]string, len(factors))
	for i, f := range factors {
		names[i] = f.name
	}
	o := n.Object("a profile", names...)
	var c sim.Context
	for _, f := range factors {
		at, ok := o.Field(f.name)
		if !ok {
			continue
		}
		words := f.values
		if f.name == "power" {
			words = slices.Concat(words, partyNames(parties))
		}
		*f.of(&c) = at.Choice(f.name, words...)
	}
	return c
}
