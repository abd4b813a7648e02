package solution

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strconv"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// party is a test's party: a worth for each package, and a reservation value.
type party struct {
	reservation float64
	worths      []float64
}

var none = math.Inf(-1)

// scenario has one issue whose values are the packages.
func scenario(t testing.TB, parties ...party) *sim.Scenario {
	t.Helper()
	issue := sim.Issue{Name: "package"}
	for v := range parties[0].worths {
		issue.Values = append(issue.Values, strconv.Itoa(v))
	}
	space, err := sim.NewSpace([]sim.Issue{issue})
	if err != nil {
		t.Fatal(err)
	}
	s := &sim.Scenario{Name: "test", Space: space}
	for i, p := range parties {
		profile, err := sim.NewProfile(space, sim.Worth{Tables: [][]float64{p.worths}}, p.reservation)
		if err != nil {
			t.Fatal(err)
		}
		s.Parties = append(s.Parties, sim.Party{Name: fmt.Sprintf("P%d", i), Profile: profile})
	}
	return s
}

func analyze(t testing.TB, s *sim.Scenario) *Analysis {
	t.Helper()
	a, err := Analyze(s)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func vectors(points []Point) [][]float64 {
	var all [][]float64
	for _, p := range points {
		all = append(all, p.Utilities)
	}
	return all
}

func outcomes(points []Point) []sim.Outcome {
	var all []sim.Outcome
	for _, p := range points {
		all = append(all, p.Outcome)
	}
	return all
}

func near(a, b float64) bool { return math.Abs(a-b) <= 1e-8*(1+math.Abs(a)) }

// randomScenario has many ties, some of them only nearly so, far inside the
// tolerance; and interests that are opposed, shared or unrelated.
func randomScenario(t testing.TB, dice *rand.Rand) *sim.Scenario {
	t.Helper()
	n, grid := 1+dice.IntN(5), 1+dice.IntN(40)
	count := 1 + dice.IntN(1<<dice.IntN(10))
	opposed, noise := dice.Float64()*2-1, float64(dice.IntN(2))*Tolerance/50
	parties := make([]party, n)
	for i := range parties {
		parties[i].worths = make([]float64, count)
		for j := range parties[i].worths {
			x := float64(dice.IntN(grid)) / float64(grid)
			if i > 0 {
				x = math.Round((x+opposed*parties[i-1].worths[j])*float64(grid)) / float64(grid)
			}
			parties[i].worths[j] = x + noise*dice.Float64()
		}
		parties[i].reservation = dice.Float64()*2 - 1.2
		if dice.IntN(4) == 0 {
			parties[i].reservation = none
		}
	}
	return scenario(t, parties...)
}
