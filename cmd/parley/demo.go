package main

import (
	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/trial"
)

// demoStyles are those that a newcomer meets first.
var demoStyles = []string{"competitive", "collaborative", "adaptive", "tough", "soft"}

// demoCases are two-sided and a room, of one term and of many. They are named so
// that the demo stays as long as it is when the library grows.
var demoCases = []string{"job-offer", "royalty-licence", "saas-renewal", "software-casestudy", "supply-delivery", "two-vendors", "used-van"}

func demoCommand() *cli.Command {
	return &cli.Command{
		Name:  "demo",
		Usage: "about 100,000 negotiations over seven cases, and the report",
		Description: `Plays seven of the shipped cases with five styles against each other and themselves, in every
seat, with either side opening, under a short and a long deadline. Then it draws the
report, one page that opens without a network.`,
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "out", Value: "parley-demo", Usage: "the `FOLDER` for tables and report"},
			workersFlag(),
		},
		Action: demo,
	}
}

func demo(c *cli.Context) error {
	if err := noArguments(c); err != nil {
		return err
	}
	d := &batch.Design{
		Name: "demo", Question: "Which style earns most, and which pairs create most value?",
		Sources: demoCases,
		Opener:  batch.Both, Rounds: []int{20, 100}, Worlds: 120, Repeats: 120, Seed: 1,
	}
	for _, name := range demoCases {
		s, err := scenarios.Open(name)
		if err != nil {
			return err
		}
		d.Scenarios = append(d.Scenarios, s)
	}
	for _, spec := range demoStyles {
		style, err := batchStyle("", spec)
		if err != nil {
			return err
		}
		d.Styles = append(d.Styles, style)
	}
	return playBatch(c, &trial.Trial{Design: d}, c.String("out"))
}

func workersFlag() cli.Flag {
	return &cli.IntFlag{Name: "workers", Usage: "how many play at once, `N`; no result depends on it", DefaultText: "one a processor"}
}

// maxWorkers is far more than any machine has processors.
const maxWorkers = 4096

func workers(c *cli.Context) (int, error) {
	n := c.Int("workers")
	if n < 0 || n > maxWorkers {
		return 0, wrongf("--workers %d: a whole number from 1 to %d is needed, or 0 for one a processor", n, maxWorkers)
	}
	return n, nil
}

// noArguments refuses what a command has no use for.
func noArguments(c *cli.Context) error {
	if c.NArg() > 0 {
		return wrongf("%s takes no arguments; found %q", c.Command.Name, c.Args().First())
	}
	return nil
}
