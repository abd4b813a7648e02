package scenarios

import (
	"flag"
	"fmt"
	"math"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

var update = flag.Bool("update", false, "write the golden files anew")

func read(text string) (*sim.Scenario, error) {
	return Read(source.File{Path: "case.yaml", Data: []byte(text)})
}

func mustRead(tb testing.TB, text string) *sim.Scenario {
	tb.Helper()
	s, err := read(text)
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

const small = `name: small
issues:
  - {name: price, unit: $K, values: {from: 10, to: 30, step: 10}}
  - {name: payment, values: [net 30, net 60]}
parties:
  - name: Seller
    worth:
      price: {per unit: 1}
      payment: {net 30: 0, net 60: -4}
    batna: {worth: 12}
  - name: Buyer
    worth:
      price: {per unit: -1, from: 30}
      payment: [0, 6]
    batna: {worth: 5}
`

// change is the small case with one piece replaced.
func change(tb testing.TB, old, now string) string {
	tb.Helper()
	if strings.Count(small, old) == 0 {
		tb.Fatalf("no %q in the small case", old)
	}
	return strings.Replace(small, old, now, 1)
}

func TestReadWholeCase(t *testing.T) {
	s := mustRead(t, `
name: two-shops
title: Two shops
story: |
  One buyer,
  two shops.
issues:
  - {name: price, unit: $K, values: [10, 20]}
  - {name: late, values: [yes, no]}
parties:
  - name: Buyer
    brief: You want it cheap.
    unit: $K
    worth: {price: [20, 10], late: 0}
    bundles: [{when: {price: 10, late: [yes, no]}, worth: 2.5}]
    batna: {worth: 3, spread: 2, what: Do without}
    spread: {price: 0.2}
  - &shop
    name: Shop A
    worth: &worth {price: {per unit: 1}, late: {yes: 1, no: -1}}
    batna: {worth: 12}
  - {name: Shop B, worth: *worth, batna: {worth: 11}}
tables: [[Buyer, Shop A], [Shop B, Buyer]]
`)
	if got, want := s.Title+"|"+s.Story, "Two shops|One buyer,\ntwo shops."; got != want {
		t.Errorf("title and story %q, want %q", got, want)
	}
	if got, want := fmt.Sprint(s.Tables), "[[0 1] [2 0]]"; got != want {
		t.Errorf("tables %s, want %s", got, want)
	}
	if got, want := s.Parties[0].Profile.Table(), []float64{22.5, 22.5, 10, 10}; !reflect.DeepEqual(got, want) {
		t.Errorf("buyer's worths %v, want %v", got, want)
	}
	if got, want := s.Parties[2].Profile.Table(), []float64{11, 9, 21, 19}; !reflect.DeepEqual(got, want) {
		t.Errorf("shop B's worths %v, want %v", got, want)
	}
	if got, want := s.Parties[0].Spread, (sim.Spread{Reservation: 2, Issues: []float64{0.2, 0}}); !reflect.DeepEqual(got, want) {
		t.Errorf("spread %v, want %v", got, want)
	}
	if got, want := s.Parties[0].Unit+" "+s.Parties[1].Unit, "$K points"; got != want {
		t.Errorf("units %q, want %q", got, want)
	}
	if got := len(s.Hash); got != 64 {
		t.Errorf("hash of %d digits, want 64", got)
	}
}

// YAML would like to read these labels as numbers, truths, dates or nothing.
func TestLabelsKeepTheirText(t *testing.T) {
	labels := []string{"010", "yes", "no", "1.0", "net 30", "2026-01-02", "1_000", "~", "null", "true", "0x1F", "+5", "1e3", "100"}
	values := "[" + strings.Join(labels, ", ") + "]"
	worths := "{" + strings.Join(labels, ": 1, ") + ": 1}"
	s := mustRead(t, strings.NewReplacer("[net 30, net 60]", values, "{net 30: 0, net 60: -4}", worths, "payment: [0, 6]", "payment: 0").Replace(small))
	if got := s.Space.Issues[1].Values; !reflect.DeepEqual(got, labels) {
		t.Errorf("labels %q, want %q", got, labels)
	}
}

func TestSteps(t *testing.T) {
	for _, c := range []struct{ steps, want string }{
		{"{from: 100, to: 115, step: 5}", "100 105 110 115"},
		{"{from: 0, to: 0.2, step: 0.05}", "0 0.05 0.1 0.15 0.2"},
		{"{from: 1.00, to: 2.00, step: 0.50}", "1 1.5 2"},
		{"{from: -1, to: 1, step: 1}", "-1 0 1"},
		{"{from: 30, to: 10, step: -10}", "30 20 10"},
		{"{from: 7, to: 7, step: 1}", "7"},
	} {
		s := mustRead(t, strings.NewReplacer("[net 30, net 60]", c.steps, "{net 30: 0, net 60: -4}", "0", "[0, 6]", "0").Replace(small))
		if got := strings.Join(s.Space.Issues[1].Values, " "); got != c.want {
			t.Errorf("%s: values %s, want %s", c.steps, got, c.want)
		}
	}
}

func TestLineEndsAndByteOrderMarkDoNotMatter(t *testing.T) {
	want := mustRead(t, small).Parties[1].Profile.Table()
	windows := "\ufeff" + strings.ReplaceAll(small, "\n", "\r\n")
	if got := mustRead(t, windows).Parties[1].Profile.Table(); !reflect.DeepEqual(got, want) {
		t.Errorf("with Windows line ends %v, want %v", got, want)
	}
}

// sound fails the test if a scenario that was read could not be played.
func sound(tb testing.TB, s *sim.Scenario) {
	tb.Helper()
	if len(s.Parties) < 2 || s.Space.Size() == 0 || s.Name == "" || s.Title == "" {
		tb.Fatalf("accepted an unsound scenario: %+v", s)
	}
	for _, world := range []*sim.Scenario{s, s.World(1, 0)} {
		for _, p := range world.Parties {
			u := p.Profile.Utility(sim.Outcome(s.Space.Size() - 1))
			if math.IsNaN(u) || math.IsInf(u, 0) || math.IsInf(p.Profile.Reservation, 0) {
				tb.Fatalf("party %q: worth %v, reservation %v", p.Name, u, p.Profile.Reservation)
			}
		}
	}
	for _, table := range s.Seating() {
		if len(table) < 2 {
			tb.Fatalf("a table of %d", len(table))
		}
	}
}

// Any bytes are either a sound scenario or one error with the file's name.
func FuzzRead(f *testing.F) {
	f.Add(small)
	f.Add(uncertain)
	for _, c := range faults(f) {
		f.Add(c.text)
	}
	for _, name := range Names() {
		data, err := os.ReadFile(folder + name + extension)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data))
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, err := read(text)
		if err == nil {
			sound(t, s)
			return
		}
		if e, ok := err.(*source.Error); !ok || e.Path != "case.yaml" || e.Message == "" || strings.Contains(e.Message, "\n") {
			t.Fatalf("error %T: %q", err, err)
		}
	})
}

func TestReadProfileAndNote(t *testing.T) {
	s := mustRead(t, small+`profile: {size: large, power: Buyer}
note: >
  It teaches that
  two can fold.
    - There is 10 to share.
    - Nobody proves
`)
	if got, want := s.Deal, (sim.Context{Size: "large", Power: "Buyer"}); got != want {
		t.Errorf("profile %+v, want %+v", got, want)
	}
	if got, want := s.Note, "It teaches that two can fold.\n  - There is 10 to share.\n  - Nobody proves"; got != want {
		t.Errorf("note %q, want %q", got, want)
	}
}
