package main

import (
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
		return d.NewJournal(path, rows)
	}
	j, err := d.OpenJournal(path)
	switch {
	case err != nil && resume:
		return nil, wrong(fmt.Errorf("%w; run it as it was, or name a new folder with --out", err))
	case err != nil:
		return nil, wrong(fmt.Errorf("folder %q holds a run that was stopped: %w; name a new folder with --out, or delete %s", dir, err, path))
	case resume:
		return j, nil
	}
	defer j.Close()
	if j.Holding > 0 {
		return nil, wrongf("folder %q holds this run, stopped when %d negotiations were finished; go on with --resume, or delete %s to start over", dir, j.Holding, path)
	}
	return d.NewJournal(path, rows)
}

// isComplete reports whether a folder holds a run that came to its end.
func isComplete(dir string) bool {
	if _, err := os.Stat(journalPath(dir)); err == nil {
		return false
	}
	var m batch.Manifest
	data, err := os.ReadFile(filepath.Join(dir, "manifest.json"))
	return err == nil && json.Unmarshal(data, &m) == nil && m.Complete
}

// written matches the names that files have while they are written: a run that
// was killed leaves some behind.
var written = regexp.MustCompile(`^\..+\.(csv|json|html|parquet|journal|yaml)\.\d+$`)

func leftover(name string) bool { return written.MatchString(name) }

// sweep deletes what a killed run left half-written.
func sweep(dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if leftover(e.Name()) {
			if err := os.Remove(filepath.Join(dir, e.Name())); err != nil && !errors.Is(err, fs.ErrNotExist) {
				return err
			}
		}
	}
	return nil
}
