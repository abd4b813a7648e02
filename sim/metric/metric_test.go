package metric

import (
	"math"
	"strings"
	"testing"

	"github.com/parley-sim/parley/sim"
)

var none = math.NaN()

type want map[string][]float64

// Every case is a talk between a seller, who speaks first, and a buyer.
func TestByHand(t *testing.T) {
	for _, c := range []struct {
		name          string
		seller, buyer float64 // reservation values
		rounds        int
		script        string
		want          want
	}{
		{
			// The seller's step from 9 to 8 answers a buyer who did not move. The deal is worth (4, 8).
			"deal", 3, 2, 6, "10 0r  9 0r  8 2r  8r 5r  ok",
			want{
				"deal": {1}, "walked": {0}, "rounds": {5}, "late": {0},
				"joint": {12}, "left_on_table": {0}, "captured": {1},
				"pareto_distance": {0}, "nash_distance": {math.Hypot(2.0/11, 2.0/13)},
				"own": {4, 8}, "own_scaled": {5.0 / 11, 8.0 / 13}, "surplus": {1, 6}, "gain": {1.0 / 6, 6.0 / 7}, "share": {1.0 / 7, 6.0 / 7},
				"first_offer": {1, 1}, "conceded": {3.0 / 7, 5.0 / 11}, "unreciprocated": {1.0 / 7, 0},
				"below_reservation": {0, 0},
			},
		},
		{
			// 6 without a rush is worth (6, 4); with a rush 7 would be worth (6, 6), and 8 is nearest: (7, 5).
			"deal that misses a trade", 3, 2, 1, "6 ok",
			want{
				"deal": {1}, "walked": {0}, "rounds": {1}, "late": {1},
				"joint": {10}, "left_on_table": {2}, "captured": {5.0 / 7},
				"pareto_distance": {math.Hypot(1.0/11, 1.0/13)}, "nash_distance": {math.Hypot(1.0/11, 1.0/13)},
				"own": {6, 4}, "own_scaled": {7.0 / 11, 4.0 / 13}, "surplus": {3, 2}, "gain": {0.5, 2.0 / 7}, "share": {0.6, 0.4},
				"first_offer": {3.0 / 7, none}, "conceded": {0, none}, "unreciprocated": {0, none},
				"below_reservation": {0, 0},
			},
		},
		{
			// The buyer offers 9 twice, worth 1, and so below his 2; going up to 5 and down again is a concession again.
			"time runs out", 3, 2, 0, "10 5  10 9  10 5  10 9",
			want{
				"deal": {0}, "walked": {0}, "rounds": {none}, "late": {none},
				"joint": {5}, "left_on_table": {7}, "captured": {0},
				"pareto_distance": {none}, "nash_distance": {none},
				"own": {3, 2}, "own_scaled": {4.0 / 11, 2.0 / 13}, "surplus": {0, 0}, "gain": {0, 0}, "share": {none, none},
				"first_offer": {1, 3.0 / 11}, "conceded": {0, 8.0 / 11}, "unreciprocated": {0, 8.0 / 11},
				"below_reservation": {0, 2},
			},
		},
		{
			"walking away", 3, 2, 4, "10 leave",
			want{
				"deal": {0}, "walked": {1}, "rounds": {none}, "late": {none},
				"joint": {5}, "left_on_table": {7}, "captured": {0},
				"pareto_distance": {none}, "nash_distance": {none},
				"own": {3, 2}, "own_scaled": {4.0 / 11, 2.0 / 13}, "surplus": {0, 0}, "gain": {0, 0}, "share": {none, none},
				"first_offer": {1, none}, "conceded": {0, none}, "unreciprocated": {0, none},
				"below_reservation": {0, 0},
			},
		},
		{
			// The seller takes 0 with a rush, worth -1, 4 below his walk-away.
			"deal worse than none", 3, 2, 10, "10 0r  ok",
			want{
				"deal": {1}, "walked": {0}, "rounds": {2}, "late": {0},
				"joint": {12}, "left_on_table": {0}, "captured": {1},
				"pareto_distance": {0}, "nash_distance": {math.Hypot(7.0/11, 7.0/13)},
				"own": {-1, 13}, "own_scaled": {0.0 / 11, 13.0 / 13}, "surplus": {-4, 11}, "gain": {-4.0 / 6, 11.0 / 7}, "share": {-4.0 / 7, 11.0 / 7},
				"first_offer": {1, 1}, "conceded": {0, 0}, "unreciprocated": {0, 0},
				"below_reservation": {1, 0},
			},
		},
		{
			// Both walk away below 8, which no package gives: even a deal has no gain to be a share of.
			"no room for a deal", 8, 8, 3, "9 ok",
			want{
				"deal": {1}, "walked": {0}, "rounds": {1}, "late": {0},
				"joint": {10}, "left_on_table": {none}, "captured": {none},
				"pareto_distance": {math.Hypot(1.0/11, 1.0/13)}, "nash_distance": {none},
				"own": {9, 1}, "own_scaled": {10.0 / 11, 1.0 / 13}, "surplus": {1, -7}, "gain": {none, none}, "share": {none, none},
				"first_offer": {0.5, none}, "conceded": {0, none}, "unreciprocated": {0, none},
				"below_reservation": {0, 1},
			},
		},
		{
			// The seller has no walk-away value: -1, his worst package, stands for it.
			"no reservation value", minusInf, 2, 0, "9r 4  8r 4",
			want{
				"deal": {0}, "walked": {0}, "rounds": {none}, "late": {none},
				"joint": {none}, "left_on_table": {none}, "captured": {0},
				"pareto_distance": {none}, "nash_distance": {none},
				"own": {-1, 2}, "own_scaled": {0.0 / 11, 2.0 / 13}, "surplus": {0, 0}, "gain": {0, 0}, "share": {none, none},
				"first_offer": {9.0 / 11, 4.0 / 11}, "conceded": {1.0 / 11, 0}, "unreciprocated": {0, 0},
				"below_reservation": {0, 0},
			},
		},
	} {
		check(t, c.name, talk(t, prices(t, c.seller, c.buyer), c.rounds, c.script), c.want)
	}
}

// check holds every registered metric against what was worked out by hand.
func check(t testing.TB, name string, talks *Talks, want want) {
	t.Helper()
	for _, name := range []string{"model_tau", "model_pearson", "model_weights"} {
		for range talks.Scenario.Parties {
			want[name] = append(want[name], none) // those who speak lines hold nothing of each other
		}
	}
	for _, m := range All() {
		if got := values(m, talks); !alike(got, want[m.Name], 1e-12) {
			t.Errorf("%s: %s: got %v, want %v", name, m.Name, got, want[m.Name])
		}
	}
	if len(want) != len(All()) {
		t.Errorf("%s: %d metrics worked out, %d registered", name, len(want), len(All()))
	}
}

func TestUnitsThatDoNotAddUp(t *testing.T) {
	s := prices(t, 3, 2)
	s.Parties[1].Unit = "points"
	talks := talk(t, s, 1, "6 ok")
	for _, m := range []*Metric{Joint, LeftOnTable, PieShare} {
		if got := values(m, talks)[0]; !math.IsNaN(got) {
			t.Errorf("%s: got %v, want it undefined: $K and points are no sum", m.Name, got)
		}
	}
	if got := OwnValue.Seat(talks, 1); got != 4 {
		t.Errorf("own: got %v, want 4", got)
	}
}

// The buyer talks to two sellers at once and signs with the second. What she
// offers one is not compared with what she offered the other.
func TestTwoTables(t *testing.T) {
	s := prices(t, 3, 2)
	s.Parties = append(s.Parties, s.Parties[0])
	s.Tables = [][]int{{0, 1}, {2, 1}}
	talks := talk(t, s, 0,
		"10 0  10 1  10 2", // the buyer's 2 steps answer a seller who does not move
		"9 3r  8 4r  7r ok")
	check(t, "two tables", talks, want{
		"deal": {1}, "walked": {0}, "rounds": {3}, "late": {1},
		"joint": {15}, "left_on_table": {0}, "captured": {1},
		"pareto_distance": {0}, "nash_distance": {none},
		"own": {3, 6, 6}, "own_scaled": {4.0 / 11, 6.0 / 13, 7.0 / 11}, "surplus": {0, 4, 3}, "gain": {0, 4.0 / 7, 0.5}, "share": {0, 4.0 / 7, 3.0 / 7},
		"first_offer": {1, (8.0 + 8) / 2 / 11, 6.0 / 7}, "conceded": {0, 3.0 / 11, 3.0 / 7}, "unreciprocated": {0, 2.0 / 11, 0},
		"below_reservation": {0, 0, 0},
	})
}

// With three at the table it is enough that one of the others gives something.
func TestThreeParties(t *testing.T) {
	s := prices(t, 3, 2)
	s.Parties = append(s.Parties, s.Parties[1])
	talks := talk(t, s, 0, "10 0 0  9 1 0  8 1 0  7 1 0")
	if got, want := talks.Conduct[0].Conceded, 3.0; got != want {
		t.Errorf("seller conceded %v, want %v", got, want)
	}
	if got, want := talks.Conduct[0].Unreciprocated, 1.0; got != want {
		t.Errorf("seller conceded %v for nothing, want %v: the step to 8 answers the first buyer's 1, the step to 7 nobody", got, want)
	}
	if got, want := talks.Conduct[1].Unreciprocated, 0.0; got != want {
		t.Errorf("first buyer conceded %v for nothing, want %v: the seller came down", got, want)
	}
}

// Rounding is no move: 0.1 + 0.2 is neither more nor less than 0.3.
func TestRoundingIsNoMove(t *testing.T) {
	space, err := sim.NewSpace([]sim.Issue{{Name: "terms", Values: []string{"bad", "three", "as good", "best"}}})
	if err != nil {
		t.Fatal(err)
	}
	tenth, fifth := 0.1, 0.2
	s := &sim.Scenario{Name: "rounding", Space: space, Parties: []sim.Party{
		{Profile: profile(t, space, tenth+fifth, []float64{0, 0.3, tenth + fifth, 1})},
		{Profile: profile(t, space, 0, []float64{1, 0.3, tenth + fifth, 0})},
	}}
	rec := &sim.Record{Agreement: sim.None, Ended: sim.Deadline, Rounds: 3, Round: 3, Utilities: []float64{0.3, 0}}
	for k, offer := range []sim.Outcome{3, 1, 3, 2, 1, 2} { // the second goes from 0.3 to 0.1 + 0.2, then the first comes down to 0.3
		rec.Steps = append(rec.Steps, sim.Step{Round: int32(k/2 + 1), Seat: uint8(k % 2), Move: sim.Move{Kind: sim.Propose, Offer: offer}})
	}
	talks := &Talks{}
	talks.Read(NewYardstick(s, analyze(t, s)), rec)
	want := Conduct{Tables: 1, First: 1, Conceded: 0.7, Unreciprocated: 0.7}
	if got := talks.Conduct[0]; got != want {
		t.Errorf("got %+v, want %+v: nothing is below 0.3, and nothing was given", got, want)
	}
}

func TestLastTenth(t *testing.T) {
	for _, c := range []struct {
		round, rounds int
		late          float64
	}{{18, 20, 0}, {19, 20, 1}, {90, 100, 0}, {91, 100, 1}, {4, 5, 0}, {5, 5, 1}, {1, 1, 1}} {
		talks := &Talks{Record: &sim.Record{Round: c.round, Rounds: c.rounds}}
		if got := Late.Session(talks); got != c.late {
			t.Errorf("round %d of %d: got %v, want %v", c.round, c.rounds, got, c.late)
		}
	}
}

// What is registered says what it is, for a trainer and for a table.
func TestRegistry(t *testing.T) {
	order := ""
	for _, m := range All() {
		if m.Title == "" || m.Of == "" || !strings.HasSuffix(m.Sentence, ".") {
			t.Errorf("%s: title %q, sentence %q, of %q: all are needed, the sentence as one", m.Name, m.Title, m.Sentence, m.Of)
		}
		if (m.Session == nil) == (m.Seat == nil) {
			t.Errorf("%s: needs a measure of the session or of the seat, and not both", m.Name)
		}
		if m.Pools == (m.Unit == Own) {
			t.Errorf("%s: pools %v in unit %s; the parties' own units do not pool", m.Name, m.Pools, m.Unit)
		}
		if Find(m.Name) != m {
			t.Errorf("%s: is not found by its name", m.Name)
		}
		order += m.Name + " "
	}
	const want = "captured deal joint late left_on_table nash_distance pareto_distance rounds walked " +
		"below_reservation conceded first_offer gain model_pearson model_tau model_weights own own_scaled share surplus unreciprocated "
	if order != want {
		t.Errorf("order: got %s, want %s", order, want)
	}
	if Find("no such metric") != nil {
		t.Errorf("found a metric that is not registered")
	}
}

// What was given on condition and lapsed was not conceded; what was met was.
func TestConditionalConcessions(t *testing.T) {
	for _, c := range []struct {
		script               string
		conceded, forNothing float64 // by the seller, of the way of 7 from its walk-away to its best
	}{
		{"10 0  9 0  7 0  9 0", 3, 2},        // taken back, but it had been given
		{"10 0  9 0  7if 0  9 0", 1, 0},      // it lapsed
		{"10 0  9 0  7if 0  8 0", 2, 1},      // half of it did
		{"10 0  9 0  7if 2  7 2", 3, 2},      // it was met, and had been given before it was
		{"10 0  9 0  7if 2  6 2", 4, 2},      // and more in return
		{"10 0  9 0  7if 0  7 0  9 0", 1, 0}, // it lapsed later
	} {
		talks := talk(t, prices(t, 3, 2), 0, c.script)
		got, nothing := Conceded.Seat(talks, 0)*7, Unreciprocated.Seat(talks, 0)*7
		if math.Abs(got-c.conceded) > 1e-9 || math.Abs(nothing-c.forNothing) > 1e-9 {
			t.Errorf("%s: conceded %v, for nothing %v; want %v and %v", c.script, got, nothing, c.conceded, c.forNothing)
		}
	}
}
