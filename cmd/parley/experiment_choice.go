package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim/trial"
)

// choice is one setting of an arm: what is set, and to what.
type choice struct {
	path string
	node source.Node
}

// choices are the settings of an arm. Each path is there once.
type choices []choice

// put is the choices with one more, in the place of what was said of its path before.
func (c choices) put(one choice) choices {
	list := slices.DeleteFunc(slices.Clone(c), func(other choice) bool { return other.path == one.path })
	return append(list, one)
}

func (c choices) of(path string) (source.Node, bool) {
	for _, one := range c {
		if one.path == path {
			return one.node, true
		}
	}
	return source.Node{}, false
}

// factor is what arms differ in: levels, each with what it sets. One with a range
// instead is sampled.
type factor struct {
	name   string
	node   source.Node
	levels []level
	lo, hi float64 // of a range
	ranged bool
}

// level is one setting of a factor.
type level struct {
	name string
	sets choices
}

// described is what a trial knows of a factor: the levels that arms have, the base first.
func (f *factor) described(values []string) trial.Factor {
	t := trial.Factor{Name: f.name, Title: f.title()}
	for _, l := range f.levels {
		if slices.Contains(values, l.name) {
			t.Levels = append(t.Levels, l.name)
			if words, worded := f.words(l); worded {
				t.Words = append(t.Words, words)
			}
		}
	}
	if f.ranged {
		t.Levels = values
	}
	for _, name := range t.Levels {
		x, ok := source.Plain(name)
		if !ok {
			t.Doses = nil
			break
		}
		t.Doses = append(t.Doses, x)
	}
	return t
}

// valueName is how a value is called in names and tables: a number in its shortest form, 20 % as 0.2,
// a mix as "competitive 0.5 + adaptive 0.5".
func valueName(n source.Node) string {
	if n.Kind == source.Map {
		var parts []string
		for _, pair := range n.Pairs("against") {
			parts = append(parts, pair.Name+" "+valueName(pair.Value))
		}
		return strings.Join(parts, " + ")
	}
	if n.Kind == source.List {
		var parts []string
		for _, entry := range n.List("a list", mostEntries) {
			parts = append(parts, valueName(entry))
		}
		return strings.Join(parts, " + ")
	}
	if x, ok := portion(n); ok {
		return shortest(x)
	}
	return n.Label("a value")
}

func shortest(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }
