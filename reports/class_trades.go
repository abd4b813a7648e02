package reports

import (
	"fmt"
	"math"

	"github.com/go-echarts/go-echarts/v2/opts"
)

// tradesFigure is a row a group and a column a trade.
func (c *Class) tradesFigure(room Room) Figure {
	f := Figure{
		Headline: c.tradesHeadline(),
		Question: "Who made one of these trades, and how did you find out that it was worth it to both of you?",
		Subtitle: "Found: both terms were traded, and nothing was left of it. A sum: what the trade would still have brought the two sides together. The last row counts the groups that found it.",
		Table:    Table{Head: []string{"group"}, Text: 1 + len(c.Trades)},
		Notes:    []string{fmt.Sprintf("n = %s; a dash: no deal, or one in which one side has both terms its way", several(len(c.Results), "group"))},
	}
	for k, trade := range c.Trades {
		f.Table.Head = append(f.Table.Head, trade.Name)
		f.Says = append(f.Says, fmt.Sprintf("%d. %s", k+1, trade.Says))
		f.Text = says(f.Text, fmt.Sprintf("%s: found by %s of %s.", capital(trade.Name), integer(c.finders(k)), several(len(c.Results), "group")))
	}
	for i := range c.Results {
		row := []string{c.Results[i].who()}
		for k := range c.Trades {
			row = append(row, c.Results[i].Trades[k].Text)
		}
		f.Table.Rows = append(f.Table.Rows, row)
	}
	f.Panels = []Panel{c.tradesPanel(room)}
	return f
}

// shade is dark for a trade that was found, and paler the more of it was left.
func (c *Class) shade(left Amount, most float64) float64 {
	switch {
	case math.IsNaN(left.Of):
		return 0
	case left.Of == 0:
		return 1
	}
	return 0.45 * (1 - left.Of/most)
}

// mostLeft is the most that is left of any trade.
func (c *Class) mostLeft() float64 {
	most := math.SmallestNonzeroFloat64
	for i := range c.Results {
		for _, x := range c.Results[i].Trades {
			if x.Of > most {
				most = x.Of
			}
		}
	}
	return most
}

// finders counts the groups that found a trade.
func (c *Class) finders(trade int) int {
	n := 0
	for i := range c.Results {
		if c.Results[i].Trades[trade].Of == 0 {
			n++
		}
	}
	return n
}

func (c *Class) tradesHeadline() string {
	most, least := 0, 0
	for k := range c.Trades {
		if c.finders(k) > c.finders(most) {
			most = k
		}
		if c.finders(k) < c.finders(least) {
			least = k
		}
	}
	all := several(len(c.Results), "group")
	switch high, low := c.finders(most), c.finders(least); {
	case high == 0:
		return "No group found any of the trades"
	case low == len(c.Results):
		return "Every group found every trade"
	case high == low:
		return fmt.Sprintf("Each trade was found by %s of %s", integer(high), all)
	case low == 0:
		return fmt.Sprintf("“%s” was found by %s of %s, “%s” by none", c.Trades[most].Name, integer(high), all, c.Trades[least].Name)
	default:
		return fmt.Sprintf("“%s” was found by %s of %s, “%s” by %s", c.Trades[most].Name, integer(high), all, c.Trades[least].Name, integer(low))
	}
}

func (c *Class) tradesPanel(room Room) Panel {
	var data []opts.CustomData
	var names []string
	cell := func(x int, text, says, part string, shade float64) {
		data = append(data, opts.CustomData{Name: says, Value: []any{x, len(names) - 1, brief(shade), text, part}})
	}
	for _, i := range ends(len(c.Results), room.Rows) {
		if i < 0 {
			names = append(names, gap(len(c.Results), room.Rows))
			continue
		}
		r := &c.Results[i]
		names = append(names, r.row())
		for k := range c.Trades {
			cell(k, r.Trades[k].Text, fmt.Sprintf("%s\n%s: %s", r.Group, c.Trades[k].Name, r.Trades[k].Text), "other", c.shade(r.Trades[k], c.mostLeft()))
		}
	}
	names = append(names, "found by")
	var columns []string
	for k, trade := range c.Trades {
		columns = append(columns, fmt.Sprintf("%d. %s", k+1, short(trade.Name, 30)))
		count := fmt.Sprintf("%s of %s", integer(c.finders(k)), integer(len(c.Results)))
		cell(k, count, trade.Name+"\n"+count, "average", 0)
	}
	chart := canvas()
	grid(chart, 8, 30, 4, 4)
	yNames(chart, names)
	xNames(chart, columns)
	drawn(chart, drawCells, data)
	return Panel{Size: "wide", Height: 110 + 30*len(names), Width: 180 + 110*len(c.Trades), Chart: chart}
}
