package reports

import (
	"slices"
	"strings"
)

// effectPanels are the dots of one outcome, a picture for each factor, all on one axis.
func (r *Run) effectPanels(o Outcome, list []Effect, first bool) []Panel {
	var all []Panel
	by, named := byFactor(list), r.foremost(o, list).Comparison
	for _, of := range by {
		p := r.effectPanel(o, of, o.effectAxis(list), len(list) == 1)
		p.Named = first && slices.ContainsFunc(of, func(e Effect) bool { return e.Comparison == named })
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
