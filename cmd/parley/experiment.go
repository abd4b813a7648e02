package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/parley-sim/parley/agent"
	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/trial"
)

// experimentFields are those of an experiment file, in the order of its tables.
var experimentFields = []string{"name", "question", "claim", "scenarios", "generate", "styles", "pairings", "self", "against", "control", "treatment", "treatments",
	"vary", "base", "sample", "where", "outcomes", "opener", "rounds", "worlds", "repeats", "seed", "until"}

const mostEntries = 1000 // of a list in an experiment

// reader reads an experiment file.
type reader struct {
	folder string            // paths start from it
	kept   map[string]string // in the folder of a run: where in it lies what the file names so; nil: where the file says
	trial  *trial.Trial
	design *batch.Design
	drawn  *drawnCases             // of generate:; nil: none
	known  map[string]batch.Style  // styles by how an arm asks for them
	cases  map[string]caseVariants // and cases
	made   map[made]*sim.Scenario  // cases as single settings change them
	opened map[string]int          // cases as the file names them: which of the design's
	files  map[string]*agent.Style // style files as the file names them: what stands in them
}

// readExperiment reads an experiment file. Everything but the scenarios (named,
// generated or both) and who negotiates may be left out.
func readExperiment(path string) (*trial.Trial, error) {
	f, err := source.ReadFile(path)
	if err != nil {
		return nil, wrong(fmt.Errorf("reading the experiment: %w%s", err, pathMeant(path)))
	}
	t, err := parseExperiment(f)
	if err != nil {
		if _, other := scenarios.Read(f); other == nil {
			return nil, wrongf("%s is a case, no experiment; play it with: parley play %s STYLE STYLE", path, path)
		}
		if _, other := agent.Read(f); other == nil {
			return nil, wrongf("%s is a style, no experiment; name it in one, as self or in against", path)
		}
	}
	return t, err
}

// pathMeant is what to add where there is no file of a path: an example's, or what a path is.
func pathMeant(path string) string {
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		return ""
	}
	for _, other := range []string{path + ".yaml", filepath.Join("examples", path), filepath.Join("examples", path+".yaml")} {
		if info, err := os.Stat(other); err == nil && !info.IsDir() {
			return "; did you mean " + other + "?"
		}
	}
	return "; want the path of a file"
}

func parseExperiment(f source.File) (*trial.Trial, error) {
	r := &reader{folder: filepath.Dir(f.Path)}
	return r.read(f)
}

func (r *reader) read(f source.File) (t *trial.Trial, err error) {
	r.known, r.cases = map[string]batch.Style{}, map[string]caseVariants{}
	r.made = map[made]*sim.Scenario{}
	r.opened, r.files = map[string]int{}, map[string]*agent.Style{}
	err = source.Strict(f, "an experiment", experimentFields, func(o source.Object) { t = r.experiment(o, f.Path) })
	return t, err
}

func (r *reader) experiment(o source.Object, path string) *trial.Trial {
	r.design = &batch.Design{
		Name:     o.Label("name", strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))),
		Question: o.Words("question"),
		Opener:   batch.Both,
		Rounds:   []int{20},
		Worlds:   o.Whole("worlds", 20, 1, batch.MaxWorlds),
		Repeats:  o.Whole("repeats", 100, 1, batch.MaxRepeats),
		Seed:     sim.Seed(o.Whole("seed", 1, 0, 1<<53)),
	}
	r.trial = &trial.Trial{Design: r.design}
	arms := hasArms(o)
	if !arms {
		r.styles(o)
	}
	n, generated := o.Field("generate")
	if _, named := o.Field("scenarios"); named || !generated {
		r.readCases(needed(o, "scenarios", "all, or a list of shipped cases, files and folders"))
	}
	if generated {
		r.readPopulation(n)
	}
	if arms {
		r.readTrial(o)
		r.design.Kept = r.keeps()
	}
	r.design.File = o.File.Data
	if err := r.design.Validate(); err != nil {
		o.Fail("%v", err)
	}
	return r.trial
}

// styles reads who meets whom in an experiment without arms.
func (r *reader) styles(o source.Object) {
	d := r.design
	for _, name := range []string{"claim", "against", "base", "sample", "where", "outcomes", "until"} {
		if n, there := o.Field(name); there {
			n.Fail("%q is for an experiment that compares; say what with control and treatment, or with vary", name)
		}
	}
	d.Styles = r.readStyles(needed(o, "styles", "a list of styles"), "styles")
	if n, there := o.Field("pairings"); there {
		r.readPairings(n)
	}
	if n, there := o.Field("opener"); there {
		d.Opener = batch.Opener(n.Choice("opener", string(batch.Both), string(batch.First), string(batch.Second)))
	}
	if n, there := o.Field("rounds"); there {
		d.Rounds = readRounds(n)
	}
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
func (r *reader) readStyles(n source.Node, what string) []batch.Style {
	var styles []batch.Style
	for _, entry := range n.Several(what, mostEntries) {
		s := seated(r.style(entry, "a style"))
		if slices.ContainsFunc(styles, func(o batch.Style) bool { return o.Spec == s.Spec }) {
			entry.Fail("style %q is named twice", s.Spec)
		}
		styles = append(styles, s)
	}
	return styles
}

// readPairings reads all, self, or a map with the styles to meet.
func (r *reader) readPairings(n source.Node) {
	if n.Kind == source.Map {
		r.design.Against = r.readStyles(n.Object("pairings", "against").Must("against"), "against")
		return
	}
	if n.Text != "all" && n.Text != "self" {
		n.Fail("pairings is %s%s want all, self, or against: [a list of styles]", n, source.Suggest(n.Text, []string{"all", "self"}))
	}
	r.design.Self = n.Text == "self"
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
