package validate

import (
	"embed"
	"fmt"

	"github.com/parley-sim/parley/agent"
	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
)

// ours are styles that differ in one tactic only, so that it alone explains
// what changes.
//
//go:embed styles/*.yaml
var ours embed.FS

// styles reads specs: shipped styles, or our own by name.
func styles(specs []string) ([]batch.Style, error) {
	var list []batch.Style
	for _, spec := range specs {
		s, err := parse(spec)
		if err != nil {
			return nil, err
		}
		list = append(list, batch.Style{Spec: s.Spec(), Name: s.Name, Sentence: s.Trainer,
			Plan: func(st sim.Setting) batch.Plan { return s.Plan(st) }})
	}
	return list, nil
}

func parse(spec string) (*agent.Style, error) {
	path := "styles/" + spec + ".yaml"
	if data, err := ours.ReadFile(path); err == nil {
		return agent.Read(source.File{Path: path, Data: data})
	}
	s, err := agent.Parse(spec)
	if err != nil {
		return nil, fmt.Errorf("validate: %w", err)
	}
	return s, nil
}

// known reports whether a style is there.
func known(spec string) bool {
	_, err := parse(spec)
	return err == nil
}
