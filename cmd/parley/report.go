package main

import (
	"os"
	"path/filepath"
	"slices"

	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/reports"
)

func reportCommand() *cli.Command {
	return &cli.Command{
		Name:      "report",
		Usage:     "what a run found: in the terminal, as page and pictures, for a paper or a program",
		ArgsUsage: "FOLDER",
		Description: `Reads the tables in the folder of a run and tells what was found, chart by chart, with
intervals and curves drawn in letters; or writes what is asked for beside the tables.

  parley report parley-demo
  parley report parley-demo --charts joint-value,concessions
  parley report parley-demo --page      report.html
  parley report parley-demo --png       a picture of each chart, in the folder charts
  parley report parley-demo --csv --charts deals > deals.csv`,
		Flags: append([]cli.Flag{
			&cli.BoolFlag{Name: "page", Usage: "report.html, which opens in any browser with no network"},
			&cli.BoolFlag{Name: "svg", Usage: "each chart as an SVG file, in the folder charts"},
			&cli.BoolFlag{Name: "png", Usage: "each chart as a PNG file, in the folder charts"},
			&cli.BoolFlag{Name: "xlsx", Usage: "report.xlsx: a sheet a chart, with its data and the chart, to be edited"},
		}, slices.Concat(looksOut(), []cli.Flag{chartsFlag()}, printedForms())...),
		Action: func(c *cli.Context) error {
			if c.NArg() != 1 {
				return wrongf("report needs the folder of one run, as in: parley report parley-demo")
			}
			if err := oneForm(c, forms...); err != nil {
				return err
			}
			dir := c.Args().First()
			run, err := readRun(dir)
			if err != nil {
				return err
			}
			t, err := withCharts(c, run)
			if err != nil {
				return err
			}
			w, err := waysInto(c, dir)
			if err != nil {
				return err
			}
			if !w.any() {
				return printStory(c, t)
			}
			return w.write(c.App.Writer, t)
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
		{"xlsx", &w.xlsx, filepath.Join(dir, "report.xlsx")},
	} {
		if c.Bool(way.flag) {
			*way.to = way.path
		}
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
