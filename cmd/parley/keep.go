package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/scenarios/generate"
	"github.com/parley-sim/parley/sim/batch"
)

// kept is the folder of a run that holds the cases which are not shipped,
// keptStyles the one with the styles.
const (
	kept       = "cases"
	keptStyles = "styles"
)

// keepCases copies the files of own cases into the folder of a run, and names
// each as it is found from there: the run can be replayed wherever it lies.
func keepCases(d *batch.Design, dir string) error {
	for i, what := range d.Sources {
		if ownCase(what) {
			path, err := keepCase(what, filepath.Join(dir, kept), d.Scenarios[i].Name)
			if err != nil {
				return err
			}
			d.Sources[i] = kept + "/" + path
		}
	}
	return nil
}

// ownCase reports whether a case is read from a file or folder.
func ownCase(what string) bool {
	return !slices.Contains(scenarios.Names(), what) && !strings.HasPrefix(what, generate.Prefix)
}

// keepCase copies a case under its name, and returns where it stands in the
// folder: one file, or a folder where its format takes several.
func keepCase(what, to, name string) (string, error) {
	files, err := scenarios.Files(what)
	if err != nil {
		return "", err
	}
	if len(files) == 1 {
		name += filepath.Ext(files[0].Path)
		return name, copyFile(to, name, files[0].Data)
	}
	for _, f := range files {
		if err := copyFile(filepath.Join(to, name), f.Name(), f.Data); err != nil {
			return "", err
		}
	}
	return name, nil
}

// keepStyles does the same with the files of own styles.
func keepStyles(d *batch.Design, dir string) error {
	for _, styles := range [][]batch.Style{d.Styles, d.Against} {
		for i := range styles {
			s := &styles[i]
			if s.File == nil {
				continue
			}
			base, _, _ := strings.Cut(s.Name, "+") // without its traits
			name := base + ".yaml"
			if err := copyFile(filepath.Join(dir, keptStyles), name, s.File); err != nil {
				return err
			}
			s.Source = keptStyles + "/" + name + strings.TrimPrefix(s.Spec, base)
		}
	}
	return nil
}

func copyFile(dir, name string, data []byte) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	return batch.WriteFile(filepath.Join(dir, name), func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}

// mayWrite refuses a folder that holds something else than a run: its files
// would be replaced.
func mayWrite(dir string) error {
	entries, err := os.ReadDir(dir)
	if os.IsNotExist(err) || err == nil && len(entries) == 0 {
		return nil
	}
	if err != nil {
		return wrong(err)
	}
	if _, err := os.Stat(filepath.Join(dir, "manifest.json")); err != nil {
		return wrong(fmt.Errorf("folder %q holds other files and no run; name a new one with --out", dir))
	}
	return nil
}
