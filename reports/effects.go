package reports

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
)

var _ = add(Chart{ID: "effects", Name: "Effects", Place: 1, Draw: effects, When: func(r *Run) bool { return len(r.effects("main", "", "*")) > 0 }})

const (
	mostOutcomes = 6  // outcomes that have a picture of their own
	mostElse     = 12 // comparisons of outcomes that the question is not about
)

// effects shows what each comparison does to each outcome, over all cases:
// effects.csv, kind main, scenario *.
func effects(r *Run, room Room) Figure {
	t := r.Trial
	f := Figure{
		Headline: effectsHeadline(r),
		Subtitle: "What changes with the one instead of the other, everything else alike: the same cases, the same counterparts, the same luck." + t.ignored(),
		Question: "If you could change one thing before your next negotiation, what would it be, and what keeps you from it?",
		Table:    r.effectTable(r.effects("main", "", "*")),
	}
	var texts []string
	drawn := 0
	for i, o := range t.Answer.Outcomes {
		list := r.effects("main", o.Metric, "*")
		if len(list) == 0 {
			continue
		}
		texts = append(texts, r.effectText(o, list))
		if drawn == mostOutcomes {
			f.Notes = append(f.Notes, fmt.Sprintf("Of %s outcomes the first %s are drawn", integer(len(t.Answer.Outcomes)), integer(mostOutcomes)))
		}
		if drawn >= mostOutcomes {
			continue
		}
		drawn++
		most := room.Rows
		if i > 0 {
			most = min(mostElse, room.Rows)
		}
		f.Panels = append(f.Panels, r.effectPanels(o, largest(o, list, most), i == 0)...)
		if len(list) > most && i < 2 {
			f.Notes = append(f.Notes, fmt.Sprintf("%s: of %s comparisons the %s largest are drawn", capital(o.name()), integer(len(list)), integer(most)))
		}
	}
	f.Text = says(texts...)
	f.Notes = append([]string{effectIntervals(r.effects("main", "", "*")), r.behind()}, f.Notes...)
	return f
}

// effects lists the effects of a kind on an outcome ("": any) in a scenario, as the table has them.
func (r *Run) effects(kind, outcome, scenario string) []Effect {
	if r.Trial == nil {
		return nil
	}
	var list []Effect
	for _, e := range r.Trial.Effects {
		if e.Kind == kind && e.Scenario == scenario && (outcome == "" || e.Outcome == outcome) {
			list = append(list, e)
		}
	}
	return list
}

// largest keeps so many of the largest effects, in their order.
func largest(o Outcome, list []Effect, most int) []Effect {
	if len(list) <= most {
		return list
	}
	size := func(e Effect) float64 {
		mean, _, _ := o.of(e)
		if math.IsNaN(mean) {
			return -1
		}
		return math.Abs(mean)
	}
	by := slices.Clone(list)
	slices.SortStableFunc(by, func(a, b Effect) int { return cmp.Compare(size(b), size(a)) })
	least, kept := size(by[most-1]), []Effect{}
	for _, e := range list {
		if size(e) >= least && len(kept) < most {
			kept = append(kept, e)
		}
	}
	return kept
}

// effectsHeadline is about the first outcome.
func effectsHeadline(r *Run) string {
	o := r.Trial.Answer.Outcomes[0]
	list := r.effects("main", o.Metric, "*")
	if len(list) == 1 {
		return r.sentence(list[0])
	}
	var clear []Effect
	tiny := 0
	for _, e := range list {
		if e.Verdict == string(TooSmall) {
			tiny++
		} else if r.clear(e) {
			clear = append(clear, e)
		}
	}
	switch {
	case len(list) == 0:
		return "What the factors do to " + join(outcomeNames(r.Trial.Answer.Outcomes[1:]))
	case tiny == len(list):
		return fmt.Sprintf("None of %s moves %s by as much as %s, too little to matter", counting(len(list), "comparison"), o.name(), o.amount(o.smallest()))
	case len(clear) == 0:
		return fmt.Sprintf("None of %s shows a clear effect on %s", counting(len(list), "comparison"), o.name())
	case len(clear) == 1:
		return fmt.Sprintf("Of %s one shows a clear effect: %s", counting(len(list), "comparison"), uncapital(r.sentence(clear[0])))
	}
	how := fmt.Sprintf("%s of %s", numberWord(len(clear)), counting(len(list), "comparison"))
	if len(clear) == len(list) {
		how = "all " + counting(len(list), "comparison")
	}
	return fmt.Sprintf("%s show a clear effect on %s; the largest measured: %s", capital(how), o.name(), uncapital(r.sentence(largest(o, clear, 1)[0])))
}

func outcomeNames(list []Outcome) []string {
	var names []string
	for _, o := range list {
		names = append(names, o.name())
	}
	return names
}

// ignored says what the grey bands are.
func (t *Trial) ignored() string {
	var each []string
	for _, o := range t.Answer.Outcomes {
		if o.Smallest > 0 {
			each = append(each, fmt.Sprintf("%s of %s", o.amount(o.smallest()), o.name()))
		}
	}
	if len(each) == 0 {
		return ""
	}
	return fmt.Sprintf(" Grey band: too small to matter, less than %s, as it was said beforehand.", someOf(each, 3))
}

// effectPanels are the dots of one outcome, a picture for each factor, all on one axis.
func (r *Run) effectPanels(o Outcome, list []Effect, first bool) []Panel {
	var all []Panel
	by := byFactor(list)
	for _, of := range by {
		p := r.effectPanel(o, of, o.effectAxis(list), len(list) == 1)
		if len(by) > 1 {
			p.Title += ", by " + factorName(of[0].Factor)
		}
		all = append(all, p)
	}
	p := &all[0]
	if first && len(r.Trial.Answer.Outcomes) > 1 {
		p.Group = "What the question is about"
	} else if !first && r.Trial.Answer.Outcomes[1].Metric == o.Metric {
		p.Group = "What else changes"
	}
	return all
}

// byFactor are the effects of each factor, in the order of the table.
func byFactor(list []Effect) [][]Effect {
	var by [][]Effect
	for _, e := range list {
		i := slices.IndexFunc(by, func(of []Effect) bool { return of[0].Factor == e.Factor })
		if i < 0 {
			i, by = len(by), append(by, nil)
		}
		by[i] = append(by[i], e)
	}
	return by
}

// effectPanel is the dots of one outcome and factor. What all of them are
// compared with stands over them, not in every row.
func (r *Run) effectPanel(o Outcome, list []Effect, axis scale, only bool) Panel {
	rows := effectRows{outcome: o, base: len(r.styles()), deals: r.Trial.besideDeals(o, list)}
	same := !slices.ContainsFunc(list, func(e Effect) bool { return e.base != list[0].base })
	var notes []string
	if same {
		notes = append(notes, "instead of "+list[0].base)
	}
	if o.Relative {
		notes = append(notes, "in percent of what it is without the change")
	}
	rows.over(list)
	for _, e := range list {
		name := e.said
		if !same {
			name = e.instead()
		}
		rows.add(e, name, e.word(), only || r.clear(e))
	}
	p := rows.panel(axis)
	p.Title, p.Note = o.title(), strings.Join(notes, "; ")
	return p
}

// conditional reports whether an outcome exists for deals alone, so that its
// mean flatters whoever rarely closes.
func (t *Trial) conditional(o Outcome) bool {
	missing := func(m Mean) bool { return m.Outcome == o.Metric && m.Defined < m.N }
	return o.Metric != "deal" && strings.Contains(o.Of, "deal") && !strings.Contains(o.Of, "room for a deal") && slices.ContainsFunc(t.Means, missing)
}

// besideDeals reports whether deal rates stand beside effects: where the outcome
// exists for deals alone, and not every negotiation ends in one.
func (t *Trial) besideDeals(o Outcome, list []Effect) bool {
	return t.conditional(o) && slices.ContainsFunc(list, func(e Effect) bool { return e.Deals < 0.995 || e.BaseDeals < 0.995 })
}

// effectTable has the numbers of effects with their deal rates.
func (r *Run) effectTable(list []Effect) Table {
	t := Table{Head: []string{"comparison", "outcome", "verdict", "effect", "from", "to", "unit", "cases", "deals without", "deals with"}, Text: 3}
	for _, e := range list {
		o := r.Trial.outcome(e.Outcome)
		mean, lo, hi := o.of(e)
		bare := func(x float64) string { return blank(x, figure) }
		t.Rows = append(t.Rows, []string{e.Comparison, o.Title, e.word(), bare(mean), bare(lo), bare(hi), o.unit(), clusters(e), blank(e.BaseDeals, percent), blank(e.Deals, percent)})
	}
	return t
}

func clusters(e Effect) string {
	if e.Over == "cases" {
		return integer(e.Clusters)
	}
	return "1"
}

// effectText says in words what the dots of an outcome show.
func (r *Run) effectText(o Outcome, list []Effect) string {
	var each []string
	for _, e := range list {
		mean, lo, hi := o.of(e)
		one := fmt.Sprintf("%s %s", e.Comparison, o.sign(mean))
		if span := o.span(lo, hi); span != "" {
			one += " (" + span + ")"
		}
		if w := e.word(); w != "" {
			one += ", " + w
		}
		each = append(each, one)
	}
	unit := o.unit()
	if unit != "" {
		unit = ", in " + unit
	}
	return fmt.Sprintf("%s%s: %s.", capital(o.name()), unit, someOf(each, 12))
}

// effectIntervals says what the lines are, or why there are none.
func effectIntervals(list []Effect) string {
	for _, e := range list {
		switch {
		case math.IsNaN(e.Lo) && math.IsNaN(e.RatioLo):
		case e.Over == "cases":
			return fmt.Sprintf("Lines: 95%s%% intervals over %s", nbsp, several(e.Clusters, "case"))
		case e.Over == "worlds":
			return fmt.Sprintf("Lines: 95%s%% intervals over the draws of the only case", nbsp)
		default:
			return fmt.Sprintf("Lines: 95%s%% intervals over repeats of the only case", nbsp)
		}
	}
	return "No intervals: too few cases, or nothing varied"
}

// behind says how many negotiations stand behind an arm, and what was averaged over.
func (r *Run) behind() string {
	low, high := math.MaxInt, 0
	for _, n := range r.Trial.played() {
		low, high = min(low, n), max(high, n)
	}
	text := "n"
	if high > 0 {
		text = fmt.Sprintf("n = %s negotiations in each setting", ranged(low, high))
	}
	over := []string{"who sits where"}
	if opener := r.Trial.opener(); opener == "both" {
		over = append([]string{"who opens"}, over...)
	}
	if n := len(r.cases()); n > 1 {
		over = append([]string{several(n, "case")}, over...)
	}
	return text + "; averaged over " + join(over)
}

// played is the number of negotiations of each arm, over all cases.
func (t *Trial) played() map[string]int {
	of := map[string]int{}
	if len(t.Answer.Outcomes) == 0 {
		return of
	}
	for _, m := range t.Means {
		if m.Outcome == t.Answer.Outcomes[0].Metric && m.Scenario != "*" {
			of[m.Arm] += m.N
		}
	}
	return of
}

// opener is who opens, where it is the same in all arms.
func (t *Trial) opener() string {
	for _, a := range t.Arms {
		if a.Opener != t.Arms[0].Opener {
			return ""
		}
	}
	if len(t.Arms) == 0 {
		return ""
	}
	return t.Arms[0].Opener
}
