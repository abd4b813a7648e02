package main

import (
	"path/filepath"

	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/reports"
)

func reportCommand() *cli.Command {
	return &cli.Command{
		Name:      "report",
		Usage:     "what a run found: in the terminal, as a page, as slides, pictures or a workbook",
		ArgsUsage: "FOLDER",
		Description: `Reads the tables in the folder of a run and says what was found, chart by chart, with intervals
and curves drawn in letters. With a flag of a file it writes that into the folder instead.

  parley report parley-demo
  parley report parley-demo --charts joint-value,concessions
  parley report parley-demo --page --pptx                         report.html and report.pptx
  parley report parley-demo --png --theme dark                    a picture of each chart, in the folder charts
  parley report parley-demo --csv --charts deals > deals.csv      one chart's numbers`,
		Flags: append(append([]cli.Flag{
			&cli.BoolFlag{Name: "page", Usage: "report.html, which opens in any browser with no network"},
			&cli.BoolFlag{Name: "pptx", Usage: "report.pptx, slides whose charts can be edited"},
			&cli.BoolFlag{Name: "xlsx", Usage: "report.xlsx, a sheet a chart with its data, and the chart to be edited"},
			&cli.BoolFlag{Name: "svg", Usage: "each chart as an SVG file, in the folder charts"},
			&cli.BoolFlag{Name: "png", Usage: "each chart as a PNG file, in the folder charts"},
		}, looksOut()...), storyTextFlags()...),
		Action: reportRun,
	}
}

func reportRun(c *cli.Context) error {
	if c.NArg() != 1 {
		return wrongf("report needs the folder of one run, as in: parley report parley-demo")
	}
	if err := oneForm(c, "md", "csv", "html", "json"); err != nil {
		return err
	}
	dir := c.Args().First()
	run, err := readRun(dir)
	if err != nil {
		return err
	}
	w := waysInto(c, dir)
	if w.any() {
		return w.write(c.App.Writer, run)
	}
	story, err := w.only(run.Story(reports.OnPage))
	if err != nil {
		return err
	}
	return printStory(c, story)
}

// waysInto are the ways that the flags ask for, into the folder of a run.
func waysInto(c *cli.Context, dir string) ways {
	w := waysLook(c)
	charts := filepath.Join(dir, "charts")
	for flag, to := range map[string]struct {
		way  *string
		path string
	}{
		"page": {&w.page, pagePath(dir)}, "pptx": {&w.deck, filepath.Join(dir, "report.pptx")},
		"xlsx": {&w.book, filepath.Join(dir, "report.xlsx")}, "svg": {&w.svg, charts}, "png": {&w.png, charts},
	} {
		if c.Bool(flag) {
			*to.way = to.path
		}
	}
	return w
}

// readRun reads the folder of a run, with the words that its charts use.
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
