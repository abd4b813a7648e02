package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
)

// experimentFields are those of an experiment file, in the order of its tables.
var experimentFields = []string{"name", "question", "scenarios", "generate", "styles", "pairings", "opener", "rounds", "worlds", "repeats", "seed"}

const mostEntries = 1000 // of a list in an experiment

// readExperiment reads an experiment file. Everything but the scenarios (named,
// generated or both) and the styles may be left out.
func readExperiment(path string) (*batch.Design, error) {
	f, err := source.ReadFile(path)
	if err != nil {
		return nil, wrong(fmt.Errorf("reading the experiment: %w", err))
	}
	d, err := parseExperiment(f)
	if err != nil {
		if _, other := scenarios.Read(f); other == nil {
			return nil, wrongf("%s is a case, no experiment; play it with: parley play %s STYLE STYLE", path, path)
		}
	}
	return d, err
}

func parseExperiment(f source.File) (d *batch.Design, err error) {
	err = source.Strict(f, "an experiment", experimentFields, func(o source.Object) { d = designOf(o, f.Path) })
	return d, err
}

func designOf(o source.Object, path string) *batch.Design {
	d := &batch.Design{
		Name:     o.Label("name", strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))),
		Question: o.Words("question"),
		Styles:   readStyles(needed(o, "styles", "a list of styles"), "styles"),
		Opener:   batch.Both,
		Rounds:   []int{20},
		Worlds:   o.Whole("worlds", 20, 1, batch.MaxWorlds),
		Repeats:  o.Whole("repeats", 100, 1, batch.MaxRepeats),
		Seed:     sim.Seed(o.Whole("seed", 1, 0, 1<<53)),
	}
	if n, there := o.Field("pairings"); there {
		readPairings(n, d)
	}
	if n, there := o.Field("opener"); there {
		d.Opener = batch.Opener(n.Choice("opener", string(batch.Both), string(batch.First), string(batch.Second)))
	}
	if n, there := o.Field("rounds"); there {
		d.Rounds = readRounds(n)
	}
	n, generated := o.Field("generate")
	if _, named := o.Field("scenarios"); named || !generated {
		readCases(needed(o, "scenarios", "all, or a list of shipped cases, files and folders"), filepath.Dir(path), d)
	}
	if generated {
		readPopulation(n, d)
	}
	if err := d.Validate(); err != nil {
		o.Fail("%v", err)
	}
	return d
}

// needed is a field that no experiment can do without.
func needed(o source.Object, name, want string) source.Node {
	n, there := o.Field(name)
	switch {
	case !there:
		o.Fail("an experiment has no %q; want %s", name, want)
	case n.Kind == source.Null:
		n.Fail("%s is nothing; want %s", name, want)
	}
	return n
}

// readStyles reads styles, each once.
func readStyles(n source.Node, what string) []batch.Style {
	var styles []batch.Style
	for _, entry := range n.Several(what, mostEntries) {
		s, err := batchStyle(filepath.Dir(n.File.Path), entry.Label("a style"))
		if err != nil {
			entry.Fail("%v", err)
		}
		if slices.ContainsFunc(styles, func(o batch.Style) bool { return o.Spec == s.Spec }) {
			entry.Fail("style %q is named twice", s.Spec)
		}
		styles = append(styles, s)
	}
	return styles
}

// readPairings reads all, self, or a map with the styles to meet.
func readPairings(n source.Node, d *batch.Design) {
	if n.Kind == source.Map {
		d.Against = readStyles(n.Object("pairings", "against").Must("against"), "against")
		return
	}
	if n.Text != "all" && n.Text != "self" {
		n.Fail("pairings is %s%s want all, self, or against: [a list of styles]", n, source.Suggest(n.Text, []string{"all", "self"}))
	}
	d.Self = n.Text == "self"
}

func readRounds(n source.Node) []int {
	var rounds []int
	for _, entry := range n.Several("rounds", mostEntries) {
		r := entry.Whole("rounds", 1, batch.MaxRounds)
		if slices.Contains(rounds, r) {
			entry.Fail("rounds names %d twice", r)
		}
		rounds = append(rounds, r)
	}
	return rounds
}
