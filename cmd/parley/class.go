package main

import (
	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/reports"
	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

func debriefCommand() *cli.Command {
	return &cli.Command{
		Name:      "debrief",
		Usage:     "what a class of people came to in a case: who got what, what was left on the table, which trades were missed",
		ArgsUsage: "CASE CLASS.csv",
		Description: `CASE is the name of a shipped case or a file or folder; CLASS.csv is a table of what each
group agreed to, as a spreadsheet saves it: a row a group, a column a term. --template writes
an empty one to fill in. Everything is worked out on this machine; nothing is sent anywhere.

  parley debrief saas-renewal --template class.csv   an empty table for twelve groups
  parley debrief saas-renewal class.csv              the debrief in words
  parley debrief saas-renewal class.csv --page class.html --anonymous   to show to the class
  parley debrief saas-renewal class.csv --pptx class.pptx --anonymous   the same as slides`,
		Flags: append([]cli.Flag{
			&cli.PathFlag{Name: "template", Usage: "write an empty table of results to this `FILE`.csv, and nothing else"},
			&cli.IntFlag{Name: "groups", Usage: "with --template: for `N` groups", Value: 12},
			&cli.BoolFlag{Name: "anonymous", Usage: "numbers in place of the groups' names, and nobody's own name"},
			&cli.BoolFlag{Name: "json", Usage: "for programs: all numbers, at full precision, as JSON"},
		}, waysOut()...),
		Action: debriefAction,
	}
}

func debriefAction(c *cli.Context) error {
	wants := 2
	if c.IsSet("template") {
		wants = 1
	}
	switch {
	case c.NArg() != wants && wants == 1:
		return wrongf("debrief --template needs one case, as in: parley debrief saas-renewal --template class.csv; found %d", c.NArg())
	case c.NArg() != wants:
		return wrongf("debrief needs a case and a table, as in: parley debrief saas-renewal class.csv; found %d", c.NArg())
	}
	if err := oneForm(c, "json"); err != nil {
		return err
	}
	s, err := openCase(c.Args().First())
	if err != nil {
		return wrong(err)
	}
	if c.IsSet("template") {
		return writeEmptyClass(c, s)
	}
	d, err := openClass(c.Args().Get(1), s, c.Bool("anonymous"))
	if err != nil {
		return wrong(err)
	}
	if c.Bool("json") {
		return writeJSON(c.App.Writer, newClassRecord(d))
	}
	if wrote, err := writeStory(c, func() reports.Teller { return d.sketch() }); wrote || err != nil {
		return err
	}
	return d.tell(c.App.Writer)
}

// openClass reads a table of results and works out what there is to say of it.
func openClass(path string, s *sim.Scenario, anonymous bool) (*debriefing, error) {
	f, err := source.ReadFile(path)
	if err != nil {
		return nil, err
	}
	c, err := readClass(f, s)
	if err != nil {
		return nil, err
	}
	if anonymous {
		c = c.anonymous()
	}
	return debriefClass(c)
}
