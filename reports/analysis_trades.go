package reports

import (
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	"github.com/go-echarts/go-echarts/v2/opts"
)

// tradesFigure shows each trade: what is given, what is got, and what is left for both.
func (a *Analysis) tradesFigure() Figure {
	if len(a.Trades) == 0 {
		if a.NoTrade == "" {
			return Figure{}
		}
		return Figure{Headline: "Nothing to trade", Nothing: capital(strings.TrimPrefix(a.NoTrade, "Nothing to trade: "))}
	}
	f := Figure{
		Headline: a.tradesHeadline(),
		Subtitle: "Bars to the right: what a step brings a side. To the left: what it costs. Together, both steps leave both sides better off.",
		Question: "What could you give that costs you little and is worth much to the other side, and what would you ask for it?",
		Table:    Table{Head: []string{"trade", "step", "side", "change"}, Text: 3},
	}
	for k, swap := range a.Trades {
		f.Says = append(f.Says, swap.Says)
		f.Panels = append(f.Panels, a.tradePanel(k, &swap))
		for _, row := range swap.Rows {
			for i, side := range swap.Sides {
				f.Table.Rows = append(f.Table.Rows, []string{integer(k + 1), row.Name, a.Sides[side].Name, row.Worth[i].Text})
			}
		}
	}
	f.Text = says(f.Says...)
	return f
}

func (a *Analysis) tradesHeadline() string {
	t := &a.Trades[0]
	both := t.Rows[len(t.Rows)-1].Worth
	bare := func(x Amount) string { return strings.TrimPrefix(x.Text, "+") }
	return fmt.Sprintf("The best trade brings %s %s and %s %s", a.Sides[t.Sides[0]].Name, bare(both[0]), a.Sides[t.Sides[1]].Name, bare(both[1]))
}

func (a *Analysis) tradePanel(k int, swap *Swap) Panel {
	var data []opts.CustomData
	var names []string
	low, high, longest := 0.0, 0.0, 0
	for y, row := range swap.Rows {
		names = append(names, short(row.Name, 60))
		for i, side := range swap.Sides {
			x := row.Drawn[i]
			low, high = math.Min(low, x), math.Max(high, x)
			label := short(a.Sides[side].Name, 24) + " " + row.Worth[i].Text
			longest = max(longest, utf8.RuneCountInString(label))
			data = append(data, opts.CustomData{Name: fmt.Sprintf("%s\n%s: %s", row.Name, a.Sides[side].Name, row.Worth[i].Text),
				Value: []any{y, brief(x), i, 2, min(side, inkLook-1), label, ""}})
		}
	}
	c := canvas()
	const letter = 7 // pixels, about
	grid(c, 4, letter*longest, 4, 4)
	s := round(low-(high-low)*0.9, high, 4) // to the left there are words
	xNumbers(c, scale{min: s.min, max: s.max, format: asNothing, splits: s.splits})
	yNames(c, names)
	drawn(c, drawBars, data)
	title := fmt.Sprintf("Trade %d: %s and %s", k+1, a.Sides[swap.Sides[0]].Name, a.Sides[swap.Sides[1]].Name)
	return Panel{Title: title, Size: "wide", Height: 30 + 50*len(names), Narrow: 30 + 66*len(names), Chart: c}
}
