package reports

import (
	"fmt"
	"math"
	"slices"

	"github.com/go-echarts/go-echarts/v2/opts"
)

// rankingFigure is a row a group with how much of the gain it found.
func (c *Class) rankingFigure(room Room) Figure {
	if math.IsNaN(c.Results[0].Share) {
		return Figure{Headline: "There was nothing to share", Nothing: "This case holds no gain over the walk-aways, or its packages are too many to compare, so groups cannot be ranked by what they found of it."}
	}
	f := Figure{
		Headline: c.rankingHeadline(),
		Subtitle: capital(c.Gain) + " that each group found, the most on top. All there was is 100" + nbsp + "%; a group without a deal found none of it.",
		Text:     c.rankingText(), Question: "What did you ask, and what did you tell, before you made your first whole offer?", Table: c.rankingTable(), Key: true,
		Notes: []string{fmt.Sprintf("n = %s", several(len(c.Results), "group"))},
	}
	if slices.Contains(ends(len(c.Results), room.Rows), -1) {
		f.Panels = append(f.Panels, c.stripPanel())
	}
	f.Panels = append(f.Panels, c.rankingPanel(room))
	return f
}

// middle is the median share.
func (c *Class) middle() float64 {
	n := len(c.Results)
	return (c.Results[(n-1)/2].Share + c.Results[n/2].Share) / 2
}

func (c *Class) rankingHeadline() string {
	best, last := c.Results[0], c.Results[len(c.Results)-1]
	switch {
	case len(c.Results) == 1:
		return fmt.Sprintf("The group found %s of %s", part(best.Share), c.Gain)
	case percent(best.Share) == percent(last.Share):
		return fmt.Sprintf("Every group found %s of %s", part(best.Share), c.Gain)
	}
	tied := 0
	for _, r := range c.Results {
		if percent(r.Share) == percent(best.Share) {
			tied++
		}
	}
	who := "group " + short(best.Group, 30)
	if tied > 1 {
		who = numberWord(tied) + " groups"
	}
	return fmt.Sprintf("The group in the middle found %s of %s, the best (%s) %s", part(c.middle()), c.Gain, who, percent(best.Share))
}

func (c *Class) rankingText() string {
	text := c.rankingHeadline() + ". From the first to the last: "
	var each []string
	for _, i := range ends(len(c.Results), 16) {
		if i < 0 {
			each = append(each, fmt.Sprintf("%s between them", integer(len(c.Results)-16)))
			continue
		}
		each = append(each, c.Results[i].Group+" "+percent(c.Results[i].Share))
	}
	return text + join(each) + "."
}

func (c *Class) rankingPanel(room Room) Panel {
	var names []string
	var data []opts.CustomData
	low, high := 0.0, 1.0
	for row, i := range ends(len(c.Results), room.Rows) {
		if i < 0 {
			names = append(names, gap(len(c.Results), room.Rows))
			continue
		}
		r := &c.Results[i]
		names = append(names, r.row())
		low, high = math.Min(low, r.Share), math.Max(high, r.Share)
		beside, heads := []string{}, []string{}
		for k, x := range r.Worth {
			if len(r.Worth) > 3 {
				break
			}
			beside = append(beside, x.Text)
			if row == 0 {
				heads = append(heads, short(c.Case.Sides[k].Name, 12))
			}
		}
		x := brief(r.Share)
		data = append(data, opts.CustomData{Name: c.pointed([]*Result{r}) + "\n" + percent(r.Share), Value: []any{row, x, x, x, percent(r.Share), false, beside, heads, r.look()}})
	}
	chart := canvas()
	grid(chart, 24, 64+80*min(len(c.Case.Sides), 3)+10, 34, 4)
	xNumbers(chart, around(low, high, asPercent))
	yNames(chart, names)
	drawn(chart, drawInterval, data)
	return Panel{Size: "wide", Height: 70 + 30*len(names), Narrow: 76 + 42*len(names), Chart: chart}
}

// stripPanel shows all groups where the rows below it can't.
func (c *Class) stripPanel() Panel {
	var dots []opts.ScatterData
	low, high := 0.0, 1.0
	for i := range c.Results {
		r := &c.Results[i]
		low, high = math.Min(low, r.Share), math.Max(high, r.Share)
		dots = append(dots, opts.ScatterData{Name: r.Group + "\n" + percent(r.Share), Value: []any{brief(r.Share), 0}, SymbolSize: 11})
	}
	chart := canvas()
	grid(chart, 4, 76, 34, 4)
	xNumbers(chart, around(low, high, asPercent))
	yNames(chart, []string{fmt.Sprintf("all %s groups", integer(len(c.Results)))})
	chart.Overlap(strip(dots))
	return Panel{Title: "Every group a dot", Size: "wide", Height: 90, Narrow: 90, Chart: chart}
}

func (c *Class) rankingTable() Table {
	t := Table{Head: []string{"group", "share", "left on the table"}, Text: 1}
	for i := range c.Results {
		r := &c.Results[i]
		t.Rows = append(t.Rows, []string{r.who(), percent(r.Share), r.Lost.Text})
	}
	return t
}
