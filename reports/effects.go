package reports

import (
	"cmp"
	"fmt"
	"math"
	"slices"
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
		shown := largestOfEach(o, list, most)
		panels := r.effectPanels(o, shown, i == 0)
		if len(list) > len(shown) && i < 2 {
			panels[0].Foot = fmt.Sprintf("%s: of %s comparisons the %s largest are drawn", capital(o.name()), integer(len(list)), integer(len(shown)))
		}
		f.Panels = append(f.Panels, panels...)
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

// largestOfEach keeps so many of the largest effects of each factor.
func largestOfEach(o Outcome, list []Effect, most int) []Effect {
	var all []Effect
	for _, of := range byFactor(list) {
		all = append(all, largest(o, of, most)...)
	}
	return all
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
