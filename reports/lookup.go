package reports

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// index puts together what charts look up again and again.
func (r *Run) index() {
	r.groups = map[[2]string][]Estimate{}
	styles, cases := newNames("", "*"), newNames("", "*")
	for _, s := range r.Manifest.Styles {
		styles.add(s.Spec)
	}
	for _, c := range r.Manifest.Scenarios {
		cases.add(c.Name)
	}
	for _, e := range r.Summary {
		if !math.IsNaN(e.Mean) {
			key := [2]string{e.Level, e.Metric}
			r.groups[key] = append(r.groups[key], e)
		}
		styles.add(e.Style)
		cases.add(e.Scenario)
	}
	r.specs, r.names = styles.list, cases.list
	r.contrast, r.pooledContrasts = map[[4]string]Contrast{}, map[string]bool{}
	for _, c := range r.Contrasts {
		r.contrast[[4]string{c.Scenario, c.Metric, c.Style, c.Other}] = c
		r.pooledContrasts[c.Metric] = r.pooledContrasts[c.Metric] || c.Scenario == "*"
	}
}

// names is a list in which each stands once.
type names struct {
	list []string
	seen map[string]bool
}

func newNames(not ...string) *names {
	n := &names{seen: map[string]bool{}}
	for _, s := range not {
		n.seen[s] = true
	}
	return n
}

func (n *names) add(s string) {
	if !n.seen[s] {
		n.seen[s] = true
		n.list = append(n.list, s)
	}
}

// at lists the rows of a level for a metric that has a mean in them. The list
// is shared: sort a copy.
func (r *Run) at(level, metric string) []Estimate { return r.groups[[2]string{level, metric}] }

// pooled lists the rows of a level over all cases. With a single case the level
// within it says the same, and is taken where the pooled one is missing.
func (r *Run) pooled(level, metric string) []Estimate {
	rows := r.at(level, metric)
	if len(rows) == 0 && len(r.cases()) == 1 {
		rows = r.at("scenario "+level, metric)
	}
	return rows
}

// metric is the manifest's entry. One that is missing has only its name.
func (r *Run) metric(name string) Metric {
	for _, m := range r.Manifest.Metrics {
		if m.Name == name {
			return m
		}
	}
	return Metric{Name: name, Title: name}
}

// cases are the scenarios' names, in the manifest's order, then any others the
// tables hold.
func (r *Run) cases() []string { return r.names }

// styles are the specs, in the manifest's order, then any others the tables hold.
func (r *Run) styles() []string { return r.specs }

// caseOf is the manifest's entry of a scenario.
func (r *Run) caseOf(name string) Case {
	for _, c := range r.Manifest.Scenarios {
		if c.Name == name {
			return c
		}
	}
	return Case{Name: name}
}

// lineUp lists the styles of a pairing.
func lineUp(pairing string) []string { return strings.Split(pairing, " + ") }

// sameStyle reports whether all in a pairing play the same style.
func sameStyle(pairing string) bool {
	styles := lineUp(pairing)
	for _, s := range styles {
		if s != styles[0] {
			return false
		}
	}
	return len(styles) > 1
}

// byMean sorts from the highest mean to the lowest, ties by name.
func byMean(rows []Estimate) []Estimate {
	sorted := slices.Clone(rows)
	slices.SortStableFunc(sorted, func(a, b Estimate) int {
		return cmp.Or(cmp.Compare(b.Mean, a.Mean), cmp.Compare(a.who(), b.who()), cmp.Compare(a.Against, b.Against))
	})
	return sorted
}

// who names the group: its pairing or its style.
func (e Estimate) who() string {
	if e.Style != "" && e.Style != "*" {
		return e.Style
	}
	return e.Pairing
}

// interval reports whether there is one.
func (e Estimate) interval() bool { return !math.IsNaN(e.Lo) && !math.IsNaN(e.Hi) }

// beside is a session metric of a style, over the negotiations that it sat in:
// in a scenario, or "" for all. NaN where there is none.
func (r *Run) beside(scenario, style, metric string) float64 {
	rows := r.pooled("style", metric)
	if scenario != "" {
		rows = r.at("scenario style", metric)
	}
	for _, e := range rows {
		if e.Style == style && (scenario == "" || e.Scenario == scenario) {
			return e.Mean
		}
	}
	return math.NaN()
}

// atDeadline lists the rows of a level that is told apart by deadline.
func (r *Run) atDeadline(level, metric string, rounds int) []Estimate {
	return slices.DeleteFunc(slices.Clone(r.at(level, metric)), func(e Estimate) bool { return e.Rounds != rounds })
}

// deadlines are those that a metric's rows of a level tell apart, shortest
// first; none where there is only one.
func (r *Run) deadlines(level, metric string) []int {
	var all []int
	for _, e := range r.at(level, metric) {
		if !slices.Contains(all, e.Rounds) {
			all = append(all, e.Rounds)
		}
	}
	slices.Sort(all)
	if len(all) < 2 {
		return nil
	}
	return all
}

// partial reports whether a metric is missing for some negotiations of the
// rows, so that its mean flatters whoever rarely closes.
func partial(rows []Estimate) bool {
	return slices.ContainsFunc(rows, func(e Estimate) bool { return e.Defined < e.N })
}
