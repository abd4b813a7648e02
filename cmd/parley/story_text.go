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

// forms are the ways to print a story; without one it is printed for a person.
var forms = []string{"md", "csv", "html", "json"}

// printedForms are their flags.
func printedForms() []cli.Flag {
	return []cli.Flag{
		&cli.BoolFlag{Name: "md", Usage: "for a paper: headlines and tables as Markdown"},
		&cli.BoolFlag{Name: "csv", Usage: "for a spreadsheet: the tables, numbers as numbers"},
		&cli.BoolFlag{Name: "html", Usage: "for a web page of yours: headlines and tables, without pictures"},
		&cli.BoolFlag{Name: "json", Usage: "for programs: everything that is said, numbers as numbers"},
	}
}

// printStory prints a story as the flags of printedForms say.
func printStory(c *cli.Context, t reports.Teller) error {
	s, w := t.Story(reports.OnPage), c.App.Writer
	switch {
	case c.Bool("md"):
		return s.Markdown(w)
	case c.Bool("csv"):
		return s.CSV(w)
	case c.Bool("html"):
		return s.HTML(w)
	case c.Bool("json"):
		return s.JSON(w)
	}
	return s.Text(w, textSettings(w))
}

// chartsFlag restricts a story to some of its charts.
func chartsFlag() cli.Flag {
	return &cli.StringFlag{Name: "charts", Usage: "only these `CHARTS`, with commas between them: joint-value,deals"}
}

// someCharts tells of some charts alone.
type someCharts struct {
	reports.Teller
	charts []string
}

func (t someCharts) Story(room reports.Room) *reports.Story {
	return t.Teller.Story(room).Only(t.charts)
}

// withCharts tells of the charts that --charts names, or of all.
func withCharts(c *cli.Context, t reports.Teller) (reports.Teller, error) {
	if !c.IsSet("charts") {
		return t, nil
	}
	there := t.Story(reports.OnPage).IDs()
	var ids []string
	for id := range strings.SplitSeq(c.String("charts"), ",") {
		id = strings.TrimSpace(id)
		if !slices.Contains(there, id) {
			return nil, wrongf("--charts: %s", unknown("chart", id, id, there))
		}
		ids = append(ids, id)
	}
	return someCharts{t, ids}, nil
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
