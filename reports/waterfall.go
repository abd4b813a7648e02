package reports

import (
	"fmt"
	"math"
	"slices"

	"github.com/go-echarts/go-echarts/v2/opts"
)

var _ = add(Chart{ID: "waterfall", Name: "One by one and together", Place: 7, Draw: waterfall, When: func(r *Run) bool { return r.sum() != nil }})

// waterfall goes from the control to all changes together, by way of what each
// of them does alone: effects.csv, kind main, over all cases and in each.
func waterfall(r *Run, room Room) Figure {
	s := r.sum()
	o := s.outcome
	f := Figure{
		Headline: s.headline(r.clear(s.all)),
		Subtitle: fmt.Sprintf("%s, from %s at the top to %s at the bottom. Each bar between is what one change does alone; the last but one is what they do together beyond that.", capital(o.name()), named(s.base, 40), named(s.all.said, 60)),
		Question: "Which of these do you see most often at your own table, and which would you stop first?",
		Text:     s.text(),
		Notes:    []string{s.intervals(), r.behind()},
		Panels:   []Panel{s.panel(r)},
		Table:    Table{Head: []string{"step", "change", "from", "to"}, Text: 1},
	}
	for _, e := range append(slices.Clone(s.steps), s.rest, s.all) {
		mean, lo, hi := o.of(e)
		f.Table.Rows = append(f.Table.Rows, []string{e.said, o.sign(mean), blank(lo, o.sign), blank(hi, o.sign)})
	}
	return f
}

// headline says what all of them do, and what each alone comes to beside that,
// as far as the intervals show it. Clear: there is an effect of all.
func (s *sum) headline(clear bool) string {
	o := s.outcome
	mean, _, _ := o.of(s.all)
	if !clear {
		return fmt.Sprintf("No clear effect of %s on %s (%s)", named(s.all.said, 60), o.name(), s.span())
	}
	text := fmt.Sprintf("With %s %s is %s %s", named(s.all.said, 60), o.name(), o.amount(mean), way(mean, "higher", "lower"))
	if rest, clear := s.beyond(); clear {
		text += fmt.Sprintf(", %s %s than one by one", figure(math.Abs(rest)), way(rest*mean, "more", "less"))
	}
	if worst, clear := s.worst(); clear {
		alone, _, _ := o.of(worst)
		text += fmt.Sprintf("; the largest alone: %s, %s", named(worst.said, 60), figure(math.Abs(alone)))
	}
	return text
}

// beyond is what all do together that the sum of each does not, and whether that is clear.
func (s *sum) beyond() (rest float64, clear bool) {
	rest, lo, hi := s.outcome.of(s.rest)
	return rest, lo > 0 || hi < 0
}

// span is the interval of what all do together, in words.
func (s *sum) span() string {
	_, lo, hi := s.outcome.of(s.all)
	if math.IsNaN(lo) || math.IsNaN(hi) {
		return "too few cases"
	}
	return s.outcome.between(lo, hi)
}

func (s *sum) text() string {
	o := s.outcome
	text := fmt.Sprintf("%s without any change: %s. ", capital(o.name()), o.mean(s.from))
	for _, e := range append(slices.Clone(s.steps), s.rest) {
		mean, lo, hi := o.of(e)
		text += fmt.Sprintf("%s: %s", capital(e.said), o.sign(mean))
		if span := o.span(lo, hi); span != "" {
			text += " (" + span + ")"
		}
		text += ". "
	}
	return text + fmt.Sprintf("With all of them: %s.", o.mean(s.to))
}

func (s *sum) intervals() string {
	if math.IsNaN(s.all.Lo) {
		return "No intervals: too few cases, or nothing varied"
	}
	return fmt.Sprintf("Black lines: 95%s%% intervals of each step over %s; blue as expected, orange the other way, grey undecided", nbsp, several(s.all.Clusters, "case"))
}

// panel is a bar a step, each where the last one ended.
func (s *sum) panel(r *Run) Panel {
	o, base := s.outcome, len(r.styles())
	rows := []stepRow{{name: s.base, to: s.from, text: o.mean(s.from), bold: true}}
	at := s.from
	for _, e := range append(slices.Clone(s.steps), s.rest) {
		mean, lo, hi := o.of(e)
		rows = append(rows, stepRow{name: e.said, verdict: e.Verdict, from: at, to: at + e.Difference, lo: at + e.Lo, hi: at + e.Hi, text: o.sign(mean), beside: o.span(lo, hi)})
		at += e.Difference
	}
	rows = append(rows, stepRow{name: s.all.said, to: s.to, text: o.mean(s.to), bold: true})
	var names []string
	var data []opts.CustomData
	low, high := 0.0, 0.0
	for i, row := range rows {
		low, high = least(low, row.from, row.to, row.lo), -least(-high, -row.from, -row.to, -row.hi)
		names = append(names, short(row.name, longestName))
		data = append(data, row.datum(i, i < len(rows)-1, o.name(), base))
	}
	c, format := canvas(), asFine
	if o.Unit == "share" {
		format = asPercent
	}
	grid(c, 4, 210, 36, 4)
	xNumbers(c, tight(o.name(), low, high, format))
	yNames(c, names)
	drawn(c, drawStep, data)
	more := extraHeight(names)
	return Panel{Size: "wide", Height: 60 + (38+more)*len(names), Narrow: 60 + (56+more)*len(names), Chart: c}
}

// stepRow is a bar of the waterfall, in the outcome's own unit. Lo and hi are equal where it has no interval.
type stepRow struct {
	name, verdict    string
	from, to, lo, hi float64
	text, beside     string
	bold             bool
}

func (x stepRow) datum(row int, goesOn bool, outcome string, base int) opts.CustomData {
	look, _ := lookOf(x.verdict, base)
	if math.IsNaN(x.lo) || math.IsNaN(x.hi) {
		x.lo, x.hi = x.to, x.to
	}
	name := fmt.Sprintf("%s\n%s: %s", x.name, outcome, x.text)
	if x.beside != "" {
		name += " (" + x.beside + ")"
	}
	return opts.CustomData{Name: name, Value: []any{row, brief(x.from), brief(x.to), brief(x.lo), brief(x.hi), x.text, look, goesOn, x.bold, x.beside}}
}
