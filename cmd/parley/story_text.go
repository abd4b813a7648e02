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

// printStory prints a story as the flags say.
func printStory(c *cli.Context, s *reports.Story) error {
	for form, write := range storyTexts {
		if c.Bool(form) {
			return write(s, c.App.Writer)
		}
	}
	return s.Text(c.App.Writer, textSettings(c.App.Writer))
}

// only is the story with the charts that were asked for, or with all.
func (w ways) only(s *reports.Story) (*reports.Story, error) {
	if w.charts == "" {
		return s, nil
	}
	var ids []string
	for id := range strings.SplitSeq(w.charts, ",") {
		id = strings.TrimSpace(id)
		if !slices.Contains(s.IDs(), id) {
			return nil, wrongf("--charts: %s", unknown("chart", id, id, s.IDs()))
		}
		ids = append(ids, id)
	}
	return s.Only(ids), nil
}

const (
	pipedWidth = 80
	mostWidth  = 110 // longer lines are hard to read
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
