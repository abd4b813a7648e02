package reports_test

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
)

// tried says what the made-up tables of an experiment with arms are to hold.
// Effects are known: what a level does in a case is lift times its number, and
// what cases differ by is put in.
type tried struct {
	made
	factors  []factor
	method   string
	lift     float64 // of the first outcome, for each level
	differ   float64 // how far cases differ in that
	together float64 // how much more with the second factor's level
	smallest float64
	expect   string
	claim    string
	found    string
	verdict  string
	ratios   bool // the first outcome has no mean over cases
	without  bool // no variance.csv and response.csv
	outcomes []string
	selves   []string // the style of each arm; empty: all play the first
}

type factor struct {
	name   string
	levels []string
	doses  []float64
}

func numbers(name string, doses ...float64) factor {
	f := factor{name: name, doses: doses}
	for _, d := range doses {
		f.levels = append(f.levels, strconv.FormatFloat(d, 'g', -1, 64))
	}
	return f
}

func trying() tried {
	m := small()
	m.cases = usual().cases
	return tried{made: m, method: "factorial", lift: 0.03, differ: 0.01, smallest: 0.01, expect: "up", claim: "More is better" + m.word, verdict: "supported",
		found: "It does.", factors: []factor{numbers("batna.share", 0, 0.2, 0.4), numbers("rounds", 10, 30)}, outcomes: []string{"gain", "rounds", "deal"}}
}

// mistaken is an experiment whose last treatment is all the others together. What
// a level does is lift times its place: one, two and three, and all four.
func mistaken() tried {
	m := trying()
	m.factors = []factor{{name: "treatment", levels: []string{"no mistake", "haste", "anger", "guessing", "all mistakes"}}}
	m.selves = []string{"adaptive", "adaptive+hasty", "adaptive+angry", "adaptive+guessing", "adaptive+hasty+angry+guessing"}
	m.lift, m.differ, m.expect = -0.03, 0.001, "down"
	return m
}

// arms are the settings: every level with every other, or the points of a sample.
func (m tried) arms() [][]string {
	if m.method == "sobol" {
		var arms [][]string
		for i := range m.factors[0].levels {
			var values []string
			for f := range m.factors {
				values = append(values, m.factors[f].levels[(i*(2*f+1))%len(m.factors[f].levels)])
			}
			arms = append(arms, values)
		}
		return arms
	}
	if m.method == "one at a time" {
		first := []string{}
		for _, f := range m.factors {
			first = append(first, f.levels[0])
		}
		arms := [][]string{first}
		for f := range m.factors {
			for _, l := range m.factors[f].levels[1:] {
				values := slices.Clone(first)
				values[f] = l
				arms = append(arms, values)
			}
		}
		return arms
	}
	arms := [][]string{nil}
	for _, f := range m.factors {
		var more [][]string
		for _, a := range arms {
			for _, l := range f.levels {
				more = append(more, append(slices.Clone(a), l))
			}
		}
		arms = more
	}
	return arms
}

// level is what an arm comes to in a case.
func (m tried) level(values []string, c int) float64 {
	at := func(f int) float64 { return float64(slices.Index(m.factors[f].levels, values[f])) }
	x := at(0)
	if m.method == "sobol" {
		x /= float64(len(m.factors[0].levels)) / 3
	}
	y := 0.4 + 0.02*float64(c%5) + x*(m.lift+m.differ*(float64(c)-float64(len(m.cases)-1)/2))
	if len(m.factors) > 1 && m.method != "sobol" {
		y += m.together * x * at(1)
	}
	return y
}

// add writes the tables of an experiment beside those of a run, and returns the folder.
func (m tried) write(t testing.TB) string {
	t.Helper()
	dir := m.made.write(t)
	m.answer(t, dir)
	head := []string{"arm", "name", "self", "against", "opener", "rounds"}
	for _, f := range m.factors {
		head = append(head, f.name)
	}
	var arms, means, effects [][]string
	for i, values := range m.arms() {
		self := m.styles[0]
		if m.selves != nil {
			self = m.selves[i]
		}
		arms = append(arms, append([]string{strconv.Itoa(i + 1), strings.Join(values, ", "), self, m.styles[1] + " 1", "both", "20"}, values...))
		for _, o := range m.outcomes {
			means = append(means, m.meansOf(i, values, o)...)
		}
	}
	for _, o := range m.outcomes {
		effects = append(effects, m.effectsOf(o)...)
	}
	rows(t, dir, "arms.csv", head, arms)
	rows(t, dir, "means.csv", strings.Split("arm,scenario,outcome,negotiations,defined,mean,lo,hi,clusters,over,deal_rate", ","), means)
	rows(t, dir, "effects.csv", strings.Split("comparison,kind,factor,level,base,where,outcome,scenario,difference,lo,hi,clusters,over,simulation_error,spread,precision_gain,ratio,ratio_lo,ratio_hi,hedges_g,cliff_delta,superiority,p,p_holm,p_equivalent,smallest,expect,verdict,reason,deal_rate_base,deal_rate,sentence", ","), effects)
	if !m.without {
		m.shares(t, dir)
	}
	return dir
}

func rows(t testing.TB, dir, name string, head []string, all [][]string) {
	t.Helper()
	table(t, dir, name, "x", nil)
	var text strings.Builder
	for _, row := range append([][]string{head}, all...) {
		for i, field := range row {
			if i > 0 {
				text.WriteByte(',')
			}
			text.WriteString(`"` + strings.ReplaceAll(field, `"`, `""`) + `"`)
		}
		text.WriteByte('\n')
	}
	check(t, os.WriteFile(filepath.Join(dir, name), []byte(text.String()), 0o644))
}

func (m tried) answer(t testing.TB, dir string) {
	type object = map[string]any
	var outcomes, factors []object
	for i, o := range m.outcomes {
		unit := map[string]string{"rounds": "rounds", "own": "own"}[o]
		if unit == "" {
			unit = "share"
		}
		x := object{"metric": o, "title": capital(o) + m.word, "sentence": "What it is." + m.word, "of": "all negotiations", "unit": unit, "smallest": 0, "expect": "", "relative": m.ratios && i == 0}
		if o == "rounds" {
			x["of"] = "negotiations that ended in a deal"
		}
		if i == 0 {
			x["smallest"], x["expect"] = m.smallest, m.expect
		}
		outcomes = append(outcomes, x)
	}
	for _, f := range m.factors {
		factors = append(factors, object{"name": f.name, "levels": f.levels, "doses": f.doses})
	}
	answer := object{"name": "trial", "question": "Does it help?" + m.word, "claim": nil, "method": m.method, "outcomes": outcomes, "factors": factors,
		"verdict": m.verdict, "found": m.found, "verdicts": []object{}, "warnings": []object{{"about": "", "says": "A doubt." + m.word}, {"about": m.factors[0].name, "says": "An average."}}, "registered": nil}
	if m.claim != "" {
		answer["claim"] = object{"says": m.claim, "source": "An article" + m.word}
		answer["registered"] = object{"status": "as registered", "hash": "abc", "says": "It is what was written down." + m.word}
	}
	data, err := json.MarshalIndent(answer, "", " ")
	check(t, err)
	check(t, os.WriteFile(filepath.Join(dir, "answer.json"), data, 0o644))
}

func (m tried) meansOf(arm int, values []string, outcome string) (list [][]string) {
	var cases []float64
	for c, name := range m.cases {
		y := m.level(values, c)
		cases = append(cases, y)
		list = append(list, []string{strconv.Itoa(arm + 1), name, outcome, "100", "90", num(y), num(y - 0.02), num(y + 0.02), "20", "worlds", "0.9"})
	}
	if m.ratios && outcome == m.outcomes[0] || len(cases) == 0 {
		return list
	}
	mean, _, lo, hi := spread(cases, cases)
	over := "cases"
	if math.IsNaN(lo) {
		over = "none"
	}
	return append(list, []string{strconv.Itoa(arm + 1), "*", outcome, strconv.Itoa(100 * len(cases)), strconv.Itoa(90 * len(cases)), num(mean), num(lo), num(hi), strconv.Itoa(len(cases)), over, "0.9"})
}

// compared is a comparison in the making: what it does in each case.
type compared struct {
	kind, factor, level, base, where string
	name                             string
	cases                            []float64
}

func (m tried) comparisons() (list []compared) {
	if m.method == "sobol" {
		return nil
	}
	for f, x := range m.factors {
		for _, l := range x.levels[1:] {
			c := compared{kind: "main", factor: x.name, level: l, base: x.levels[0], name: fmt.Sprintf("%s %s against %s", x.name, l, x.levels[0])}
			if x.name == "treatment" {
				c.name = l + " against " + x.levels[0]
			}
			for k := range m.cases {
				c.cases = append(c.cases, m.difference(f, l, k, nil))
			}
			list = append(list, c)
		}
	}
	if len(m.factors) < 2 || m.method != "factorial" {
		return list
	}
	x, y := m.factors[0], m.factors[1]
	for _, l := range x.levels[1:] {
		for _, g := range y.levels {
			c := compared{kind: "at", factor: x.name, level: l, base: x.levels[0], where: y.name + " " + g, name: fmt.Sprintf("%s %s against %s at %s %s", x.name, l, x.levels[0], y.name, g)}
			for k := range m.cases {
				c.cases = append(c.cases, m.difference(0, l, k, &g))
			}
			list = append(list, c)
		}
		last := y.levels[len(y.levels)-1]
		c := compared{kind: "interaction", factor: x.name, level: l, base: x.levels[0], where: fmt.Sprintf("%s %s instead of %s", y.name, last, y.levels[0]), name: fmt.Sprintf("%s %s against %s, with %s %s", x.name, l, x.levels[0], y.name, last)}
		for k := range m.cases {
			c.cases = append(c.cases, m.difference(0, l, k, &last)-m.difference(0, l, k, &y.levels[0]))
		}
		list = append(list, c)
	}
	return list
}

// difference is what a level does in a case, over the other factors or at one level of the second.
func (m tried) difference(f int, level string, c int, at *string) float64 {
	total, n := 0.0, 0.0
	for _, values := range m.arms() {
		if values[f] != level || at != nil && values[1] != *at {
			continue
		}
		base := slices.Clone(values)
		base[f] = m.factors[f].levels[0]
		total, n = total+m.level(values, c)-m.level(base, c), n+1
	}
	return total / n
}

func (m tried) effectsOf(outcome string) (list [][]string) {
	for _, c := range m.comparisons() {
		if len(c.cases) == 0 {
			continue
		}
		mean, _, lo, hi := spread(c.cases, c.cases)
		verdict, over, smallest, expect := "undecided", "cases", 0.0, ""
		if outcome == m.outcomes[0] {
			smallest, expect = m.smallest, m.expect
		}
		switch {
		case math.IsNaN(lo):
			over = "none"
		case lo > smallest && expect != "down" || hi < -smallest && expect != "up":
			verdict = "supported"
		case lo > smallest || hi < -smallest:
			verdict = "contradicted"
		case lo >= -smallest && hi <= smallest:
			verdict = "too small to matter"
		}
		row := func(scenario string, mean, lo, hi float64, k int, over, verdict string) []string {
			difference := []string{num(mean), num(lo), num(hi)}
			if m.ratios && outcome == m.outcomes[0] {
				difference = []string{"", "", ""}
			}
			head := []string{c.name, c.kind, c.factor, c.level, c.base, c.where, outcome, scenario}
			return slices.Concat(head, difference, []string{strconv.Itoa(k), over, "0.001", "0.01", "3", num(1 + mean), num(1 + lo), num(1 + hi), "0.5", "0.3", "0.65", "0.01", "0.02", "", num(smallest), expect, verdict, "", "0.91", "0.84", "A sentence."})
		}
		list = append(list, row("*", mean, lo, hi, len(c.cases), over, verdict))
		for k, d := range c.cases {
			list = append(list, row(m.cases[k], d, d-0.025, d+0.025, 20, "worlds", ""))
		}
	}
	return list
}

func (m tried) shares(t testing.TB, dir string) {
	var variance, response [][]string
	for _, o := range m.outcomes {
		for i, f := range m.factors {
			total := []string{"", "", ""}
			if m.method == "sobol" {
				total = []string{"0.5", "0.4", "0.6"}
			}
			share := 0.5 / float64(i+1) / float64(i+1)
			variance = append(variance, slices.Concat([]string{o, f.name, "factor", num(share), num(share - 0.05), num(share + 0.05)}, total, []string{"anova"}))
			if len(f.doses) > 1 {
				response = append(response, []string{o, f.name, "slope", num(m.lift), num(m.lift - m.differ), num(m.lift + m.differ), "7", "levels"})
			}
		}
		variance = append(variance, []string{o, "case", "case", "0.1", "0.05", "0.15", "", "", "", "anova"}, []string{o, "factors x case", "interaction", "-0.01", "", "", "", "", "", "anova"}, []string{o, "within a setting", "rest", "0.2", "0.1", "0.3", "", "", "", "anova"})
	}
	rows(t, dir, "variance.csv", strings.Split("outcome,source,kind,share,lo,hi,total,total_lo,total_hi,method", ","), variance)
	rows(t, dir, "response.csv", strings.Split("outcome,factor,term,value,lo,hi,clusters,method", ","), response)
}
