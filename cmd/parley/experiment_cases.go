package main

import (
	"os"
	"path/filepath"
	"slices"

	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// readCases opens each entry of an experiment's scenarios: the name of a shipped
// case, a path from the experiment's folder, or all.
func (r *reader) readCases(n source.Node) {
	for _, entry := range n.Several("scenarios", mostEntries) {
		names := []string{entry.Label("a scenario")}
		if names[0] == "all" {
			names = scenarios.Names()
		}
		for _, name := range names {
			r.addCase(entry, name)
		}
	}
}

func (r *reader) addCase(n source.Node, name string) {
	d, path := r.design, r.casePath(n, name)
	s, err := openCase(path)
	if err != nil {
		n.Fail("%v", err)
	}
	if slices.ContainsFunc(d.Scenarios, func(o *sim.Scenario) bool { return o.Name == s.Name }) {
		n.Fail("case %q is named twice", s.Name)
	}
	r.opened[name] = len(d.Scenarios)
	d.Scenarios, d.Sources = append(d.Scenarios, s), append(d.Sources, path)
}

// casePath is what a name is opened by: itself for a shipped case.
func (r *reader) casePath(n source.Node, name string) string {
	shipped := scenarios.Names()
	if at, there := r.kept[name]; there {
		return filepath.Join(r.folder, filepath.FromSlash(at))
	}
	if slices.Contains(shipped, name) || filepath.IsAbs(name) {
		return name
	}
	path := filepath.Join(r.folder, name)
	if _, err := os.Stat(path); err != nil {
		n.Fail("no shipped case, file or folder %s%s shipped are %s; a path starts from the experiment's folder",
			source.Quoted(name), source.Suggest(name, shipped), source.Listed(shipped))
	}
	if slices.Contains(shipped, path) {
		path = "." + string(filepath.Separator) + path // the file, as ./used-van means
	}
	return path
}
