package reports_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/parley-sim/parley/reports"
)

// trials are the shapes that experiments with arms come in.
func trials() map[string]tried {
	two, one, same, single, hostile, ratios, sample, many, nothing, star := trying(), trying(), trying(), trying(), trying(), trying(), trying(), trying(), trying(), trying()
	star.method = "one at a time"
	two.together = 0.02
	one.factors = []factor{{name: "treatment", levels: []string{"control", "three packages"}}}
	one.claim, one.expect = "", ""
	same.lift, same.verdict, same.without = 0, "too small to matter", true
	same.differ = 0.0005
	single.cases = single.cases[:1]
	hostile.cases, hostile.styles, hostile.word = hostileNames, hostileNames[:4], hostileNames[0]
	hostile.factors = []factor{{name: hostileNames[0], levels: hostileNames[:3]}, {name: hostileNames[5], levels: hostileNames[3:5]}}
	hostile.claim, hostile.found = hostileNames[1], hostileNames[2]
	ratios.ratios, ratios.outcomes = true, []string{"own", "gain"}
	sample.method, sample.verdict, sample.factors = "sobol", "undecided", nil
	for _, name := range []string{"self.e", "self.opening", "rounds"} {
		var doses []float64
		for i := range 64 {
			doses = append(doses, float64(i)/64)
		}
		sample.factors = append(sample.factors, numbers(name, doses...))
	}
	many.cases, many.outcomes = nil, []string{"gain", "rounds", "deal", "captured", "first_offer", "conceded", "late", "walked"}
	for i := range 60 {
		many.cases = append(many.cases, fmt.Sprintf("case-%d", i))
	}
	many.repeats, many.rounds = 1, []int{20}
	many.factors = []factor{numbers("a", 0, 1, 2, 3, 4, 5, 6, 7, 8, 9), numbers("b", 1, 2, 3, 4, 5, 6, 7, 8)}
	nothing.cases, nothing.styles = nil, usual().styles[:2]
	return map[string]tried{"two": two, "one": one, "same": same, "single": single, "hostile": hostile, "ratios": ratios, "sample": sample, "many": many, "nothing": nothing, "star": star, "mistaken": mistaken()}
}

func TestChartsOfEveryTrial(t *testing.T) {
	drawnFor := map[string]string{
		"two": "effects doses interaction effect-by-case variance", "one": "effects effect-by-case variance", "same": "effects doses interaction effect-by-case", "single": "effects doses interaction variance",
		"hostile": "effects interaction effect-by-case variance", "ratios": "effects doses interaction effect-by-case variance", "sample": "doses variance", "many": "effects doses interaction effect-by-case variance", "nothing": "variance", "star": "effects doses effect-by-case variance swings", "mistaken": "effects effect-by-case variance waterfall own-value concessions time-to-deal",
	}
	for name, m := range trials() {
		dir := m.write(t)
		r := read(t, dir)
		var ids []string
		for _, c := range r.Charts() {
			ids = append(ids, c.ID)
			drawable(t, name, c.ID, c.Draw(r, reports.OnPage))
		}
		if got := strings.Join(ids, " "); got != drawnFor[name] {
			t.Errorf("%s: got the charts %s, want %s", name, got, drawnFor[name])
		}
		got := page(t, dir)
		if *keep != "" {
			check(t, os.WriteFile(filepath.Join(*keep, "trial-"+name+".html"), []byte(got), 0o644))
		}
		if limit := 2_500_000; len(got) > limit {
			t.Errorf("%s: the page has %d bytes; it may have %d", name, len(got), limit)
		}
		if got != page(t, dir) {
			t.Errorf("%s: the same tables gave other bytes", name)
		}
		harmless(t, name, got)
		options(t, name, got)
		heard(t, got)
	}
}

// headline is what a chart says of a trial.
func headline(t testing.TB, m tried, id string) string {
	t.Helper()
	r := read(t, m.write(t))
	for _, c := range r.Charts() {
		if c.ID == id {
			return c.Draw(r, reports.OnPage).Headline
		}
	}
	return "no such chart"
}

func TestHeadlinesOfTrials(t *testing.T) {
	change := func(f func(*tried)) tried {
		m := trying()
		f(&m)
		return m
	}
	treated := []factor{{name: "treatment", levels: []string{"one package", "three packages"}}}
	for _, c := range []struct {
		name, id string
		m        tried
		want     string
	}{
		{"perhaps small", "effects", change(func(m *tried) { m.factors, m.differ = treated, 0.012 }), "Three packages instead of one package raises gain by 3 percentage points (0.6 to 5.4), perhaps too little to matter"},
		{"beyond", "effects", change(func(m *tried) { m.factors, m.differ = treated, 0.001 }), "Three packages instead of one package raises gain by 3 percentage points (2.8 to 3.2)"},
		{"down", "effects", change(func(m *tried) { m.factors, m.lift, m.differ = treated, -0.03, 0.001 }), "Three packages instead of one package lowers gain by 3 percentage points (2.8 to 3.2)"},
		{"unclear", "effects", change(func(m *tried) { m.factors, m.differ = treated, 0.05 }), "No clear effect of three packages instead of one package on gain (−7 to +13 percentage points)"},
		{"small", "effects", change(func(m *tried) { m.factors, m.lift, m.differ = treated, 0.004, 0.001 }), "Three packages instead of one package moves gain by less than 1 percentage point, too little to matter (+0.2 to +0.6 percentage points)"},
		{"one case", "effects", change(func(m *tried) { m.factors, m.cases = treated, m.cases[:1] }), "With three packages instead of one package, gain is measured higher by 3 percentage points; too few cases to say how sure that is"},
		{"several", "effects", change(func(m *tried) { m.differ = 0.001 }), "Two of three comparisons show a clear effect on gain; by batna.share the largest measured: batna.share 0.4, +6 percentage points"},
		{"none", "effects", change(func(m *tried) { m.differ, m.smallest = 0.1, 0 }), "None of three comparisons shows a clear effect on gain"},
		{"all small", "effects", change(func(m *tried) { m.lift, m.differ = 0, 0.0001 }), "None of three comparisons moves gain by as much as 1 percentage point, too little to matter"},
		{"ratio", "effects", change(func(m *tried) { m.factors, m.ratios, m.differ = treated, true, 0.001 }), "Three packages instead of one package raises gain by 3\u00a0% (2.8 to 3.2)"},
		{"every case", "effect-by-case", change(func(m *tried) { m.factors, m.differ = treated, 0.001 }), "Three packages instead of one package raises gain in every one of seven cases"},
		{"some cases", "effect-by-case", change(func(m *tried) { m.factors = treated }), "Three packages instead of one package clearly raises gain in four of seven cases, and clearly lowers it in none"},
		{"both ways", "effect-by-case", change(func(m *tried) { m.factors, m.lift = treated, 0 }), "It depends on the case: three packages instead of one package clearly raises gain in one of seven cases, and clearly lowers it in one"},
		{"no case", "effect-by-case", change(func(m *tried) { m.factors, m.lift, m.differ = treated, 0, 0 }), "In no single case is it clear which way three packages instead of one package moves gain"},
		{"dose", "doses", change(func(m *tried) {}), "Gain rises with batna.share: 43.1\u00a0% at 0, 49.1\u00a0% at 0.4"},
		{"no dose", "doses", change(func(m *tried) { m.lift = 0 }), "No clear rise or fall of gain with batna.share"},
		{"apart", "interaction", change(func(m *tried) {}), "What each factor does to gain hardly hangs on the others: by less than 1 percentage point"},
		{"together", "interaction", change(func(m *tried) { m.together, m.smallest = 0.02, 0 }), "With rounds 30, batna.share 0.4 does 4 percentage points more for gain"},
		{"widest", "swings", change(func(m *tried) { m.method, m.differ = "one at a time", 0.001 }), "Batna.share moves gain most: by up to 6 percentage points, against 0 percentage points with rounds"},
		{"no widest", "swings", change(func(m *tried) { m.method, m.lift, m.together = "one at a time", 0, 0.001 }), "No clear first among what moves gain: batna.share by up to 0 percentage points, rounds by up to 0 percentage points"},
		{"less together", "waterfall", mistaken(), "With all mistakes gain is 12 percentage points lower, 6 less than one by one; the largest alone: guessing, 9"},
		{"no mistake", "waterfall", change(func(m *tried) { *m = mistaken(); m.lift, m.differ = 0, 0.02 }), "No clear effect of all mistakes on gain (−16 to +16 percentage points)"},
		{"two mistakes", "waterfall", change(func(m *tried) {
			*m = mistaken()
			m.factors[0].levels, m.selves = []string{"no mistake", "haste", "anger", "all mistakes"}, []string{"adaptive", "adaptive+hasty", "adaptive+angry", "adaptive+hasty+angry"}
		}), "With all mistakes gain is 9 percentage points lower; the largest alone: anger, 6"},
		{"one mistake", "waterfall", change(func(m *tried) {
			*m = mistaken()
			m.factors[0].levels, m.selves = []string{"no mistake", "haste", "all mistakes"}, []string{"adaptive", "adaptive+hasty", "adaptive+hasty+angry"}
		}), "no such chart"},
		{"one case of mistakes", "waterfall", change(func(m *tried) { *m = mistaken(); m.cases = m.cases[:1] }), "No clear effect of all mistakes on gain (too few cases)"},
		{"shares", "variance", change(func(m *tried) {}), "Most of what differs in gain comes from batna.share: 50\u00a0% of it"},
	} {
		if got := headline(t, c.m, c.id); !strings.HasPrefix(got, c.want) || len(got) > len(c.want)+16 {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// An effect that is clear alone, but not among so many, is not called clear.
func TestHeadlinesHeedTheNumberOfComparisons(t *testing.T) {
	m := trying()
	m.differ = 0.001
	dir := m.write(t)
	edit(t, dir, "effects.csv", func(s string) string { return strings.ReplaceAll(s, `"0.01","0.02"`, `"0.01","0.2"`) })
	r := read(t, dir)
	if got := r.Charts()[0].Draw(r, reports.OnPage).Headline; got != "None of three comparisons shows a clear effect on gain" {
		t.Errorf("got %q, want none", got)
	}
}

func TestPageOfATrialOpensWithTheAnswer(t *testing.T) {
	m := trying()
	got := laidOut(t, page(t, m.write(t)))
	at := 0
	for _, want := range []string{
		"<h1>Does it help?</h1>", "“More is better” (An article)", `<strong class="verdict supported">Supported</strong>`, "It does.", "Batna.share (0, 0.2 and 0.4) and rounds (10 and 30); measured: gain,",
		"over seven cases, in six settings", "too few to speak for all negotiations", "without that it would have taken about 3 times as many", "As registered. It is what was written down. Its mark: abc",
		"A doubt.", "Batna.share: An average.", `<figure id="effects"`, "Grey band: too small to matter, less than 1 percentage point of gain",
	} {
		next := strings.Index(got[at:], want)
		if next < 0 {
			t.Errorf("the page lacks %q after what comes before it", want)
			continue
		}
		at += next
	}
	if strings.Contains(got, `id="matchups"`) || strings.Contains(got, `id="joint-value"`) {
		t.Errorf("the page shows means of styles, which are means over arms")
	}
	m.claim = ""
	if got := page(t, m.write(t)); !strings.Contains(got, "Not registered in advance.") || strings.Contains(got, "<dt>Claimed") {
		t.Errorf("a page without a claim has one, or does not say that nothing was registered")
	}
}

// Pictures by style are shown where each arm has a style of its own, and no counterpart is one of them.
func TestStylesAreShownWhereArmsAreStyles(t *testing.T) {
	m := trying()
	m.factors = []factor{{name: "treatment", levels: []string{"control", "other"}}}
	dir := m.write(t)
	charts := func() string {
		var ids []string
		for _, c := range read(t, dir).Charts() {
			ids = append(ids, c.ID)
		}
		return strings.Join(ids, " ")
	}
	if got := charts(); strings.Contains(got, "concessions") {
		t.Errorf("two arms of one style: got the charts %s, want none by style", got)
	}
	edit(t, dir, "arms.csv", func(string) string {
		return "arm,name,self,against,opener,rounds,treatment\n1,control,competitive,collaborative 1,both,20,control\n2,other,adaptive,collaborative 1,both,20,other\n"
	})
	if got := charts(); !strings.HasSuffix(got, "own-value concessions time-to-deal") {
		t.Errorf("an arm for each style: got the charts %s, want those by style", got)
	}
	r := read(t, dir)
	for _, c := range r.Charts() {
		if c.ID == "own-value" {
			for _, row := range c.Draw(r, reports.OnPage).Table.Rows {
				if row[0] == "collaborative" {
					t.Errorf("the counterpart is shown, who sits in both arms")
				}
			}
		}
	}
}

func TestReadSaysWhereATrialIsWrong(t *testing.T) {
	for _, c := range []struct {
		name, file string
		change     func(string) string
		want       []string
	}{
		{"missing column", "means.csv", swap(`"mean"`, `"average"`), []string{"means.csv", "line 1", `"average"`, "no such column"}},
		{"no factor", "arms.csv", swap(`"batna.share"`, `"share"`), []string{"arms.csv", "line 1", `no column "batna.share"`}},
		{"factor twice", "arms.csv", swap(`"batna.share"`, `"rounds"`), []string{"arms.csv", "line 1", "it is there twice"}},
		{"arm twice", "arms.csv", swap("\n\"2\"", "\n\"1\""), []string{"arms.csv", "line 3", `"arm"`, "twice"}},
		{"no arm", "means.csv", swap("\n\"1\"", "\n\"99\""), []string{"means.csv", "line 2", `"arm"`, `"99"`, "no such arm"}},
		{"no outcome", "effects.csv", swap(`"gain"`, `"pain"`), []string{"effects.csv", "line 2", `"outcome"`, `"pain"`}},
		{"kind", "effects.csv", swap(`"main"`, `"mean"`), []string{"effects.csv", "line 2", `"kind"`, "main, at, interaction"}},
		{"verdict", "effects.csv", swap(`"supported"`, `"proven"`), []string{"effects.csv", `"verdict"`, `"proven"`, "undecided"}},
		{"share", "variance.csv", swap(`"0.5"`, `"half"`), []string{"variance.csv", "line 2", `"share"`, `"half"`}},
		{"term", "response.csv", swap(`"slope"`, `"slop"`), []string{"response.csv", "line 2", `"term"`, "optimum"}},
		{"field", "answer.json", swap(`"method"`, `"methods"`), []string{"answer.json", `"methods"`}},
		{"syntax", "answer.json", swap(`"method"`, `method`), []string{"answer.json, line", "invalid"}},
		{"answer's verdict", "answer.json", swap(`"verdict": "supported"`, `"verdict": "true"`), []string{"answer.json", `"true"`, "contradicted"}},
		{"doses", "answer.json", swap(`"doses": [`, `"doses": [7,`), []string{"answer.json", `"batna.share"`, "4 doses for 3 levels"}},
		{"no outcomes", "answer.json", func(s string) string {
			i, j := strings.Index(s, `"outcomes": [`), strings.Index(s, `"question"`)
			return s[:i] + `"outcomes": [], ` + s[j:]
		}, []string{"answer.json", "no outcomes"}},
	} {
		dir := trying().write(t)
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
	for _, name := range []string{"arms.csv", "means.csv", "effects.csv"} {
		dir := trying().write(t)
		check(t, os.Remove(filepath.Join(dir, name)))
		if _, err := reports.Read(dir); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("without %s: got error %v, want one that names it", name, err)
		}
	}
}

// A share is the largest only where its interval lies above the next, and most only where it is half.
func TestSharesAreCalledWhatTheyAre(t *testing.T) {
	for _, c := range []struct{ share, lo, hi, want string }{
		{"0.3", "0.28", "0.32", "Batna.share makes 30\u00a0% of what differs in gain, more than all else that can be told apart"},
		{"0.3", "0.1", "0.5", "No clear first among what makes the difference in gain: batna.share (30\u00a0%) and rounds (13\u00a0%)"},
		{"-0.1", "-0.2", "0", "No clear first among what makes the difference in gain: rounds (13\u00a0%) and the case (10\u00a0%)"},
	} {
		dir := trying().write(t)
		edit(t, dir, "variance.csv", swap(`"0.5","0.45","0.55"`, fmt.Sprintf(`"%s","%s","%s"`, c.share, c.lo, c.hi)))
		r := read(t, dir)
		charts := r.Charts()
		if got := charts[len(charts)-1].Draw(r, reports.OnPage).Headline; got != c.want {
			t.Errorf("with %s (%s to %s): got %q, want %q", c.share, c.lo, c.hi, got, c.want)
		}
	}
}

// An optimum is said to be one where its interval lies within what was played.
func TestAnOptimumLiesWithin(t *testing.T) {
	for _, c := range []struct{ lo, hi, curvature, want string }{
		{"0.1", "0.3", "-2", "Gain is highest with batna.share at about 0.2 (0.1 to 0.3)"},
		{"0.1", "0.3", "2", "Gain is lowest with batna.share at about 0.2 (0.1 to 0.3)"},
		{"0.1", "0.9", "-2", "Gain rises with batna.share"},
		{"", "", "-2", "Gain rises with batna.share"},
	} {
		dir := trying().write(t)
		edit(t, dir, "response.csv", func(s string) string {
			return s + fmt.Sprintf("gain,batna.share,curvature,%s,,,7,levels\ngain,batna.share,optimum,0.2,%s,%s,7,levels\n", c.curvature, c.lo, c.hi)
		})
		r := read(t, dir)
		if got := r.Charts()[1].Draw(r, reports.OnPage).Headline; !strings.HasPrefix(got, c.want) {
			t.Errorf("optimum from %q to %q: got %q, want %q", c.lo, c.hi, got, c.want)
		}
	}
}
