package sheets

import (
	"bytes"
	"fmt"
	"slices"
	"testing"

	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/sim"
)

// TestRoleSheetsDependOnNothingOfTheOthers changes all that a party has to
// itself and holds the other sheets to be the same to the byte.
func TestRoleSheetsDependOnNothingOfTheOthers(t *testing.T) {
	for _, s := range shipped(t) {
		before := written(t, s)
		for p := range s.Parties {
			for i, after := range written(t, disturbed(t, s, p)) {
				switch {
				case i == p && after == before[i]:
					t.Errorf("%s: the sheet of %s says nothing of its own side", s.Name, s.Parties[p].Name)
				case i != p && after != before[i]:
					t.Errorf("%s: sheet %d changes with the secrets of %s:\n%s", s.Name, i, s.Parties[p].Name, firstChange(before[i], after))
				}
			}
		}
	}
}

// TestRoleSheetsHoldNoNote changes what only the trainer is to know.
func TestRoleSheetsHoldNoNote(t *testing.T) {
	for _, s := range shipped(t) {
		told := *s
		told.Note, told.Deal = "MARK of the note", sim.Context{Power: "MARK", Size: "MARK"}
		if got, want := written(t, &told), written(t, s); !slices.Equal(got, want) {
			t.Errorf("%s: a sheet that is handed out changes with the note or the deal's profile", s.Name)
		}
	}
}

// written is every sheet that is handed out, both ways: the roles, then the preparation sheet.
func written(t *testing.T, s *sim.Scenario) []string {
	t.Helper()
	documents := []Document{}
	for p := range s.Parties {
		documents = append(documents, Role(s, p))
	}
	var all []string
	for _, d := range append(documents, Preparation(s)) {
		var b bytes.Buffer
		if err := d.HTML(&b, A4); err != nil {
			t.Fatal(err)
		}
		if err := d.Markdown(&b); err != nil {
			t.Fatal(err)
		}
		all = append(all, b.String())
	}
	return all
}

// disturbed is the case with another side for one party: other texts, other
// worths for everything, other bundles, vetoes and unit.
func disturbed(t *testing.T, s *sim.Scenario, party int) *sim.Scenario {
	t.Helper()
	d := *s
	d.Parties = slices.Clone(s.Parties)
	p := &d.Parties[party]
	w := sim.Worth{Base: 77.25, Cap: 999999}
	known := s.Directions(party) // is no secret
	for i, table := range p.Profile.Worth.Tables {
		other := make([]float64, len(table))
		for v := range other {
			other[v] = 12345.5 + float64(100*i+v*v)
		}
		if known != nil && known[i] < 0 {
			slices.Reverse(other)
		}
		w.Tables = append(w.Tables, other)
	}
	first := sim.Condition{Issue: 0, Values: make([]bool, len(w.Tables[0]))}
	first.Values[0] = true
	w.Bundles = []sim.Bundle{{When: []sim.Condition{first}, Worth: 54321}}
	w.Vetoes = [][]sim.Condition{{first}}
	profile, err := sim.NewProfile(s.Space, w, 98765.4321)
	if err != nil {
		t.Fatal(err)
	}
	*p = sim.Party{Name: p.Name, Brief: "MARK of the brief", Unit: "marks", Batna: "MARK of the walk-away", Profile: profile,
		Spread: sim.Spread{Reservation: 3}, Beliefs: []float64{0.125}, Remarks: []string{"MARK of a remark"}}
	return &d
}

func shipped(t testing.TB) []*sim.Scenario {
	t.Helper()
	all, err := scenarios.Shipped()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func firstChange(a, b string) string {
	i := 0
	for i < min(len(a), len(b)) && a[i] == b[i] {
		i++
	}
	from := max(0, i-60)
	return fmt.Sprintf("...%s\n...%s", a[from:min(len(a), i+60)], b[from:min(len(b), i+60)])
}
