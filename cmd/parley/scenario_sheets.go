package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/scenarios/sheets"
)

func sheetsCommand() *cli.Command {
	return &cli.Command{
		Name:      "sheets",
		Usage:     "the papers of a class: a sheet for each role, one to prepare on, a key for the trainer",
		ArgsUsage: "CASE",
		Description: `CASE is the name of a shipped case (parley scenario list) or a file or folder.
Open the pages in a browser and print them:

  role-PARTY.html    for whoever plays this party, and nobody else
  preparation.html   for everybody: blanks to fill in before the talks
  trainer-key.html   for the trainer: both sides' numbers, the best deals, a timetable

Nothing is written unless all of it can be.`,
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "out", Usage: "the `FOLDER` for the sheets (default: the name of the case, and -sheets)"},
			&cli.BoolFlag{Name: "markdown", Usage: "write Markdown (.md), to be edited, instead of pages to print"},
			&cli.StringFlag{Name: "paper", Usage: "what the pages are printed on: a4 or letter", Value: "a4"},
			&cli.BoolFlag{Name: "force", Usage: "replace sheets that are there"},
		},
		Action: scenarioSheets,
	}
}

func scenarioSheets(c *cli.Context) error {
	if c.NArg() != 1 {
		return wrongf("scenario sheets needs one case, as in: parley scenario sheets saas-renewal; found %d", c.NArg())
	}
	paper, ok := sheets.Papers[strings.ToLower(c.String("paper"))]
	if !ok {
		return wrongf("--paper %q; it takes a4 or letter", c.String("paper"))
	}
	s, err := scenarios.Open(c.Args().First())
	if err != nil {
		return wrong(err)
	}
	all, err := sheets.All(s)
	if err != nil {
		return err
	}
	dir := c.String("out")
	if dir == "" {
		dir = strings.TrimPrefix(sheets.Slug(s.Name)+"-sheets", "-")
	}
	files, err := sheetFiles(all, paper, c.Bool("markdown"))
	if err != nil {
		return err
	}
	if err := writeNew(dir, files, c.Bool("force")); err != nil {
		return err
	}
	return tellSheets(c.App.Writer, dir, files)
}

// sheetFiles is the sheets as files of a folder, one way or the other.
func sheetFiles(all []sheets.Document, paper sheets.Paper, markdown bool) ([]newFile, error) {
	files := make([]newFile, len(all))
	for i, d := range all {
		var b bytes.Buffer
		write, ext := func(w io.Writer) error { return d.HTML(w, paper) }, ".html"
		if markdown {
			write, ext = d.Markdown, ".md"
		}
		if err := write(&b); err != nil {
			return nil, fmt.Errorf("writing %s: %w", d.File+ext, err)
		}
		files[i] = newFile{d.File + ext, d.Banner, b.Bytes()}
	}
	return files, nil
}

// newFile is a file to be written, and what to say of it.
type newFile struct {
	name, about string
	data        []byte
}

// writeNew writes files into a folder, which is made if it is not there. Unless
// forced, it writes none if one of them is there already. All are written beside
// first, so that a full disk leaves what is there as it is.
func writeNew(dir string, files []newFile, force bool) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return wrong(err)
	}
	if err := mayReplaceAll(dir, files, force); err != nil {
		return err
	}
	draft, err := os.MkdirTemp(dir, ".sheets-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(draft)
	for _, f := range files {
		if err := os.WriteFile(filepath.Join(draft, f.name), f.data, 0o666); err != nil {
			return err
		}
	}
	for _, f := range files {
		if err := os.Rename(filepath.Join(draft, f.name), filepath.Join(dir, f.name)); err != nil {
			return err
		}
	}
	return nil
}

// mayReplaceAll refuses what is there already, unless forced, and what is no file in any case.
func mayReplaceAll(dir string, files []newFile, force bool) error {
	for _, f := range files {
		path := filepath.Join(dir, f.name)
		switch info, err := os.Lstat(path); {
		case errors.Is(err, fs.ErrNotExist):
		case err != nil:
			return wrong(err)
		case !info.Mode().IsRegular():
			return wrongf("%s is there already and is no file; name another folder with --out", path)
		case !force:
			return wrongf("%s is there already; add --force to replace it, or name another folder with --out", path)
		}
	}
	return nil
}

func tellSheets(w io.Writer, dir string, files []newFile) error {
	t := newTable("sheet", "for whom")
	for _, f := range files {
		t.AppendRow([]any{filepath.Join(dir, f.name), f.about})
	}
	return writeTable(w, t, "")
}
