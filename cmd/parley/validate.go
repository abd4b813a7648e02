package main

import (
	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/cmd/parley/validate"
	"github.com/parley-sim/parley/reports"
)

func validateCommand() *cli.Command {
	return &cli.Command{
		Name:      "validate",
		Usage:     "published facts of negotiation beside what is simulated here",
		ArgsUsage: "[FACT...]",
		Description: `Plays what is published of negotiations, and says for each fact the figure and its source,
what comes out here with its 95 % interval, and whether that is a pass. Only emergent facts
are evidence; the others were put in. The same numbers come out with any number of workers.

  parley validate                       all facts, as a table
  parley validate V5                    one fact in full: what was played, with whom, and why
  parley validate --styles              what articles say of styles, whether it comes out, and
                                        how far the ranking of styles hangs on their defaults
  parley validate --page facts.html     all of it with pictures, for a browser`,
		Flags: append([]cli.Flag{
			&cli.BoolFlag{Name: "styles", Usage: "the claims of the articles about styles, and every style against every style"},
			&cli.BoolFlag{Name: "json", Usage: "for programs: all numbers, at full precision, as JSON"},
			workersFlag(),
		}, waysOut()...),
		Action: validateFacts,
	}
}

// validation is what was asked for, and what came out.
type validation struct {
	full     bool // facts are told at length
	findings []validate.Finding
	replies  []validate.Reply
	matrix   *validate.Matrix
	rankings []validate.Ranking
}

func validateFacts(c *cli.Context) error {
	if err := oneForm(c, "json"); err != nil {
		return err
	}
	drawn, styles := waysOf(c).any(), c.Bool("styles")
	if styles && c.NArg() > 0 {
		return wrongf("--styles is about no single fact; leave %q out", c.Args().First())
	}
	facts, err := validate.Choose(c.Args().Slice())
	if err != nil {
		return wrong(err)
	}
	if styles && !drawn {
		facts = nil
	}
	n, err := workers(c)
	if err != nil {
		return err
	}
	lab := validate.NewLab(c.Context, n)
	v, err := carry(lab, facts, styles || drawn && c.NArg() == 0)
	if err != nil {
		return err
	}
	v.full = c.NArg() > 0
	if wrote, err := writeStory(c, func() reports.Teller { return v.shown() }); wrote || err != nil {
		return err
	}
	switch {
	case c.Bool("json"):
		return writeJSON(c.App.Writer, newValidationRecord(v))
	}
	return v.write(c.App.Writer)
}

// carry plays the facts, and the styles against each other if they are wanted.
func carry(lab *validate.Lab, facts []*validate.Fact, styles bool) (*validation, error) {
	v := &validation{}
	for _, f := range facts {
		found, err := f.Find(lab)
		if err != nil {
			return nil, err
		}
		v.findings = append(v.findings, found)
	}
	if !styles {
		return v, nil
	}
	var err error
	if v.replies, err = lab.Ask(); err != nil {
		return nil, err
	}
	matrix, err := lab.Matrix()
	if err != nil {
		return nil, err
	}
	v.matrix = &matrix
	v.rankings, err = lab.Rankings()
	return v, err
}
