package main

import (
	"io"
	"os"
	"slices"
	"strings"

	"github.com/mattn/go-isatty"
	"github.com/urfave/cli/v2"
	"golang.org/x/term"

	"github.com/parley-sim/parley/reports"
)

// storyTexts are the ways to print a story; without one it is printed for a person.
var storyTexts = map[string]func(*reports.Story, io.Writer) error{
	"md": (*reports.Story).Markdown, "csv": (*reports.Story).CSV, "html": (*reports.Story).HTML, "json": (*reports.Story).JSON,
}

// storyTextFlags are the flags of what prints a story.
func storyTextFlags() []cli.Flag {
	return []cli.Flag{
		&cli.BoolFlag{Name: "md", Usage: "for a paper: headlines and tables as Markdown"},
		&cli.BoolFlag{Name: "csv", Usage: "for a spreadsheet: the tables, numbers as numbers"},
		&cli.BoolFlag{Name: "html", Usage: "for a web page of yours: headlines and tables, without pictures"},
		&cli.BoolFlag{Name: "json", Usage: "for programs: everything that is said, numbers as numbers"},
	}
}

// chartsFlag restricts a story to some of its charts.
func chartsFlag() cli.Flag {
	return &cli.StringFlag{Name: "charts", Usage: "only these `CHARTS`, with commas between them: joint-value,deals"}
}

// printStory prints a story as the flags say.
func printStory(c *cli.Context, s *reports.Story) error {
	var asked []string
	for _, way := range []string{"md", "csv", "html", "json"} {
		if c.Bool(way) {
			asked = append(asked, "--"+way)
		}
	}
	switch len(asked) {
	case 0:
		return s.Text(c.App.Writer, textSettings(c.App.Writer))
	case 1:
		return storyTexts[strings.TrimPrefix(asked[0], "--")](s, c.App.Writer)
	}
	return wrongf("%s: choose one", list(asked))
}

// withCharts is the story with the charts that --charts names, or with all.
func withCharts(c *cli.Context, s *reports.Story) (*reports.Story, error) {
	if !c.IsSet("charts") {
		return s, nil
	}
	var ids []string
	for id := range strings.SplitSeq(c.String("charts"), ",") {
		id = strings.TrimSpace(id)
		if !slices.Contains(s.IDs(), id) {
			return nil, wrongf("--charts: %s", unknown("chart", id, id, s.IDs()))
		}
		ids = append(ids, id)
	}
	return s.Only(ids), nil
}

const (
	pipedWidth  = 80
	mostWidth = 110 // longer lines are hard to read
)

// textSettings is what there is room and colour for where a text goes.
func textSettings(w io.Writer) reports.TextSettings {
	f, ok := w.(*os.File)
	if !ok || !isatty.IsTerminal(f.Fd()) {
		return reports.TextSettings{Width: pipedWidth}
	}
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		width = pipedWidth
	}
	return reports.TextSettings{Width: min(width, mostWidth), Color: os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"}
}
