package main

import (
	"errors"
	"os"
	"path/filepath"
)

// lockName is the file by which a run has a folder to itself while it plays.
const lockName = ".run.lock"

// errTaken is what somebody gets who wants the folder too.
var errTaken = errors.New("taken")

// lock takes a folder for a run; leave gives it back. A process that is killed
// gives it back too: the system holds the lock, and not the file.
func lock(dir string) (leave func(), err error) {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, err
	}
	path := filepath.Join(dir, lockName)
	for {
		f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o666)
		if err != nil {
			return nil, err
		}
		if err := take(f); err != nil {
			f.Close()
			if errors.Is(err, errTaken) {
				err = wrongf("another parley plays in folder %q; wait until it has ended, or name a new folder with --out", dir)
			}
			return nil, err
		}
		if stands(path, f) {
			return func() { os.Remove(path); f.Close() }, nil
		}
		f.Close() // who had it before has removed the file meanwhile
	}
}

// stands reports whether a path still leads to an open file.
func stands(path string, f *os.File) bool {
	now, err := os.Stat(path)
	if err != nil {
		return false
	}
	then, err := f.Stat()
	return err == nil && os.SameFile(now, then)
}
