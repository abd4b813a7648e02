package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/parley-sim/parley/sim/batch"
)

// manifestName is the file that says what a run is, and whether it is whole.
const manifestName = "manifest.json"

// resultNames are the files that a run ends with. The manifest comes last: as long as
// a folder has it, it is the folder of a run.
var resultNames = []string{"report.html", "answer.json", "arms.csv", "means.csv", "effects.csv", "variance.csv", "response.csv",
	"summary.csv", "contrasts.csv", "hist.csv", "curves.csv", "outcomes.csv", "better.csv", "openings.csv", "trades.csv", "moves.csv", "terms.csv", "frontier.csv", "rows.parquet", manifestName}

// clearEarlier removes the results of an earlier run from a folder before another
// plays in it, so that one which is killed never looks like a whole one. What is not ours stays.
func clearEarlier(dir string) error {
	for _, name := range resultNames {
		if err := removeIn(dir, name); err != nil {
			return err
		}
	}
	return nil
}

// clearRegistration removes an earlier run's copy of a registration, which says nothing
// about a run that begins now.
func clearRegistration(dir string) error { return removeIn(dir, batch.RegistrationName) }

func removeIn(dir, name string) error {
	if err := os.Remove(filepath.Join(dir, name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// mayEnd refuses a folder with a journal to what keeps none: its tables would stand
// beside a journal of something else.
func mayEnd(dir string) error {
	if err := mayWrite(dir); err != nil {
		return err
	}
	if _, err := os.Stat(journalPath(dir)); err == nil {
		return wrongf("folder %q holds a run that was stopped, or a shard; name a new one with --out, or delete %s", dir, journalPath(dir))
	}
	return nil
}
