package main

import (
	"bufio"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/parley-sim/parley/sim/batch"
)

// rowsFile is rows.parquet under way; it gets its name when it is whole. Nil
// where no rows are wanted.
type rowsFile struct {
	file *os.File
	buf  *bufio.Writer
	rows *batch.Rows
	path string
}

func newRowsFile(dir string, wanted bool) (*rowsFile, error) {
	if !wanted {
		return nil, nil
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, err
	}
	f, err := os.CreateTemp(dir, ".rows.parquet.*")
	if err != nil {
		return nil, err
	}
	r := &rowsFile{file: f, buf: bufio.NewWriter(f), path: rowsPath(dir)}
	r.rows = batch.NewRows(r.buf)
	return r, nil
}

func rowsPath(dir string) string { return filepath.Join(dir, "rows.parquet") }

// add is the sink for a batch, or nil.
func (r *rowsFile) add() func(*batch.Condition, int, int, []float64) error {
	if r == nil {
		return nil
	}
	return r.rows.Add
}

// keep ends the file and gives it its name. Where no rows are wanted those of an
// earlier run go: they would not be of the tables beside them.
func (r *rowsFile) keep(dir string) error {
	if r == nil {
		if err := os.Remove(rowsPath(dir)); !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		return nil
	}
	err := r.rows.Close()
	if err == nil {
		err = r.buf.Flush()
	}
	if err == nil {
		err = r.file.Chmod(0o644)
	}
	if err != nil {
		r.discard()
		return err
	}
	if err := r.file.Close(); err != nil {
		return err
	}
	return os.Rename(r.file.Name(), r.path)
}

func (r *rowsFile) discard() {
	if r != nil {
		r.file.Close()
		os.Remove(r.file.Name())
	}
}
