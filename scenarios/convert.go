package scenarios

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/parley-sim/parley/scenarios/csv"
	"github.com/parley-sim/parley/scenarios/genius"
	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// Targets are the formats that Convert writes.
var Targets = []string{"native", "genius", "csv"}

// Converted is a case in another format: one file, or the files of a folder, and
// notes on what became of it, each a sentence without its full stop.
type Converted struct {
	Files  []source.File // by their own names
	Folder bool
	Notes  []string
}

// Convert writes a case in one of the Targets. The files are read again and
// compared, package by package or in a large space 10,000 of them: a case that does
// not come back with the worths that it had is an error.
func Convert(s *sim.Scenario, to string) (c Converted, err error) {
	scales := make([]genius.Scale, len(s.Parties))
	for i := range scales {
		scales[i].Width = 1
	}
	switch to {
	case "native":
		s, c.Notes = tidied(s)
		c.Files, err = oneFile(s, ".yaml", Write)
	case "csv":
		s, c.Notes = tidied(s)
		c.Files, err = oneFile(s, ".csv", csv.Write)
		c.Notes = append(c.Notes, lost(s, false)...)
	case "genius":
		var folder genius.Folder
		folder, err = genius.Write(s)
		c.Files, c.Folder, scales = folder.Files, true, folder.Scales
		c.Notes = append(folder.Notes, lost(s, true)...)
	default:
		return c, fmt.Errorf("no format %q%s there are %s", to, source.Suggest(to, Targets), strings.Join(Targets, ", "))
	}
	if err != nil {
		return c, err
	}
	if err := comesBack(s, c, to, scales); err != nil {
		return c, fmt.Errorf("case %q can't be written as %s: %w", s.Name, to, err)
	}
	return c, nil
}

func oneFile(s *sim.Scenario, extension string, write func(io.Writer, *sim.Scenario) error) ([]source.File, error) {
	var b bytes.Buffer
	if err := write(&b, s); err != nil {
		return nil, err
	}
	return []source.File{{Path: source.Slug(s.Name) + extension, Data: b.Bytes()}}, nil
}
