package reports

import (
	"fmt"
	"math"
	"slices"

	"github.com/go-echarts/go-echarts/v2/opts"
)

// dots is a dot plot of line-ups or styles: a row for each, with its mean, its interval,
// the number itself, and other numbers beside it.
type dots struct {
	room    Room
	rows    []Estimate // in the order they are shown
	show    func(float64) string
	axis    scale
	near    map[string]bool // who cannot be told from the one that the headline names: these are set in bold
	columns []column
}

// column is a number beside each row, by line-up or style, under a heading.
type column struct {
	head string
	text map[string]string
}

// columnOf shows the means of some rows as shares.
func columnOf(head string, rows []Estimate) column {
	c := column{head, map[string]string{}}
	for _, e := range rows {
		c.text[e.who()] = percent(e.Mean)
	}
	return c
}

func (d dots) panel(r *Run) Panel {
	var names []string
	var data []opts.CustomData
	for row, i := range ends(len(d.rows), d.room.Rows) {
		if i < 0 {
			names = append(names, gap(len(d.rows), d.room.Rows))
			continue
		}
		names = append(names, seats(d.rows[i].who()))
		data = append(data, d.datum(r, row, d.rows[i]))
	}
	c := canvas()
	top := 4
	if len(d.columns) > 0 {
		top = 24
	}
	grid(c, top, max(64, 52+80*len(d.columns)), 34, 4)
	xNumbers(c, d.axis)
	yNames(c, names)
	drawn(c, drawInterval, data)
	return Panel{Size: "wide", Height: 64 + 30*len(names), Narrow: 64 + 42*len(names), Chart: c}
}

func (d dots) datum(r *Run, row int, e Estimate) opts.CustomData {
	lo, hi := e.Lo, e.Hi
	text := fmt.Sprintf("%s\n%s", seats(e.who()), d.show(e.Mean))
	if e.interval() {
		text += fmt.Sprintf(" (%s to %s)", d.show(lo), d.show(hi))
	} else {
		lo, hi = e.Mean, e.Mean
	}
	beside, heads := []string{}, []string{}
	for _, c := range d.columns {
		text += fmt.Sprintf("\n%s: %s", c.head, c.text[e.who()])
		beside = append(beside, c.text[e.who()])
		if row == 0 {
			heads = append(heads, c.head)
		}
	}
	value := []any{row, brief(e.Mean), brief(lo), brief(hi), d.show(e.Mean), len(d.near) == 0 || d.near[e.who()], beside, heads}
	for _, s := range lineUp(e.who()) {
		value = append(value, slices.Index(r.styles(), s))
	}
	return opts.CustomData{Name: text, Value: value}
}

// bold says what is set in bold, where it is not all.
func (d dots) bold(end string) []string {
	if len(d.near) < 2 || len(d.near) == len(d.rows) {
		return nil
	}
	return []string{"Bold: not clearly apart from the " + end}
}

// shares is the axis for shares: from 0, or from where nothing is below.
func shares(name string, rows []Estimate) scale {
	low, high, lo := 1.0, 1.0, 1.0
	for _, e := range rows {
		low, high = math.Min(low, e.Mean), math.Max(high, e.Mean)
		if e.interval() {
			lo = math.Min(lo, e.Lo)
		}
	}
	if low >= 0 { // an interval may reach where no share can be
		lo = math.Max(lo, 0)
	}
	low = math.Floor(math.Min(low, lo)*10-0.2) / 10
	if low > -0.2 && low < 0.5 {
		low = 0
	}
	return scale{name: name, min: math.Max(low, -1), max: math.Ceil(high*10-1e-9) / 10, format: asPercent, splits: 5}
}

// table is the rows' numbers, all of them.
func (d dots) table() Table {
	t := Table{Head: []string{"line-up", "mean", "from", "to", "negotiations", "with a value"}, Text: 1}
	for _, c := range d.columns {
		t.Head = append(t.Head, c.head)
	}
	for _, e := range d.rows {
		line := []string{e.who(), d.show(e.Mean), blank(e.Lo, d.show), blank(e.Hi, d.show), integer(e.N), integer(e.Defined)}
		for _, c := range d.columns {
			line = append(line, c.text[e.who()])
		}
		t.Rows = append(t.Rows, line)
	}
	return t
}

// text says in words what the dots show.
func (d dots) text(what string) string {
	text := fmt.Sprintf("A dot plot of %s for %s, from the first to the last: ", what, several(len(d.rows), "line-up"))
	const most = 4 // from either end, read aloud; the table has them all
	var each []string
	for i, e := range d.rows {
		if i >= most && i < len(d.rows)-most {
			if i == most {
				each = append(each, fmt.Sprintf("%s between them", integer(len(d.rows)-2*most)))
			}
			continue
		}
		one := fmt.Sprintf("%s %s", seats(e.who()), d.show(e.Mean))
		if e.interval() {
			one += fmt.Sprintf(" (%s to %s)", d.show(e.Lo), d.show(e.Hi))
		}
		each = append(each, one)
	}
	return text + join(each) + "."
}

// blank is empty for a number that does not exist.
func blank(x float64, show func(float64) string) string {
	if math.IsNaN(x) {
		return ""
	}
	return show(x)
}
