package batch

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// Write writes the tables of docs/tables.md into a folder, which is made if it
// is not there. Each file is written whole under another name first, so that
// nothing half-written ever bears a table's name.
func (r *Results) Write(dir string) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	shown, err := r.show()
	if err != nil {
		return err
	}
	files := []struct {
		name  string
		write func(io.Writer) error
		arms  bool // written of a run with arms too, which compares those and no styles
	}{
		{"summary.csv", r.summary, true},
		{"contrasts.csv", r.contrasts, false},
		{"hist.csv", r.hist, true},
		{"curves.csv", r.curvesTable, true},
		{"outcomes.csv", r.outcomes, true},
		{"better.csv", r.better, false},
		{"openings.csv", r.openingsTable, false},
		{"trades.csv", r.trades, false},
		{"moves.csv", func(w io.Writer) error { return r.moves(w, shown) }, false},
		{"terms.csv", func(w io.Writer) error { return r.terms(w, shown) }, false},
		{"frontier.csv", func(w io.Writer) error { return r.frontier(w, shown) }, true},
		{"manifest.json", r.manifest, true},
	}
	for _, f := range files {
		if len(r.Design.Arms) > 0 && !f.arms {
			continue
		}
		if err := WriteFile(filepath.Join(dir, f.name), f.write); err != nil {
			return fmt.Errorf("writing %s: %w", f.name, err)
		}
	}
	return nil
}

// WriteFile writes a file that appears whole or not at all.
func WriteFile(path string, write func(io.Writer) error) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return fmt.Errorf("%s: %w", path, cause(err))
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
		}
	}()
	w := bufio.NewWriter(f)
	if err = write(w); err != nil {
		return err
	}
	if err = w.Flush(); err != nil {
		return err
	}
	if err = f.Chmod(0o644); err != nil {
		return err
	}
	if err = f.Close(); err != nil {
		return err
	}
	if err = os.Rename(f.Name(), path); err != nil {
		return fmt.Errorf("%s: %w", path, cause(err))
	}
	return nil
}

// cause is what went wrong, without the file that nobody asked for.
func cause(err error) error {
	var file *fs.PathError
	var rename *os.LinkError
	switch {
	case errors.As(err, &file):
		return file.Err
	case errors.As(err, &rename):
		return rename.Err
	}
	return err
}
