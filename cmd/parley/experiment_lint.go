package main

import (
	"errors"
	"fmt"
	"io"

	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/scenarios/lint"
	"github.com/parley-sim/parley/scenarios/source"
)

func experimentLintCommand() *cli.Command {
	return &cli.Command{
		Name:      "lint",
		Usage:     "what is wrong with experiments, what is odd, and how long they take",
		ArgsUsage: "FILE...",
		Description: `Reads each FILE as a run would, says how much it plays, and what is odd about it: a line each,
with what to do about it.

  parley experiment lint my-experiment.yaml
  parley experiment lint --time my-experiment.yaml     plays a part of it to say how long it takes here

Wrong is what keeps an experiment from being run; the command then ends with exit code 2. Odd
is what weakens the answer, such as an effect without a smallest size that matters; a hint is
often meant, and good to know. Neither changes the exit code, unless --strict is given: then
odd things end it with 1.`,
		Flags: []cli.Flag{
			&cli.BoolFlag{Name: "strict", Usage: "fail, with exit code 1, if anything is odd"},
			&cli.BoolFlag{Name: "checks", Usage: "list what is looked for, and what to do about each"},
			&cli.BoolFlag{Name: "time", Usage: "play a part of each for about a second, and say how long the whole takes"},
			&cli.BoolFlag{Name: "json", Usage: "for programs: what was found, by experiment, as JSON"},
			workersFlag(),
		},
		Action: experimentLint,
	}
}

func experimentLint(c *cli.Context) error {
	if c.Bool("checks") {
		return writeExperimentChecks(c.App.Writer)
	}
	if c.NArg() == 0 {
		return wrongf("experiment lint needs a file, as in: parley experiment lint my-experiment.yaml")
	}
	var all []plannedLint
	for _, path := range c.Args().Slice() {
		l, err := lintExperiment(c, path)
		if err != nil {
			return err
		}
		all = append(all, l)
	}
	var err error
	if c.Bool("json") {
		err = writeJSON(c.App.Writer, plannedRecords(all))
	} else {
		err = writeExperimentLint(c.App.Writer, all)
	}
	wrongs, odd, _ := tally(lintsOf(all))
	switch {
	case err != nil:
		return err
	case wrongs > 0 && len(all) == 1:
		return wrongf("the experiment is wrong and can't be run")
	case wrongs > 0:
		return wrongf("of %s %d can't be run", count(len(all), "experiment"), wrongs)
	case odd > 0 && c.Bool("strict"):
		return fmt.Errorf("%s, and --strict allows none", things(odd))
	}
	return nil
}

// plannedLint is an experiment that was looked at, and how much it plays.
type plannedLint struct {
	linted
	plan
}

// lintExperiment has an error where there is no file to look at; one that can't be
// read is a finding.
func lintExperiment(c *cli.Context, path string) (plannedLint, error) {
	t, err := readExperiment(path)
	var fault *source.Error
	if errors.As(err, &fault) {
		return plannedLint{linted: linted{path: path, wrong: fault}}, nil
	}
	if err != nil {
		return plannedLint{}, err
	}
	f, err := source.ReadFile(path)
	if err != nil {
		return plannedLint{}, wrong(err)
	}
	l := plannedLint{linted{name: t.Design.Name, path: path, findings: lookAt(t, f)}, planOf(t)}
	if c.Bool("time") {
		l.plan.Seconds, err = pilot(c, t)
	}
	return l, err
}

func lintsOf(all []plannedLint) []linted {
	list := make([]linted, len(all))
	for i, l := range all {
		list[i] = l.linted
	}
	return list
}

func writeExperimentLint(w io.Writer, all []plannedLint) error {
	for _, l := range all {
		if l.wrong != nil {
			fault := *l.wrong
			fault.Message = "wrong: " + fault.Message
			fmt.Fprintln(w, fault.Error())
			continue
		}
		for _, f := range l.findings {
			fmt.Fprintln(w, f)
		}
		if _, err := fmt.Fprintf(w, "%s: %s; %s.\n", l.path, l.plan, oddities(l.linted)); err != nil {
			return err
		}
	}
	return nil
}

// oddities is what was found in an experiment that can be run, in words.
func oddities(l linted) string {
	_, odd, hints := tally([]linted{l})
	text := "nothing is odd"
	if odd > 0 {
		text = things(odd)
	}
	if hints > 0 {
		text += ", " + count(hints, "hint")
	}
	return text
}

func writeExperimentChecks(w io.Writer) error {
	for _, c := range experimentChecks {
		if _, err := fmt.Fprintf(w, "%s (%s)\n%s\n", c.Name, c.Severity(), wrap(c.Sentence, "  ")); err != nil {
			return err
		}
	}
	return nil
}

// plannedRecord is what was found in an experiment, for programs.
type plannedRecord struct {
	Experiment string `json:"experiment,omitempty"`
	lintRecord
	Plan *plan `json:"plan,omitempty"`
}

func plannedRecords(all []plannedLint) []plannedRecord {
	records := make([]plannedRecord, len(all))
	for i, l := range lintRecords(lintsOf(all)) {
		records[i] = plannedRecord{Experiment: l.Case, lintRecord: l}
		records[i].Case = ""
		if all[i].wrong == nil {
			records[i].Plan = &all[i].plan
		}
	}
	return records
}

// experimentCheck is one thing that may be odd about an experiment.
type experimentCheck struct {
	lint.Check
	look func(*looked)
}
