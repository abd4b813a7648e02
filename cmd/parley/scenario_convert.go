package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/scenarios/generate"
	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
)

func convertCommand() *cli.Command {
	return &cli.Command{
		Name:      "convert",
		Usage:     "a case in another format",
		ArgsUsage: "CASE",
		Description: `CASE is the name of a shipped case or a file or folder in any format that is read:
Parley's own, CSV, Genius, GeniusWeb, NegMAS or NegoLog. What it is written as:

  parley scenario convert my.csv --to native --out my.yaml       to add texts and more
  parley scenario convert used-van --to csv --out used-van.csv   for a spreadsheet
  parley scenario convert used-van --to genius --out used-van    a folder of XML files

Every case is read again before it is kept: its packages are worth what they were.
Genius counts from 0 to 1; where a case does not, it is told how to get back. What a
format has no place for is told too, or the case is refused.

A file with faults is refused, with the line. With --tolerant those are repaired whose
meaning is certain (wrong letters, text before <?xml, a bare &, a profile without all
its numbers, which is left out), each is told, and the new file is sound.`,
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "to", Usage: "the format: native, genius or csv"},
			&cli.StringFlag{Name: "out", Usage: "the `FILE` to write, for genius a folder; without it the case goes to the screen"},
			&cli.BoolFlag{Name: "force", Usage: "replace what is there"},
			&cli.BoolFlag{Name: "tolerant", Usage: "repair what is certain in a file with faults"},
		},
		Action: scenarioConvert,
	}
}

func scenarioConvert(c *cli.Context) error {
	to, out := c.String("to"), c.String("out")
	switch {
	case c.NArg() != 1:
		return wrongf("scenario convert needs one case, as in: parley scenario convert my.csv --to native --out my.yaml; found %d", c.NArg())
	case to == "":
		return wrongf("scenario convert needs a format: add --to and one of %s", strings.Join(scenarios.Targets, ", "))
	case to == "genius" && out == "":
		return wrongf("Genius has a folder of files: add --out and its name")
	}
	s, repairs, err := openToConvert(c.Args().First(), c.Bool("tolerant"))
	for _, repair := range repairs {
		fmt.Fprintf(c.App.ErrWriter, "note: %v\n", repair)
	}
	if err != nil {
		return wrong(curable(err, c.Args().First(), c.Bool("tolerant")))
	}
	converted, err := scenarios.Convert(s, to)
	if err != nil {
		return wrong(err)
	}
	if err := saveCase(c.App.Writer, converted, out, c.Bool("force")); err != nil {
		return err
	}
	for _, note := range converted.Notes {
		fmt.Fprintf(c.App.ErrWriter, "note: %s\n", note)
	}
	if out != "" {
		fmt.Fprintf(c.App.Writer, "%s is in %s.\n", s.Name, out)
	}
	return nil
}

// openToConvert reads a case, and with tolerance says what was repaired. Its fault
// is one to be called curable.
func openToConvert(what string, tolerant bool) (s *sim.Scenario, repairs []error, err error) {
	switch {
	case tolerant:
		return scenarios.OpenTolerant(what)
	case strings.HasPrefix(what, generate.Prefix):
		s, err = generateCase(what)
	default:
		s, err = scenarios.Open(what)
	}
	return s, nil, err
}

// curable says of a fault that it can be repaired, where it can.
func curable(err error, what string, tolerant bool) error {
	if tolerant {
		return err
	}
	if _, repairs, still := scenarios.OpenTolerant(what); still != nil || len(repairs) == 0 {
		return err
	}
	return fmt.Errorf("%w; --tolerant repairs that", err)
}

// saveCase writes a converted case whole or not at all.
func saveCase(screen io.Writer, c scenarios.Converted, out string, force bool) error {
	if out == "" {
		_, err := screen.Write(c.Files[0].Data)
		return err
	}
	if err := mayReplace(out, c.Folder, force); err != nil {
		return err
	}
	if c.Folder {
		return saveFolder(c.Files, out)
	}
	return batch.WriteFile(out, func(w io.Writer) error {
		_, err := w.Write(c.Files[0].Data)
		return err
	})
}

// mayReplace refuses to write over what is there or, with force, over anything
// but what such a command has written: a file, or a folder of XML files.
func mayReplace(out string, folder, force bool) error {
	info, err := os.Stat(out)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil
	case err != nil:
		return wrong(err)
	case !force:
		return wrongf("%q is there already; add --force to replace it, or name another", out)
	case info.IsDir() != folder && folder:
		return wrongf("%q is a file; Genius has a folder of files", out)
	case info.IsDir() != folder:
		return wrongf("%q is a folder; name a file", out)
	case !folder:
		return nil
	}
	entries, err := os.ReadDir(out)
	if err != nil {
		return wrong(err)
	}
	for _, e := range entries {
		if !e.Type().IsRegular() || !strings.EqualFold(filepath.Ext(e.Name()), ".xml") {
			return wrongf("folder %q holds %q, which is no file of Genius; name another", out, e.Name())
		}
	}
	return nil
}

// saveFolder writes files into a new folder beside the old one and then puts it
// in its place.
func saveFolder(files []source.File, out string) (err error) {
	out = filepath.Clean(out)
	fresh, err := os.MkdirTemp(filepath.Dir(out), "."+filepath.Base(out)+".*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(fresh)
	for _, f := range files {
		if err := copyFile(filepath.Join(fresh, "new"), f.Path, f.Data); err != nil {
			return err
		}
	}
	old := filepath.Join(fresh, "old")
	if err := os.Rename(out, old); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	if err := os.Rename(filepath.Join(fresh, "new"), out); err != nil {
		os.Rename(old, out) // as it was
		return err
	}
	return nil
}
