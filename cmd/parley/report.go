package main

import (
	"os"
	"path/filepath"

	"github.com/parley-sim/parley/reports"
	"github.com/urfave/cli/v2"
)

func reportCommand() *cli.Command {
	return &cli.Command{
		Name:      "report",
		Usage:     "draws the report of a run: page, pictures",
		ArgsUsage: "FOLDER",
		Description: `Reads the tables in the folder of a run and writes what is asked for beside them.

  parley report parley-demo --page      report.html
  parley report parley-demo --png       a picture of each chart, in the folder charts`,
		Flags: append([]cli.Flag{
			&cli.BoolFlag{Name: "page", Usage: "report.html, which opens in any browser with no network"},
			&cli.BoolFlag{Name: "svg", Usage: "each chart as an SVG file, in the folder charts"},
			&cli.BoolFlag{Name: "png", Usage: "each chart as a PNG file, in the folder charts"},
		}, looksOut()...),
		Action: func(c *cli.Context) error {
			if c.NArg() != 1 {
				return wrongf("report needs the folder of one run, as in: parley report parley-demo")
			}
			dir := c.Args().First()
			run, err := readRun(dir)
			if err != nil {
				return err
			}
			w, err := waysInto(c, dir)
			if err != nil {
				return err
			}
			return w.write(c.App.Writer, run)
		},
	}
}

// waysInto are the ways that the flags ask for, into the folder of a run.
func waysInto(c *cli.Context, dir string) (ways, error) {
	var w ways
	w.look(c)
	charts := filepath.Join(dir, "charts")
	for _, way := range []struct {
		flag string
		to   *string
		path string
	}{
		{"page", &w.page, pagePath(dir)},
		{"svg", &w.svg, charts},
		{"png", &w.png, charts},
	} {
		if c.Bool(way.flag) {
			*way.to = way.path
		}
	}
	if !w.any() {
		w.page = pagePath(dir)
	}
	if w.svg == "" && w.png == "" {
		return w, nil
	}
	return w, os.MkdirAll(charts, 0o777)
}

// readRun reads the tables of a run's folder, with the words that its charts use.
func readRun(dir string) (*reports.Run, error) {
	run, err := reports.Read(dir)
	if err != nil {
		return nil, wrong(err)
	}
	run.Words = glossaryWords()
	if run.Trial != nil { // its settings are paired, and its limits are numbers
		run.Words = glossaryWords("pairing", "limit", "side", "points", "spread", "share")
	}
	return run, nil
}
