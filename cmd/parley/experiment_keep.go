package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/trial"
)

// keeps says where the folder of a run will hold what the file names, by the
// names that the file has for it.
func (r *reader) keeps() map[string]string {
	names := map[string]string{}
	for name, i := range r.opened {
		if what := r.design.Sources[i]; ownCase(what) {
			names[name] = kept + "/" + keptCase(what, r.design.Scenarios[i].Name)
		}
	}
	for name, s := range r.files {
		names[name] = keptStyles + "/" + s.Base() + ".yaml"
	}
	return names
}

// keptCase is what a case of a run is kept as: a file under the case's name, or a
// folder where its format takes several.
func keptCase(what, name string) string {
	if files, err := scenarios.Files(what); err == nil && len(files) == 1 {
		return name + filepath.Ext(files[0].Path)
	}
	return name
}

// keptTrial reads the experiment that a run keeps, with all that it names.
func keptTrial(dir string, m *batch.Manifest) (*trial.Trial, error) {
	path := filepath.Join(dir, m.Experiment.File)
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	r := &reader{folder: dir, kept: m.Experiment.Kept}
	t, err := r.read(source.File{Path: path, Data: data})
	if err != nil {
		return nil, err
	}
	t.Design.Name, t.Design.Seed = m.Experiment.Name, sim.Seed(m.Seed)
	if err := compareRegistered(t, path, filepath.Join(dir, batch.RegistrationName)); err != nil {
		return nil, err
	}
	return t, unchanged(t.Design, m)
}

// unchanged refuses a design whose cases or styles are not those of the run.
func unchanged(d *batch.Design, m *batch.Manifest) error {
	for i, s := range d.Scenarios {
		if i >= len(m.Scenarios) || s.Hash != m.Scenarios[i].Hash {
			return fmt.Errorf("case %q has changed since the run", s.Name)
		}
	}
	for _, styles := range [][]batch.Style{d.Styles, d.Against} {
		for _, s := range styles {
			if !slices.ContainsFunc(m.Styles, func(o batch.ManifestStyle) bool { return o.Spec == s.Spec && o.Hash == s.Hash() }) {
				return fmt.Errorf("style %q has changed since the run", s.Spec)
			}
		}
	}
	return nil
}
