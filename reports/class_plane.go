package reports

import (
	"fmt"
	"slices"

	"github.com/go-echarts/go-echarts/v2/opts"
)

// mostMarked is how many groups have their names in the plane.
const mostMarked = 60

// planeFigure shows what each group's deal is worth to both sides among all that was possible.
func (c *Class) planeFigure(room Room) Figure {
	f := Figure{Headline: c.dealsHeadline(), Text: c.planeText(), Question: "What did you take for the other side's walk-away, and how far from it did you end?", Table: c.resultsTable(), Key: true}
	if c.Case.Plane == nil {
		return c.sharesOut(f, room)
	}
	first, second := c.Case.Sides[0].Name, c.Case.Sides[1].Name
	f.Subtitle = fmt.Sprintf("Each mark is a group: across what %s gets, up what %s gets. Further up and to the right is better. Dashed: the walk-aways; there stand those without a deal.", first, second)
	f.Notes = []string{"Line: the frontier, where nobody can get more unless somebody gets less. Grey dots: the other packages"}
	if c.Case.Plane.Sampled != "" {
		f.Notes = append(f.Notes, c.Case.Plane.Sampled)
	}
	spots, within := c.spots()
	f.Panels = []Panel{c.Case.planePanel(spots, within)}
	return f
}

// spots are the groups, those at one place as one, and behind them the best and the fair packages.
func (c *Class) spots() (spots []opts.CustomData, within []Dot) {
	type place struct {
		x, y float64
		look int
	}
	at := map[place]int{}
	var groups [][]*Result
	for i := range c.Results {
		r := &c.Results[i]
		p := place{brief(r.Worth[0].Of), brief(r.Worth[1].Of), r.look()}
		if _, known := at[p]; !known {
			at[p], groups = len(groups), append(groups, nil)
		}
		groups[at[p]] = append(groups[at[p]], r)
	}
	looks := c.looks()
	for _, list := range groups {
		r := list[0]
		x, y := brief(r.Worth[0].Of), brief(r.Worth[1].Of)
		within = append(within, Dot{X: x, Y: y})
		spots = append(spots, opts.CustomData{Name: c.pointed(list), Value: []any{x, y, x, x, y, y, r.look(), looks[r.look()].Symbol, c.marked(list)}})
	}
	return append(spots, c.Case.spots()...), within
}

// marked is the name beside a mark; empty where there would be too many.
func (c *Class) marked(list []*Result) string {
	if len(c.Results) > mostMarked {
		return ""
	}
	name := short(namesIn(list, 5), 40)
	if !list[0].Deal {
		return "no deal: " + name
	}
	return name
}

// pointed is what is told of a mark that is pointed at.
func (c *Class) pointed(list []*Result) string {
	r := list[0]
	text := namesIn(list, 8)
	if r.Deal {
		text += "\n" + r.Terms
	} else {
		text += "\nno deal"
	}
	for k, x := range r.Worth {
		text += fmt.Sprintf("\n%s gets %s", c.Case.Sides[k].Name, x.Text)
	}
	if len(r.Below) > 0 {
		text += "\nsigned below the walk-away of " + join(r.Below)
	}
	return text
}

func namesIn(list []*Result, most int) string {
	var names []string
	for _, r := range list {
		names = append(names, r.Group)
	}
	return someOf(names, most)
}

// dealsHeadline counts deals, and those that somebody should not have signed.
func (c *Class) dealsHeadline() string {
	n, deals, below := len(c.Results), c.deals(), 0
	for _, r := range deals {
		if len(r.Below) > 0 {
			below++
		}
	}
	signed := fmt.Sprintf("%s of %s came to a deal", integer(len(deals)), several(n, "group"))
	switch {
	case n == 1 && len(deals) == 1:
		signed = "The group came to a deal"
	case len(deals) == n:
		signed = fmt.Sprintf("All %s came to a deal", counting(n, "group"))
	case len(deals) == 0:
		signed = "No group came to a deal"
	}
	switch {
	case below == 1 && n == 1:
		return signed + ", below somebody's walk-away"
	case below > 0 && below == len(deals):
		return signed + ", all of them below somebody's walk-away"
	case below > 0:
		return fmt.Sprintf("%s, %s of them below somebody's walk-away", signed, integer(below))
	}
	return signed
}

func (c *Class) planeText() string {
	text := c.dealsHeadline() + "."
	for i := range c.Results {
		const most = 12 // read aloud; the table has them all
		if i == most {
			return text + fmt.Sprintf(" And %s more.", integer(len(c.Results)-most))
		}
		r := &c.Results[i]
		if !r.Deal {
			text += fmt.Sprintf(" %s: no deal.", capital(r.Group))
			continue
		}
		var gets []string
		for k, x := range r.Worth {
			gets = append(gets, c.Case.Sides[k].Name+" gets "+x.Text)
		}
		text += fmt.Sprintf(" %s: %s.", capital(r.Group), someOf(gets, 6))
	}
	return text
}

func (c *Class) resultsTable() Table {
	t := Table{Head: append([]string{"group", "deal"}, c.Case.sides()...), Text: 2}
	sliced := slices.ContainsFunc(c.Results, func(r Result) bool { return r.Slices != nil })
	if sliced {
		for _, s := range c.Case.Sides {
			t.Head = append(t.Head, "of the gain to "+s.Name)
		}
	}
	for i := range c.Results {
		r := &c.Results[i]
		deal := r.Terms
		if !r.Deal {
			deal = "no deal"
		} else if len(r.Below) > 0 {
			deal += " (signed below the walk-away of " + join(r.Below) + ")"
		}
		row := []string{r.who(), deal}
		for _, x := range r.Worth {
			row = append(row, x.Text)
		}
		for k := range c.Case.Sides {
			switch {
			case r.Slices != nil:
				row = append(row, r.Slices[k])
			case sliced:
				row = append(row, "–")
			}
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// sharesOut shows who got what where a plane would not do: a row a group, a column a side.
func (c *Class) sharesOut(f Figure, room Room) Figure {
	f.Key = false
	f.Subtitle = "In each cell what a side gets; the darker, the more of what the groups came to. Framed: below its walk-away."
	var data []opts.CustomData
	var names []string
	low, high := c.extremes()
	for y, i := range ends(len(c.Results), room.Rows) {
		if i < 0 {
			names = append(names, gap(len(c.Results), room.Rows))
			continue
		}
		r := &c.Results[i]
		names = append(names, r.row())
		for x, worth := range r.Worth {
			part, shade := "other", 0.5
			if slices.Contains(r.Below, c.Case.Sides[x].Name) {
				part = "self"
			}
			if high[x] > low[x] {
				shade = (worth.Of - low[x]) / (high[x] - low[x])
			}
			data = append(data, opts.CustomData{Name: fmt.Sprintf("%s, %s\n%s", r.Group, c.Case.Sides[x].Name, worth.Text), Value: []any{x, y, brief(shade), worth.Text, part}})
		}
	}
	chart := canvas()
	grid(chart, 8, 30, 4, 4)
	yNames(chart, names)
	xNames(chart, shortAll(c.Case.sides(), 16))
	drawn(chart, drawCells, data)
	f.Panels = []Panel{{Size: "wide", Height: 74 + 34*len(names), Width: 180 + 90*len(c.Case.Sides), Chart: chart}}
	f.Notes = []string{"Groups without a deal keep what their walk-aways are worth"}
	return f
}

// extremes are the least and the most that each side got.
func (c *Class) extremes() (low, high []float64) {
	for k := range c.Case.Sides {
		low, high = append(low, c.Results[0].Worth[k].Of), append(high, c.Results[0].Worth[k].Of)
		for i := range c.Results {
			low[k], high[k] = min(low[k], c.Results[i].Worth[k].Of), max(high[k], c.Results[i].Worth[k].Of)
		}
	}
	return low, high
}
