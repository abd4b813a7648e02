package scenarios

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
)

// Cases is what Open can be asked for one after another to read all cases that
// path stands for: the name of a shipped case or a file itself, of a folder all
// cases in it and in the folders below, in the order of their names. Files of a
// folder that are in no known format are left out.
func Cases(path string) ([]string, error) {
	info, err := os.Stat(path)
	if slices.Contains(Names(), path) || err != nil || !info.IsDir() {
		return []string{path}, nil // Open says what is wrong with it
	}
	var all []string
	err = filepath.WalkDir(path, func(at string, entry os.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case !entry.IsDir():
			return nil
		case strings.HasPrefix(entry.Name(), ".") && at != path:
			return filepath.SkipDir
		}
		here, err := casesOf(at)
		all = append(all, here...)
		return err
	})
	if err == nil && len(all) == 0 {
		err = &source.Error{Path: path, Message: fmt.Sprintf("no case in this folder nor in those below; known formats are %s", formats())}
	}
	return all, err
}

// casesOf is the cases of one folder: each file in the native format, and the
// folder itself where its files are a scenario in a foreign one.
func casesOf(folder string) ([]string, error) {
	files, err := source.Load(folder)
	var empty *source.Error
	if errors.As(err, &empty) && empty.Path == folder {
		return nil, nil
	}
	var cases []string
	for _, f := range files {
		if native(f) {
			cases = append(cases, f.Path)
		}
	}
	for _, format := range foreign {
		if err == nil && format.recognises(files) {
			cases = append(cases, folder)
			break
		}
	}
	return cases, err
}

// Source reads the files of what Open opens: those of a shipped case by its name,
// or those that Files finds.
func Source(what string) ([]source.File, error) {
	path := folder + what + extension
	if data, err := shipped.ReadFile(path); err == nil {
		return []source.File{{Path: path, Data: data}}, nil
	}
	return Files(what)
}
