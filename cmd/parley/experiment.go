package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
)

// experimentFields are those of an experiment file, in the order of its tables.
var experimentFields = []string{"name", "question", "scenarios", "styles", "pairings", "opener", "rounds", "worlds", "repeats", "seed"}

// experiment is an experiment file under way to a design.
type experiment struct {
	*source.Value
	dir string // of the file: what its paths start from
}

// readExperiment reads an experiment file. Everything but the scenarios and the
// styles may be left out; then what stands here holds.
func readExperiment(path string) (*batch.Design, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, wrong(fmt.Errorf("reading the experiment: %w", err))
	}
	top, err := source.YAML(source.File{Path: path, Data: data})
	if err != nil {
		return nil, err
	}
	e := experiment{top, filepath.Dir(path)}
	d := &batch.Design{
		Name:   strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)),
		Opener: batch.Both, Rounds: []int{20}, Worlds: 20, Repeats: 100, Seed: 1,
	}
	for _, read := range []func(*batch.Design) error{e.known, e.words, e.scenarios, e.styles, e.pairings, e.opener, e.numbers} {
		if err := read(d); err != nil {
			return nil, err
		}
	}
	if err := d.Validate(); err != nil {
		return nil, e.Errorf("%v", err)
	}
	return d, nil
}

// known refuses fields that no experiment has.
func (e experiment) known(*batch.Design) error {
	if e.Kind != source.Map {
		return e.Errorf("an experiment is %s; it must be a map with %s", e.Value, strings.Join(experimentFields, ", "))
	}
	for _, f := range e.Fields {
		if !slices.Contains(experimentFields, f.Name) {
			return f.Value.Errorf("%s", unknown("field", f.Name, f.Name, experimentFields))
		}
	}
	return nil
}

func (e experiment) words(d *batch.Design) error {
	for _, field := range []struct {
		name string
		to   *string
	}{{"name", &d.Name}, {"question", &d.Question}} {
		if v := e.Get(field.name); v != nil {
			if v.Kind == source.List || v.Kind == source.Map {
				return v.Errorf("%q is %s; it must be a text", field.name, v)
			}
			*field.to = v.Text
		}
	}
	return nil
}

// scenarios opens each entry: the name of a shipped case, a path from the
// experiment's folder, or all.
func (e experiment) scenarios(d *batch.Design) error {
	entries, err := e.entries("scenarios", "all, or a list of shipped cases, files and folders")
	if err != nil {
		return err
	}
	for _, v := range entries {
		if v.Text == "all" {
			for _, name := range scenarios.Names() {
				if err := e.open(d, v, name); err != nil {
					return err
				}
			}
			continue
		}
		if err := e.open(d, v, v.Text); err != nil {
			return err
		}
	}
	return nil
}

func (e experiment) open(d *batch.Design, v *source.Value, what string) error {
	path := what
	if !slices.Contains(scenarios.Names(), what) && !filepath.IsAbs(what) {
		path = filepath.Join(e.dir, what)
		if _, err := os.Stat(path); err != nil {
			return v.Errorf("%s; a path starts from the experiment's folder", unknown("shipped case, file or folder", what, what, scenarios.Names()))
		}
	}
	s, err := openCase(path)
	if err != nil {
		return v.Errorf("%v", err)
	}
	if slices.ContainsFunc(d.Scenarios, func(o *sim.Scenario) bool { return o.Name == s.Name }) {
		return v.Errorf("case %q is named twice", s.Name)
	}
	d.Scenarios, d.Sources = append(d.Scenarios, s), append(d.Sources, path)
	return nil
}

func (e experiment) styles(d *batch.Design) (err error) {
	entries, err := e.entries("styles", "a list of styles")
	if err != nil {
		return err
	}
	d.Styles, err = specs(entries)
	return err
}

// specs reads styles, each once.
func specs(entries []*source.Value) ([]batch.Style, error) {
	var list []batch.Style
	for _, v := range entries {
		style, err := batchStyle(v.Text)
		if err != nil {
			return nil, v.Errorf("%v", err)
		}
		if slices.ContainsFunc(list, func(o batch.Style) bool { return o.Spec == style.Spec }) {
			return nil, v.Errorf("style %q is named twice", style.Spec)
		}
		list = append(list, style)
	}
	return list, nil
}

// pairings is all, self, or a map with the styles to meet.
func (e experiment) pairings(d *batch.Design) (err error) {
	v := e.Get("pairings")
	switch {
	case v == nil || v.Text == "all":
		return nil
	case v.Text == "self":
		d.Self = true
		return nil
	case v.Kind == source.Map && len(v.Fields) == 1 && v.Fields[0].Name == "against":
		entries, err := experiment{v, e.dir}.entries("against", "a list of styles")
		if err != nil {
			return err
		}
		d.Against, err = specs(entries)
		return err
	}
	return v.Errorf("pairings is %s; it takes all, self, or against: [a list of styles]", v)
}

func (e experiment) opener(d *batch.Design) error {
	if v := e.Get("opener"); v != nil {
		d.Opener = batch.Opener(v.Text)
		if !slices.Contains([]batch.Opener{batch.Both, batch.First, batch.Second}, d.Opener) {
			return v.Errorf("opener is %s; it takes both, first or second", v)
		}
	}
	return nil
}

func (e experiment) numbers(d *batch.Design) error {
	if v := e.Get("rounds"); v != nil {
		entries := v.Items
		if v.Kind != source.List {
			entries = []*source.Value{v}
		}
		d.Rounds = nil
		for _, entry := range entries {
			n, err := whole(entry, "rounds", 1, batch.MaxRounds)
			if err != nil {
				return err
			}
			if slices.Contains(d.Rounds, n) {
				return entry.Errorf("rounds names %d twice", n)
			}
			d.Rounds = append(d.Rounds, n)
		}
	}
	seed := int(d.Seed)
	for _, field := range []struct {
		name     string
		to       *int
		min, max int
	}{{"worlds", &d.Worlds, 1, batch.MaxWorlds}, {"repeats", &d.Repeats, 1, batch.MaxRepeats}, {"seed", &seed, 0, 1 << 53}} {
		if v := e.Get(field.name); v != nil {
			n, err := whole(v, field.name, field.min, field.max)
			if err != nil {
				return err
			}
			*field.to = n
		}
	}
	d.Seed = sim.Seed(seed)
	return nil
}

// whole reads a whole number within bounds.
func whole(v *source.Value, what string, least, most int) (int, error) {
	x, err := v.Number(what)
	if err != nil || x != float64(int(x)) || x < float64(least) || x > float64(most) {
		return 0, v.Errorf("%s is %s; it takes a whole number from %d to %d", what, v, least, most)
	}
	return int(x), nil
}

// entries is a list of texts, or the one text that stands in its place.
func (e experiment) entries(name, what string) ([]*source.Value, error) {
	v := e.Get(name)
	if v == nil {
		return nil, e.Errorf("no %q; it must be %s", name, what)
	}
	list := v.Items
	if v.Kind != source.List {
		list = []*source.Value{v}
	}
	if len(list) == 0 {
		return nil, v.Errorf("%q is an empty list; it must be %s", name, what)
	}
	for _, entry := range list {
		if entry.Kind == source.List || entry.Kind == source.Map || entry.Kind == source.Null {
			return nil, entry.Errorf("%q holds %s; it must be %s", name, entry, what)
		}
	}
	return list, nil
}
