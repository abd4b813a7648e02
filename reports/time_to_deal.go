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

// timeToDeal shows how many talks had come to a deal as time ran: curves.csv of
// those that agreed, and metric late for the last tenth of the time.
func timeToDeal(r *Run, room Room) Figure {
	list := r.closings()
	f := Figure{
		Headline: lateHeadline(r),
		Subtitle: "How many talks in a hundred had come to a deal as time ran, from the first round to the deadline. Grey band: the last tenth of the time.",
		Question: "What did the last hour before the deadline bring you that the weeks before could not?",
		Notes:    []string{"Counted by each side's last move, so that a curve runs ahead of the deals by up to a round", r.averagedWithin(true) + ", against all whom a style met"},
		Table:    Table{Head: []string{"style", "deadline", "talks", "by a quarter of the time", "by half", "by three quarters", "by nine tenths", "by the deadline"}, Text: 1},
	}
	if rows := r.pooled("style", "late"); len(rows) > 0 {
		f.Notes = append(f.Notes, "Numbers of the headline: of the deals alone; "+uncapital(intervals(rows)))
	}
	var deadlines []int
	for _, c := range list {
		if !slices.Contains(deadlines, c.rounds) {
			deadlines = append(deadlines, c.rounds)
		}
		f.Text = says(f.Text, r.closingText(c))
		line := []string{r.styles()[c.style], integer(c.rounds), integer(c.n)}
		for _, time := range []float64{0.25, 0.5, 0.75, lastTenth, 1} {
			line = append(line, percent(c.by(time)))
		}
		f.Table.Rows = append(f.Table.Rows, line)
	}
	for _, rounds := range deadlines[:min(len(deadlines), mostDeadlines)] {
		same := slices.DeleteFunc(slices.Clone(list), func(c closing) bool { return c.rounds != rounds })
		slices.SortStableFunc(same, func(a, b closing) int { return cmp.Compare(b.by(lastTenth), a.by(lastTenth)) })
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
	text := fmt.Sprintf("%s with %s rounds: %s had agreed by the deadline", capital(r.styles()[c.style]), integer(c.rounds), percent(c.by(1)))
	if half := c.half(); !math.IsNaN(half) {
		text += fmt.Sprintf(", half of those when %s of the time was over", percent(half))
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
		l.AddSeries("", one.points(), charts.WithLineChartOpts(opts.LineChart{ShowSymbol: opts.Bool(false)}),
			charts.WithLineStyleOpts(opts.LineStyle{Color: color, Width: 2.5, Type: "solid"}), charts.WithItemStyleOpts(opts.ItemStyle{Color: color}))
		c.Overlap(l)
		ends = append(ends, opts.CustomData{Name: r.closingText(one), Value: []any{1, brief(one.by(1)), short(r.styles()[one.style], 18), one.style}})
	}
	drawn(c, drawEnds, ends)
	return Panel{Size: "wide", Height: 340, Narrow: 320, Chart: c}
}

// points are the corners of the line, no more than a screen shows.
func (c closing) points() []opts.LineData {
	data := []opts.LineData{{Value: [2]float64{0, 0}}}
	every := (c.rounds + mostSteps - 1) / mostSteps
	for round := 1; round <= c.rounds; round++ {
		if round%every == 0 || round == c.rounds {
			time := float64(round) / float64(c.rounds)
			data = append(data, opts.LineData{Value: [2]float64{brief(time), brief(c.by(time))}})
		}
	}
	return data
}
