package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"

	"github.com/parley-sim/parley/sim/batch"
)

// journalName is the file in the folder of a run that keeps what is finished,
// until the tables are written.
const journalName = "run.journal"

func journalPath(dir string) string { return filepath.Join(dir, journalName) }

// openJournal begins the journal of a run, or opens the one that is there to go
// on with it. Without being told to go on it replaces none that holds anything.
func openJournal(d *batch.Design, dir string, rows, resume bool) (*batch.Journal, error) {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, err
	}
	path := journalPath(dir)
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return beginJournal(d, dir, rows)
	}
	j, err := d.OpenJournal(path)
	switch {
	case err != nil && resume:
		return nil, wrong(fmt.Errorf("%w; run it as it was, or name a new folder with --out", err))
	case err != nil:
		return nil, wrong(fmt.Errorf("folder %q holds a run that was stopped: %w; name a new folder with --out, or delete %s", dir, err, path))
	case resume:
		return j, clearEarlier(dir)
	}
	defer j.Close()
	if j.Holding > 0 {
		return nil, wrongf("folder %q holds this run, stopped when %d negotiations were finished; go on with --resume, or delete %s to start over", dir, j.Holding, path)
	}
	return beginJournal(d, dir, rows)
}

// beginJournal begins a run in a folder that may hold the results of another.
func beginJournal(d *batch.Design, dir string, rows bool) (*batch.Journal, error) {
	if err := clearEarlier(dir); err != nil {
		return nil, err
	}
	if err := clearRegistration(dir); err != nil {
		return nil, err
	}
	return d.NewJournal(journalPath(dir), rows)
}

// whole is the manifest of a run that came to its end; nil: the folder holds none.
func whole(dir string) *batch.Manifest {
	if _, err := os.Stat(journalPath(dir)); err == nil {
		return nil
	}
	m := &batch.Manifest{}
	data, err := os.ReadFile(filepath.Join(dir, manifestName))
	if err != nil || json.Unmarshal(data, m) != nil || !m.Complete {
		return nil
	}
	return m
}

// asFinished refuses to call another run finished than the one that is asked for.
func asFinished(m *batch.Manifest, d *batch.Design, dir string, rows bool) error {
	if err := d.SameRun(m); err != nil {
		return wrong(fmt.Errorf("the run in %q is complete, but it %w; run it as it was, or name a new folder with --out", dir, err))
	}
	if len(d.Arms) > 0 { // of others the manifest says all
		if text, err := os.ReadFile(filepath.Join(dir, batch.FileName)); err != nil || !bytes.Equal(text, d.File) {
			return wrongf("the run in %q is complete, but its experiment was not this one to the letter: compare %s; name a new folder with --out", dir, filepath.Join(dir, batch.FileName))
		}
	}
	if _, err := os.Stat(rowsPath(dir)); rows && err != nil {
		return wrongf("the run in %q is complete, but without rows; run it again without --resume, or name a new folder with --out", dir)
	}
	return nil
}

// written matches the names that files have while they are written: a run that
// was killed leaves some behind.
var written = regexp.MustCompile(`^\..+\.(csv|json|html|parquet|journal|yaml)\.\d+$`)

func leftover(name string) bool { return written.MatchString(name) || name == lockName }

// sweep deletes what a killed run left half-written.
func sweep(dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if leftover(e.Name()) && e.Name() != lockName {
			if err := os.Remove(filepath.Join(dir, e.Name())); err != nil && !errors.Is(err, fs.ErrNotExist) {
				return err
			}
		}
	}
	return nil
}
