package reports

import (
	"fmt"
	"math"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// mostSides is how many sides have a picture of their own.
const mostSides = 8

// movesFigure shows how the room for a deal changes as one walk-away moves.
func (a *Analysis) movesFigure() Figure {
	f := Figure{
		Headline: a.movesHeadline(),
		Subtitle: "How many of the packages leave nobody worse off than walking away, as one side's walk-away moves and the others stay. Dashed: where it is.",
		Question: "What could you do before you sit down to make your walk-away better, and what would it change here?",
		Table:    Table{Head: []string{"side", "walk-away", "packages left"}, Text: 1},
	}
	for i := range a.Sides[:min(len(a.Sides), mostSides)] {
		s := &a.Sides[i]
		f.Says = append(f.Says, s.Says)
		for _, m := range s.Steps {
			f.Table.Rows = append(f.Table.Rows, []string{s.Name, m.To.Text, m.text()})
		}
		if s.Steps[0].Left > 0 {
			f.Panels = append(f.Panels, a.movePanel(i))
		}
	}
	if len(a.Sides) > mostSides {
		f.Notes = append(f.Notes, fmt.Sprintf("The first %s of %s sides", integer(mostSides), integer(len(a.Sides))))
	}
	switch first := a.Sides[0].Steps[0]; {
	case len(f.Panels) > 0:
	case first.Left < 0:
		f.Notes = append(f.Notes, "The packages are too many to count, so there is no picture of how many are left")
	default:
		f.Notes = append(f.Notes, "Even if one of them fell by half of what lies between that side's worst and best package, there would be no room")
	}
	f.Text = says(f.Says...)
	return f
}

func (m Move) text() string {
	switch {
	case !m.Some:
		return "none"
	case m.Left < 0:
		return "some"
	}
	return percent(m.Left)
}

// movesHeadline names the side whose walk-away can rise least, as a share of what
// lies between its steps, or both where there is no difference to speak of.
func (a *Analysis) movesHeadline() string {
	const alike = 0.02
	tight, least, next := -1, math.Inf(1), math.Inf(1)
	for i := range a.Sides {
		switch room, ok := a.Sides[i].slack(); {
		case !ok:
		case room < least:
			tight, least, next = i, room, least
		case room < next:
			next = room
		}
	}
	if tight < 0 {
		return "Where one walk-away would have to move before there is room for a deal"
	}
	s := &a.Sides[tight]
	if len(a.Sides) == 2 && next-least < alike {
		return fmt.Sprintf("No deal is left once %s asks for more than %s, or %s for more than %s",
			a.Sides[0].Name, a.Sides[0].Limit.Text, a.Sides[1].Name, a.Sides[1].Limit.Text)
	}
	return fmt.Sprintf("%s has least room to ask for more: at a walk-away above %s instead of %s no deal is left for it", s.Name, s.Limit.Text, s.WalkAway.Text)
}

// slack is how far the side's walk-away can rise before no deal is left, as a share
// of what lies between its steps.
func (s *Side) slack() (room float64, ok bool) {
	width := s.Steps[len(s.Steps)-1].To.Of - s.Steps[0].To.Of
	room = (s.Limit.Of - s.WalkAway.Of) / width
	return room, s.Signable && width > 0 && room >= 0
}

func (a *Analysis) movePanel(side int) Panel {
	s := &a.Sides[side]
	var data []opts.LineData
	most := 0.0
	for _, m := range s.Steps {
		most = math.Max(most, m.Left)
		data = append(data, opts.LineData{Name: m.To.Text + ": " + m.text(), Value: [2]float64{brief(m.To.Of), brief(m.Left)}})
	}
	top := math.Max(0.02, math.Min(1, math.Ceil(most*10-1e-9)/10))
	if most <= 0.1 {
		top = math.Max(0.02, math.Ceil(most*50-1e-9)/50)
	}
	l := charts.NewLine()
	hue := sideHues[min(side, len(sideHues)-1)]
	if side >= len(sideHues) {
		hue = ink
	}
	l.AddSeries("", data, charts.WithLineChartOpts(opts.LineChart{ShowSymbol: opts.Bool(true)}),
		charts.WithLineStyleOpts(opts.LineStyle{Color: hue, Width: 2.5, Type: "solid"}), charts.WithItemStyleOpts(opts.ItemStyle{Color: hue}))
	x := round(s.Steps[0].To.Of, s.Steps[len(s.Steps)-1].To.Of, 4)
	x.name = "walk-away"
	if s.Unit != "" {
		x.name += ", " + s.Unit
	}
	c := canvas()
	grid(c, 14, 24, 40, 2)
	xNumbers(c, x)
	yNumbers(c, scale{min: 0, max: top, format: asPercent, splits: 4})
	c.Overlap(l, rule([2]float64{s.WalkAway.Of, 0}, [2]float64{s.WalkAway.Of, top}))
	note := "now " + s.WalkAway.Text
	last := s.Steps[len(s.Steps)-1]
	if s.Signable && s.Limit.Of >= s.WalkAway.Of {
		with := ""
		if last.Some && s.Limit.Of < last.To.Of { // what is left is at other tables
			with = " with it"
		}
		note += ", none left" + with + " above " + s.Limit.Text
	} else if s.Signable {
		note += ", room for a deal from " + s.Limit.Text + " down"
	}
	return Panel{Title: s.Name, Note: note, Size: "half", Height: 240, Chart: c}
}
