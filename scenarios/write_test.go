package scenarios

import (
	"bytes"
	"cmp"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/parley-sim/parley/scenarios/generate"
	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// again is the scenario that its own file is read to.
func again(tb testing.TB, s *sim.Scenario) *sim.Scenario {
	tb.Helper()
	var b bytes.Buffer
	if err := Write(&b, s); err != nil {
		tb.Fatal(err)
	}
	back, err := Read(source.File{Path: s.Name + ".yaml", Data: b.Bytes()})
	if err != nil {
		tb.Fatalf("%v in\n%s", err, b.String())
	}
	return back
}

// trimmed is issues without the blanks around their names and values: what
// nobody sees is not kept.
func trimmed(issues []sim.Issue) []sim.Issue {
	list := slices.Clone(issues)
	for i := range list {
		list[i].Name, list[i].Unit = strings.TrimSpace(list[i].Name), strings.TrimSpace(list[i].Unit)
		list[i].Values = slices.Clone(list[i].Values)
		for v := range list[i].Values {
			list[i].Values[v] = strings.TrimSpace(list[i].Values[v])
		}
	}
	return list
}

// mustEqual compares everything but the hash.
func mustEqual(tb testing.TB, got, want *sim.Scenario) {
	tb.Helper()
	if got.Name != want.Name || got.Title != want.Title || got.Story != want.Story || !reflect.DeepEqual(got.Tables, want.Tables) {
		tb.Errorf("head: got %q %q %q %v, want %q %q %q %v", got.Name, got.Title, got.Story, got.Tables, want.Name, want.Title, want.Story, want.Tables)
	}
	if got.Note != want.Note || got.Deal != want.Deal || !reflect.DeepEqual(got.Events, want.Events) || !slices.Equal(got.Public, want.Public) {
		tb.Errorf("head: got %q %v %v, want %q %v %v", got.Note, got.Deal, got.Events, want.Note, want.Deal, want.Events)
	}
	if !reflect.DeepEqual(got.Space.Issues, trimmed(want.Space.Issues)) {
		tb.Fatalf("issues: got %v, want %v", got.Space.Issues, want.Space.Issues)
	}
	for i, w := range want.Parties {
		g := got.Parties[i]
		if g.Name != w.Name || g.Brief != w.Brief || g.Unit != w.Unit || g.Batna != w.Batna || g.Profile.Reservation != w.Profile.Reservation {
			tb.Errorf("party: got %q %q %q %q %v, want %q %q %q %q %v", g.Name, g.Brief, g.Unit, g.Batna, g.Profile.Reservation, w.Name, w.Brief, w.Unit, w.Batna, w.Profile.Reservation)
		}
		if g.Spread.Reservation != w.Spread.Reservation || !reflect.DeepEqual(g.Spread.Issues, w.Spread.Issues) {
			tb.Errorf("%s: spread %v, want %v", w.Name, g.Spread, w.Spread)
		}
		if g.Profile.Discount != w.Profile.Discount || !slices.Equal(g.Remarks, w.Remarks) || fmt.Sprint(g.Beliefs) != fmt.Sprint(w.Beliefs) {
			tb.Errorf("%s: got %v %q %v, want %v %q %v", w.Name, g.Profile.Discount, g.Remarks, g.Beliefs, w.Profile.Discount, w.Remarks, w.Beliefs)
		}
		for _, o := range someOf(want.Space) {
			if g, w := g.Profile.Utility(o), w.Profile.Utility(o); math.Float64bits(g) != math.Float64bits(w) && !(g == 0 && w == 0) {
				tb.Fatalf("package %s: worth %v, want %v", want.Space.Format(o), g, w)
			}
		}
	}
}

// someOf is all packages of a space, or of a large one some thousand of them.
func someOf(space *sim.Space) []sim.Outcome {
	const most = 20_000
	dice := rand.New(rand.NewPCG(3, 4))
	some := make([]sim.Outcome, min(space.Size(), most))
	for k := range some {
		if some[k] = sim.Outcome(k); space.Size() > most {
			some[k] = sim.Outcome(dice.Uint64N(space.Size()))
		}
	}
	return some
}

func TestWriteShipped(t *testing.T) {
	for _, s := range mustShipped(t) {
		mustEqual(t, again(t, s), s)
	}
}

// A generated case is read back as the very scenario that the generator makes.
func TestWriteGenerated(t *testing.T) {
	for i := range 30 {
		spec := generate.Spec{Seed: 4, Index: i, Issues: 2 + i%4, Values: generate.Counts{Min: 2, Max: 5}, Parties: 2 + i%2, Opposition: new(0.1 + 0.02*float64(i)), Interaction: 0.1 * float64(i%3)}
		want, _, err := generate.Generate(spec)
		if err != nil {
			t.Fatal(err)
		}
		mustEqual(t, again(t, want), want)
	}
}

// Names that YAML would read as something else, and numbers with many digits.
func TestWriteHostileNames(t *testing.T) {
	hostile := []string{"null", "true", "12:30", "a: b", "a # b", "- x", "~", "010", "1_000", "[x]", "{x}", "a, b", `"`, `'it'`, "&a", "*a", "!t", "%x", "@y", "`z`", "|", ">", "?", "\u00e9t\u00e9", "x\u2028y", "<<", "per unit", "from", "=", "0x1F", ".inf", "---", "...", "a  b", "2026-01-01", "yes"}
	dice := rand.New(rand.NewPCG(1, 2))
	var issues []sim.Issue
	issues = append(issues, sim.Issue{Name: "per unit", Values: hostile})
	for _, name := range hostile[:4] {
		issues = append(issues, sim.Issue{Name: name, Unit: name, Values: []string{"per unit", "from", name}})
	}
	space, err := sim.NewSpace(issues)
	if err != nil {
		t.Fatal(err)
	}
	s := &sim.Scenario{Name: "hostile", Title: "Title: # with", Story: strings.Repeat("- a: # b ", 30) + "end", Space: space}
	for _, name := range []string{"null", "a, b"} {
		w := sim.Worth{Base: 0.1}
		for _, issue := range issues {
			table := make([]float64, len(issue.Values))
			for v := range table {
				table[v] = (dice.Float64() - 0.5) * math.Pow(10, float64(dice.IntN(20)-10))
			}
			w.Tables = append(w.Tables, table)
		}
		among := make([]bool, len(hostile))
		among[3], among[9] = true, true
		w.Bundles = []sim.Bundle{{When: []sim.Condition{{Issue: 0, Values: among}, {Issue: 2, Values: []bool{false, true, false}}}, Worth: 1.0 / 3}}
		p, err := sim.NewProfile(space, w, -1.0/7)
		if err != nil {
			t.Fatal(err)
		}
		s.Parties = append(s.Parties, sim.Party{Name: name, Unit: name, Batna: "what: " + name, Brief: "One.\n\nTwo:\n  three", Profile: p, Spread: sim.Spread{Reservation: 0.1, Issues: []float64{0, 0.5, 0, 1, 0.25}}})
	}
	mustEqual(t, again(t, s), s)
}

func TestWriteIsReadable(t *testing.T) {
	s, err := Open("saas-renewal")
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := Write(&b, s); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"  - {name: price, unit: $K a year, values: {from: 90, to: 130, step: 5}}\n",
		"      price: {per unit: 1}\n", "      price: {per unit: -1, from: 140}\n",
		"      payment: {net 15: 0, net 30: -0.5, net 45: -1.5, net 60: -3}\n",
		"    batna: {worth: 112, spread: 5, what: Move the team to a smaller customer who is ready to sign}\n",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no line %q in\n%s", want, b.String())
		}
	}
}

func TestWriteRefusesWhatTheFormatCannotSay(t *testing.T) {
	s := mustRead(t, small)
	w := s.Parties[0].Profile.Worth
	w.Base = 2e12
	s.Parties[0].Profile = mustProfile(t, s.Space, w, 0)
	const want = `writing case "small": party "Seller": a number of 2e+12; the format has numbers between -1e12 and 1e12`
	if err := Write(&bytes.Buffer{}, s); err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func mustProfile(tb testing.TB, space *sim.Space, w sim.Worth, reservation float64) *sim.Profile {
	tb.Helper()
	p, err := sim.NewProfile(space, w, reservation)
	if err != nil {
		tb.Fatal(err)
	}
	return p
}

// What foreign formats hold: shares without a unit, a cap, a discount, no reservation
// value, bundles unless their terms are met, several conditions on one issue, those
// that always hold or never.
func TestWriteForeign(t *testing.T) {
	s := mustRead(t, small)
	s.Name, s.Title = "Laptop Domain (2)", ""
	yes, no, some := []bool{true, true, true}, []bool{false, false, false}, []bool{false, true, true}
	w := sim.Worth{Base: 0.1, Cap: 0.7, Tables: [][]float64{{0.1, 0.2, 0.3}, {1.0 / 3, 0}}, Bundles: []sim.Bundle{
		{Unless: true, When: []sim.Condition{{Issue: 0, Values: some}, {Issue: 1, Values: []bool{true, false}}}, Worth: 0.01},
		{When: []sim.Condition{{Issue: 0, Values: some}, {Issue: 0, Values: []bool{true, true, false}}}, Worth: 0.02},
		{Worth: 0.03}, {Unless: true, Worth: 0.04},
		{When: []sim.Condition{{Issue: 0, Values: no}}, Worth: 0.05}, {Unless: true, When: []sim.Condition{{Issue: 0, Values: no}}, Worth: 0.06},
		{When: []sim.Condition{{Issue: 0, Values: yes}}, Worth: 0.07},
	}}
	s.Parties[0].Unit, s.Parties[0].Profile = "", mustProfile(t, s.Space, w, math.Inf(-1))
	s.Parties[0].Profile.Discount = 0.9
	got := again(t, s)
	s.Name, s.Title = "laptop-domain-2", "Laptop Domain (2)"
	mustEqual(t, got, s)
}

// Every domain that others have published can be said in the native format.
func TestWriteGolden(t *testing.T) {
	shared := cmp.Or(os.Getenv("PARLEY_SHARED"), filepath.Join("..", "..", "shared"))
	folders, err := filepath.Glob(filepath.Join(shared, "golden", "domains", "*", "*"))
	if err != nil || len(folders) == 0 {
		t.Skip("the folder of reference values is not beside the repository")
	}
	for _, folder := range folders {
		if strings.Contains(folder, "malformed") {
			continue
		}
		s, err := Open(folder)
		if err != nil {
			t.Fatal(err)
		}
		got := again(t, s)
		s.Name, s.Title = got.Name, got.Title
		for i := range s.Space.Issues {
			for v, value := range s.Space.Issues[i].Values {
				s.Space.Issues[i].Values[v] = strings.TrimSpace(value)
			}
		}
		mustEqual(t, got, s)
	}
}

// Any text that a scenario may hold comes back.
func FuzzWriteText(f *testing.F) {
	for _, text := range []string{"a", "null", "a: b", " # ", "\u2028", "\U0001F600", strings.Repeat("ab ", 50) + "c"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		data := []byte("name: a\nstory: x\nissues: [{name: i, values: [1, 2]}]\nparties:\n  - {name: P, worth: {i: 0}, batna: {worth: 0}}\n  - {name: Q, worth: {i: 0}, batna: {worth: 0}}\n")
		s, err := Read(source.File{Path: "a.yaml", Data: data})
		if err != nil {
			t.Fatal(err)
		}
		s.Story = strings.TrimSpace(strings.ToValidUTF8(text, ""))
		if strings.ContainsRune(s.Story, 0) || len(s.Story) > 2000 {
			return
		}
		mustEqual(t, again(t, s), s)
	})
}

// someWorth is a random worth with everything that a worth can have.
func someWorth(dice *rand.Rand, space *sim.Space) sim.Worth {
	w := sim.Worth{Base: float64(dice.IntN(2)) * dice.Float64(), Cap: float64(dice.IntN(2)) * 4}
	for _, issue := range space.Issues {
		table := make([]float64, len(issue.Values))
		for v := range table {
			table[v] = dice.Float64() - 0.3
		}
		w.Tables = append(w.Tables, table)
	}
	when := func() (list []sim.Condition) {
		for range 1 + dice.IntN(3) {
			c := sim.Condition{Issue: dice.IntN(len(space.Issues))}
			for v := range space.Issues[c.Issue].Values {
				c.Values = append(c.Values, v == 0 || dice.IntN(2) == 0)
			}
			list = append(list, c)
		}
		return list
	}
	for range dice.IntN(6) {
		w.Bundles = append(w.Bundles, sim.Bundle{When: when(), Unless: dice.IntN(3) == 0, Worth: dice.Float64()})
	}
	for range dice.IntN(3) {
		w.Vetoes = append(w.Vetoes, when())
	}
	return w
}

// Whatever a worth can hold comes back to the last bit, in spaces that are listed and
// in those that are too large for it.
func TestWriteRandom(t *testing.T) {
	for seed := range uint64(60) {
		dice := rand.New(rand.NewPCG(seed, 12))
		n := 2 + dice.IntN(4)
		if seed%6 == 0 {
			n = 13
		}
		var issues []sim.Issue
		for i := range n {
			issues = append(issues, sim.Issue{Name: fmt.Sprint("issue ", i), Values: []string{"a", "b", "c", "d"}[:2+dice.IntN(3)]})
			if n == 13 {
				issues[i].Values = []string{"a", "b", "c", "d"}
			}
		}
		space, err := sim.NewSpace(issues)
		if err != nil {
			t.Fatal(err)
		}
		s := &sim.Scenario{Name: "random", Title: "random", Space: space}
		for _, name := range []string{"A", "B"} {
			s.Parties = append(s.Parties, sim.Party{Name: name, Profile: mustProfile(t, space, someWorth(dice, space), dice.Float64())})
		}
		back := again(t, s)
		mustEqual(t, back, s)
		for i := range s.Parties {
			for _, o := range someOf(space) {
				if back.Parties[i].Profile.Signs(o) != s.Parties[i].Profile.Signs(o) {
					t.Fatalf("seed %d: %s: another answer to whether %s signs it", seed, space.Format(o), s.Parties[i].Name)
				}
			}
		}
	}
}
