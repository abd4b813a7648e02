package scenarios

import (
	"crypto/sha256"
	"encoding/hex"
	"regexp"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// Read reads a scenario in the native format, which the example shows whole:
// name, title, story, profile, note, events, issues, public, parties and, for a room, tables, as
// in [[Buyer, Vendor A], [Buyer, Vendor B]]; docs/cases.md has every field. Every fault in the file is one
// *source.Error, with line and column wherever it has a place.
func Read(f source.File) (*sim.Scenario, error) { return readDiffering(f, 1) }

// readDiffering is Read with beliefs that differ so many times as far.
func readDiffering(f source.File, apart float64) (*sim.Scenario, error) {
	var s *sim.Scenario
	err := source.Strict(f, "a scenario", caseFields, func(o source.Object) { s = readScenario(o, apart) })
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(f.Data)
	s.Hash = hex.EncodeToString(sum[:])
	return s, nil
}

// caseFields are those of a whole case, in the order in which they are written.
var caseFields = []string{"name", "title", "story", "profile", "note", "events", "issues", "public", "parties", "tables"}

var slug = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

func readScenario(o source.Object, apart float64) *sim.Scenario {
	s := &sim.Scenario{Name: o.Must("name").Label("name"), Story: o.Words("story"), Note: o.Words("note")}
	if !slug.MatchString(s.Name) {
		o.Must("name").Fail("name is %q; want lower-case letters, digits and hyphens, such as saas-renewal", s.Name)
	}
	s.Title = o.Label("title", s.Name)
	space, err := sim.NewSpace(readIssues(o.Must("issues")))
	if err != nil {
		o.Must("issues").Fail("%v", err)
	}
	s.Space = space
	if public, ok := o.Field("public"); ok {
		s.Public = readPublic(public, space)
	}
	if events, ok := o.Field("events"); ok {
		s.Events = readEvents(events)
	}
	s.Parties = readParties(o.Must("parties"), space, s.Events, apart)
	if profile, ok := o.Field("profile"); ok {
		s.Deal = readDeal(profile, s.Parties)
	}
	if tables, ok := o.Field("tables"); ok {
		s.Tables = readTables(tables, s.Parties)
	}
	return s
}
