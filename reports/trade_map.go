package reports

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

var _ = add(Chart{ID: "trades", Name: "Which trades were found", Place: 48, Draw: tradeMap, When: func(r *Run) bool { return r.Trial == nil && len(r.tradeRows()) > 0 }})

// tradeRow is a trade of a case, with how many deals each line-up has and made it in.
type tradeRow struct {
	Traded // of any line-up: what is traded
	by     map[string]Traded
}

// tradeRows are the trades of all cases that had deals, those that bring most of each case
// first, then the next of each.
func (r *Run) tradeRows() []*tradeRow {
	type key struct {
		scenario string
		trade    int
	}
	index := map[key]*tradeRow{}
	var list []*tradeRow
	for _, t := range r.Trades {
		if t.Deals == 0 {
			continue
		}
		k := key{t.Scenario, t.Trade}
		if index[k] == nil {
			index[k] = &tradeRow{t, map[string]Traded{}}
			list = append(list, index[k])
		}
		index[k].by[t.Pairing] = t
	}
	slices.SortStableFunc(list, func(a, b *tradeRow) int { return cmp.Compare(a.Trade, b.Trade) })
	return list
}

// share of all deals that made the trade.
func (t *tradeRow) share() float64 {
	deals, made := 0, 0
	for _, one := range t.by {
		deals, made = deals+one.Deals, made+one.Made
	}
	return float64(made) / float64(deals)
}

// words says what is traded: "payment for price".
func (t Traded) words() string { return short(t.Gives, 24) + " for " + short(t.Gets, 24) }

// whole says it with the values.
func (t Traded) whole() string {
	return fmt.Sprintf("%s gives on %s (%s to %s) and gets on %s (%s to %s)", short(t.Giver, 30), short(t.Gives, 40), short(t.GivesFrom, 30), short(t.GivesTo, 30),
		short(t.Gets, 40), short(t.GetsFrom, 30), short(t.GetsTo, 30))
}

// tradeMap shows which trades each line-up's deals made: trades.csv.
func tradeMap(r *Run, room Room) Figure {
	all := r.tradeRows()
	rows := slices.Clone(all[:min(len(all), room.Rows)])
	order := r.cases()
	slices.SortStableFunc(rows, func(a, b *tradeRow) int {
		return cmp.Or(cmp.Compare(slices.Index(order, a.Scenario), slices.Index(order, b.Scenario)), cmp.Compare(a.Trade, b.Trade))
	})
	every := tradeColumns(all)
	columns := outer(every, room.Styles)
	f := Figure{
		Headline: tradesHeadline(r, all),
		Subtitle: "In how many deals of a line-up a trade was made: one side gives way on one term and is given more on another, at least half as far as the best such trade goes. In percent of the line-up's deals; the stronger the shade, the more.",
		Question: "Which of these trades could you offer in your own next negotiation, and what would you ask for it?",
		Text:     tradesText(r, all),
		Notes: []string{"Line-ups from those that made most trades to those that made fewest; trades of a case from the one that brings most",
			"A trade counts as made by what was agreed on its two terms, whether or not anybody spoke of it", "Counted in the deals of this run alone; no interval tells how it would be in others"},
	}
	if len(rows) < len(all) {
		f.Notes = append(f.Notes, fmt.Sprintf("Of %s trades %s are drawn, those that bring most of each case", integer(len(all)), integer(len(rows))))
	}
	if half := len(columns) / 2; len(columns) < len(every) {
		f.Notes = append(f.Notes, fmt.Sprintf("Of %s line-ups the %s that made most and the %s that made fewest are drawn", integer(len(every)), numberWord(half), numberWord(half)))
	}
	low, high := math.MaxInt, 0
	for _, t := range all {
		for _, one := range t.by {
			low, high = min(low, one.Deals), max(high, one.Deals)
		}
	}
	f.Notes = append(f.Notes, "n = "+ranged(low, high)+" deals of each line-up and case")
	f.Panels, f.Table = []Panel{tradePanel(r, rows, columns)}, tradeTable(rows, columns)
	return f
}

// tradeColumns are the line-ups, from the one whose deals made most of the trades there were.
func tradeColumns(all []*tradeRow) []string {
	sum, n := map[string]float64{}, map[string]float64{}
	var list []string
	for _, t := range all {
		for pairing, one := range t.by {
			if n[pairing] == 0 {
				list = append(list, pairing)
			}
			n[pairing]++
			sum[pairing] += math.Round(1e6 * float64(one.Made) / float64(one.Deals)) // whole numbers: their sum has no order
		}
	}
	slices.SortFunc(list, func(a, b string) int { return cmp.Or(cmp.Compare(sum[b]/n[b], sum[a]/n[a]), cmp.Compare(a, b)) })
	return list
}

func tradePanel(r *Run, rows []*tradeRow, columns []string) Panel {
	var data []opts.CustomData
	var names []string
	for y, t := range rows {
		name := t.words()
		if len(r.cases()) > 1 {
			name = short(t.Scenario, 24) + ": " + name
		}
		names = append(names, name)
		for x, pairing := range append(slices.Clone(columns), "") {
			share, part, who := t.share(), "average", "All deals"
			if pairing != "" {
				one, played := t.by[pairing]
				if !played {
					continue
				}
				share, part, who = float64(one.Made)/float64(one.Deals), "other", seats(pairing)
			}
			text := fmt.Sprintf("%s: %s\n%s", who, t.words(), percent(share))
			data = append(data, opts.CustomData{Name: text, Value: []any{x, y, brief(share), decimal(100*share, 0.95), part}})
		}
	}
	var heads []string
	for _, pairing := range columns {
		heads = append(heads, short(seats(pairing), 26))
	}
	c := canvas()
	c.SetGlobalOptions(charts.WithGridOpts(opts.Grid{Top: "8", Right: "30", Bottom: "4", Left: "4", ContainLabel: opts.Bool(true)}))
	yNames(c, names)
	xNames(c, append(heads, "all deals"))
	drawn(c, drawCells, data)
	return Panel{Size: "wide", Height: 150 + 30*len(names), Width: 280 + 40*(len(heads)+1), Chart: c}
}

// tradesHeadline tells of the trade that most deals made and of the one that fewest did.
func tradesHeadline(r *Run, all []*tradeRow) string {
	sorted := slices.Clone(all)
	slices.SortStableFunc(sorted, func(a, b *tradeRow) int { return cmp.Compare(b.share(), a.share()) })
	first, last := sorted[0], sorted[len(sorted)-1]
	in := func(t *tradeRow) string {
		if len(r.cases()) > 1 {
			return fmt.Sprintf("%s of the deals in “%s” trade %s", percent(t.share()), short(r.titleOf(t.Scenario), 30), t.words())
		}
		return fmt.Sprintf("%s of the deals trade %s", percent(t.share()), t.words())
	}
	if len(all) == 1 || percent(first.share()) == percent(last.share()) {
		return in(first)
	}
	return in(first) + ", " + in(last)
}

func tradesText(r *Run, all []*tradeRow) string {
	var each []string
	for _, t := range all {
		each = append(each, fmt.Sprintf("%s: %s, in %s of the deals", r.titleOf(t.Scenario), t.words(), percent(t.share())))
	}
	return "A square of numbers: a row for each trade, a column for each line-up, and in each cell the share of its deals that made the trade. " + someOf(each, mostNamed) + "."
}

// tradeTable is the map as numbers: the trades and line-ups that are drawn.
func tradeTable(rows []*tradeRow, columns []string) Table {
	t := Table{Head: []string{"case", "trade", "brings the giver", "brings the other", "all deals"}, Text: 2, More: "All trades and line-ups are in trades.csv."}
	for _, pairing := range columns {
		t.Head = append(t.Head, seats(pairing))
	}
	for _, row := range rows {
		line := []string{row.Scenario, row.whole(), blank(row.GainGiver, percent), blank(row.GainOther, percent), percent(row.share())}
		for _, pairing := range columns {
			share := ""
			if one, played := row.by[pairing]; played {
				share = percent(float64(one.Made) / float64(one.Deals))
			}
			line = append(line, share)
		}
		t.Rows = append(t.Rows, line)
	}
	return t
}
