package main

import (
	"path/filepath"
	"strings"

	"github.com/parley-sim/parley/sim"
	"github.com/urfave/cli/v2"
)

func runCommand() *cli.Command {
	return &cli.Command{
		Name:      "run",
		Usage:     "an experiment: many negotiations, their tables and the report",
		ArgsUsage: "FILE",
		Description: `Plays the experiment in FILE and writes its tables and the report into a folder.
The same file and seed give the same tables to the byte, for any number of workers.
Ctrl-C stops the run and keeps what was finished.

  parley run examples/styles.yaml
  parley run examples/styles.yaml --out results --rows`,
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "out", Usage: "the `FOLDER` for tables and report (default: parley- and the file's name)"},
			&cli.BoolFlag{Name: "rows", Usage: "write rows.parquet too: every negotiation, a row a seat"},
			&cli.Uint64Flag{Name: "seed", Usage: "the number that all dice follow from, instead of the file's"},
			workersFlag(),
		},
		Action: runExperiment,
	}
}

func runExperiment(c *cli.Context) error {
	if c.NArg() != 1 {
		return wrongf("run needs one experiment file, as in: parley run examples/styles.yaml")
	}
	path := c.Args().First()
	t, err := readExperiment(path)
	if err != nil {
		return err
	}
	if c.IsSet("seed") {
		t.Design.Seed = sim.Seed(c.Uint64("seed"))
	}
	dir := c.String("out")
	if dir == "" {
		dir = "parley-" + strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	}
	return playBatch(c, t, dir)
}
