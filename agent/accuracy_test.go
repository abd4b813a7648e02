package agent

import (
	"context"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// What each model knows in the end of the one sitting opposite, who comes down late: by whatever package is nearest,
// looking for trades, and telling everything; and where all directions are public. In the first cases worths run evenly along
// the values, as one of the models supposes; in the others they jump. The table stands in docs/tactics.md.
func TestAccuracy(t *testing.T) {
	nearest, trades, tells := talker(t, 0.5, "nothing", "nothing", "nearest"), talker(t, 0.5, "nothing", "nothing", "logroll"), talker(t, 0.5, "everything", "nothing", "logroll")
	for _, model := range []string{"frequency", "windowed frequency", "smith", "bayesian", "oracle"} {
		for _, name := range []string{"even", "jumping"} {
			make := map[string]func(*testing.T, *rand.Rand) *sim.Scenario{"even": trade, "jumping": jumpy}[name]
			got := []float64{accuracy(t, model, nearest, make, false), accuracy(t, model, trades, make, false), accuracy(t, model, tells, make, false), accuracy(t, model, nearest, make, true)}
			t.Logf("%-18s %-7s r with the truth: %.2f nearest, %.2f trades, %.2f tells, %.2f nearest with public directions", model, name, got[0], got[1], got[2], got[3])
			for _, r := range got {
				if r < 0.1 || model == "oracle" && r < 0.999999 || model != "oracle" && got[2] < got[1]+0.05 {
					t.Errorf("%s, %s: correlations of %.2f; want some, and more where it was told", model, name, got)
				}
			}
		}
	}
}

// jumpy is a case as trade makes them, where worths jump along the values.
func jumpy(t *testing.T, dice *rand.Rand) *sim.Scenario {
	s := trade(t, dice)
	for p := range s.Parties {
		var tables [][]float64
		for _, table := range s.Parties[p].Profile.Worth.Tables {
			most := max(table[0], table[3])
			row := make([]float64, 4)
			for v := range row {
				row[v] = most * dice.Float64()
			}
			tables = append(tables, row)
		}
		profile, err := sim.NewProfile(s.Space, sim.Worth{Tables: tables}, 0)
		if err != nil {
			t.Fatal(err)
		}
		s.Parties[p].Profile = profile.WithReservation(0.3 * profile.Max())
	}
	return s
}

func accuracy(t *testing.T, model string, other *Style, make func(*testing.T, *rand.Rand) *sim.Scenario, public bool) float64 {
	t.Helper()
	style, err := readText(strings.Replace(plainStyle, "bid: nearest", "model: "+model+"\nbelieve: everything\nbid: logroll", 1) + "tell: nothing\n")
	if err != nil {
		t.Fatal(err)
	}
	const cases = 40
	mean := 0.0
	for seed := range uint64(cases) {
		s := make(t, rand.New(rand.NewPCG(seed, 10)))
		if public {
			s.Public = []bool{true, true, true, true, true}
		}
		mean += knowledge(t, style, other, s) / cases
	}
	return mean
}

// knowledge is what a style knows in the end of the other side of a case.
func knowledge(t *testing.T, style, other *Style, s *sim.Scenario) float64 {
	t.Helper()
	session := sim.NewSession(s, 40)
	m := style.Plan(s.Setting(0, 0, 40)).Agent()
	session.Sit(0, 0, "models", m)
	session.Sit(0, 1, "other", other.Plan(s.Setting(0, 1, 40)).Agent())
	var rec sim.Record
	if err := session.Play(context.Background(), &rec); err != nil {
		t.Fatal(err)
	}
	return pearson(m.(*Mind), s.Parties[1].Profile)
}
