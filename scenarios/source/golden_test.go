package source_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/parley-sim/parley/scenarios/genius"
	"github.com/parley-sim/parley/scenarios/geniusweb"
	"github.com/parley-sim/parley/scenarios/negmas"
	"github.com/parley-sim/parley/scenarios/negolog"
	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// format is a reader under the name that the reference values have for it.
type format struct {
	recognises func([]source.File) bool
	read       func([]source.File) (*sim.Scenario, error)
}

var formats = map[string]format{
	"genius-xml":     {genius.Recognises, genius.Read},
	"geniusweb-json": {geniusweb.Recognises, geniusweb.Read},
	"negmas-yaml":    {negmas.Recognises, negmas.Read},
	"negolog-json":   {negolog.Recognises, negolog.Read},
}

// golden is what golden.json says of reading.
type golden struct {
	Domains   []record
	Malformed []struct {
		Format, Name string
		Faults       []struct {
			File string
			Line int
		}
	}
}

type record struct {
	Format, Name string
	Issues       []struct {
		Name, Type string
		Size       int
		Values     []string
	}
	Outcomes json.RawMessage
	Parties  []struct {
		File                  string
		Min, Max, Reservation *float64
		Discount              float64
	}
	Samples []struct {
		Outcome   []any
		Utilities []float64
	}
}

const tolerance = 1e-9

// goldenFolder is where the reference values lie: beside the repository.
func goldenFolder(t testing.TB) string {
	t.Helper()
	shared := os.Getenv("PARLEY_SHARED")
	if shared == "" {
		shared = filepath.Join("..", "..", "..", "shared")
	}
	folder := filepath.Join(shared, "golden")
	if _, err := os.Stat(folder); err != nil {
		t.Skipf("the reference values are not there: set PARLEY_SHARED to the folder that holds golden (%v)", err)
	}
	return folder
}

func readGolden(t testing.TB) (folder string, g golden) {
	t.Helper()
	folder = goldenFolder(t)
	data, err := os.ReadFile(filepath.Join(folder, "golden.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &g); err != nil {
		t.Fatal(err)
	}
	if len(g.Domains) == 0 || len(g.Malformed) == 0 {
		t.Fatal("golden.json has no domains or no malformed folders")
	}
	return folder, g
}

func TestGolden(t *testing.T) {
	folder, g := readGolden(t)
	for _, want := range g.Domains {
		t.Run(want.Format+"/"+want.Name, func(t *testing.T) {
			files, err := source.Load(filepath.Join(folder, "domains", want.Format, want.Name))
			if err != nil {
				t.Fatal(err)
			}
			for name, f := range formats {
				if got := f.recognises(files); got != (name == want.Format) {
					t.Errorf("%s recognises a folder of %s: %v", name, want.Format, got)
				}
			}
			got, err := formats[want.Format].read(files)
			if err != nil {
				t.Fatal(err)
			}
			checkSpace(t, got, want)
			checkParties(t, got, want)
			checkSamples(t, got, want)
		})
	}
}

func checkSpace(t *testing.T, got *sim.Scenario, want record) {
	t.Helper()
	if got.Name != want.Name {
		t.Errorf("name %q, want %q", got.Name, want.Name)
	}
	if size := fmt.Sprint(got.Space.Size()); size != strings.Trim(string(want.Outcomes), `"`) {
		t.Errorf("%d packages, want %s", got.Space.Size(), want.Outcomes)
	}
	if len(got.Space.Issues) != len(want.Issues) {
		t.Fatalf("%d issues, want %d", len(got.Space.Issues), len(want.Issues))
	}
	for k, issue := range want.Issues {
		i := got.Space.Issues[k]
		if i.Name != issue.Name || len(i.Values) != issue.Size {
			t.Errorf("issue %q of %d values, want %q of %d", i.Name, len(i.Values), issue.Name, issue.Size)
		}
		if issue.Type == "discrete" && issue.Size <= 30 && !slices.Equal(i.Values, issue.Values) {
			t.Errorf("issue %q has %q, want %q", i.Name, i.Values, issue.Values)
		}
	}
}

func checkParties(t *testing.T, got *sim.Scenario, want record) {
	t.Helper()
	if len(got.Parties) != len(want.Parties) {
		t.Fatalf("%d parties, want %d", len(got.Parties), len(want.Parties))
	}
	for k, party := range want.Parties {
		name, p := got.Parties[k].Name, got.Parties[k].Profile
		if name != party.File {
			t.Errorf("party %q, want %q", name, party.File)
		}
		reservation := math.Inf(-1)
		if party.Reservation != nil {
			reservation = *party.Reservation
		}
		near(t, name+": reservation", p.Reservation, reservation)
		near(t, name+": discount", p.Discount, party.Discount)
		if got.Space.Tabled() {
			near(t, name+": min", p.Min(), *party.Min)
			near(t, name+": max", p.Max(), *party.Max)
		}
	}
}

func checkSamples(t *testing.T, got *sim.Scenario, want record) {
	t.Helper()
	if len(want.Samples) == 0 {
		t.Fatal("no samples")
	}
	for _, sample := range want.Samples {
		values := make([]int, len(sample.Outcome))
		for k, value := range sample.Outcome {
			if values[k] = indexOf(got.Space.Issues[k], value); values[k] < 0 {
				t.Fatalf("issue %q has no value %v", got.Space.Issues[k].Name, value)
			}
		}
		o := got.Space.Outcome(values...)
		for k, u := range sample.Utilities {
			near(t, fmt.Sprint(sample.Outcome, " for ", got.Parties[k].Name), got.Parties[k].Profile.Utility(o), u)
		}
	}
}

// indexOf finds a value, a label or a number, among those of the issue.
func indexOf(i sim.Issue, value any) int {
	number, isNumber := value.(float64)
	if !isNumber {
		return i.Index(value.(string))
	}
	return slices.IndexFunc(i.Values, func(label string) bool {
		x, err := strconv.ParseFloat(label, 64)
		return err == nil && math.Abs(x-number) < tolerance
	})
}

func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if got != want && !(math.Abs(got-want) <= tolerance) {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}

func TestGoldenMalformed(t *testing.T) {
	folder, g := readGolden(t)
	for _, want := range g.Malformed {
		t.Run(want.Name, func(t *testing.T) {
			files, err := source.Load(filepath.Join(folder, "domains", want.Format, want.Name))
			if err != nil {
				t.Fatal(err)
			}
			if !genius.Recognises(files) {
				t.Error("the folder is not recognised")
			}
			s, err := genius.Read(files)
			var fault *source.Error
			if s != nil || !errors.As(err, &fault) {
				t.Fatalf("got %v and the error %v, want an error with a place", s, err)
			}
			for _, f := range want.Faults {
				if filepath.Base(fault.Path) == f.File && fault.Line == f.Line {
					return
				}
			}
			t.Errorf("got %v, want one of %v", err, want.Faults)
		})
	}
}
