package scenarios

import (
	"bytes"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/parley-sim/parley/scenarios/csv"
	"github.com/parley-sim/parley/scenarios/genius"
	"github.com/parley-sim/parley/scenarios/geniusweb"
	"github.com/parley-sim/parley/scenarios/negmas"
	"github.com/parley-sim/parley/scenarios/negolog"
	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// single formats are files that stand for themselves.
var single = []struct {
	name       string
	recognises func(source.File) bool
	read       func(source.File) (*sim.Scenario, error)
}{
	{"Parley's own YAML", native, Read},
	{"CSV", func(f source.File) bool { return csv.Recognises([]source.File{f}) }, csv.Read},
}

// foreign formats are folders of files; each knows its own by their content.
var foreign = []struct {
	name       string
	recognises func([]source.File) bool
	read       func([]source.File) (*sim.Scenario, error)
}{
	{"Genius XML", genius.Recognises, genius.Read},
	{"GeniusWeb JSON", geniusweb.Recognises, geniusweb.Read},
	{"NegMAS YAML", negmas.Recognises, negmas.Read},
	{"NegoLog JSON", negolog.Recognises, negolog.Read},
}

func formats() string {
	var names []string
	for _, f := range single {
		names = append(names, f.name)
	}
	for _, f := range foreign {
		names = append(names, f.name)
	}
	return strings.Join(names, ", ")
}

var parties = regexp.MustCompile(`(?m)^["']?parties["']?\s*:`)

// native tells the native format by its parties, which no other has.
func native(f source.File) bool { return parties.Match(f.Data) }

// alone reports whether a file is a case by itself.
func alone(f source.File) bool {
	for _, format := range single {
		if format.recognises(f) {
			return true
		}
	}
	return false
}

// isA tells a file by the end of its name.
func isA(f source.File, endings ...string) bool {
	return slices.Contains(endings, strings.ToLower(filepath.Ext(f.Path)))
}

// openFile reads a file that is a case by itself, or the foreign scenario that a file is a part of.
func openFile(path string) (*sim.Scenario, error) {
	f, err := source.ReadFile(path)
	if err != nil {
		return nil, err
	}
	for _, format := range single {
		if format.recognises(f) {
			return format.read(f)
		}
	}
	for _, format := range foreign {
		if format.recognises([]source.File{f}) {
			files, err := source.Load(path)
			if err != nil {
				return nil, err
			}
			return format.read(files)
		}
	}
	switch { // and hear what is missing
	case isA(f, ".csv", ".tsv"):
		return csv.Read(f)
	case isA(f, ".yaml", ".yml") || len(bytes.TrimSpace(f.Data)) == 0:
		return Read(f)
	}
	return nil, f.Errorf(-1, "no scenario in a known format; known are %s", formats())
}

// openFolder reads the one scenario that a folder holds.
func openFolder(path string) (*sim.Scenario, error) {
	files, err := source.Load(path)
	if err != nil {
		return nil, err
	}
	if len(files) == 1 {
		return openFile(files[0].Path)
	}
	var names []string
	var read func() (*sim.Scenario, error)
	for _, f := range files {
		for _, format := range single {
			if format.recognises(f) {
				names = append(names, f.Name())
				read = func() (*sim.Scenario, error) { return format.read(f) }
			}
		}
	}
	for _, format := range foreign {
		if format.recognises(files) {
			names = append(names, format.name)
			read = func() (*sim.Scenario, error) { return format.read(files) }
		}
	}
	switch len(names) {
	case 0:
		return nil, source.Folder(files, "no scenario in a known format; known are %s", formats())
	case 1:
		return read()
	}
	return nil, source.Folder(files, "the folder holds several scenarios: %s; name a file", strings.Join(names, ", "))
}
