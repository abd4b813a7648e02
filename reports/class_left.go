package reports

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/go-echarts/go-echarts/v2/opts"
)

// leftFigure shows what each group left on the table, and the concrete better deal.
func (c *Class) leftFigure(room Room) Figure {
	list := c.byLoss()
	if len(list) == 0 {
		return Figure{Headline: "Nothing was left on the table", Nothing: "No package is better for one side and worse for none than what the groups came to."}
	}
	const most = 3 // said; the table has all
	f := Figure{
		Key:      true,
		Headline: c.leftHeadline(),
		Subtitle: "What all sides together could have had more, by group; under it the better deals of those who left most.",
		Table:    Table{Head: []string{"group", "left on the table", "better for somebody and worse for nobody"}, Text: 3},
		Notes:    []string{"Bars go to the best joint package; the better deal of a sentence is one that nobody loses by, and may gain less"},
	}
	for k, r := range list {
		if k < most {
			f.Says = append(f.Says, r.Better)
		}
		f.Table.Rows = append(f.Table.Rows, []string{r.who(), r.Lost.Text, r.Better})
	}
	f.Text = says(append([]string{c.leftHeadline() + "."}, f.Says...)...)
	f.Panels = []Panel{lossPanel(list, room)}
	return f
}

// byLoss are the groups for which there is a better deal, the one that left most first.
func (c *Class) byLoss() []*Result {
	var list []*Result
	for i := range c.Results {
		if c.Results[i].Better != "" && !math.IsNaN(c.Results[i].Lost.Of) {
			list = append(list, &c.Results[i])
		}
	}
	slices.SortStableFunc(list, func(a, b *Result) int { return cmp.Compare(b.Lost.Of, a.Lost.Of) })
	return list
}

func (c *Class) leftHeadline() string {
	better, deals := 0, c.deals()
	for _, r := range deals {
		if r.Better != "" {
			better++
		}
	}
	switch {
	case len(deals) == 0:
		return "There was room for a deal, and no group found it"
	case better == 0:
		return "No deal could have been better for one side without being worse for another"
	case better == 1 && len(deals) == 1:
		return "The deal could have been better for somebody and worse for nobody"
	case better == len(deals):
		return fmt.Sprintf("All %s could have been better for somebody and worse for nobody", counting(better, "deal"))
	}
	return fmt.Sprintf("%s of %s could have been better for somebody and worse for nobody", integer(better), several(len(deals), "deal"))
}

func lossPanel(list []*Result, room Room) Panel {
	shown := list[:min(len(list), room.Rows)]
	var names []string
	var data []opts.CustomData
	most := 0.0
	for row, r := range shown {
		names = append(names, r.row())
		text := r.Lost.Text
		data = append(data, opts.CustomData{Name: r.Group + "\n" + r.Lost.Text, Value: []any{row, brief(max(0, r.Lost.Of)), 0, 1, r.look(), text, ""}})
		most = math.Max(most, r.Lost.Of)
	}
	chart := canvas()
	grid(chart, 4, 110, 4, 4)
	xNumbers(chart, scale{min: 0, max: brief(math.Max(most, 1e-6)), format: asNothing, splits: 1})
	yNames(chart, names)
	drawn(chart, drawBars, data)
	p := Panel{Size: "wide", Height: 30 + 30*len(names), Narrow: 30 + 46*len(names), Chart: chart}
	if left := len(list) - len(shown); left > 0 {
		p.Note = fmt.Sprintf("The %s that left most of %s", integer(len(shown)), integer(len(list)))
	}
	return p
}
