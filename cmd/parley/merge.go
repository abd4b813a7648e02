package main

import (
	"bytes"
	"fmt"

	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/trial"
)

func mergeCommand() *cli.Command {
	return &cli.Command{
		Name:      "merge",
		Usage:     "makes one run of the shards of an experiment",
		ArgsUsage: "FOLDER...",
		Description: `Reads the journals that parley run --shard left in the folders, in any order, and writes the
tables and the report that one run of the whole experiment would have written, the same to
the byte. What several folders hold is compared and counted once.

  parley merge part1 part2 part3 --out results`,
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "out", Usage: "the `FOLDER` for tables and report"},
			&cli.BoolFlag{Name: "rows", Usage: "write rows.parquet too, also if the shards were not played with --rows"},
			workersFlag(),
		},
		Action: merge,
	}
}

func merge(c *cli.Context) error {
	dirs, out := c.Args().Slice(), c.String("out")
	if len(dirs) == 0 || out == "" {
		return wrongf("merge needs the folders of the shards and one for the tables, as in: parley merge part1 part2 part3 --out results")
	}
	n, err := workers(c)
	if err != nil {
		return err
	}
	if err := mayEnd(out); err != nil {
		return err
	}
	if err := sameRegistration(dirs); err != nil {
		return wrong(err)
	}
	t, err := shardTrial(dirs[0])
	if err != nil {
		return wrong(err)
	}
	files, err := keep(t.Design)
	if err != nil {
		return err
	}
	j, err := openShards(t.Design, dirs)
	if err != nil {
		return wrong(err)
	}
	defer j.Close()
	return playAnew(c, t, out, files, batch.Options{Workers: n, Journal: j})
}

// shardTrial makes the experiment that a journal is of.
func shardTrial(dir string) (*trial.Trial, error) {
	path := journalPath(dir)
	head, err := batch.ReadHead(path)
	if err != nil {
		return nil, fmt.Errorf("no shard in %q: %w; make one with parley run --shard", dir, err)
	}
	return trialAgain(dir, path, &head.Run)
}

// sameRegistration refuses shards that were registered otherwise than each other:
// what is said of the plan must not hang on which of them is named first.
func sameRegistration(dirs []string) error {
	first, err := registrationIn(dirs[0])
	if err != nil {
		return err
	}
	for _, dir := range dirs[1:] {
		switch other, err := registrationIn(dir); {
		case err != nil:
			return err
		case !bytes.Equal(first, other):
			return fmt.Errorf("the shards in %s and %s are not of the same registration; play one of them again, with that of the other", dirs[0], dir)
		}
	}
	return nil
}

// openShards reads the journals as one, which has to hold the whole run.
func openShards(d *batch.Design, dirs []string) (*batch.Journal, error) {
	paths := make([]string, len(dirs))
	for i, dir := range dirs {
		paths[i] = journalPath(dir)
	}
	j, err := d.OpenJournals(paths)
	if err != nil {
		return nil, err
	}
	if blocks, condition, replicate := j.Missing(); blocks > 0 {
		j.Close()
		return nil, fmt.Errorf("%s of %d are missing, the first from negotiation %d:%d; play the shard that they are of, with --resume if it was stopped",
			count(blocks, "block"), j.Blocks(), condition, replicate)
	}
	return j, nil
}
