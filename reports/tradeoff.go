package reports

import (
	"fmt"
	"math"
)

var _ = add(Chart{ID: "tradeoff", Name: "Own and joint value", Place: 40, Draw: tradeoff})

// tradeoff shows own value against joint value, over all cases and then in each,
// with what was possible: metrics gain and captured at levels style and
// scenario style, frontier.csv and outcomes.csv.
func tradeoff(r *Run, room Room) Figure {
	cases, table := map[string][]spot{}, Table{Head: []string{"case", "style", "own value", "from", "to", "joint value", "from", "to", "deals"}, Text: 2}
	var drawable []string
	for _, name := range r.cases() {
		if cases[name] = r.spots(name); len(cases[name]) > 0 {
			drawable = append(drawable, name)
		}
	}
	if len(drawable) == 0 {
		return r.nothing("gain")
	}
	pooled := r.spots("")
	table.add(r, "all", pooled)
	for _, name := range drawable {
		table.add(r, name, cases[name])
	}
	f := Figure{
		Headline: tradeoffHeadline(r),
		Subtitle: "Across: own value, what a style gained over its walk-away, in percent of the best it could get. Up: joint value, in percent of the gain that was there. Further up and to the right is better.",
		Question: "When did getting more for yourself make what there was to share smaller, and did you notice it then?",
		Text:     tradeoffText(r, pooled),
		Notes:    []string{"Joint value: of all negotiations in which the style took part", r.counted(r.at("scenario style", "gain"), "for each style and case")},
		Key:      true,
		Table:    table,
	}
	low := lowest(cases)
	const line = "Line: the best possible, as the case is written"
	if len(drawable) == 1 {
		p := casePanel(r, drawable[0], cases[drawable[0]], low, drawNamedSpots)
		p.Size, p.Height = "wide", 400
		f.Panels, f.Notes = []Panel{p}, append(f.Notes, line, intervalsAs("Crosses", r.pooled("style", "gain")))
		return f
	}
	f.Panels = []Panel{pooledPanel(r, pooled)}
	f.Notes = append(f.Notes, r.averaged())
	if len(drawable) > 2 {
		f.Notes = append(f.Notes, intervalsAs("Crosses", r.pooled("style", "gain")))
	}
	for i, name := range drawable[:min(len(drawable), room.Panels)] {
		p := casePanel(r, name, cases[name], low, drawSpots)
		if i == 0 {
			p.Group, p.Foot = "Case by case", line
		}
		f.Panels = append(f.Panels, p)
	}
	if len(drawable) > room.Panels {
		f.Panels[1].Foot += fmt.Sprintf(". Of %s cases %s are drawn", integer(len(drawable)), integer(room.Panels))
	}
	return f
}

func (t *Table) add(r *Run, name string, spots []spot) {
	for _, s := range spots {
		t.Rows = append(t.Rows, []string{name, r.styles()[s.style], percent(s.own), blank(s.ownLo, percent), blank(s.ownHi, percent),
			percent(s.joint), blank(s.jointLo, percent), blank(s.jointHi, percent), percent(s.deals)})
	}
}

// tradeoffHeadline sets who earns most for itself against who sits at the
// tables that find most. It claims a trade-off only where both contrasts are clear.
func tradeoffHeadline(r *Run) string {
	own, joint := byMean(r.pooled("style", "gain")), byMean(r.pooled("style", "captured"))
	unclear := "No clear trade-off between earning for oneself and creating value together"
	if len(own) < 2 || len(joint) < 2 {
		return "What each style earned for itself, and what was created where it sat at the table"
	}
	earner, creator := own[0], joint[0]
	if earner.Style == creator.Style {
		v, w := r.judge("gain", own), r.judge("captured", joint)
		if !v.ahead || !w.ahead {
			return unclear
		}
		return fmt.Sprintf("%s do well on both counts: they earn more than %s, and find more of the value there is than %s",
			capital(people(earner.Style)), people(v.bottom.Style), people(w.bottom.Style))
	}
	_, earns := r.apart("gain", earner.Style, creator.Style)
	_, creates := r.apart("captured", creator.Style, earner.Style)
	if !earns || !creates {
		return unclear
	}
	less, ownOther := r.beside("", earner.Style, "captured"), math.NaN()
	for _, e := range own {
		if e.Style == creator.Style {
			ownOther = e.Mean
		}
	}
	if !(ownOther < earner.Mean && less < creator.Mean) {
		return unclear // the contrasts leave out cases that only one has, and turned
	}
	return fmt.Sprintf("%s earn more than %s, %s against %s, but find less of the value: %s against %s",
		capital(people(earner.Style)), people(creator.Style), percent(earner.Mean), percent(ownOther), percent(less), percent(creator.Mean))
}

func tradeoffText(r *Run, pooled []spot) string {
	text := "A mark for each style: how far right is its own value, how high the joint value of the negotiations in which it sat. "
	var each []string
	for _, s := range pooled {
		each = append(each, fmt.Sprintf("%s %s own and %s joint value", r.styles()[s.style], percent(s.own), percent(s.joint)))
	}
	if len(each) == 0 {
		return text
	}
	return text + "Over all: " + someOf(each, mostNamed) + "."
}
