package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/trial"
)

func replayCommand() *cli.Command {
	return &cli.Command{
		Name:      "replay",
		Usage:     "one negotiation of a run again, told in words",
		ArgsUsage: "FOLDER NEGOTIATION",
		Description: `Plays one negotiation of a run again from its seed and tells it in words. It is named by
the number of its condition, as in summary.csv, and its own within it, from 0.

  parley replay parley-demo 12:3
  parley replay parley-demo 12:3 --page story.html
  parley replay parley-demo 12:3 --what-if 6:customer=collaborative

--page draws it as a page to step through: every offer as both sides see it, what it
cost and gave, and what would have come of it had another style taken over.
--what-if ROUND:SIDE=STYLE plays it again with that style on one side from that round on
and tells both ends. Up to then the side does what it did, and the style hears and sees it all.`,
		Flags:  []cli.Flag{everyRound, whatIfFlag, replayPage, movesJSON},
		Action: replay,
	}
}

func replay(c *cli.Context) error {
	if c.NArg() != 2 {
		return wrongf("replay needs the folder of a run and a negotiation, as in: parley replay parley-demo 12:3")
	}
	number, replicate, err := negotiation(c.Args().Get(1))
	if err != nil {
		return err
	}
	d, err := readDesign(c.Args().First())
	if err != nil {
		return wrong(err)
	}
	n, err := d.Negotiation(number, replicate)
	if err != nil {
		return wrong(err)
	}
	source := fmt.Sprintf("Case %s, negotiation %d:%d of the run, seed %d", n.Scenario.Name, number, replicate, uint64(d.Seed))
	talks := &talks{Negotiation: n, source: source, again: "parley replay FOLDER " + c.Args().Get(1), known: slices.Concat(d.Styles, d.Against)}
	return talks.tell(c)
}

// negotiation reads "12:3": condition and replicate.
func negotiation(text string) (number, replicate int, err error) {
	left, right, ok := strings.Cut(text, ":")
	if ok {
		number, err = strconv.Atoi(left)
		if err == nil {
			replicate, err = strconv.Atoi(right)
		}
	}
	if !ok || err != nil {
		return 0, 0, wrongf("negotiation %q: it is named by two numbers, as in 12:3", text)
	}
	return number, replicate, nil
}

// readDesign makes the design of a run from its manifest. It refuses one whose
// scenarios have changed since.
func readDesign(dir string) (*batch.Design, error) {
	path := filepath.Join(dir, manifestName)
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("no run in %q (%v); make one with parley run", dir, err)
	}
	var m batch.Manifest
	if err := json.Unmarshal(data, &m); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	t, err := trialAgain(dir, path, &m)
	if err != nil {
		return nil, err
	}
	return t.Design, nil
}

// trialAgain makes the experiment that a manifest tells of, with the files that
// are kept in its folder.
func trialAgain(dir, path string, m *batch.Manifest) (*trial.Trial, error) {
	if m.Parley != batch.Version {
		return nil, fmt.Errorf("%s: the run is from version %s, this is %s; the same negotiations need the same version", path, m.Parley, batch.Version)
	}
	if m.Experiment.File != "" {
		t, err := keptTrial(dir, m)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		return t, nil
	}
	e := &m.Experiment
	d := &batch.Design{Name: e.Name, Question: e.Question, Self: e.Pairings == "self",
		Opener: e.Opener, Rounds: e.Rounds, Worlds: e.Worlds, Repeats: e.Repeats, Seed: sim.Seed(m.Seed)}
	var err error
	if d.Styles, err = stylesOf(dir, m, e.Styles); err == nil {
		d.Against, err = stylesOf(dir, m, e.Against)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	for i, what := range e.Scenarios {
		if strings.HasPrefix(what, kept+"/") {
			what = filepath.Join(dir, filepath.FromSlash(what))
		}
		s, err := openCase(what)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		if i >= len(m.Scenarios) || s.Hash != m.Scenarios[i].Hash {
			return nil, fmt.Errorf("%s: case %q has changed since the run", path, what)
		}
		d.Scenarios, d.Sources = append(d.Scenarios, s), append(d.Sources, what)
	}
	if err := d.Validate(); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	t := &trial.Trial{Design: d}
	return t, keptFile(t, dir)
}

// keptFile notes the copies of an experiment without arms, and of its registration,
// where the folder of a run has them.
func keptFile(t *trial.Trial, dir string) error {
	file := filepath.Join(dir, batch.FileName)
	data, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	t.Design.File = data
	return compareRegistered(t, file, filepath.Join(dir, batch.RegistrationName))
}

// stylesOf reads the styles of a run, its own files from its folder, and refuses
// one that has changed since.
func stylesOf(dir string, m *batch.Manifest, specs []string) ([]batch.Style, error) {
	var list []batch.Style
	for _, spec := range specs {
		s, err := batchStyle(dir, spec)
		if err != nil {
			return nil, err
		}
		if !slices.ContainsFunc(m.Styles, func(o batch.ManifestStyle) bool { return o.Spec == s.Spec && o.Hash == s.Hash() }) {
			return nil, fmt.Errorf("style %q has changed since the run", spec)
		}
		list = append(list, s)
	}
	return list, nil
}
