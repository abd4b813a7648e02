// Package scenarios is the library of cases to negotiate: those that are
// shipped, and one's own, in the native format or a foreign one. It knows
// nothing of agents, of batches, or of how a negotiation is run.
package scenarios

import (
	"embed"
	"fmt"
	"os"
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

//go:embed cases/*.yaml
var shipped embed.FS

const (
	folder    = "cases/"
	extension = ".yaml"
)

// Names lists the shipped cases in alphabetical order.
func Names() []string {
	entries, err := shipped.ReadDir(strings.TrimSuffix(folder, "/"))
	if err != nil {
		panic(err) // the folder is part of the program
	}
	all := make([]string, len(entries))
	for i, e := range entries {
		all[i] = strings.TrimSuffix(e.Name(), extension)
	}
	return all
}

// Shipped reads all shipped cases, in the order of Names.
func Shipped() ([]*sim.Scenario, error) {
	all := make([]*sim.Scenario, 0, len(Names()))
	for _, name := range Names() {
		s, err := Open(name)
		if err != nil {
			return nil, err
		}
		all = append(all, s)
	}
	return all, nil
}

// Open reads a scenario: the name of a shipped case, or the path of a file or
// folder in any format that is known. The name of a shipped case wins over a
// file of that name; write ./name for the file.
func Open(what string) (*sim.Scenario, error) {
	return new(opener).open(what)
}

// OpenTolerant is Open for files with faults. Those whose meaning is certain are
// repaired, and each repair is told as an error with its place would be.
func OpenTolerant(what string) (s *sim.Scenario, repairs []error, err error) {
	o := opener{tolerant: true}
	s, err = o.open(what)
	return s, o.repairs, err
}

func (o *opener) open(what string) (*sim.Scenario, error) {
	if data, err := shipped.ReadFile(folder + what + extension); err == nil {
		return Read(source.File{Path: folder + what + extension, Data: data})
	}
	info, err := os.Stat(what)
	switch {
	case err != nil:
		return nil, fmt.Errorf("case %q: no such shipped case, file or folder%s shipped are %s", what, source.Suggest(what, Names()), strings.Join(Names(), ", "))
	case info.IsDir():
		return o.folder(what)
	case !info.Mode().IsRegular():
		return nil, fmt.Errorf("case %q is neither a file nor a folder", what)
	}
	return o.file(what)
}
