package reports

import (
	"cmp"
	"fmt"
	"math"
	"slices"
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
		Question: "What would you have had to know of the other side to find the better deal, and how could you have asked?",
		Subtitle: "What all sides together could have had more, by group, and in words the better deals of those who left most.",
		Table:    Table{Head: []string{"group", "left on the table", "better for somebody and worse for nobody"}, Text: 3},
		Notes:    []string{"Lines go to the best joint package; the better deal of a sentence is one that nobody loses by, and may gain less"},
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
	var rows []stem
	for _, r := range list[:min(len(list), room.Rows)] {
		rows = append(rows, stem{r.row(), r.Group + "\n" + r.Lost.Text, r.Lost.Text, r.Lost.Of, r.look(), false})
	}
	p := stems(rows, 76)
	if left := len(list) - len(rows); left > 0 {
		p.Note = fmt.Sprintf("The %s that left most of %s", integer(len(rows)), integer(len(list)))
	}
	return p
}
