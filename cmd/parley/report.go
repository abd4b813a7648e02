package main

import (
	"fmt"

	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/reports"
	"github.com/parley-sim/parley/sim/batch"
)

func reportCommand() *cli.Command {
	return &cli.Command{
		Name:      "report",
		Usage:     "what a run found: in the terminal, as a page, or for a paper, a spreadsheet or a program",
		ArgsUsage: "FOLDER",
		Description: `Reads the tables in the folder of a run and says what was found, chart by chart, with intervals
and curves drawn in letters.

  parley report parley-demo
  parley report parley-demo --charts joint-value,concessions
  parley report parley-demo --page                                draw report.html again
  parley report parley-demo --csv --charts deals > deals.csv      one chart's numbers`,
		Flags: append([]cli.Flag{
			&cli.BoolFlag{Name: "page", Usage: "draw report.html into the folder"},
			chartsFlag(),
		}, storyTextFlags()...),
		Action: reportRun,
	}
}

func reportRun(c *cli.Context) error {
	if c.NArg() != 1 {
		return wrongf("report needs the folder of one run, as in: parley report parley-demo")
	}
	dir := c.Args().First()
	run, err := readRun(dir)
	if err != nil {
		return err
	}
	story, err := withCharts(c, run.Story(reports.OnPage))
	if err != nil {
		return err
	}
	if !c.Bool("page") {
		return printStory(c, story)
	}
	if err := batch.WriteFile(pagePath(dir), story.Page); err != nil {
		return err
	}
	fmt.Fprintf(c.App.Writer, "The report: %s\n", pagePath(dir))
	return nil
}
