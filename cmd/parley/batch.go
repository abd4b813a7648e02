package main

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/agent"
	"github.com/parley-sim/parley/reports"
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/trial"
)

// batchStyle reads a spec for a batch; files of styles start from the folder.
func batchStyle(folder, spec string) (batch.Style, error) {
	s, err := agent.ParseIn(folder, spec)
	if err != nil {
		return batch.Style{}, err
	}
	return seated(s), nil
}

// seated is a style as a batch needs to know it.
func seated(s *agent.Style) batch.Style {
	sentence := s.Trainer
	if len(s.Habits) > 0 {
		sentence = fmt.Sprintf("As %s, but %s.", s.Base(), strings.Join(s.Habits, "; "))
	}
	if spec := s.Spec(); spec != s.Name {
		sentence = fmt.Sprintf("As %s, with %s.", s.Name, strings.ReplaceAll(strings.TrimPrefix(spec, s.Name+":"), ":", ", "))
	}
	b := batch.Style{Spec: s.Spec(), Name: s.Name, Sentence: sentence,
		Plan: func(st sim.Setting) batch.Plan { return s.Plan(st) }}
	if s.Own() {
		b.Source, b.File = s.File.Path+strings.TrimPrefix(s.Spec(), s.Base()), s.File.Data
	}
	return b
}

// playBatch plays a trial's design, writes its tables and report into a folder, and
// says so. A run that is stopped writes what it has and reports the stop.
func playBatch(c *cli.Context, t *trial.Trial, dir string) error {
	if err := mayEnd(dir); err != nil {
		return err
	}
	files, err := keep(t.Design)
	if err != nil {
		return err
	}
	n, err := workers(c)
	if err != nil {
		return err
	}
	return playAnew(c, t, dir, files, batch.Options{Workers: n})
}

// playing is how something is played, and what is done when all is written, before
// anything is said of it: whoever listens may have gone.
type playing struct {
	batch.Options
	written func() error // nil: nothing
}

// playAnew plays in the place of what an earlier run left in the folder.
func playAnew(c *cli.Context, t *trial.Trial, dir string, files copies, o batch.Options) error {
	leave, err := lock(dir)
	if err != nil {
		return err
	}
	defer leave()
	if err := clearEarlier(dir); err != nil {
		return err
	}
	if err := clearRegistration(dir); err != nil {
		return err
	}
	return playInto(c, t, dir, files, playing{Options: o})
}

// playInto plays a trial's design as the options say and writes what comes of it, with
// copies of the files that it is of.
func playInto(c *cli.Context, t *trial.Trial, dir string, files copies, o playing) error {
	if err := files.write(dir); err != nil {
		return err
	}
	rows, err := newRowsFile(dir, c.Bool("rows") || o.Journal.Rows())
	if err != nil {
		return err
	}
	o.Rows = rows.add()
	bar := newBar(c.App.ErrWriter)
	o.Progress = bar.show
	results, findings, err := t.Play(c.Context, o.Options)
	bar.close()
	if err != nil {
		rows.discard()
		return err
	}
	if err := rows.keep(dir); err != nil {
		return err
	}
	if err := results.Write(dir); err != nil {
		return err
	}
	if findings != nil {
		if err := findings.Write(dir); err != nil {
			return err
		}
	}
	if err := writePage(dir); err != nil {
		return err
	}
	if results.Complete && o.written != nil {
		if err := o.written(); err != nil {
			return err
		}
	}
	if findings != nil {
		tellAnswer(c.App.Writer, findings)
		fmt.Fprintln(c.App.Writer)
	}
	if findings == nil && t.Registered != nil {
		fmt.Fprintln(c.App.Writer, t.Registered.Says)
	}
	tell(c.App.Writer, results, dir)
	if !results.Complete {
		return context.Cause(c.Context)
	}
	return nil
}

// writePage draws the report of a run's folder into it.
func writePage(dir string) error {
	run, err := readRun(dir)
	if err != nil {
		return err
	}
	return batch.WriteFile(pagePath(dir), run.Story(reports.OnPage).Page)
}

func pagePath(dir string) string { return filepath.Join(dir, "report.html") }

func tell(w io.Writer, r *batch.Results, dir string) {
	distinct, exact := r.Distinct()
	about := ""
	if !exact {
		about = "about "
	}
	fmt.Fprintf(w, "%d negotiations, %s%d of them different, in %d conditions.\n", r.Sessions, about, distinct, len(r.Conditions))
	if !r.Complete {
		fmt.Fprintf(w, "Stopped before the end: %d were planned. What was finished is kept.\n", r.Planned)
	}
	fmt.Fprintf(w, "The report: %s\n", pagePath(dir))
}
