package batch_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/metric"
)

// In each group the bins hold every number that exists, and fall within the metric's range.
func TestHistAddsUp(t *testing.T) {
	written := tables(t, run(t, mixed(t), batch.Options{}))
	counts := map[string]int{}
	for _, l := range lines(t, written["hist.csv"]) {
		if n := l.count(t, "count"); n < 1 || l.number(t, "lo") >= l.number(t, "hi") {
			t.Errorf("bin %v", l)
		}
		counts[group(l)] += l.count(t, "count")
	}
	for _, l := range lines(t, written["summary.csv"]) {
		switch l["level"] {
		case "scenario style", "style", "scenario pairing", "pairing":
			if metric.Find(l["metric"]).Session != nil && l["pairing"] == "*" {
				continue // styles have bins of seat metrics only
			}
			if got, want := counts[group(l)], l.count(t, "n_defined"); got != want {
				t.Errorf("%s: bins hold %d, want %d", group(l), got, want)
			}
			delete(counts, group(l))
		}
	}
	if len(counts) > 0 {
		t.Errorf("bins of groups that are not in the summary: %v", counts)
	}
}

// group is what rows of hist.csv and of summary.csv have in common.
func group(l line) string {
	return strings.Join([]string{l["level"], l["scenario"], l["pairing"], l["style"], l["metric"]}, "/")
}

// In outcomes.csv every negotiation is counted once, deals and others.
func TestOutcomesAddUp(t *testing.T) {
	d := mixed(t)
	written := tables(t, run(t, d, batch.Options{}))
	total, none := map[string]int{}, map[string]int{}
	for _, l := range lines(t, written["outcomes.csv"]) {
		key := l["scenario"] + "/" + l["pairing"]
		total[key] += l.count(t, "count")
		if l["package"] == "no deal" {
			none[key] += l.count(t, "count")
		}
		checkPackage(t, d, l)
	}
	for _, l := range lines(t, written["summary.csv"]) {
		if l["level"] != "scenario pairing" || l["metric"] != "deal" {
			continue
		}
		key, n := l["scenario"]+"/"+l["pairing"], l.count(t, "n")
		if total[key] != n || none[key] != int(math.Round(float64(n)*(1-l.number(t, "mean")))) {
			t.Errorf("%s: %d counted, %d without a deal; the summary says %d and a deal rate of %s", key, total[key], none[key], n, l["mean"])
		}
		delete(total, key)
	}
	if len(total) > 0 {
		t.Errorf("outcomes of %v, which are not in the summary", total)
	}
}

// checkPackage wants a package of the scenario, and in one without spread its worth.
func checkPackage(t *testing.T, d *batch.Design, l line) {
	t.Helper()
	i := slices.IndexFunc(d.Scenarios, func(s *sim.Scenario) bool { return s.Name == l["scenario"] })
	s := d.Scenarios[i]
	if l["package"] == "no deal" || s.Varies() {
		return
	}
	for o := range sim.Outcome(s.Space.Size()) {
		if s.Space.Format(o) == l["package"] {
			for k, p := range s.Parties {
				near(t, l["package"], l.number(t, fmt.Sprintf("utility_%d", k+1)), p.Profile.Utility(o))
			}
			return
		}
	}
	t.Errorf("no package %q", l["package"])
}

// The rarest of many packages are one row.
func TestOutcomesListTheMostFrequent(t *testing.T) {
	for _, packages := range []int{1000, 4000} { // few enough to be told apart, and too many
		listed(t, packages)
	}
}

func listed(t *testing.T, packages int) {
	t.Helper()
	d := design(t, []*sim.Scenario{wide(t, packages)})
	d.Styles = []batch.Style{own("taker", func(sim.Setting) sim.Agent { return &taker{} })}
	d.Repeats = 4000
	written := lines(t, tables(t, run(t, d, batch.Options{}))["outcomes.csv"])
	if len(written) != 201 {
		t.Fatalf("got %d rows of %d packages, want 200 packages and the rest", len(written), packages)
	}
	total, last := 0, math.MaxInt
	for i, l := range written {
		n := l.count(t, "count")
		total += n
		if (l["package"] == "") != (i == 200) || i < 200 && n > last {
			t.Errorf("row %d: %v after a count of %d", i, l, last)
		}
		if i < 200 && n > 50 { // each comes two to eight times, evenly
			t.Errorf("row %d: %s was agreed %d times: that is more than one package", i, l["package"], n)
		}
		last = n
	}
	if total != 8000 {
		t.Errorf("got %d negotiations, want 8000", total)
	}
}

// wide is a case of one issue with many values.
func wide(t *testing.T, n int) *sim.Scenario {
	t.Helper()
	issue := sim.Issue{Name: "price"}
	up, down := make([]float64, n), make([]float64, n)
	for i := range n {
		issue.Values = append(issue.Values, fmt.Sprint(i))
		up[i], down[i] = float64(i), float64(n-i)
	}
	space, err := sim.NewSpace([]sim.Issue{issue})
	if err != nil {
		t.Fatal(err)
	}
	return &sim.Scenario{Name: "wide", Space: space, Parties: []sim.Party{
		{Name: "A", Profile: profileOf(t, space, 0, up)}, {Name: "B", Profile: profileOf(t, space, 0, down)},
	}}
}

// Nobody comes back who has left: fewer and fewer seats are talking. Those that
// agreed and those that did not are all there are.
func TestCurvesThin(t *testing.T) {
	d := mixed(t)
	written := lines(t, tables(t, run(t, d, batch.Options{}))["curves.csv"])
	talking := map[string]int{}
	key := func(l line, ended string, round int) string {
		return fmt.Sprint(l["scenario"], "/", l["style"], "/", l["rounds"], "/", ended, "/", round)
	}
	for _, l := range written {
		talking[key(l, l["ended"], l.count(t, "round"))] = l.count(t, "n")
	}
	seats := map[string]int{} // by scenario, style and deadline
	for _, c := range d.Conditions() {
		for _, table := range c.Scenario.Seating() {
			for _, party := range table {
				seats[fmt.Sprint(c.Scenario.Name, c.LineUp.Styles[party].Spec, c.Rounds)] += d.Repeats
			}
		}
	}
	for _, l := range written {
		round, n := l.count(t, "round"), l.count(t, "n")
		if before, ok := talking[key(l, l["ended"], round-1)]; round > 1 && (!ok || before < n) {
			t.Errorf("%v: %d talking after %d", l, n, before)
		}
		if sum := talking[key(l, "agreed", round)] + talking[key(l, "not agreed", round)]; sum != talking[key(l, "*", round)] {
			t.Errorf("%v: %d agreed or not, %d altogether", l, sum, talking[key(l, "*", round)])
		}
		if most := seats[l["scenario"]+l["style"]+l["rounds"]]; l["scenario"] != "*" && n > most {
			t.Errorf("%v: more than the %d seats there are", l, most)
		}
		for _, of := range []string{"target", "offer"} {
			low, mid, high := l.number(t, of+"_p10"), l.number(t, of), l.number(t, of+"_p90")
			if !math.IsNaN(mid) && !(low <= high && mid <= 1+1e-9) {
				t.Errorf("%v: %s %v from %v to %v", l, of, mid, low, high)
			}
		}
	}
}

// A hardliner's curve is a line at its demand, taken from the first 200 repeats.
func TestCurveOfAHardliner(t *testing.T) {
	d := design(t, []*sim.Scenario{wide(t, 101)}, "hardliner:demand=0.75")
	d.Repeats, d.Opener = 500, batch.First
	for _, l := range lines(t, tables(t, run(t, d, batch.Options{}))["curves.csv"]) {
		if l["ended"] == "agreed" || l.count(t, "n") != 400 {
			t.Errorf("%v: want 200 talks of two seats, none agreed", l)
		}
		if math.Abs(l.number(t, "target")-0.75) > 1e-5 || math.Abs(l.number(t, "offer")-0.75) > 0.01 {
			t.Errorf("%v: want a target of 0.75 in every round", l)
		}
	}
}

// A fixed case played by styles without dice says nothing of how others would
// go: no interval. Dice give one over repeats, and worlds one over worlds.
func TestWhatAnIntervalIsOver(t *testing.T) {
	fixed, varied := trade(t, "fixed", 0), trade(t, "varied", 0.2)
	for _, c := range []struct {
		name      string
		scenarios []*sim.Scenario
		styles    []string
		over      string
	}{
		{"no dice, no spread", []*sim.Scenario{fixed}, []string{"conceder", "hardliner"}, "none"},
		{"dice", []*sim.Scenario{fixed}, []string{"random", "conceder"}, "repeats"},
		{"worlds", []*sim.Scenario{varied}, []string{"conceder", "hardliner"}, "worlds"},
		{"scenarios", []*sim.Scenario{fixed, varied}, []string{"conceder", "hardliner"}, "scenarios"},
	} {
		written := tables(t, run(t, design(t, c.scenarios, c.styles...), batch.Options{}))
		for _, l := range lines(t, written["summary.csv"]) {
			if has := l["lo"] != "" && l["hi"] != ""; has != (l["over"] != "none") {
				t.Errorf("%s: interval from %q to %q over %s", c.name, l["lo"], l["hi"], l["over"])
			}
			if l["level"] == "style" && l["metric"] == "gain" && l["style"] == c.styles[0] && l["over"] != c.over {
				t.Errorf("%s: the interval of the gain is over %s, want %s", c.name, l["over"], c.over)
			}
		}
	}
}

func TestManifest(t *testing.T) {
	d := mixed(t)
	d.Against = styles(t, "random", "boulware")
	r := run(t, d, batch.Options{})
	var m struct {
		Complete                bool
		Seed, Sessions, Planned int
		Conditions, Distinct    int
		Experiment              map[string]any
		Scenarios               []map[string]any
		Styles                  []struct{ Spec, Sentence string }
		Metrics                 []struct{ Name, Per, Of string }
		Warnings                []string
	}
	if err := json.Unmarshal(tables(t, r)["manifest.json"], &m); err != nil {
		t.Fatal(err)
	}
	conditions := len(d.Conditions())
	if !m.Complete || m.Seed != 1 || m.Conditions != conditions || m.Sessions != 20*conditions || m.Planned != m.Sessions {
		t.Errorf("got %+v", m)
	}
	if n, exact := r.Distinct(); int64(m.Distinct) != n || !exact || n > r.Sessions || n < int64(conditions) {
		t.Errorf("got %d distinct, want %d of %d", m.Distinct, n, r.Sessions)
	}
	var specs []string
	for _, s := range m.Styles {
		specs = append(specs, s.Spec)
	}
	if got, want := strings.Join(specs, " "), "adaptive conceder random boulware"; got != want {
		t.Errorf("got styles %s, want %s: each once", got, want)
	}
	if len(m.Metrics) != len(metric.All()) || len(m.Scenarios) != 4 || m.Scenarios[1]["varies"] != true || m.Scenarios[0]["zopa"] != 1.0 {
		t.Errorf("got %d metrics, scenarios %v", len(m.Metrics), m.Scenarios)
	}
	if m.Experiment["pairings"] != "against" || m.Experiment["opener"] != "both" {
		t.Errorf("got experiment %v", m.Experiment)
	}
	want := []string{"4 cases: the numbers are about these cases only", "were different: styles without dice", "Case fixed has no spread"}
	for i := range want {
		if i >= len(m.Warnings) || !strings.Contains(strings.Join(m.Warnings, "\n"), want[i]) {
			t.Errorf("got warnings %q, want one with %q", m.Warnings, want[i])
		}
	}
}

// Distinct counts what differs: styles without dice in a fixed case play one
// negotiation a condition, however often.
func TestDistinctNegotiations(t *testing.T) {
	for _, c := range []struct {
		scenario *sim.Scenario
		style    string
		want     int64
	}{{trade(t, "fixed", 0), "conceder", 2}, {trade(t, "varied", 0.2), "conceder", 8}} {
		n, exact := run(t, design(t, []*sim.Scenario{c.scenario}, c.style), batch.Options{}).Distinct()
		if n != c.want || !exact {
			t.Errorf("%s: got %d, exact %v, want %d: one for each opener and world", c.scenario.Name, n, exact, c.want)
		}
	}
}

var update = flag.Bool("update", false, "write the golden files anew")

// A run that is small enough to read: two styles over one case, four rounds.
func TestTinyRun(t *testing.T) {
	d := design(t, []*sim.Scenario{trade(t, "trade", 0.1)}, "soft", "tough")
	d.Opener, d.Rounds, d.Worlds, d.Repeats = batch.First, []int{4}, 2, 4
	written := tables(t, run(t, d, batch.Options{}))
	written["summary.csv"] = only(written["summary.csv"], ",deal,", ",gain,", ",captured,", ",metric,")
	written["curves.csv"] = only(written["curves.csv"], "trade,", "scenario,")
	delete(written, "hist.csv")
	delete(written, "manifest.json")
	for name, got := range written {
		path := filepath.Join("testdata", "tiny", name)
		if *update {
			if err := os.WriteFile(path, got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s differs in %s", path, firstDifference(got, want))
		}
	}
}

// only keeps the lines that hold one of these.
func only(table []byte, parts ...string) []byte {
	var kept []byte
	for l := range bytes.Lines(table) {
		if slices.ContainsFunc(parts, func(p string) bool { return bytes.Contains(l, []byte(p)) }) {
			kept = append(kept, l...)
		}
	}
	return kept
}
