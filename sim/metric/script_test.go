package metric

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

var minusInf = math.Inf(-1)

// prices is a case with a price from 0 to 10 and a rush order, which costs the
// seller 1 and is worth 3 to the buyer:
//
//	Seller: price, -1 for a rush; walks away below 3; best 10, best rational 9
//	Buyer:  10 - price, +3 for a rush; walks away below 2; best 13, best rational 9
//
// The best joint value is 12, with a rush; the walk-aways add up to 5. The Nash
// points are 7 and 8 with a rush, worth (6, 6) and (7, 5).
func prices(t testing.TB, seller, buyer float64) *sim.Scenario {
	t.Helper()
	price, ask, pay := sim.Issue{Name: "price"}, []float64{}, []float64{}
	for p := range 11 {
		price.Values = append(price.Values, strconv.Itoa(p))
		ask, pay = append(ask, float64(p)), append(pay, float64(10-p))
	}
	space, err := sim.NewSpace([]sim.Issue{price, {Name: "rush", Values: []string{"no", "yes"}}})
	if err != nil {
		t.Fatal(err)
	}
	return &sim.Scenario{Name: "prices", Space: space, Parties: []sim.Party{
		{Name: "Seller", Unit: "$K", Profile: profile(t, space, seller, ask, []float64{0, -1})},
		{Name: "Buyer", Unit: "$K", Profile: profile(t, space, buyer, pay, []float64{0, 3})},
	}}
}

func profile(t testing.TB, space *sim.Space, reservation float64, tables ...[]float64) *sim.Profile {
	t.Helper()
	p, err := sim.NewProfile(space, sim.Worth{Tables: tables}, reservation)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// scripted says its lines: a price ("8"), one with a rush ("8r"), one on condition ("8if"), "ok" or "leave".
type scripted struct {
	lines []string
	next  int
}

func (a *scripted) Start(sim.View)      { a.next = 0 }
func (a *scripted) Hear(int, *sim.Move) {}
func (a *scripted) Act(_ *sim.Turn, m *sim.Move) {
	line := a.lines[a.next]
	a.next++
	switch line {
	case "ok":
		m.Kind = sim.Accept
	case "leave":
		m.Kind = sim.Leave
	default:
		line, m.If = strings.CutSuffix(line, "if")
		m.Kind, m.Offer = sim.Propose, offered(line)
	}
}

func offered(line string) sim.Outcome {
	price, rush := strings.CutSuffix(line, "r")
	p, err := strconv.Atoi(price)
	if err != nil {
		panic(fmt.Sprintf("line %q: a price, a price with r, ok or leave", line))
	}
	if rush {
		return sim.Outcome(2*p + 1)
	}
	return sim.Outcome(2 * p)
}

// talk plays scripts, one a table, whose lines are said in turn. A deadline of
// 0 is the end of the script.
func talk(t testing.TB, s *sim.Scenario, rounds int, scripts ...string) *Talks {
	t.Helper()
	seating := s.Seating()
	if rounds == 0 {
		rounds = len(strings.Fields(scripts[0])) / len(seating[0])
	}
	session := sim.NewSession(s, rounds)
	for k, script := range scripts {
		lines := strings.Fields(script)
		for i, party := range seating[k] {
			agent := &scripted{}
			for j := i; j < len(lines); j += len(seating[k]) {
				agent.lines = append(agent.lines, lines[j])
			}
			session.Sit(k, party, "scripted", agent)
		}
	}
	rec := &sim.Record{}
	if err := session.Play(t.Context(), rec); err != nil {
		t.Fatal(err)
	}
	talks := &Talks{}
	talks.Read(NewYardstick(s, analyze(t, s)), rec)
	return talks
}

func analyze(t testing.TB, s *sim.Scenario) *solution.Analysis {
	t.Helper()
	a, err := solution.Analyze(s)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// values is a metric's value for the session, or for every party.
func values(m *Metric, t *Talks) []float64 {
	if m.Seat == nil {
		return []float64{m.Session(t)}
	}
	var xs []float64
	for party := range t.Scenario.Parties {
		xs = append(xs, m.Seat(t, party))
	}
	return xs
}

func alike(got, want []float64, tolerance float64) bool {
	return slices.EqualFunc(got, want, func(x, y float64) bool {
		return math.IsNaN(x) && math.IsNaN(y) || math.Abs(x-y) <= tolerance*max(1, math.Abs(y))
	})
}
