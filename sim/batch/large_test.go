package batch_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
)

// vast is a case of 10^10 packages whose numbers vary.
func vast(tb testing.TB, parties int) *sim.Scenario {
	tb.Helper()
	var issues []sim.Issue
	for i := range 10 {
		issues = append(issues, sim.Issue{Name: fmt.Sprint("issue ", i), Values: strings.Split("abcdefghij", "")})
	}
	space, err := sim.NewSpace(issues)
	if err != nil {
		tb.Fatal(err)
	}
	s, dice := &sim.Scenario{Name: "vast", Title: "Vast", Space: space}, rand.New(rand.NewPCG(1, 1))
	for k := range parties {
		w := sim.Worth{}
		for range issues {
			table := make([]float64, 10)
			for v := range table {
				table[v] = float64(dice.IntN(100))
			}
			w.Tables = append(w.Tables, table)
		}
		p, err := sim.NewProfile(space, w, 500)
		if err != nil {
			tb.Fatal(err)
		}
		s.Parties = append(s.Parties, sim.Party{Name: fmt.Sprint("P", k), Unit: "points", Profile: p, Spread: sim.Spread{Reservation: 20}})
	}
	return s
}

// A space too large to list is played and measured like any other; with three
// parties there is no frontier to measure against.
func TestVastSpaces(t *testing.T) {
	for parties := 2; parties <= 3; parties++ {
		d := design(t, []*sim.Scenario{vast(t, parties)}, "adaptive", "boulware", "micro", "random")
		d.Rounds, d.Worlds, d.Repeats = []int{12}, 2, 4
		one, two := tables(t, run(t, d, batch.Options{Workers: 1})), tables(t, run(t, d, batch.Options{Workers: 2}))
		for name := range one {
			if string(one[name]) != string(two[name]) {
				t.Errorf("%d parties: %s differs with the number of workers", parties, name)
			}
		}
		listed := strings.Count(string(one["frontier.csv"]), "\n") > 10
		if listed != (parties == 2) {
			t.Errorf("%d parties: got frontier %.300s", parties, one["frontier.csv"])
		}
		if !strings.Contains(string(one["outcomes.csv"]), "issue 9") {
			t.Errorf("%d parties: no agreement in %.300s", parties, one["outcomes.csv"])
		}
	}
}
