package template

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

// newSketch is a case of two parties with nothing on the table.
func newSketch(tb testing.TB, r Range) *Sketch {
	tb.Helper()
	s := &Sketch{Name: "my-case", Title: "My case", Unit: "$K", Range: r, Deal: map[string]string{"power": "balanced"}}
	must(tb, s.AddParty("Vendor", Seller))
	must(tb, s.AddParty("Customer", Buyer))
	return s
}

func must(tb testing.TB, err error) {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
}

// written is the case that a sketch's own text is read to.
func written(tb testing.TB, s *Sketch) *sim.Scenario {
	tb.Helper()
	var b bytes.Buffer
	must(tb, s.Write(&b))
	read, err := scenarios.Read(source.File{Path: "my-case.yaml", Data: b.Bytes()})
	if err != nil {
		tb.Fatalf("%v in\n%s", err, b.String())
	}
	for i, p := range read.Parties {
		for k, table := range p.Profile.Worth.Tables {
			for v, x := range table {
				if d := x - s.Terms[k].Worth[i][v]; d > 1e-6 || d < -1e-6 {
					tb.Fatalf("%s: %s %s is worth %v, want %v", p.Name, s.Terms[k].Name, s.Terms[k].Values[v], x, s.Terms[k].Worth[i][v])
				}
			}
		}
	}
	return read
}

var ranges = []Range{{90, 130, 5}, {40_000, 75_000, 2_500}, {1.5, 2.5, 0.1}, {0, 1_000_000, 100_000}, {0.3, 0.9, 0.05}}

// Any choice of terms makes a case that is read, with room for a deal, and as
// soon as there is something to trade, with trades that beat halfway on each.
func TestAnyTermsMakeACase(t *testing.T) {
	dice := rand.New(rand.NewPCG(1, 2))
	for try := range 300 {
		s := newSketch(t, ranges[dice.IntN(len(ranges))])
		picked := []*Template{All()[0]}
		for _, k := range dice.Perm(len(All()) - 1)[:1+dice.IntN(5)] {
			picked = append(picked, All()[k+1])
		}
		if try%4 == 0 {
			picked = picked[1:] // without a price
		}
		for _, template := range picked {
			must(t, s.AddTemplate(template))
		}
		s.Deal["power"] = []string{"balanced", "Vendor", "Customer"}[dice.IntN(3)]
		s.SuggestWalks()
		checkCase(t, s, written(t, s))
	}
}

// checkCase holds the suggested walk-aways against the bands in which a case is
// worth teaching.
func checkCase(t *testing.T, s *Sketch, read *sim.Scenario) {
	t.Helper()
	a, err := solution.Analyze(read)
	must(t, err)
	names := make([]string, len(s.Terms))
	tradeable := false
	for i := range s.Terms {
		names[i] = s.Terms[i].Name
		tradeable = tradeable || s.Terms[i].joint(s.Terms[i].bestJoint()) > s.Terms[i].joint(s.halfway()[i])+1e-9
	}
	share := 1.0
	if a.Counted {
		share = float64(a.Rational) / float64(read.Space.Size())
	}
	half := make([]float64, len(read.Parties))
	for p := range half {
		for i, v := range s.halfway() {
			half[p] += s.Terms[i].Worth[p][v]
		}
	}
	captured, _ := a.Captured(half[0] + half[1])
	if tradeable && s.Has(Price) && a.BestJoint < half[0]+half[1]+1e-9 {
		t.Errorf("%v: no trade is better for the two together than halfway on each term", names)
	}
	at := func(p int) float64 {
		q := read.Parties[p].Profile
		return (q.Reservation - q.Min()) / (q.Max() - q.Min())
	}
	for p := range read.Parties {
		if at(p) < 0.2 || at(p) > 0.62 {
			t.Errorf("%v, power %s: party %d walks away at %.2f of the way to its best", names, s.Deal["power"], p, at(p))
		}
	}
	t.Logf("rational %.3f, walk %.2f %.2f, halfway captures %.2f, %v", share, at(0), at(1), captured, names)
	if !a.Zopa() {
		t.Errorf("%v: no room for a deal", names)
	}
}

// A third party counts by halves, and there is room for all of them.
func TestThreeParties(t *testing.T) {
	dice := rand.New(rand.NewPCG(9, 10))
	for try := range 60 {
		s := newSketch(t, ranges[try%len(ranges)])
		must(t, s.AddParty("Bank", []string{Seller, Buyer}[try%2]))
		must(t, s.AddTemplate(All()[0]))
		for _, k := range dice.Perm(len(All()) - 1)[:1+dice.IntN(4)] {
			must(t, s.AddTemplate(All()[k+1]))
		}
		if got, want := s.Terms[0].Stake(2), nice(s.Terms[0].Stake(0)/2, s.Grid()); got != want {
			t.Errorf("price moves %v for the bank, want %v", got, want)
		}
		s.SuggestWalks()
		a, err := solution.Analyze(written(t, s))
		must(t, err)
		if !a.Zopa() {
			t.Errorf("no room: %s", s.storyDraft())
		}
	}
}

func TestEveryTemplateByItself(t *testing.T) {
	for _, template := range All() {
		s := newSketch(t, ranges[0])
		must(t, s.AddTemplate(template))
		s.SuggestWalks()
		checkCase(t, s, written(t, s))
	}
}

func TestAllTemplatesAtOnce(t *testing.T) {
	s := newSketch(t, ranges[0])
	for _, template := range All() {
		must(t, s.AddTemplate(template))
	}
	s.SuggestWalks()
	checkCase(t, s, written(t, s))
}

// Names that YAML takes for something else, in every place where one may stand.
func TestHostileNames(t *testing.T) {
	hostile := []string{"yes", "no", "null", "true", "12:30", "a: b", "a # b", "#", "- x", "-", "~", "010", "1_000", "[x]", "{x}", "a, b", `"`, `'it'`, `\`, "&a", "*a", "!t",
		"%x", "@y", "`z`", "|", ">", "?", "été", "東京", "🙂", "<<", "per unit", "per unti", "from", "=", "0x1F", ".inf", "---", "...", "2026-01-01", "name", "worth", "x:", ": x", "x #y", "1e3", "١٢"}
	dice := rand.New(rand.NewPCG(3, 4))
	for range 400 {
		pick := func() string { return hostile[dice.IntN(len(hostile))] }
		s := &Sketch{Name: "my-case", Title: pick(), Story: pick(), Unit: pick(), Range: ranges[0], Deal: map[string]string{}}
		must(t, s.AddParty(pick(), Seller))
		for s.AddParty(pick(), Buyer) != nil {
		}
		s.Parties[0].Brief, s.Parties[0].Batna, s.Parties[1].Batna = pick(), pick(), pick()
		s.Deal["power"] = s.Parties[1].Name
		must(t, s.AddTemplate(All()[0]))
		values := []string{pick()}
		for len(values) < 4 {
			if v := pick(); !slices.Contains(values, v) {
				values = append(values, v)
			}
		}
		for s.AddOwn(pick(), values) != nil {
		}
		must(t, s.Prefer(&s.Terms[1], 0, 0, 3, 7))
		must(t, s.Prefer(&s.Terms[1], 1, 3, 0, 11))
		s.SuggestWalks()
		read := written(t, s)
		got := fmt.Sprintf("%q %q %q %q %q %q %q", read.Title, read.Story, read.Parties[0].Name, read.Parties[1].Batna, read.Parties[0].Brief, read.Space.Issues[1].Name, read.Space.Issues[1].Values)
		want := fmt.Sprintf("%q %q %q %q %q %q %q", s.Title, s.Story, s.Parties[0].Name, s.Parties[1].Batna, s.Parties[0].Brief, s.Terms[1].Name, values)
		if got != want {
			t.Fatalf("got  %s\nwant %s", got, want)
		}
	}
}

func FuzzNames(f *testing.F) {
	f.Add("Vendor", "parking", "2 places", "A story.")
	f.Add("a: b", "per unit", "# x", "- \"x\"\n  y")
	f.Add("x\u2028y", "\u0085", "\ufeff", "  two\tblanks  ")
	f.Fuzz(func(t *testing.T, party, term, value, story string) {
		s := &Sketch{Name: "my-case", Title: "x", Unit: "$K", Range: ranges[0]}
		if s.AddParty(party, Seller) != nil || s.AddParty("Customer of all", Buyer) != nil || CheckText(story) != nil {
			return
		}
		s.Story = strings.TrimSpace(story)
		must(t, s.AddTemplate(All()[0]))
		if s.AddOwn(term, []string{value, "another value"}) != nil {
			return
		}
		s.SuggestWalks()
		if read := written(t, s); read.Story != s.Story || read.Parties[0].Name != party || read.Space.Issues[1].Values[0] != value {
			t.Errorf("got %q %q %q", read.Story, read.Parties[0].Name, read.Space.Issues[1].Values[0])
		}
	})
}

// A stake is met exactly, the shape stays, and the value that changes nothing keeps its 0.
func TestFit(t *testing.T) {
	for _, c := range []struct {
		shape []float64
		stake float64
		want  []float64
	}{
		{[]float64{0, 8, 14, 20}, 8, []float64{0, 3, 6, 8}},
		{[]float64{0, -2, -4, -8}, 3, []float64{0, -0.5, -1.5, -3}},
		{[]float64{0, 6, -5}, 22, []float64{0, 12, -10}},
		{[]float64{0, 1, 2, 100}, 100, []float64{0, 1, 2, 100}},
		{[]float64{0, 0}, 9, []float64{0, 0}},
		{[]float64{1, 2}, 0, []float64{0, 0}},
	} {
		if got := fit(c.shape, c.stake); !slices.Equal(got, c.want) {
			t.Errorf("%v at stake %v: got %v, want %v", c.shape, c.stake, got, c.want)
		}
	}
}

func TestTold(t *testing.T) {
	for x, want := range map[float64]string{0: "0", 12.5: "12.5", 999: "999", 1000: "1,000", -1234567.25: "-1,234,567.25", 100000: "100,000", 1e-9: "1e-09"} {
		if got := Told(x); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestRanges(t *testing.T) {
	for r, want := range map[Range]string{
		{90, 130, 5}: "", {130, 90, 5}: "the lowest price is 130", {90, 130, 7}: "steps of 7 from 90 do not end at 130",
		{90, 130, 0}: "the step is 0", {0, 1e6, 1}: "steps of 1 make more than", {0, 1e10, 1e9}: "a price is beyond", {1, 2, 5}: "steps of 5 from 1 do not end",
	} {
		if err := r.Check(); (err == nil) != (want == "") || err != nil && !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%v: got %v, want %s", r, err, want)
		}
	}
	for _, r := range ranges {
		r.Step = EvenStep(r.From, r.To)
		if err := r.Check(); err != nil || r.steps() < 5 || r.steps() > 20 {
			t.Errorf("%v: %v", r, err)
		}
	}
}

// The remark behind a factor of the profile names every value that it may have.
func TestMeaningsNameAllValues(t *testing.T) {
	for _, f := range scenarios.Factors() {
		for _, v := range f.Values {
			if !strings.Contains(meanings[f.Name], v) {
				t.Errorf("%s: %q does not name %q", f.Name, meanings[f.Name], v)
			}
		}
	}
}

// A draft becomes part of the case by deleting its marks, as the file says.
func TestDraftsCanBeUsed(t *testing.T) {
	s := newSketch(t, ranges[0])
	for _, template := range All()[:4] {
		must(t, s.AddTemplate(template))
	}
	s.SuggestWalks()
	var b bytes.Buffer
	must(t, s.Write(&b))
	var used []string
	inside := false
	for line := range strings.SplitSeq(b.String(), "\n") {
		marked := strings.HasPrefix(strings.TrimLeft(line, " "), "#")
		inside = marked && (inside || strings.HasSuffix(line, ": >"))
		if inside {
			line = strings.Replace(line, "# ", "", 1)
		}
		used = append(used, line)
	}
	read, err := scenarios.Read(source.File{Path: "my-case.yaml", Data: []byte(strings.Join(used, "\n"))})
	must(t, err)
	for _, text := range []string{read.Story, read.Note, read.Parties[0].Brief, read.Parties[1].Brief} {
		if len(text) < 40 || strings.Contains(text, "#") {
			t.Errorf("got %q", text)
		}
	}
}

// The walk-aways that are suggested leave room for a deal in every world that an
// experiment draws.
func TestWorldsHaveRoom(t *testing.T) {
	dice := rand.New(rand.NewPCG(7, 8))
	for range 40 {
		s := newSketch(t, ranges[dice.IntN(len(ranges))])
		must(t, s.AddTemplate(All()[0]))
		for _, k := range dice.Perm(len(All()) - 1)[:1+dice.IntN(3)] {
			must(t, s.AddTemplate(All()[k+1]))
		}
		s.SuggestWalks()
		read := written(t, s)
		for i := range 20 {
			a, err := solution.Analyze(read.World(1, i))
			must(t, err)
			if !a.Zopa() {
				t.Errorf("world %d has no room: %s", i, s.storyDraft())
			}
		}
	}
}
