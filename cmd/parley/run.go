package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/trial"
)

func runCommand() *cli.Command {
	return &cli.Command{
		Name:      "run",
		Usage:     "an experiment: many negotiations, their tables and the report",
		ArgsUsage: "FILE",
		Description: `Plays the experiment in FILE and writes its tables and the report into a folder.
The same file and seed give the same tables to the byte, for any number of workers.
Ctrl-C stops the run and writes what was finished. A run that was stopped, or killed, goes
on with --resume and ends with the same bytes as if it had not been. Several machines may
play a shard each: parley merge makes one run of them, again the same to the byte. Where the file
says until, every shard is played whole, and merge stops where one run would have.

  parley run examples/styles.yaml
  parley run examples/styles.yaml --out results --rows
  parley run examples/styles.yaml --out results --resume
  parley run examples/styles.yaml --out part2 --shard 2/3`,
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "out", Usage: "the `FOLDER` for tables and report (default: parley- and the file's name)"},
			&cli.BoolFlag{Name: "rows", Usage: "write rows.parquet too: every negotiation, a row a seat"},
			&cli.BoolFlag{Name: "resume", Usage: "go on with the run that was stopped in the folder"},
			&cli.StringFlag{Name: "shard", Usage: "play this `PART` alone, such as 2/3, for parley merge; with until, all of it"},
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
	if err := compareRegistered(t, path, registrationPath(path)); err != nil {
		return err
	}
	dir := c.String("out")
	if dir == "" {
		dir = "parley-" + strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	}
	return playKept(c, t, dir)
}

// playKept plays a trial's design, or a shard of it, and keeps each finished block in
// the folder's journal as long as the tables are not written.
func playKept(c *cli.Context, t *trial.Trial, dir string) (err error) {
	o := playing{}
	if o.Workers, err = workers(c); err != nil {
		return err
	}
	if c.IsSet("shard") {
		if o.Shard, err = batch.ParseShard(c.String("shard")); err != nil {
			return wrong(err)
		}
	}
	if err := mayWrite(dir); err != nil {
		return err
	}
	files, err := keep(t.Design)
	if err != nil {
		return err
	}
	if m := whole(dir); m != nil && c.Bool("resume") && !c.IsSet("shard") {
		if err := asFinished(m, t.Design, dir, c.Bool("rows")); err != nil {
			return err
		}
		fmt.Fprintf(c.App.Writer, "The run in %s is complete: there is nothing to go on with.\n", dir)
		return nil
	}
	leave, err := lock(dir)
	if err != nil {
		return err
	}
	defer leave()
	if o.Journal, err = openJournal(t.Design, dir, c.Bool("rows"), c.Bool("resume")); err != nil {
		return err
	}
	defer o.Journal.Close()
	if err := sweep(dir); err != nil {
		return err
	}
	if o.Journal.Holding > 0 {
		if files, err = files.registeredBefore(t, dir); err != nil {
			return err
		}
	}
	if n := o.Journal.Lost; n > 0 {
		fmt.Fprintf(c.App.ErrWriter, "parley: %d bytes of the journal are damaged; the negotiations that stood there are played again\n", n)
	}
	if c.IsSet("shard") {
		return howToGoOn(c, playShard(c, t.Design, dir, files, o.Options), o.Journal)
	}
	o.written = func() error {
		o.Journal.Close()
		return os.Remove(journalPath(dir))
	}
	return howToGoOn(c, playInto(c, t, dir, files, o), o.Journal)
}

// playShard plays a part of a design: all that comes of it stands in the journal.
func playShard(c *cli.Context, d *batch.Design, dir string, files copies, o batch.Options) error {
	if err := files.write(dir); err != nil {
		return err
	}
	bar := newBar(c.App.ErrWriter)
	o.Progress = bar.show
	results, err := d.Run(c.Context, o)
	bar.close()
	if err != nil {
		return err
	}
	fmt.Fprintf(c.App.Writer, "Shard %s: %d of %d negotiations are in the journal of %s.\n", o.Shard, results.Sessions, results.Planned, dir)
	if !results.Complete {
		return context.Cause(c.Context)
	}
	fmt.Fprintln(c.App.Writer, "When all shards are played: parley merge FOLDER... --out FOLDER")
	return nil
}

// howToGoOn says what to do about a run that did not end.
func howToGoOn(c *cli.Context, err error, j *batch.Journal) error {
	var file *fs.PathError
	switch {
	case err == nil || j.Holding == 0:
	case errors.As(err, &file):
		return fmt.Errorf("%w; %d negotiations are finished and kept: go on with --resume", err, j.Holding)
	case c.Err() != nil:
		fmt.Fprintln(c.App.Writer, "Go on with the same command and --resume.")
	}
	return err
}
