package reports

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/go-echarts/go-echarts/v2/opts"
)

var _ = add(Chart{ID: "interaction", Name: "Together", Place: 3, Draw: interaction, When: func(r *Run) bool {
	return r.Trial != nil && len(r.effects("at", r.Trial.Answer.Outcomes[0].Metric, "*")) > 0
}})

// interaction shows whether what one factor does hangs on another: means.csv of
// two factors, and effects.csv of the kinds at and interaction.
func interaction(r *Run, room Room) Figure {
	t := r.Trial
	o := t.Answer.Outcomes[0]
	at, between := r.effects("at", o.Metric, "*"), r.effects("interaction", o.Metric, "*")
	f := Figure{
		Headline: r.interactionHeadline(o, between),
		Subtitle: fmt.Sprintf("Does what %s does to %s hang on the other factors?", factorName(at[0].Factor), o.name()),
		Question: "When did something that had always worked for you not work, and what was different that time?",
		Text:     r.effectText(o, append(at, between...)),
		Notes:    []string{effectIntervals(append(at, between...)), r.behind()},
		Table:    r.effectTable(append(at, between...)),
	}
	if len(between) > 0 {
		f.Panels = append(f.Panels, r.betweenPanel(o, largest(o, between, room.Rows)))
	}
	settings := r.settingsPanel(o, largest(o, at, room.Rows))
	if len(at) > room.Rows {
		settings.Foot = fmt.Sprintf("Of %s settings the %s with the largest effects are drawn", integer(len(at)), integer(room.Rows))
	}
	f.Panels = append(f.Panels, settings)
	if p, ok := r.squareOfMeans(o, room.Styles); ok {
		f.Panels = append(f.Panels, p)
	}
	return f
}

func (r *Run) interactionHeadline(o Outcome, between []Effect) string {
	factors := r.Trial.Answer.Factors
	one := factorName(factors[0].Name)
	var clear []Effect
	tiny := 0
	for _, e := range between {
		if e.Verdict == string(TooSmall) {
			tiny++
		} else if r.clear(e) {
			clear = append(clear, e)
		}
	}
	switch {
	case len(between) == 0:
		return fmt.Sprintf("What %s does to %s, setting by setting", one, o.name())
	case tiny == len(between):
		return fmt.Sprintf("What each factor does to %s hardly hangs on the others: by less than %s", o.name(), o.amount(o.smallest()))
	case len(clear) == 0 && len(factors) == 2:
		return fmt.Sprintf("No clear sign that what %s does to %s hangs on %s", one, o.name(), factorName(factors[1].Name))
	case len(clear) == 0:
		return fmt.Sprintf("No clear sign that what one factor does to %s hangs on another", o.name())
	}
	e := largest(o, clear, 1)[0]
	mean, lo, hi := o.of(e)
	where, _, _ := strings.Cut(e.Where, " instead of ") // the picture says of what
	text := fmt.Sprintf("With %s, %s does %s %s for %s", short(where, 50), named(e.said, 50), o.amount(mean), way(mean, "more", "less"), o.name())
	if !math.IsNaN(lo) {
		text += " " + o.magnitudes(lo, hi)
	}
	return text + o.perhaps(e)
}

// squareOfMeans is a cell for each level of the first factor with each of the second.
func (r *Run) squareOfMeans(o Outcome, most int) (Panel, bool) {
	factors := r.Trial.Answer.Factors
	if len(factors) < 2 || len(factors[0].Levels) > most || len(factors[1].Levels) > most {
		return Panel{}, false
	}
	means := map[string]Mean{}
	for _, m := range r.Trial.Means {
		if m.Outcome == o.Metric && m.Scenario == "*" && !math.IsNaN(m.Mean) {
			means[m.Arm] = m
		}
	}
	low, high := math.Inf(1), math.Inf(-1)
	type place struct{ x, y int }
	cells := map[place]float64{}
	for y, row := range factors[0].Levels {
		for x, column := range factors[1].Levels {
			if p, n := r.averageOf(means, func(values []string) bool { return values[0] == row && values[1] == column }); n > 0 {
				cells[place{x, y}] = p.Mean
				low, high = math.Min(low, p.Mean), math.Max(high, p.Mean)
			}
		}
	}
	var data []opts.CustomData
	for y, row := range factors[0].Levels {
		for x, column := range factors[1].Levels {
			mean, ok := cells[place{x, y}]
			if !ok {
				continue
			}
			shade := 0.5
			if high > low {
				shade = (mean - low) / (high - low)
			}
			name := fmt.Sprintf("%s %s, %s %s\n%s: %s", factors[0].Name, row, factors[1].Name, column, o.name(), o.mean(mean))
			data = append(data, opts.CustomData{Name: name, Value: []any{x, y, brief(shade), o.mean(mean), "other"}})
		}
	}
	c := canvas()
	grid(c, 8, 60, 4, 4)
	yNames(c, shortAll(factors[0].Levels, 28))
	xNames(c, shortAll(factors[1].Levels, 16))
	drawn(c, drawCells, data)
	columns := len(factors[1].Levels)
	size := "wide"
	if columns <= 4 {
		size = "half"
	}
	return Panel{Title: o.title(), Note: fmt.Sprintf("rows: %s; columns: %s", short(factors[0].Name, 40), short(factors[1].Name, 40)),
		Size: size, Height: 74 + 40*len(factors[0].Levels), Width: min(900, 130+54*columns), Chart: c}, len(data) > 0
}

// settingsPanel is the effect of the first factor in each setting of the others.
func (r *Run) settingsPanel(o Outcome, list []Effect) Panel {
	rows := effectRows{outcome: o, base: len(r.styles()), deals: r.Trial.besideDeals(o, list)}
	rows.over(list)
	for _, e := range list {
		rows.add(e, e.settingName(list), e.word(), r.clear(e))
	}
	p := rows.panel(o.effectAxis(list))
	p.Title = fmt.Sprintf("What %s does, setting by setting", factorName(list[0].Factor))
	if oneComparison(list) {
		p.Note = list[0].instead()
	}
	return p
}

// settingName names a row by its setting alone, where all are of one comparison.
func (e Effect) settingName(list []Effect) string {
	if oneComparison(list) {
		return "with " + e.Where
	}
	return e.said + ", with " + e.Where
}

func oneComparison(list []Effect) bool {
	for _, e := range list {
		if e.Level != list[0].Level || e.Base != list[0].Base || e.Factor != list[0].Factor {
			return false
		}
	}
	return true
}

// betweenPanel is how much an effect changes with another factor.
func (r *Run) betweenPanel(o Outcome, list []Effect) Panel {
	rows := effectRows{outcome: o, base: len(r.styles())}
	rows.over(list)
	same := !slices.ContainsFunc(list, func(e Effect) bool { return e.Where != list[0].Where })
	for _, e := range list {
		name := e.Comparison
		if same {
			name = e.instead()
		}
		rows.add(e, name, e.word(), r.clear(e))
	}
	p := rows.panel(o.effectAxis(list))
	p.Title = "How much the one effect changes with the other factor"
	p.Note = "right of 0: more with the other than without"
	if same {
		p.Note = "with " + list[0].Where + "; right of 0: more so than otherwise"
	}
	return p
}
