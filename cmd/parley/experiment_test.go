package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim/batch"
)

const experimentGolden = "testdata/experiment_faults.txt"

const fullExperiment = `name: small
question: Who earns most?
scenarios: [used-van, renewal.yaml]
styles: [competitive, "boulware:e=0.1"]
pairings: all
opener: both
rounds: [6, 12]
worlds: 4
repeats: 20
seed: 7
`

// parse reads an experiment that lies beside the tests' own cases.
func parse(text string) (*batch.Design, error) {
	x, err := parseExperiment(source.File{Path: "testdata/e.yaml", Data: []byte(text)})
	if err != nil {
		return nil, err
	}
	return x.Design, nil
}

// outline is a design on one line.
func outline(d *batch.Design) string {
	specs := func(styles []batch.Style) (all []string) {
		for _, s := range styles {
			all = append(all, s.Spec)
		}
		return all
	}
	return fmt.Sprintf("%s|%s|%v %v %v %v %s %v %d %d %d", d.Name, d.Question, d.Sources, specs(d.Styles), d.Self,
		specs(d.Against), d.Opener, d.Rounds, d.Worlds, d.Repeats, d.Seed)
}

func TestExperiment(t *testing.T) {
	renewal := filepath.Join("testdata", "renewal.yaml")
	short := "scenarios: used-van\nstyles: competitive\n"
	full := "small|Who earns most?|[used-van " + renewal + "] [competitive boulware:e=0.1] false [] both [6 12] 4 20 7"
	for _, c := range []struct{ text, want string }{
		{fullExperiment, full},
		{"\ufeff" + strings.ReplaceAll(fullExperiment, "\n", "\r\n"), full},
		{short, "e||[used-van] [competitive] false [] both [20] 20 100 1"},
		{short + "rounds: 1e2\npairings: self\nopener: second\n", "e||[used-van] [competitive] true [] second [100] 20 100 1"},
		{short + "pairings: {against: [soft, tough]}\nseed: 0\n", "e||[used-van] [competitive] false [soft tough] both [20] 20 100 0"},
		{short + "pairings: {against: linear}\n", "e||[used-van] [competitive] false [linear] both [20] 20 100 1"},
		{"scenarios: all\nstyles: [linear]\n", "e||" + fmt.Sprint(scenarios.Names()) + " [linear] false [] both [20] 20 100 1"},
	} {
		d, err := parse(c.text)
		if err != nil {
			t.Errorf("%q: %v", c.text, err)
		} else if got := outline(d); got != c.want {
			t.Errorf("%q:\ngot  %s\nwant %s", c.text, got, c.want)
		}
	}
}

// ./name is the file, even where a case of that name is shipped.
func TestExperimentOwnCaseBesideAShippedOne(t *testing.T) {
	t.Chdir("testdata")
	data, err := os.ReadFile("renewal.yaml")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	if err := os.WriteFile("used-van", data, 0o644); err != nil {
		t.Fatal(err)
	}
	x, err := parseExperiment(source.File{Path: "e.yaml", Data: []byte("scenarios: [./used-van, used-van]\nstyles: linear\n")})
	if err != nil {
		t.Fatal(err)
	}
	d := x.Design
	if got := d.Scenarios[0].Name + " " + d.Scenarios[1].Name; got != "renewal used-van" {
		t.Errorf("opened %s, want renewal used-van", got)
	}
}

// experimentFaults are mistakes that people make, each in an otherwise good file.
func experimentFaults(tb testing.TB) (all []struct{ name, text string }) {
	whole := func(name, text string) { all = append(all, struct{ name, text string }{name, text}) }
	add := func(name, old, now string) {
		if !strings.Contains(fullExperiment, old) {
			tb.Fatalf("no %q in the experiment", old)
		}
		whole(name, strings.Replace(fullExperiment, old, now, 1))
	}
	whole("empty", "\n")
	whole("comments only", "# nothing\n")
	whole("a list", "- used-van\n")
	whole("a text", "used-van\n")
	add("not YAML", "[6, 12]", "[6, 12")
	add("tag", "seed: 7", "seed: !!int 7")
	add("unknown field", "rounds:", "ronds:")
	add("field of a case", "styles:", "parties:")
	add("field twice", "seed: 7", "seed: 7\nseed: 8")

	add("name is a list", "name: small", "name: [small]")
	add("name is empty", "name: small", `name: ""`)
	add("name of two lines", "name: small", `name: "a\nb"`)
	add("question is a map", "Who earns most?", "{who: earns most}")

	add("no scenarios", "scenarios: [used-van, renewal.yaml]\n", "")
	add("empty scenarios", "[used-van, renewal.yaml]", "[]")
	add("scenarios is nothing", "[used-van, renewal.yaml]", "")
	add("scenarios is a map", "[used-van, renewal.yaml]", "{used-van: 1}")
	add("a scenario is a list", "[used-van,", "[[used-van],")
	add("unknown scenario", "used-van", "used-vann")
	add("no such file", "renewal.yaml", "nowhere/at-all.yaml")
	add("no scenario in the file", "renewal.yaml", "../experiment.go")
	add("scenario twice", "renewal.yaml", "used-van")
	add("scenario twice by all", "renewal.yaml", "all")

	add("no styles", `styles: [competitive, "boulware:e=0.1"]`+"\n", "")
	add("empty styles", `[competitive, "boulware:e=0.1"]`, "[]")
	add("unknown style", "competitive", "compettive")
	add("nothing like a style", "competitive", "no-nonsense")
	add("unknown parameter", "e=0.1", "f=0.1")
	add("parameter out of range", "e=0.1", "e=-1")
	add("parameter is a map", `"boulware:e=0.1"`, "boulware: e=0.1")
	add("style twice", `"boulware:e=0.1"`, "competitive")

	add("unknown pairings", "pairings: all", "pairings: each")
	add("misspelt pairings", "pairings: all", "pairings: slef")
	add("pairings is a list", "pairings: all", "pairings: [soft]")
	add("pairings with another field", "pairings: all", "pairings: {with: [soft]}")
	add("pairings is an empty map", "pairings: all", "pairings: {}")
	add("against nobody", "pairings: all", "pairings: {against: []}")
	add("against an unknown style", "pairings: all", "pairings: {against: [sofft]}")
	add("against twice", "pairings: all", "pairings: {against: [soft, soft]}")

	add("unknown opener", "opener: both", "opener: frist")
	add("opener is a list", "opener: both", "opener: [first, second]")

	add("no rounds in the list", "[6, 12]", "[]")
	add("rounds twice", "[6, 12]", "[6, 6]")
	add("rounds 0", "[6, 12]", "0")
	add("rounds too many", "[6, 12]", "[6, 1000000]")
	add("rounds half", "[6, 12]", "[6, 12.5]")
	add("rounds in words", "[6, 12]", "[6, twelve]")
	add("rounds in quotes", "[6, 12]", `[6, "12"]`)
	add("rounds is a map", "[6, 12]", "{from: 6, to: 12}")
	add("rounds with leading zero", "[6, 12]", "[06, 12]")
	add("worlds is a list", "worlds: 4", "worlds: [4]")
	add("worlds negative", "worlds: 4", "worlds: -4")
	add("worlds too many", "worlds: 4", "worlds: 10001")
	add("repeats is nothing", "repeats: 20", "repeats:")
	add("repeats with a comma", "repeats: 20", "repeats: 20,000")
	add("repeats not finite", "repeats: 20", "repeats: .inf")
	add("seed negative", "seed: 7", "seed: -7")
	add("seed too large", "seed: 7", "seed: 1e300")
	add("seed in words", "seed: 7", "seed: random")
	return all
}

// The golden file is meant to be read: one mistake and its error a line.
func TestExperimentFaults(t *testing.T) {
	var got strings.Builder
	for _, c := range experimentFaults(t) {
		d, err := parse(c.text)
		if err == nil || d != nil {
			t.Fatalf("%s: got a design and the error %v", c.name, err)
		}
		got.WriteString(c.name + "\n    " + filepath.ToSlash(err.Error()) + "\n")
	}
	if *update {
		if err := os.WriteFile(experimentGolden, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(experimentGolden)
	if err != nil {
		t.Fatal(err)
	}
	if got.String() != string(want) {
		t.Errorf("errors differ from %s; got\n%s", experimentGolden, got.String())
	}
}

// Any bytes are a sound design, or one error of one line with the file's name.
func FuzzExperiment(f *testing.F) {
	f.Add(fullExperiment)
	f.Add(fullTrial)
	for _, c := range append(experimentFaults(f), trialFaults(f)...) {
		f.Add(c.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := parse(text)
		if err == nil {
			err = d.Validate()
		} else if e, ok := err.(*source.Error); ok && e.Path == "testdata/e.yaml" && e.Message != "" && !strings.Contains(e.Message, "\n") {
			return
		}
		if err != nil {
			t.Fatalf("%T: %q", err, err)
		}
	})
}
