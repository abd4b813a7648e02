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

// folderFormat is a format whose scenarios are folders of files.
type folderFormat struct {
	name       string
	recognises func([]source.File) bool
	read       func([]source.File) (*sim.Scenario, error)
	mend       func([]source.File) ([]source.File, []error) // nil: only the letters
}

// foreign formats are folders of files; each knows its own by their content.
var foreign = []folderFormat{
	{"Genius XML", genius.Recognises, genius.Read, genius.Mend},
	{"GeniusWeb JSON", geniusweb.Recognises, geniusweb.Read, nil},
	{"NegMAS YAML", negmas.Recognises, negmas.Read, nil},
	{"NegoLog JSON", negolog.Recognises, negolog.Read, nil},
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
func native(f source.File) bool {
	f, _ = source.Unicode(f)
	return parties.Match(f.Data)
}

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

// opener opens cases. A tolerant one repairs what it can, and keeps what it did.
type opener struct {
	tolerant bool
	repairs  []error
}

// mend is the files as they are to be read.
func (o *opener) mend(files []source.File, mend func([]source.File) ([]source.File, []error)) []source.File {
	if !o.tolerant {
		return files
	}
	mended, repairs := mend(files)
	o.repairs = append(o.repairs, repairs...)
	return mended
}

// mendText repairs the letters of those files that are of a format.
func mendText(recognises func([]source.File) bool) func([]source.File) ([]source.File, []error) {
	return func(files []source.File) (mended []source.File, done []error) {
		for _, f := range files {
			if recognises([]source.File{f}) {
				var repairs []error
				f, repairs = source.Mend(f)
				done = append(done, repairs...)
			}
			mended = append(mended, f)
		}
		return mended, done
	}
}

// alone reads a file that is a case by itself.
func (o *opener) alone(f source.File, read func(source.File) (*sim.Scenario, error)) (*sim.Scenario, error) {
	every := func([]source.File) bool { return true }
	return read(o.mend([]source.File{f}, mendText(every))[0])
}

// together reads the files of a foreign format.
func (o *opener) together(files []source.File, format *folderFormat) (*sim.Scenario, error) {
	mend := format.mend
	if mend == nil {
		mend = mendText(format.recognises)
	}
	return format.read(o.mend(files, mend))
}

// file reads a file that is a case by itself, or the foreign scenario that a file
// is a part of.
func (o *opener) file(path string) (*sim.Scenario, error) {
	f, err := source.ReadFile(path)
	if err != nil {
		return nil, err
	}
	for _, format := range single {
		if format.recognises(f) {
			return o.alone(f, format.read)
		}
	}
	for i := range foreign {
		if foreign[i].recognises([]source.File{f}) {
			files, err := source.Load(path)
			if err != nil {
				return nil, err
			}
			return o.together(files, &foreign[i])
		}
	}
	switch { // and hear what is missing
	case isA(f, ".csv", ".tsv"):
		return o.alone(f, csv.Read)
	case isA(f, ".yaml", ".yml") || len(bytes.TrimSpace(f.Data)) == 0:
		return o.alone(f, Read)
	}
	return nil, f.Errorf(-1, "no scenario in a known format; known are %s", formats())
}

// folder reads the one scenario that a folder holds.
func (o *opener) folder(path string) (*sim.Scenario, error) {
	files, err := source.Load(path)
	if err != nil {
		return nil, err
	}
	if len(files) == 1 {
		return o.file(files[0].Path)
	}
	var names []string
	var read func() (*sim.Scenario, error)
	for _, f := range files {
		for _, format := range single {
			if format.recognises(f) {
				names = append(names, f.Name())
				read = func() (*sim.Scenario, error) { return o.alone(f, format.read) }
			}
		}
	}
	for i := range foreign {
		if foreign[i].recognises(files) {
			names = append(names, foreign[i].name)
			read = func() (*sim.Scenario, error) { return o.together(files, &foreign[i]) }
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
