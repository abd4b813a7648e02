package reports

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

const onlySimulated = "Simulated negotiators, not people."

// Story tells a run: what was asked and found, and every chart that makes sense of it.
func (r *Run) Story(room Room) *Story {
	s := &Story{
		Title: r.title(), Design: r.design(), Warnings: r.warnings(), Styles: r.list(), Cases: r.casesTable(), Settings: r.settings(), Methods: r.methods(), Words: r.words(),
		Looks:    slices.Concat(looks(r.styles()), verdictLooks(), groupLooks(), swingLooks()),
		Source:   fmt.Sprintf("Seed%s%d, Parley%s%s", nbsp, r.Manifest.Seed, nbsp, r.Manifest.Parley),
		Extracts: r.extracts(room), Whole: r.whole(), room: room,
	}
	figures := map[string]Figure{}
	for _, c := range r.Charts() {
		f := c.Draw(r, room)
		figures[c.ID] = f
		part := s.add(c.ID, c.Name, onlySimulated, f)
		if f.Nothing != "" {
			continue
		}
		part.Doubts = r.Trial.named(f)
		if part.Warned = r.mark(); f.Key {
			part.Key = r.keys()
		}
	}
	s.Summary, s.Next = r.summary(figures), r.next()
	return s
}

// title is the question, or else who negotiated.
func (r *Run) title() string {
	if r.Trial != nil {
		return capital(cmp.Or(r.Trial.Answer.Question, r.Trial.Answer.Name, "An experiment"))
	}
	if q := r.Manifest.Experiment.Question; q != "" {
		return q
	}
	switch styles := shortAll(r.styles(), 40); len(styles) {
	case 0:
		return "Styles compared"
	case 1:
		return capital(people(styles[0])) + " among themselves"
	case 2:
		return capital(styles[0]) + " and " + styles[1] + " compared"
	case 3:
		return capital(join(styles)) + " compared"
	default:
		return capital(counting(len(styles), "style")) + " compared"
	}
}

// design is the run in a line.
func (r *Run) design() string {
	parts := []string{
		capital(orNone(r.Manifest.Experiment.Name)), integer(r.Manifest.Sessions) + nbsp + "simulated negotiations",
		several(len(r.cases()), "case"),
	}
	if r.Trial != nil {
		parts = append(parts, several(len(r.Trial.Arms), "setting"))
	} else {
		parts = append(parts, several(len(r.styles()), "style"))
	}
	return strings.Join(append(parts, "seed"+nbsp+strconv.FormatUint(r.Manifest.Seed, 10)), " · ")
}

// summary is what was asked, what was found, and how sure it is.
func (r *Run) summary(figures map[string]Figure) []Line {
	if r.Trial != nil {
		return r.opening()
	}
	asked := "Nothing was played."
	if r.Manifest.Sessions > 0 {
		asked = r.asked()
	}
	var found []string
	for _, id := range []string{"joint-value", "matchups"} {
		if f := figures[id]; f.Nothing == "" && f.Headline != "" {
			found = append(found, f.Headline)
		}
	}
	if len(found) == 0 {
		found = []string{"The tables hold nothing that could be compared"}
	}
	return []Line{labelled("Asked", asked), labelled("Found", strings.Join(found, ". ")+"."), labelled("How sure", r.howSure())}
}

func (r *Run) asked() string {
	return fmt.Sprintf("%s (%s) met in %s negotiations, over %s%s.", capital(counting(len(r.styles()), "style")), someOf(r.styles(), 8),
		integer(r.Manifest.Sessions), counting(len(r.cases()), "case"), r.underDeadlines())
}

func (r *Run) underDeadlines() string {
	rounds := r.Manifest.Experiment.Rounds
	if len(rounds) == 0 {
		return ""
	}
	var limits []string
	for _, n := range rounds {
		limits = append(limits, integer(n))
	}
	if len(limits) == 1 {
		return ", with a deadline of " + limits[0] + " rounds"
	}
	return ", with deadlines of " + join(limits) + " rounds"
}

// howSure speaks of the number of cases, which is what limits what a run can say.
func (r *Run) howSure() string {
	n := len(r.cases())
	const people = "; and these are simulated negotiators, not people."
	switch {
	case n == 0:
		return "There is nothing to be sure of yet" + people
	case n == 1 && !r.varies():
		return "This is a single case in which nothing varies: what is said holds for it exactly, and says nothing of other cases" + people
	case n == 1:
		return "This is a single case: it says nothing of other cases" + people
	case n == 2:
		return "These two cases only: hardly anything can be told apart by two, and they cannot speak for all negotiations" + people
	case n < 10:
		return fmt.Sprintf("These %s cases only: a sentence says “more” only where a 95%s%% interval over the cases does, but so few cannot speak for all negotiations%s", numberWord(n), nbsp, people)
	}
	return fmt.Sprintf("A sentence says “more” only where a 95%s%% interval over the %s cases does%s", nbsp, integer(n), people)
}

// varies reports whether any number of the run has an interval.
func (r *Run) varies() bool {
	return slices.ContainsFunc(r.Summary, Estimate.interval)
}

// warnings are the run's own and those that the tables show.
func (r *Run) warnings() []caution {
	var all []string
	if m := r.Manifest; !m.Complete {
		all = append(all, fmt.Sprintf("The run was stopped: %s of %s negotiations were played.", integer(m.Sessions), integer(m.Planned)))
	}
	for _, w := range r.Manifest.Warnings {
		if !slices.Contains(all, w) {
			all = append(all, w)
		}
	}
	list := cautions(all)
	if r.Trial != nil {
		for _, w := range r.Trial.warnings() {
			if !slices.ContainsFunc(list, func(c caution) bool { return c.Text == w.Text }) {
				list = append(list, w)
			}
		}
	}
	return list
}

// methods says how the numbers came about, in the researcher's words too.
func (r *Run) methods() []Line {
	m, e := r.Manifest, r.Manifest.Experiment
	add := func(all []Line, label, text string) []Line {
		if text == "" {
			return all
		}
		return append(all, labelled(label, text))
	}
	var all []Line
	all = add(all, "Played", fmt.Sprintf("%s negotiations of %s planned, in %s conditions; %s of them differ from one another.", integer(m.Sessions), integer(m.Planned), integer(m.Conditions), integer(m.Distinct)))
	all = add(all, "Design", fmt.Sprintf("Pairings: %s. Opening: %s. %s of each case, %s of each line-up, seat, opener and deadline%s.",
		pairingsText(string(e.Pairings)), orNone(e.Opener), capital(several(e.Worlds, "draw")), several(e.Repeats, "repeat"), r.underDeadlines()))
	if r.Trial != nil {
		return slices.Concat(all[:1], r.trialMethods(), add(nil, "Again", r.repeat()),
			add(nil, "Registered", r.Trial.unregistered()))
	}
	all = add(all, "Worth", "Own value is a party's surplus (its utility less its reservation value, the walk-away) as a share of the best it could get; "+
		"joint value is the surplus of all as a share of the most that any package would have given (both 0 without a deal).")
	all = add(all, "Averages", "Where several cases are averaged over, each case counts the same.")
	all = add(all, "Intervals", fmt.Sprintf("95%s%% intervals by Student's t over cases, or over the draws of a single case; differences are paired by case. They say how far results vary from case to case, not how exact the simulation is.", nbsp))
	all = add(all, "Again", r.repeat())
	for _, k := range m.Metrics {
		if used[k.Name] {
			all = add(all, k.Title, strings.TrimSuffix(k.Sentence, ".")+". A mean of "+orNone(k.Of)+".")
		}
	}
	return all
}

// repeat says how to get the same numbers.
func (r *Run) repeat() string {
	m := r.Manifest
	text := fmt.Sprintf("Seed %d with Parley %s gives the same numbers, on any machine", m.Seed, m.Parley)
	if r.again == "" {
		return text + "."
	}
	return text + ": " + r.again + "."
}

// againIn is the command that plays the run in a folder again; empty where the folder does not say.
func againIn(dir, name string) string {
	if _, err := os.Stat(filepath.Join(dir, "experiment.yaml")); err == nil {
		return "in the folder of this report, parley run experiment.yaml --out again"
	}
	if name == "demo" {
		return "parley demo --out again"
	}
	return ""
}

// used are the metrics that the charts show.
var used = map[string]bool{"captured": true, "deal": true, "gain": true, "rounds": true}

// pairingsText is the experiment's line without the marks of JSON.
func pairingsText(raw string) string {
	return orNone(clean(strings.NewReplacer(`"`, "", "{", "", "}", "", "[", "", "]", "").Replace(raw)))
}

func orNone(s string) string {
	if s == "" {
		return "not said"
	}
	return s
}

func (r *Run) casesTable() Table {
	t := Table{Head: []string{"case", "title", "parties", "packages", "varies", "room for a deal"}, Text: 3}
	for _, c := range r.Manifest.Scenarios {
		varies := "no"
		if c.Varies {
			varies = "yes"
		}
		t.Rows = append(t.Rows, []string{c.Name, c.Title, join(c.Parties), thousands(strconv.FormatUint(c.Outcomes, 10)), varies, percent(c.Zopa)})
	}
	return t
}

// settings are the arms as a table; empty where there are none.
func (r *Run) settings() Table {
	if r.Trial == nil {
		return Table{}
	}
	t := Table{Head: []string{"setting", "style", "across the table", "opens", "rounds"}, Text: 4}
	for _, a := range r.Trial.Arms {
		against := a.Against
		if !strings.Contains(against, ", ") { // the only one, in all negotiations
			against = met(against)
		}
		t.Rows = append(t.Rows, []string{a.Name, a.Self, against, a.Opener, integer(a.Rounds)})
	}
	return t
}
