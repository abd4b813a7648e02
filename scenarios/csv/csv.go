// Package csv reads and writes a case as one table, as a spreadsheet exports it:
// a row for each value of each issue, a column for each party. It knows nothing
// of what is done with cases.
package csv

import (
	"crypto/sha256"
	"encoding/hex"
	"math"
	"path/filepath"
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// mostParties is as in the native format.
const mostParties = 64

// Recognises reports whether one of the files is a case as a table, well-formed
// or not: its first row begins with issue and value.
func Recognises(files []source.File) bool {
	for _, f := range files {
		if f, _ = source.Unicode(f); separator(f) != 0 {
			return true
		}
	}
	return false
}

// Read makes a scenario of a table. The first row is: issue, value, and the
// parties' names. Each further row is a value of an issue and what it is worth to
// each party; the issue's name may stand in its first row only. Rows without a
// value say something of the parties: "no deal" (or batna, or reservation) what
// having no deal is worth to each, "unit" in what it counts, "discount" what is
// left of its worths at the deadline. Without them any deal is better than none,
// parties count in points, and nothing is lost with time. Every fault is one
// *source.Error, with line and column wherever it has a place.
func Read(f source.File) (*sim.Scenario, error) {
	sum := sha256.Sum256(f.Data)
	t, err := newTable(f)
	if err != nil {
		return nil, err
	}
	for {
		row, err := t.sheet.Next()
		if err != nil {
			return nil, err
		}
		if row == nil {
			break
		}
		if err := t.add(row); err != nil {
			return nil, err
		}
	}
	if err := t.finishIssue(); err != nil {
		return nil, err
	}
	s, err := t.scenario()
	if err != nil {
		return nil, err
	}
	title := strings.TrimSuffix(f.Name(), filepath.Ext(f.Path))
	s.Name, s.Title, s.Hash = source.Slug(title), title, hex.EncodeToString(sum[:])
	return s, nil
}

// scenario builds what was read.
func (t *table) scenario() (*sim.Scenario, error) {
	if len(t.issues) == 0 {
		return nil, t.file.Errorf(-1, "no rows below the first; each row is a value of an issue and what it is worth to each party")
	}
	space, err := sim.NewSpace(t.issues)
	if err != nil {
		return nil, t.file.Errorf(-1, "%v", err)
	}
	s := &sim.Scenario{Space: space}
	for _, p := range t.parties {
		profile, err := sim.NewProfile(space, sim.Worth{Tables: p.tables}, p.reservation)
		if err != nil {
			return nil, t.file.Errorf(p.name.Offset, "party %q: %v", p.name.Text, err)
		}
		profile.Discount = p.discount
		s.Parties = append(s.Parties, sim.Party{Name: p.name.Text, Unit: p.unit, Profile: profile})
	}
	return s, nil
}

// party is a column under way.
type party struct {
	name        source.Cell
	unit        string
	tables      [][]float64
	reservation float64
	discount    float64
}

func newParty(name source.Cell) *party {
	return &party{name: name, unit: "points", reservation: math.Inf(-1), discount: 1}
}
