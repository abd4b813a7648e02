package main

import (
	"slices"
	"strings"

	"github.com/parley-sim/parley/agent"
	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim/batch"
)

// styleSettings are those of who negotiates.
var styleSettings = []setting{
	{"self", "The style that is looked at; it sits in every seat in turn.", "a style", "style", valued("%s"), func(d *draft, c choice) { d.self.spec, d.self.asked = c.node, true }},
	{"against", "Whom it meets.", "a style, a list of styles, or a map of styles and shares; self is one of its own kind", "style across the table", across, func(d *draft, c choice) { d.mix, d.against.asked = c.node, true }},
	{"self.trait", "A trait on top of the style.", "a trait, or none", "trait", trait("the trait ", "no trait"), func(d *draft, c choice) { d.self.traits = d.self.traits.put(c) }},
	{"against.trait", "The same for everyone it meets.", "a trait, or none", "their trait", trait("their trait ", "no trait of theirs"), func(d *draft, c choice) { d.against.traits = d.against.traits.put(c) }},
	{"self.", "A tactic in a slot of the style, or one of the style's parameters.", "a tactic or none; a number", "", nil, func(d *draft, c choice) { d.self.part("self.", c) }},
	{"against.", "The same for everyone it meets.", "a tactic or none; a number", "their ", nil, func(d *draft, c choice) { d.against.part("against.", c) }},
}

// part takes what is set of a style: the tactic of a slot, or a parameter.
func (s *side) part(prefix string, c choice) {
	c.path = strings.TrimPrefix(c.path, prefix)
	if slices.Contains(agent.Slots(), agent.Slot(c.path)) {
		s.slots = s.slots.put(c)
		return
	}
	s.params = s.params.put(c)
}

// key tells apart what is asked of styles.
func (s *side) key(spec string) string {
	var b strings.Builder
	b.WriteString(spec)
	for _, list := range []choices{s.traits, s.slots, s.params} {
		b.WriteByte('\n')
		for _, c := range list {
			b.WriteString(c.path + "=" + c.node.Text + "\n")
		}
	}
	return b.String()
}

// build makes the style of a spec with everything that was set of it.
func (d *draft) build(s side, spec source.Node) batch.Style {
	key := s.key(spec.Label("a style"))
	style, known := d.known[key]
	if !known {
		style = seated(s.fill(d.style(spec, "a style")))
		d.known[key] = style
	}
	return style
}

// style reads a spec.
func (r *reader) style(n source.Node, what string) *agent.Style {
	written := n.Label(what)
	spec, file := written, agent.FileOf(written)
	if at, there := r.kept[file]; there {
		spec = at + strings.TrimPrefix(written, file)
	}
	s, err := agent.ParseIn(r.folder, spec)
	if err != nil {
		n.Fail("%v", err)
	}
	if file != "" {
		r.open(n, file, s)
	}
	return s
}

// open notes what a style file holds. Two files with one name would be one in the tables.
func (r *reader) open(n source.Node, file string, s *agent.Style) {
	for _, other := range r.files {
		if other.Base() == s.Base() && string(other.File.Data) != string(s.File.Data) {
			n.Fail("%s and %s both hold a style %q; give one of them another name", other.File.Path, s.File.Path, s.Base())
		}
	}
	r.files[file] = s
}

// fill sets what was asked for, in the order trait, tactics, parameters; a fault
// is one of the value at which it shows.
func (s *side) fill(style *agent.Style) *agent.Style {
	do := func(n source.Node, change func() (*agent.Style, error)) {
		next, err := change()
		if err != nil {
			n.Fail("style %q: %v", style.Spec(), err)
		}
		style = next
	}
	for _, c := range s.traits {
		if name := c.node.Label("trait"); name != agent.Without {
			do(c.node, func() (*agent.Style, error) { return style.Also(name) })
		}
	}
	for _, slot := range agent.Slots() {
		if n, there := s.slots.of(string(slot)); there {
			do(n, func() (*agent.Style, error) { return style.Using(slot, n.Label(string(slot))) })
		}
	}
	var params []string
	at := source.Node{}
	for _, c := range s.params {
		at = c.node
		s.check(style, c)
		params = append(params, c.path+"="+valueName(c.node))
	}
	if len(params) > 0 {
		do(at, func() (*agent.Style, error) { return style.With(params...) })
	}
	return style
}

// check refuses a parameter that the style does not have, or a value that it does not take.
func (s *side) check(style *agent.Style, c choice) {
	var known []string
	for _, p := range style.Params {
		if p.Name != c.path {
			known = append(known, p.Name)
			continue
		}
		if x, ok := portion(c.node); !ok || x < p.Min || x > p.Max {
			c.node.Fail("%s of %s is %s; it takes a number from %g to %g", p.Name, style.Spec(), c.node, p.Min, p.Max)
		}
		return
	}
	if len(known) == 0 {
		c.node.Fail("style %q has no parameters, and no slot is called %q", style.Spec(), c.path)
	}
	c.node.Fail("style %q has no parameter or slot %q%s its parameters are %s", style.Spec(), c.path, source.Suggest(c.path, known), source.Listed(known))
}
