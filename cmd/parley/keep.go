package main

import (
	"fmt"
	"io"
	"os"
	"path"
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

// keep lists the files that the folder of a run gets copies of, the experiment's
// and those of own cases and styles, and names each as it is found from there: the run can be replayed
// wherever it lies.
func keep(d *batch.Design) (copies, error) {
	var list copies
	for i, what := range d.Sources {
		if !ownCase(what) {
			continue
		}
		files, err := keepCase(what, d.Scenarios[i].Name)
		if err != nil {
			return nil, err
		}
		list = append(list, files...)
		d.Sources[i] = files[0].name
		if len(files) > 1 {
			d.Sources[i] = path.Dir(files[0].name)
		}
	}
	if d.File != nil {
		list = append(list, copied{batch.FileName, d.File})
	}
	if d.File != nil && d.Registration != nil {
		list = append(list, copied{batch.RegistrationName, d.Registration})
	}
	return append(list, keepStyles(d)...), nil
}

// ownCase reports whether a case is read from a file or folder.
func ownCase(what string) bool {
	return !slices.Contains(scenarios.Names(), what) && !strings.HasPrefix(what, generate.Prefix)
}

// keepCase copies a case under its name: one file, or a folder where its format
// takes several.
func keepCase(what, name string) (copies, error) {
	files, err := scenarios.Files(what)
	if err != nil {
		return nil, err
	}
	if len(files) == 1 {
		return copies{{kept + "/" + name + filepath.Ext(files[0].Path), files[0].Data}}, nil
	}
	var list copies
	for _, f := range files {
		list = append(list, copied{kept + "/" + name + "/" + f.Name(), f.Data})
	}
	return list, nil
}

// keepStyles does the same with the files of own styles.
func keepStyles(d *batch.Design) (list copies) {
	for _, styles := range [][]batch.Style{d.Styles, d.Against} {
		for i := range styles {
			s := &styles[i]
			if s.File == nil {
				continue
			}
			base, _, _ := strings.Cut(s.Name, "+") // without its traits
			name := keptStyles + "/" + base + ".yaml"
			list = append(list, copied{name, s.File})
			s.Source = name + strings.TrimPrefix(s.Spec, base)
		}
	}
	return list
}

// copies are files for the folder of a run, by their paths from there.
type copies []copied

type copied struct {
	name string // with slashes
	data []byte
}

func (list copies) write(dir string) error {
	for _, c := range list {
		to := filepath.Join(dir, filepath.FromSlash(c.name))
		if err := copyFile(filepath.Dir(to), filepath.Base(to), c.data); err != nil {
			return err
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
	if os.IsNotExist(err) || err == nil && !slices.ContainsFunc(entries, func(e os.DirEntry) bool { return !leftover(e.Name()) }) {
		return nil
	}
	if err != nil {
		return wrong(err)
	}
	for _, name := range []string{manifestName, journalName} {
		if _, err := os.Stat(filepath.Join(dir, name)); err == nil {
			return nil
		}
	}
	return wrong(fmt.Errorf("folder %q holds other files and no run; name a new one with --out", dir))
}
