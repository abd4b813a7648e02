package scenarios

import (
	"encoding/json"
	"os"
	"regexp"
	"testing"

	"github.com/parley-sim/parley/scenarios/generate"
	"github.com/parley-sim/parley/scenarios/schema"
	"github.com/parley-sim/parley/scenarios/source"
)

func experimentSchema(tb testing.TB) validator {
	tb.Helper()
	named := func(names ...string) (list []schema.Named) {
		for _, name := range names {
			list = append(list, schema.Named{Name: name, Means: "A sentence."})
		}
		return list
	}
	names := schema.Names{Fields: generate.Fields, Metrics: named("gain", "deal", "rounds"),
		Settings: named("self", "self.", "against", "rounds", "opener", "batna.share", "issues.settled", "issues.without", "forecasts", "case.opposition")}
	var root map[string]any
	if err := json.Unmarshal(schema.Experiment(names), &root); err != nil {
		tb.Fatal(err)
	}
	return validator{root}
}

func TestExperimentSchemaAllowsTheReference(t *testing.T) {
	text, err := os.ReadFile("../docs/experiments.md")
	if err != nil {
		t.Fatal(err)
	}
	v := experimentSchema(t)
	list := regexp.MustCompile("(?s)```yaml\n(.*?)```").FindAllSubmatch(text, -1)
	if len(list) < 5 {
		t.Fatalf("got %d examples, want at least 5", len(list))
	}
	for _, block := range list {
		for _, fault := range v.complaints(t, source.File{Data: block[1]}) {
			t.Errorf("%s in\n%s", fault, block[1])
		}
	}
}

func TestExperimentSchemaFindsFaults(t *testing.T) {
	v := experimentSchema(t)
	const fine = "scenarios: [used-van]\nself: soft\nagainst: {soft: 1}\n"
	if all := v.complaints(t, source.File{Data: []byte(fine)}); len(all) > 0 {
		t.Errorf("%q: %q", fine, all)
	}
	for _, wrong := range []string{"vari: {self: [soft]}", "vary: {slef.e: [1]}", "control: soft", "outcomes: {gains: {}}", "outcomes: {gain: {least: 1}}",
		"outcomes: [gains]", "sample: sobel", "sample: {points: 3}", "opener: third", "until: {width: 1}", "rounds: 0", "generate: {issues: 3}", "treatments: {}"} {
		if len(v.complaints(t, source.File{Data: []byte(fine + wrong + "\n")})) == 0 {
			t.Errorf("%s: the schema finds nothing wrong", wrong)
		}
	}
}
