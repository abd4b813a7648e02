package reports

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
)

var _ = add(Chart{ID: "effect-by-case", Name: "Effect by case", Place: 4, Draw: effectByCase, When: func(r *Run) bool { return r.Trial != nil && len(r.inCases()) > 0 }})

// mostForests is how many comparisons are shown case by case.
const mostForests = 3

// forest is a comparison's effect on the first outcome: over all cases, and in each.
type forest struct {
	all   Effect
	cases []Effect // from the largest to the smallest
}

// inCases are the main comparisons with the largest effects on the first outcome, case by case.
func (r *Run) inCases() []forest {
	o := r.Trial.Answer.Outcomes[0]
	by := map[string][]Effect{}
	for _, e := range r.Trial.Effects {
		mean, _, _ := o.of(e)
		if e.Kind == "main" && e.Outcome == o.Metric && e.Scenario != "*" && !math.IsNaN(mean) {
			by[e.Comparison] = append(by[e.Comparison], e)
		}
	}
	main := slices.DeleteFunc(slices.Clone(r.effects("main", o.Metric, "*")), func(e Effect) bool { return len(by[e.Comparison]) < 2 })
	var list []forest
	for _, e := range largest(o, main, mostForests) {
		cases := by[e.Comparison]
		slices.SortStableFunc(cases, func(a, b Effect) int {
			x, _, _ := o.of(a)
			y, _, _ := o.of(b)
			return cmp.Or(cmp.Compare(y, x), cmp.Compare(a.Scenario, b.Scenario))
		})
		list = append(list, forest{e, cases})
	}
	return list
}

// effectByCase shows how an effect on the first outcome differs from case to
// case: effects.csv, kind main, the rows of single cases over those of all.
func effectByCase(r *Run, room Room) Figure {
	t := r.Trial
	o, list := t.Answer.Outcomes[0], r.inCases()
	f := Figure{
		Headline: r.byCaseHeadline(o, widest(o, list)),
		Subtitle: fmt.Sprintf("The effect on %s in each case, from the highest to the lowest, and over all of them at the bottom.", o.name()),
		Question: "Which of these cases is most like your own, and what would you do otherwise because of it?",
		Notes:    []string{"Line of a case: its 95" + nbsp + "% interval over its own draws or repeats, good for that case alone", strings.Replace(effectIntervals([]Effect{list[0].all}), "Lines", "At the bottom", 1), "Coloured: clearly one way, blue as expected, orange the other way", r.behind()},
	}
	for _, one := range list {
		f.Panels = append(f.Panels, r.forestPanel(o, one, room.Rows))
		f.Text = says(f.Text, r.forestText(o, one))
		f.Table.Rows = append(f.Table.Rows, r.effectTable(append(slices.Clone(one.cases), one.all)).Rows...)
	}
	whole := r.effectTable(nil)
	f.Table.Head, f.Table.Text = whole.Head, whole.Text
	for i := range f.Table.Rows { // the verdict is of all cases: here stands which
		f.Table.Rows[i][2] = "all"
	}
	at := 0
	for _, one := range list {
		for _, e := range one.cases {
			f.Table.Rows[at][2] = r.caseName(e.Scenario)
			at++
		}
		at++
	}
	f.Table.Head[2] = "case"
	if n := len(r.effects("main", o.Metric, "*")); n > len(list) {
		f.Panels[len(list)-1].Foot = fmt.Sprintf("Of %s comparisons the %s with the largest effects", integer(n), numberWord(len(list)))
	}
	return f
}

// widest is the one with the largest effect over all cases.
func widest(o Outcome, list []forest) forest {
	var all []Effect
	for _, f := range list {
		all = append(all, f.all)
	}
	top := largest(o, all, 1)[0]
	return list[slices.IndexFunc(list, func(f forest) bool { return f.all.Comparison == top.Comparison })]
}

// caseName is a case's title, or its name.
func (r *Run) caseName(name string) string { return cmp.Or(r.caseOf(name).Title, name) }

// direction is which way an effect in one case surely goes: 1, −1, or 0 where its interval leaves that open.
func (r *Run) direction(o Outcome, e Effect) int {
	mean, lo, hi := o.of(e)
	if e.Over == "none" { // nothing varied in it
		lo, hi = mean, mean
	}
	switch {
	case lo > 0:
		return 1
	case hi < 0:
		return -1
	}
	return 0
}

func (r *Run) byCaseHeadline(o Outcome, f forest) string {
	up, down, n := 0, 0, len(f.cases)
	for _, e := range f.cases {
		switch r.direction(o, e) {
		case 1:
			up++
		case -1:
			down++
		}
	}
	what := capital(f.all.instead())
	switch {
	case up == n || down == n:
		return fmt.Sprintf("%s %s %s in every one of %s", what, way(float64(up-down), "raises", "lowers"), o.name(), counting(n, "case"))
	case up == 0 && down == 0:
		return fmt.Sprintf("In no single case is it clear which way %s moves %s", f.all.instead(), o.name())
	case down == 0 || up == 0:
		return fmt.Sprintf("%s clearly %s %s in %s of %s, and clearly %s it in none", what, way(float64(up-down), "raises", "lowers"), o.name(), numberWord(up+down), counting(n, "case"), way(float64(up-down), "lowers", "raises"))
	}
	return fmt.Sprintf("It depends on the case: %s clearly raises %s in %s of %s, and clearly lowers it in %s", f.all.instead(), o.name(), numberWord(up), counting(n, "case"), numberWord(down))
}

// forestPanel has a row for each case, of very many those at both ends, and one for all.
func (r *Run) forestPanel(o Outcome, f forest, most int) Panel {
	rows := effectRows{outcome: o, base: len(r.styles()), deals: r.Trial.besideDeals(o, f.cases)}
	rows.over(append(slices.Clone(f.cases), f.all))
	for _, i := range ends(len(f.cases), most) {
		if i < 0 {
			rows.names = append(rows.names, gap(len(f.cases), most))
			continue
		}
		e := f.cases[i]
		e.Verdict = string(Undecided)
		rows.add(e, r.caseName(e.Scenario), "", false)
		d := rows.data[len(rows.data)-1].Value.([]any)
		d[atLook], d[atSymbol] = rows.base+small, "circle"
		switch r.direction(o, e) {
		case 1:
			d[atLook] = r.lookOfDirection(o, true)
		case -1:
			d[atLook] = r.lookOfDirection(o, false)
		}
	}
	rows.add(f.all, "All cases", f.all.word(), true)
	if mean, _, _ := o.of(f.all); !math.IsNaN(mean) {
		rows.data[len(rows.data)-1].Value.([]any)[atSymbol] = "diamond"
	}
	axis := o.effectAxis(append(slices.Clone(f.cases), f.all))
	p := rows.panel(axis)
	p.Title = f.all.Comparison
	return p
}

// Places in an effect row's values.
const (
	atLook   = 8
	atSymbol = 9
)

// lookOfDirection colours a case by whether its effect goes the way that was claimed.
func (r *Run) lookOfDirection(o Outcome, up bool) int {
	if o.Expect == "down" { // what was expected is blue
		up = !up
	}
	if up {
		return len(r.styles()) + asClaimed
	}
	return len(r.styles()) + otherwise
}

func (r *Run) forestText(o Outcome, f forest) string {
	var each []string
	for _, e := range f.cases {
		mean, lo, hi := o.of(e)
		one := r.caseName(e.Scenario) + " " + o.sign(mean)
		if span := o.span(lo, hi); span != "" {
			one += " (" + span + ")"
		}
		each = append(each, one)
	}
	mean, lo, hi := o.of(f.all)
	return fmt.Sprintf("%s, case by case: %s. Over all cases: %s (%s).", capital(f.all.Comparison), someOf(each, 12), o.sign(mean), cmp.Or(o.span(lo, hi), "no interval"))
}
