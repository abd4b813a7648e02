package main

import (
	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim/trial"
)

const (
	control = "control" // the level that treatments are compared with, if it is not called something else
	called  = "called"  // says what
)

// readTreatments reads control, treatment and treatments: one factor, or none.
func readTreatments(o source.Object) []*factor {
	first := level{name: control}
	n, controlled := o.Field("control")
	if controlled {
		first = readControl(n)
	}
	one, single := o.Field("treatment")
	all, several := o.Field("treatments")
	switch {
	case single && several:
		all.Fail("there is a treatment already; name them all in treatments")
	case !single && !several:
		if controlled {
			n.Fail("a control, and no treatment to compare with it; add one")
		}
		return nil
	case single:
		sets := readSettings(one, "treatment")
		name := settingName(sets, trial.Treatment)
		if name == first.name {
			name, first.name = trial.Treatment, control
		}
		return []*factor{{name: trial.Treatment, node: one, levels: []level{first, {name, sets}}}}
	}
	f := &factor{name: trial.Treatment, node: all, levels: []level{first}}
	for _, pair := range all.Pairs("treatments") {
		if pair.Name == control || pair.Name == first.name {
			pair.Key.Fail("%q is the name of the control; call the treatment something else", pair.Name)
		}
		f.levels = append(f.levels, level{pair.Name, readSettings(pair.Value, pair.Name)})
	}
	if len(f.levels) == 1 {
		all.Fail("treatments names none; want a map such as {adaptive: {self: adaptive}}")
	}
	return []*factor{f}
}

// readControl reads what treatments are compared with, and what sentences call it.
func readControl(n source.Node) level {
	first := level{}
	if n.Kind == source.Null {
		return level{name: control}
	}
	for _, pair := range n.Pairs("control") {
		if pair.Name == called {
			first.name = pair.Value.Label("called")
			continue
		}
		checkPath(pair.Key, pair.Name)
		first.sets = append(first.sets, choice{pair.Name, pair.Value})
	}
	if first.name == "" {
		first.name = settingName(first.sets, control)
	}
	return first
}

// settingName is what a control or treatment without a name is called: by its one setting.
func settingName(sets choices, otherwise string) string {
	if len(sets) != 1 {
		return otherwise
	}
	return sets[0].called()
}

// called is a setting in words: "adaptive" for self, else path and value.
func (c choice) called() string {
	if c.path == "self" {
		return valueName(c.node)
	}
	return c.path + " " + valueName(c.node)
}

// readSettings reads a map from paths of settings to their values.
func readSettings(n source.Node, what string) choices {
	var sets choices
	if n.Kind == source.Null {
		return nil
	}
	for _, pair := range n.Pairs(what) {
		checkPath(pair.Key, pair.Name)
		sets = append(sets, choice{pair.Name, pair.Value})
	}
	return sets
}
