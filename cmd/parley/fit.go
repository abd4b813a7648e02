package main

import (
	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/cmd/parley/fit"
	"github.com/parley-sim/parley/reports"
	"github.com/parley-sim/parley/sim"
)

// mostFitCases bounds a map: beyond that it would take hours.
const mostFitCases = 1000

func fitCommand() *cli.Command {
	return &cli.Command{
		Name:  "fit",
		Usage: "which style suits which kind of deal, and how sure that is",
		Description: `Plays eight styles against each other in made-up deals of 27 kinds: how many terms, who has
the better walk-away, and whether there are rivals. For each kind, and for three ways to count the
other side's gain, it says which style does best against a counterpart whose style is not known,
by how much, and which others can't be told apart from it. What the articles say of when to use
which style is then tried on other deals than those of the map. docs/advice.md says how.

  parley fit                     the map as tables
  parley fit --page fit.html     with pictures, for a browser
  parley fit --csv > fit.csv     every style in every kind of deal`,
		Flags: append([]cli.Flag{
			&cli.IntFlag{Name: "cases", Value: 16, Usage: "how many `DEALS` of each number of terms, and as many to try the map on"},
			&cli.Uint64Flag{Name: "seed", Value: 1, Usage: "the number that deals and dice follow from"},
			&cli.BoolFlag{Name: "json", Usage: "for programs: all numbers, at full precision, as JSON"},
			&cli.BoolFlag{Name: "csv", Usage: "the same for a spreadsheet: a line for each style in each kind of deal"},
			workersFlag(),
		}, waysOut()...),
		Action: fitMap,
	}
}

func fitMap(c *cli.Context) error {
	if err := noArguments(c); err != nil {
		return err
	}
	if err := oneForm(c, "json", "csv"); err != nil {
		return err
	}
	cases := c.Int("cases")
	if cases < 2 || cases > mostFitCases {
		return wrongf("--cases %d: a whole number from 2 to %d is needed", cases, mostFitCases)
	}
	n, err := workers(c)
	if err != nil {
		return err
	}
	m, err := fit.NewLab(c.Context, n, sim.Seed(c.Uint64("seed"))).Map(cases)
	if err != nil {
		return err
	}
	t := &fitTeller{m}
	if wrote, err := writeStory(c, func() reports.Teller { return t.board(c.Uint64("seed")) }); wrote || err != nil {
		return err
	}
	switch {
	case c.Bool("json"):
		return writeJSON(c.App.Writer, newFitRecord(m))
	case c.Bool("csv"):
		return writeFitCSV(c.App.Writer, m)
	}
	return t.write(c.App.Writer)
}
