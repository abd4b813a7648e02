package reports_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/parley-sim/parley/reports"
)

func small() made {
	m := usual()
	m.cases, m.styles, m.repeats = m.cases[:2], m.styles[:3], 4
	return m
}

// edit rewrites one of a run's files.
func edit(t testing.TB, dir, name string, change func(string) string) {
	t.Helper()
	path := filepath.Join(dir, name)
	data, err := os.ReadFile(path)
	check(t, err)
	check(t, os.WriteFile(path, []byte(change(string(data))), 0o644))
}

func swap(old, new string) func(string) string {
	return func(s string) string { return strings.Replace(s, old, new, 1) }
}

func TestReadSaysWhereATableIsWrong(t *testing.T) {
	for _, c := range []struct {
		name, file string
		change     func(string) string
		want       []string
	}{
		{"missing column", "summary.csv", swap(",mean,", ",average,"), []string{"summary.csv", "line 1", `"average"`, "no such column", "mean"}},
		{"one left out", "hist.csv", func(string) string { return "level,scenario,pairing,style,metric,lo,hi\n" }, []string{"hist.csv", "line 1", `no column "count"`}},
		{"twice", "hist.csv", func(string) string { return "level,level,scenario,pairing,style,metric,lo,hi,count\n" }, []string{"hist.csv", "line 1", `"level"`, "twice"}},
		{"no gains", "outcomes.csv", func(string) string { return "scenario,pairing,package,utility_1,captured,pareto,count\n" }, []string{"outcomes.csv", `no column "gain_1"`}},
		{"odd gain", "frontier.csv", swap("gain_2", "gain_x"), []string{"frontier.csv", "line 1", `"gain_x"`, "gain_*"}},
		{"empty", "curves.csv", func(string) string { return "" }, []string{"curves.csv", "line 1", "no header"}},
		{"not a number", "contrasts.csv", func(s string) string {
			return s[:strings.Index(s, "\n")+1] + "*,gain,a,b,much,0,1,7,scenarios\n"
		}, []string{"contrasts.csv", "line 2", `"difference"`, `"much"`, "not a number"}},
		{"infinite", "contrasts.csv", func(s string) string { return s[:strings.Index(s, "\n")+1] + "*,gain,a,b,+Inf,0,1,7,scenarios\n" }, []string{"line 2", `"difference"`, `"+Inf"`}},
		{"not a count", "hist.csv", func(s string) string { return s + "style,*,*,a,gain,0,1,-3\n" }, []string{"hist.csv", `"count"`, `"-3"`}},
		{"level", "hist.csv", func(s string) string { return s + "stile,*,*,a,gain,0,1,3\n" }, []string{"hist.csv", `"level"`, `"stile"`, "scenario style"}},
		{"short line", "hist.csv", func(s string) string { return s + "style,*\n" }, []string{"hist.csv", "wrong number of fields"}},
		{"manifest syntax", "manifest.json", swap(`"seed": 1,`, "\"seed\": 1\n,,"), []string{"manifest.json", "line"}},
		{"manifest type", "manifest.json", swap(`"seed": 1,`, `"seed": "one",`), []string{"manifest.json", "line", "seed"}},
		{"manifest field", "manifest.json", swap(`"seed": 1,`, `"seed": 1, "speed": 2,`), []string{"manifest.json", `"speed"`}},
	} {
		dir := small().write(t)
		edit(t, dir, c.file, c.change)
		_, err := reports.Read(dir)
		if err == nil {
			t.Errorf("%s: got no error", c.name)
			continue
		}
		for _, want := range c.want {
			if !strings.Contains(err.Error(), want) {
				t.Errorf("%s: got error %q, want %q in it", c.name, err, want)
			}
		}
	}
}

func TestReadNeedsEveryTable(t *testing.T) {
	for _, name := range []string{"manifest.json", "summary.csv", "contrasts.csv", "hist.csv", "curves.csv", "outcomes.csv", "frontier.csv"} {
		dir := small().write(t)
		check(t, os.Remove(filepath.Join(dir, name)))
		if _, err := reports.Read(dir); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("without %s: got error %v, want one that names it", name, err)
		}
	}
}

func TestReadLeavesOutConditions(t *testing.T) {
	r, err := reports.Read(small().write(t))
	check(t, err)
	for _, e := range r.Summary {
		if e.Level == "condition" {
			t.Errorf("got a row of level condition")
		}
	}
}
