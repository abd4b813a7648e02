package reports

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

var _ = add(Chart{ID: "time-to-deal", Name: "When they agree", Place: 65, Draw: timeToDeal, When: func(r *Run) bool { return ofArms(r) && len(r.closings()) > 0 }})

// lastTenth is where the last minute begins, as metric late has it.
const lastTenth = 0.9

// timeToDeal shows how many talks had come to a deal as time ran: metrics
// rounds, deal and late, level style deadline.
func timeToDeal(r *Run, room Room) Figure {
	list := r.closings()
	f := Figure{
		Headline: lateHeadline(r),
		Subtitle: "How many talks in a hundred had come to a deal as time ran, from the first round to the deadline. Grey band: the last tenth of the time.",
		Question: "What did the last hour before the deadline bring you that the weeks before could not?",
		Notes: []string{"Lines: through the rounds by which 5, 25, 50, 75 and 95 in a hundred of the deals were made, and the beginning of the last tenth", r.averagedWithin(true) + ", against all whom a style met",
			"Numbers of the headline: of the deals alone"},
		Table: Table{Head: []string{"style", "deadline", "talks", "deals", "of them in the last tenth", "5 % by round", "25 %", "half", "75 %", "95 %"}, Text: 1},
	}
	var deadlines []int
	for _, c := range list {
		if !slices.Contains(deadlines, c.rounds) {
			deadlines = append(deadlines, c.rounds)
		}
		f.Text = says(f.Text, r.closingText(c))
		f.Table.Rows = append(f.Table.Rows, c.row(r))
	}
	slices.Sort(deadlines)
	for _, rounds := range deadlines[:min(len(deadlines), mostDeadlines)] {
		same := slices.DeleteFunc(slices.Clone(list), func(c closing) bool { return c.rounds != rounds })
		slices.SortStableFunc(same, func(a, b closing) int { return cmp.Compare(a.late, b.late) })
		p := closingPanel(r, outer(same, room.Styles))
		if p.Title = fmt.Sprintf("Deadline after %s rounds", integer(rounds)); len(deadlines) > 1 {
			p.Size = "half"
		}
		if len(same) > room.Styles && len(f.Panels) == 0 {
			f.Notes = append(f.Notes, fmt.Sprintf("Of %s styles the %s that agree earliest and latest are drawn", integer(len(same)), integer(room.Styles)))
		}
		f.Panels = append(f.Panels, p)
	}
	return f
}

// lateHeadline speaks of the deals of the last tenth, and says who makes more of
// theirs then only where the contrasts do.
func lateHeadline(r *Run) string {
	rows := slices.DeleteFunc(byMean(r.pooled("style", "late")), func(e Estimate) bool { return !r.looksAt(e.Style) })
	if len(rows) == 0 {
		return "How many had come to a deal as time ran"
	}
	v := r.judge("late", rows)
	switch {
	case len(rows) == 1:
		return fmt.Sprintf("%s make %s of their deals in the last tenth of the time", capital(people(v.top.Style)), percent(v.top.Mean))
	case v.ahead:
		return fmt.Sprintf("%s make %s of their deals in the last tenth of the time, %s %s", capital(people(v.top.Style)), percent(v.top.Mean), people(v.bottom.Style), only(v.bottom.Mean))
	}
	return v.unclear("the styles", "how many of their deals come in the last tenth of the time", inPoints)
}

func (r *Run) closingText(c closing) string {
	text := fmt.Sprintf("%s with %s rounds: %s had agreed by the deadline", capital(r.styles()[c.style]), integer(c.rounds), percent(c.deals))
	if !math.IsNaN(c.by[2]) {
		text += fmt.Sprintf(", half of those by round %s", roundsText(c.by[2]))
	}
	return text + "."
}

// closingPanel is a line for each style, with its name at the end.
func closingPanel(r *Run, list []closing) Panel {
	c := canvas()
	grid(c, 22, 150, 36, 2)
	xNumbers(c, scale{name: "time", min: 0, max: 1, format: asPercent, splits: 4})
	yNumbers(c, scale{min: 0, max: 1, format: asPercent, splits: 4})
	drawn(c, drawZone, []opts.CustomData{{Value: []any{lastTenth, 1, "", 1}}})
	var ends []opts.CustomData
	for _, one := range list {
		l := charts.NewLine()
		color := styleColor(one.style)
		l.AddSeries("", one.line(), charts.WithLineChartOpts(opts.LineChart{ShowSymbol: opts.Bool(false)}),
			charts.WithLineStyleOpts(opts.LineStyle{Color: color, Width: 2.5, Type: "solid"}), charts.WithItemStyleOpts(opts.ItemStyle{Color: color}))
		c.Overlap(l)
		ends = append(ends, opts.CustomData{Name: r.closingText(one), Value: []any{1, brief(one.deals), short(r.styles()[one.style], 18), one.style}})
	}
	drawn(c, drawEnds, ends)
	return Panel{Size: "wide", Height: 340, Narrow: 320, Chart: c}
}
