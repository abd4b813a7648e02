package main

import (
	"errors"
	"fmt"
	"io"

	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/scenarios/lint"
	"github.com/parley-sim/parley/scenarios/source"
)

func lintCommand() *cli.Command {
	return &cli.Command{
		Name:      "lint",
		Usage:     "what is wrong with cases, and what is odd about them",
		ArgsUsage: "CASE...",
		Description: `CASE is a file, a folder with cases at any depth, or the name of a shipped case. Every finding
is a line: where it is, what is so, and what to do about it.

  parley scenario lint my-case.yaml
  parley scenario lint --strict cases     for a whole collection, before it is shared

Wrong is what keeps a case from being read; the command then ends with exit code 2. Odd is
what trainers seldom mean, such as a side that can't lose; a hint is often meant, and good to
know. Neither changes the exit code, unless --strict is given: then odd things end it with 1.`,
		Flags: []cli.Flag{
			&cli.BoolFlag{Name: "strict", Usage: "fail, with exit code 1, if anything is odd"},
			&cli.BoolFlag{Name: "checks", Usage: "list what is looked for, and what to do about each"},
			&cli.BoolFlag{Name: "json", Usage: "for programs: what was found, by case, as JSON"},
		},
		Action: scenarioLint,
	}
}

func scenarioLint(c *cli.Context) error {
	if c.Bool("checks") {
		return writeChecks(c.App.Writer)
	}
	if c.NArg() == 0 {
		return wrongf("scenario lint needs a case, a file or a folder, as in: parley scenario lint my-case.yaml")
	}
	all, err := lintAll(c.Args().Slice())
	if err != nil {
		return wrong(err)
	}
	if c.Bool("json") {
		err = writeJSON(c.App.Writer, lintRecords(all))
	} else {
		err = writeLint(c.App.Writer, all)
	}
	switch wrongs, odd, _ := tally(all); {
	case err != nil:
		return err
	case wrongs > 0:
		return wrongf("%s", refusal(wrongs, len(all)))
	case odd > 0 && c.Bool("strict"):
		return fmt.Errorf("%s, and --strict allows none", things(odd))
	}
	return nil
}

// linted is a case that was looked at: what is wrong with it, or else what was found.
type linted struct {
	name     string // nothing where it could not be read
	path     string
	wrong    *source.Error
	findings []lint.Finding
}

func lintAll(what []string) ([]linted, error) {
	var all []linted
	for _, arg := range what {
		paths, err := scenarios.Cases(arg)
		if err != nil {
			return nil, err
		}
		for _, path := range paths {
			l, err := lintOne(path)
			if err != nil {
				return nil, err
			}
			all = append(all, l)
		}
	}
	return all, nil
}

// lintOne has an error where there is no case to look at; one that can't be read
// is a finding.
func lintOne(path string) (linted, error) {
	s, err := scenarios.Open(path)
	var fault *source.Error
	if errors.As(err, &fault) {
		return linted{path: path, wrong: fault}, nil
	}
	if err != nil {
		return linted{}, err
	}
	files, err := scenarios.Source(path)
	return linted{name: s.Name, path: path, findings: lint.Look(s, files)}, err
}

// tally counts cases that are wrong, odd things and hints.
func tally(all []linted) (wrongs, odd, hints int) {
	for _, l := range all {
		if l.wrong != nil {
			wrongs++
		}
		for _, f := range l.findings {
			if f.Check.Hint {
				hints++
			} else {
				odd++
			}
		}
	}
	return wrongs, odd, hints
}

func writeLint(w io.Writer, all []linted) error {
	for _, l := range all {
		if l.wrong != nil {
			fault := *l.wrong
			fault.Message = "wrong: " + fault.Message
			fmt.Fprintln(w, fault.Error())
		}
		for _, f := range l.findings {
			fmt.Fprintln(w, f)
		}
	}
	if wrongs, _, _ := tally(all); wrongs == len(all) {
		return nil // the command ends with that error
	}
	_, err := io.WriteString(w, verdict(all)+"\n")
	return err
}

// verdict is what was found, in a sentence. How many cases can't be read is left to
// the error that the command ends with.
func verdict(all []linted) string {
	wrongs, odd, hints := tally(all)
	parts := "nothing is wrong, "
	if wrongs > 0 {
		parts = fmt.Sprintf("%d wrong, ", wrongs)
	}
	if odd > 0 {
		parts += things(odd)
	} else {
		parts += "nothing is odd"
	}
	if hints > 0 {
		parts += "; " + count(hints, "hint")
	}
	return count(len(all), "case") + ": " + parts + "."
}

func unreadable(wrongs, of int) string {
	switch {
	case of == 1:
		return "the case is wrong and can't be read"
	case wrongs == of:
		return "all " + count(of, "case") + " are wrong and can't be read"
	case wrongs == 1:
		return "1 is wrong and can't be read"
	}
	return fmt.Sprintf("%d are wrong and can't be read", wrongs)
}

// refusal is why the command ends with an error.
func refusal(wrongs, of int) string {
	if wrongs == of {
		return unreadable(wrongs, of)
	}
	return "of " + count(of, "case") + " " + unreadable(wrongs, of)
}

func things(odd int) string {
	if odd == 1 {
		return "1 thing is odd"
	}
	return fmt.Sprintf("%d things are odd", odd)
}

// writeChecks lists what is looked for.
func writeChecks(w io.Writer) error {
	for _, c := range lint.All() {
		if _, err := fmt.Fprintf(w, "%s (%s)\n%s\n", c.Name, c.Severity(), wrap(c.Sentence, "  ")); err != nil {
			return err
		}
	}
	return nil
}
