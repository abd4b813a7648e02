package batch_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/parley-sim/parley/agent"
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
)

// styles reads specs, as the program does.
func styles(tb testing.TB, specs ...string) []batch.Style {
	tb.Helper()
	var list []batch.Style
	for _, spec := range specs {
		s, err := agent.Parse(spec)
		if err != nil {
			tb.Fatal(err)
		}
		list = append(list, batch.Style{Spec: s.Spec(), Name: s.Name, Sentence: s.Trainer,
			Plan: func(setting sim.Setting) batch.Plan { return s.Plan(setting) }})
	}
	return list
}

// own is a style of a test's own agents.
func own(spec string, agent func(sim.Setting) sim.Agent) batch.Style {
	return batch.Style{Spec: spec, Name: spec, Plan: func(s sim.Setting) batch.Plan { return planned{agent, s} }}
}

type planned struct {
	agent   func(sim.Setting) sim.Agent
	setting sim.Setting
}

func (p planned) Agent() sim.Agent { return p.agent(p.setting) }

func profileOf(tb testing.TB, s *sim.Space, reservation float64, tables ...[]float64) *sim.Profile {
	tb.Helper()
	p, err := sim.NewProfile(s, sim.Worth{Tables: tables}, reservation)
	if err != nil {
		tb.Fatal(err)
	}
	return p
}

// trade is a case of twelve packages in which both gain by trading price
// against term. Its two parties' numbers vary by the spread, from 0 on.
func trade(tb testing.TB, name string, spread float64) *sim.Scenario {
	tb.Helper()
	space, err := sim.NewSpace([]sim.Issue{
		{Name: "price", Values: []string{"100", "110", "120", "130"}},
		{Name: "term", Values: []string{"1 year", "2 years", "3 years"}},
	})
	if err != nil {
		tb.Fatal(err)
	}
	varying := sim.Spread{Reservation: 20 * spread}
	if spread > 0 {
		varying.Issues = []float64{0, spread}
	}
	return &sim.Scenario{Name: name, Title: "Trade of " + name, Hash: "hash of " + name, Space: space, Parties: []sim.Party{
		{Name: "Seller", Unit: "$K", Profile: profileOf(tb, space, 112, []float64{100, 110, 120, 130}, []float64{0, 6, 14}), Spread: varying},
		{Name: "Buyer", Unit: "$K", Profile: profileOf(tb, space, 10, []float64{30, 22, 12, 0}, []float64{8, 5, 0}), Spread: varying},
	}}
}

// trio is the same with a third party, who has no alternative; in a room if tables are given.
func trio(tb testing.TB, name string, tables [][]int) *sim.Scenario {
	tb.Helper()
	s := trade(tb, name, 0.1)
	s.Parties = append(s.Parties, sim.Party{Name: "Works", Unit: "points",
		Profile: profileOf(tb, s.Space, math.Inf(-1), []float64{0, 1, 2, 3}, []float64{2, 4, 3})})
	s.Tables = tables
	return s
}

// design is a small experiment that has a bit of everything.
func design(tb testing.TB, scenarios []*sim.Scenario, specs ...string) *batch.Design {
	tb.Helper()
	d := &batch.Design{Name: "small", Question: "Who earns most?", Scenarios: scenarios, Styles: styles(tb, specs...),
		Opener: batch.Both, Rounds: []int{12}, Worlds: 4, Repeats: 20, Seed: 1}
	for _, s := range scenarios {
		d.Sources = append(d.Sources, s.Name)
	}
	return d
}

func mixed(tb testing.TB) *batch.Design {
	d := design(tb, []*sim.Scenario{trade(tb, "fixed", 0), trade(tb, "varied", 0.2), trio(tb, "trio", nil), trio(tb, "room", [][]int{{0, 1}, {0, 2}})},
		"adaptive", "conceder", "random")
	d.Rounds = []int{3, 12}
	return d
}

func run(tb testing.TB, d *batch.Design, o batch.Options) *batch.Results {
	tb.Helper()
	r, err := d.Run(tb.Context(), o)
	if err != nil {
		tb.Fatal(err)
	}
	return r
}

// tables writes the tables and reads them back, by file name.
func tables(tb testing.TB, r *batch.Results) map[string][]byte {
	tb.Helper()
	dir := filepath.Join(tb.TempDir(), "run")
	if err := r.Write(dir); err != nil {
		tb.Fatal(err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		tb.Fatal(err)
	}
	all := map[string][]byte{}
	for _, e := range entries {
		if all[e.Name()], err = os.ReadFile(filepath.Join(dir, e.Name())); err != nil {
			tb.Fatal(err)
		}
	}
	return all
}

// line is a row of a table by its column's name.
type line map[string]string

func (l line) number(tb testing.TB, column string) float64 {
	tb.Helper()
	text, ok := l[column]
	if !ok {
		tb.Fatalf("no column %q in %v", column, l)
	}
	if text == "" {
		return math.NaN()
	}
	x, err := strconv.ParseFloat(text, 64)
	if err != nil {
		tb.Fatal(err)
	}
	return x
}

func (l line) count(tb testing.TB, column string) int {
	tb.Helper()
	x := l.number(tb, column)
	if x != math.Trunc(x) {
		tb.Fatalf("%s is %v, want a count", column, x)
	}
	return int(x)
}

// lines reads a table.
func lines(tb testing.TB, table []byte) []line {
	tb.Helper()
	rows, err := csv.NewReader(bytes.NewReader(table)).ReadAll()
	if err != nil {
		tb.Fatal(err)
	}
	var list []line
	for _, row := range rows[1:] {
		l := line{}
		for i, name := range rows[0] {
			l[name] = row[i]
		}
		list = append(list, l)
	}
	if len(list) == 0 {
		tb.Fatal("the table is empty")
	}
	return list
}

// factors is what tells a row of summary.csv from all others.
func (l line) factors() string {
	key := ""
	for _, name := range []string{"level", "scenario", "pairing", "style", "against", "seat", "opener", "rounds", "metric", "occurrence"} {
		key += l[name] + "/"
	}
	return key
}

func near(tb testing.TB, what string, got, want float64) {
	tb.Helper()
	if math.IsNaN(got) && math.IsNaN(want) {
		return
	}
	if !(math.Abs(got-want) <= 1e-9*max(1, math.Abs(want))) {
		tb.Errorf("%s: got %v, want %v", what, got, want)
	}
}

// firstDifference says where two tables part, in a line each.
func firstDifference(a, b []byte) string {
	x, y := bytes.Split(a, []byte("\n")), bytes.Split(b, []byte("\n"))
	for i := range min(len(x), len(y)) {
		if !bytes.Equal(x[i], y[i]) {
			return fmt.Sprintf("line %d\n%s\n%s", i+1, x[i], y[i])
		}
	}
	return fmt.Sprintf("%d lines and %d", len(x), len(y))
}
