package scenarios

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// saved writes a converted case to a folder and opens it from there, as a person would.
func saved(tb testing.TB, c Converted) *sim.Scenario {
	tb.Helper()
	dir := tb.TempDir()
	for _, f := range c.Files {
		if err := os.WriteFile(filepath.Join(dir, f.Path), f.Data, 0o644); err != nil {
			tb.Fatal(err)
		}
	}
	s, err := Open(dir)
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

// mustMatch compares every package of a small space, or 10,000 of a large one,
// by slow and obvious means: value by value.
func mustMatch(tb testing.TB, got, want *sim.Scenario, tolerance float64) {
	tb.Helper()
	if got.Space.Size() != want.Space.Size() || len(got.Parties) != len(want.Parties) {
		tb.Fatalf("%s: %d packages and %d parties, want %d and %d", want.Name, got.Space.Size(), len(got.Parties), want.Space.Size(), len(want.Parties))
	}
	step := max(1, want.Space.Size()/100_003)
	values := make([]int, len(want.Space.Issues))
	for k, p := range want.Parties {
		g, w := got.Parties[k].Profile, p.Profile
		for o := uint64(0); o < want.Space.Size(); o += step {
			want.Space.Decode(sim.Outcome(o), values)
			if u, v := g.Worth.Of(values), w.Worth.Of(values); math.Abs(u-v) > tolerance {
				tb.Fatalf("%s: %s is worth %v to %s, want %v", want.Name, want.Space.Format(sim.Outcome(o)), u, p.Name, v)
			}
		}
		if g.Reservation != w.Reservation && math.Abs(g.Reservation-w.Reservation) > tolerance || g.Discount != w.Discount {
			tb.Errorf("%s: %s has no deal worth %v, discount %v; want %v, %v", want.Name, p.Name, g.Reservation, g.Discount, w.Reservation, w.Discount)
		}
	}
}

// domains are the foreign scenarios that lie beside the repository.
func domains(tb testing.TB) map[string]*sim.Scenario {
	tb.Helper()
	folders, err := filepath.Glob(filepath.Join(golden(tb), "*", "*"))
	if err != nil || len(folders) == 0 {
		tb.Fatalf("no folders: %v", err)
	}
	all := map[string]*sim.Scenario{}
	for _, dir := range folders {
		if strings.Contains(dir, "malformed") {
			continue
		}
		s, err := Open(dir)
		if err != nil {
			tb.Fatal(err)
		}
		all[s.Name] = s
	}
	return all
}

// unsayable is what keeps a case from a format, in the words of the error; empty
// where everything comes back.
func unsayable(s *sim.Scenario, to string) string {
	some := func(of func(w sim.Worth) bool) bool {
		return slices.ContainsFunc(s.Parties, func(p sim.Party) bool { return of(p.Profile.Worth) })
	}
	words := slices.ContainsFunc(s.Space.Issues, func(i sim.Issue) bool {
		return slices.ContainsFunc(i.Values, func(v string) bool { _, err := strconv.Atoi(v); return err != nil })
	})
	switch {
	case to == "native":
		return ""
	case len(s.Tables) > 0:
		return "several tables"
	case some(func(w sim.Worth) bool { return len(w.Vetoes) > 0 }):
		return "packages that "
	case some(func(w sim.Worth) bool { return len(w.Bundles) > 0 }) && (to == "csv" || words):
		return "worth more or less together than apart"
	case to == "csv" && some(func(w sim.Worth) bool { return w.Cap != 0 && best(w) > w.Cap+1e-9 }):
		return "is cut at 1"
	}
	return ""
}

// best is what the best package is worth without a cap.
func best(w sim.Worth) float64 {
	sum := w.Base
	for _, table := range w.Tables {
		sum += slices.Max(table)
	}
	return sum
}

func TestConvertBackAndForth(t *testing.T) {
	cases := mustShipped(t)
	if _, err := os.Stat(sharedFolder()); err == nil {
		for _, s := range domains(t) {
			cases = append(cases, s)
		}
	}
	for _, s := range cases {
		for _, to := range Targets {
			t.Run(s.Name+" "+to, func(t *testing.T) {
				c, err := Convert(s, to)
				if want := unsayable(s, to); want != "" || err != nil {
					if err == nil || want == "" || !strings.Contains(err.Error(), want) {
						t.Errorf("error %v, want %q", err, want)
					}
					return
				}
				if c.Folder != (to == "genius") || (len(c.Files) == 1) == c.Folder {
					t.Errorf("%d files, folder %v", len(c.Files), c.Folder)
				}
				back := saved(t, c)
				scaled := slices.ContainsFunc(c.Notes, func(n string) bool {
					return strings.Contains(n, "Genius counts from 0 to 1") || strings.Contains(n, "takes that for 0")
				})
				if to != "genius" || !scaled {
					mustMatch(t, back, s, 1e-12)
				}
			})
		}
	}
}

func sharedFolder() string {
	if dir := os.Getenv("PARLEY_SHARED"); dir != "" {
		return dir
	}
	return filepath.Join("..", "..", "shared")
}

// Genius there and back again: what was read from Genius is not scaled, and
// another writing is the same to the byte.
func TestConvertGeniusIsStable(t *testing.T) {
	for _, s := range domains(t) {
		if !strings.HasSuffix(s.Parties[0].Name, ".xml") {
			continue
		}
		c, err := Convert(s, "genius")
		if err != nil {
			t.Fatal(err)
		}
		if len(c.Notes) > 0 {
			t.Errorf("%s: %q", s.Name, c.Notes)
		}
		back := saved(t, c)
		for k, p := range back.Parties {
			if p.Name != s.Parties[k].Name {
				t.Errorf("%s: party %q, want %q", s.Name, p.Name, s.Parties[k].Name)
			}
		}
		again, err := Convert(back, "genius")
		if err != nil {
			t.Fatal(err)
		}
		for k, f := range again.Files[1:] {
			if string(f.Data) != string(c.Files[k+1].Data) {
				t.Errorf("%s: %s differs", s.Name, f.Path)
			}
		}
	}
}

// A scaled case is the old one by the factors that the notes state.
func TestConvertStatesTheScale(t *testing.T) {
	s, err := Open("used-van")
	if err != nil {
		t.Fatal(err)
	}
	c, err := Convert(s, "genius")
	if err != nil {
		t.Fatal(err)
	}
	if want := "Seller: Genius counts from 0 to 1, so that 0 stands for 6000 $ and 1 for 12000 $; to get back what it was, multiply by 6000 and add 6000"; c.Notes[0] != want {
		t.Errorf("got %q, want %q", c.Notes[0], want)
	}
	back := saved(t, c)
	for o := range sim.Outcome(s.Space.Size()) {
		if got, want := back.Parties[0].Profile.Utility(o)*6000+6000, s.Parties[0].Profile.Utility(o); math.Abs(got-want) > 1e-8 {
			t.Errorf("%s: %v, want %v", s.Space.Format(o), got, want)
		}
	}
}

// Names that formats for people do not allow are changed, and that is told.
func TestConvertTidies(t *testing.T) {
	space, err := sim.NewSpace([]sim.Issue{{Name: " Price", Values: []string{"Low", "low ", "a\nb", ""}}, {Name: "price", Values: []string{"1"}}})
	if err != nil {
		t.Fatal(err)
	}
	s := &sim.Scenario{Name: "Odd Names", Space: space}
	for _, name := range []string{"A.xml", "a.xml"} {
		p, err := sim.NewProfile(space, sim.Worth{Base: 0.1, Tables: [][]float64{{0.1, 0.2, 0.3, -0.4}, {1}}}, math.Inf(-1))
		if err != nil {
			t.Fatal(err)
		}
		s.Parties = append(s.Parties, sim.Party{Name: name, Profile: p})
	}
	for _, to := range []string{"native", "csv"} {
		c, err := Convert(s, to)
		if err != nil {
			t.Fatal(err)
		}
		want := `[value "low " is now "low (2)" value "a\nb" is now "a b" value "" is now "(empty)" issue " Price" is now "Price" issue "price" is now "price (2)" party "a.xml" is now "a.xml (2)"]`
		if fmt.Sprint(c.Notes) != want {
			t.Errorf("%s: notes %q, want %s", to, c.Notes, want)
		}
		mustMatch(t, saved(t, c), s, 0)
	}
}

func TestConvertRefuses(t *testing.T) {
	hostile := func(change func(*sim.Worth)) *sim.Scenario {
		space, err := sim.NewSpace([]sim.Issue{{Name: "price", Values: []string{"1", "2", "3"}}, {Name: "color", Values: []string{"red", "blue"}}})
		if err != nil {
			t.Fatal(err)
		}
		s := &sim.Scenario{Name: "a", Space: space}
		for _, name := range []string{"P", "Q"} {
			w := sim.Worth{Tables: [][]float64{{1, 2, 3}, {0, 0}}}
			change(&w)
			p, err := sim.NewProfile(space, w, 5)
			if err != nil {
				t.Fatal(err)
			}
			s.Parties = append(s.Parties, sim.Party{Name: name, Profile: p})
		}
		return s
	}
	red := []sim.Condition{{Issue: 1, Values: []bool{true, false}}}
	for _, c := range []struct {
		to, want string
		change   func(*sim.Worth)
	}{
		{"xml", `no format "xml"; there are native, genius, csv`, func(*sim.Worth) {}},
		{"csv", "to P some terms are worth more or less together than apart", func(w *sim.Worth) { w.Bundles = []sim.Bundle{{When: red, Worth: 1}} }},
		{"csv", "what packages are worth to P is cut at 2, which a CSV file can't say", func(w *sim.Worth) { w.Cap = 2 }},
		{"csv", "there are packages that P never signs", func(w *sim.Worth) { w.Vetoes = [][]sim.Condition{red} }},
		{"genius", "there are packages that P never signs, and Genius has no deal-breakers", func(w *sim.Worth) { w.Vetoes = [][]sim.Condition{red} }},
		{"genius", `whole numbers one apart only, and "color" has the values "red", "blue"`, func(w *sim.Worth) { w.Bundles = []sim.Bundle{{When: red, Worth: 1}} }},
		{"genius", "P: worths are cut at 2, which is not above what no deal is worth", func(w *sim.Worth) { w.Cap = 2 }},
		{"native", "can't", func(w *sim.Worth) { w.Base = 1e13 }},
	} {
		if _, err := Convert(hostile(c.change), c.to); err == nil || !strings.Contains(err.Error(), c.want) && c.want != "can't" {
			t.Errorf("%s: error %v, want %s", c.to, err, c.want)
		}
	}
}

// The faults whose meaning is certain are repaired to the values that are known
// to result, and each repair names file and line.
func TestTolerantGolden(t *testing.T) {
	folder := golden(t)
	data, err := os.ReadFile(filepath.Join(folder, "..", "golden.json"))
	if err != nil {
		t.Fatal(err)
	}
	var all struct {
		Malformed []struct {
			Format, Name string
			Faults       []struct {
				File string
				Line int
			}
			Record struct {
				Parties []struct {
					File                  string
					Reservation, Discount float64
				}
				Samples []struct {
					Outcome   []any
					Utilities []float64
				}
			} `json:"record_if_read"`
		}
	}
	if err := json.Unmarshal(data, &all); err != nil || len(all.Malformed) == 0 {
		t.Fatalf("%d malformed folders, error %v", len(all.Malformed), err)
	}
	for _, m := range all.Malformed {
		path := filepath.Join(folder, m.Format, m.Name)
		if _, err := Open(path); err == nil {
			t.Errorf("%s: no error without tolerance", m.Name)
		}
		s, repairs, err := OpenTolerant(path)
		if err != nil {
			t.Errorf("%s: %v", m.Name, err)
			continue
		}
		for _, f := range m.Faults {
			place := fmt.Sprintf("%s:%d:", f.File, f.Line)
			if f.File != "pareto.xml" && !slices.ContainsFunc(repairs, func(r error) bool { return strings.Contains(r.Error(), place) }) {
				t.Errorf("%s: no repair at %s in %q", m.Name, place, repairs)
			}
		}
		if len(s.Parties) != len(m.Record.Parties) {
			t.Fatalf("%s: %d parties, want %d", m.Name, len(s.Parties), len(m.Record.Parties))
		}
		for k, p := range m.Record.Parties {
			got := s.Parties[k]
			if got.Name != p.File || got.Profile.Reservation != p.Reservation || got.Profile.Discount != p.Discount {
				t.Errorf("%s: %s with %v and %v, want %v", m.Name, got.Name, got.Profile.Reservation, got.Profile.Discount, p)
			}
		}
		for _, sample := range m.Record.Samples {
			values := make([]int, len(sample.Outcome))
			for i, v := range sample.Outcome {
				values[i] = s.Space.Issues[i].Index(fmt.Sprint(v))
			}
			for k, want := range sample.Utilities {
				if got := s.Parties[k].Profile.Utility(s.Space.Outcome(values...)); math.Abs(got-want) > 1e-9 {
					t.Errorf("%s: %v is worth %v to %s, want %v", m.Name, sample.Outcome, got, s.Parties[k].Name, want)
				}
			}
		}
	}
}

// Files of people and of other programs with faults in their letters.
func TestTolerantLetters(t *testing.T) {
	cafe := strings.Replace(small, "net 60", "caf\xe9", -1)
	negologCafe := strings.Replace(negologA, `"x"`, "\"caf\xe9\"", 1)
	for name, c := range map[string]struct {
		path, want string
	}{
		"native":      {write(t, "case.yaml", cafe), `is taken for 'é', as in Windows-1252`},
		"native mark": {write(t, "case.yaml", "\xef\xbb\xbf"+small), "a byte-order mark is left out"},
		"csv":         {write(t, "a.csv", "issue,value,A,B\nprice,caf\xe9,1,2\n"), `a.csv:2:10: byte 0xe9 is taken for 'é'`},
		"negolog":     {write(t, "profileA.json", negologCafe, "profileB.json", "\xef\xbb\xbf"+negologCafe, "x.bin", "\xff\xfe\x00"), `profileB.json:1:1: a byte-order mark is left out`},
	} {
		s, repairs, err := OpenTolerant(c.path)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if !strings.Contains(fmt.Sprint(repairs), c.want) {
			t.Errorf("%s: repairs %q, want %s", name, repairs, c.want)
		}
		if name != "native mark" && !strings.Contains(fmt.Sprint(s.Space.Issues), "café") {
			t.Errorf("%s: %v", name, s.Space.Issues)
		}
	}
	if _, _, err := OpenTolerant(write(t, "a.csv", "issue,value,A,B\nprice,x\x81,1,2\n")); err == nil || !strings.Contains(err.Error(), "byte 0x81 is no UTF-8") {
		t.Errorf("a byte that is no letter: %v", err)
	}
	if _, _, err := OpenTolerant(write(t, "a.yaml", strings.Replace(small, "name: price", "nam: price", 1))); err == nil || err.(*source.Error).Line == 0 {
		t.Errorf("a fault whose meaning is not certain: %v", err)
	}
}
