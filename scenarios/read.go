package scenarios

import (
	"crypto/sha256"
	"encoding/hex"
	"regexp"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// Read reads a scenario in the native format, which the example shows whole:
// name, title, story, issues, parties and, for a room, tables, as in
// [[Buyer, Vendor A], [Buyer, Vendor B]]. Every fault in the file is one
// *source.Error, with line and column wherever it has a place.
func Read(f source.File) (s *sim.Scenario, err error) {
	defer func() {
		switch fault := recover().(type) {
		case nil:
		case *source.Error:
			s, err = nil, fault
		default:
			panic(fault)
		}
	}()
	if err := checkText(f); err != nil {
		return nil, err
	}
	top, err := parseYAML(f)
	if err != nil {
		return nil, err
	}
	s = readScenario(top)
	sum := sha256.Sum256(f.Data)
	s.Hash = hex.EncodeToString(sum[:])
	return s, nil
}

var slug = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

func readScenario(n node) *sim.Scenario {
	o := n.object("a scenario", "name", "title", "story", "issues", "parties", "tables")
	s := &sim.Scenario{Name: o.must("name").label("name"), Story: o.text("story")}
	if !slug.MatchString(s.Name) {
		o.must("name").fail("name is %q; want lower-case letters, digits and hyphens, such as saas-renewal", s.Name)
	}
	s.Title = o.label("title", s.Name)
	space, err := sim.NewSpace(readIssues(o.must("issues")))
	if err != nil {
		o.must("issues").fail("%v", err)
	}
	s.Space = space
	s.Parties = readParties(o.must("parties"), space)
	if tables, ok := o.fields["tables"]; ok {
		s.Tables = readTables(tables, s.Parties)
	}
	return s
}
