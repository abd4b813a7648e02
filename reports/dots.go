package reports

import (
	"fmt"
	"math"
	"slices"

	"github.com/go-echarts/go-echarts/v2/opts"
)

// dots is a dot plot: a row for each group, its mean, its interval, and the
// number itself beside it.
type dots struct {
	metric string
	rows   []Estimate // in the order they are shown
	show   func(float64) string
	axis   scale
}

// mostRows is how many rows a reader will look through; of more, the ends are shown.
const mostRows = 30

// ends are the rows to draw: all, or those at both ends with a gap (an empty
// row) between.
func (d dots) ends() (rows []Estimate, left int) {
	if len(d.rows) <= mostRows {
		return d.rows, 0
	}
	half := mostRows / 2
	rows = append(slices.Clone(d.rows[:half]), Estimate{Mean: math.NaN()})
	return append(rows, d.rows[len(d.rows)-half:]...), len(d.rows) - mostRows
}

// panel draws the rows. A metric that is missing for some negotiations has the
// share of deals beside it.
func (d dots) panel(r *Run) Panel {
	rows, left := d.ends()
	deals := map[string]float64{}
	if partial(d.rows) {
		for _, e := range r.pooled("pairing", "deal") {
			deals[e.Pairing] = e.Mean
		}
	}
	var names []string
	var data []opts.CustomData
	for i, e := range rows {
		if math.IsNaN(e.Mean) {
			names = append(names, fmt.Sprintf("… %s between …", integer(left)))
			continue
		}
		names = append(names, seats(e.Pairing))
		aside := ""
		if deal, ok := deals[e.Pairing]; ok {
			aside = percent(deal) + " deals"
		}
		data = append(data, d.datum(r, i, e, aside))
	}
	c := canvas()
	right := 56
	if len(deals) > 0 {
		right = 132
	}
	grid(c, 4, right, 34, 4)
	xNumbers(c, d.axis)
	yNames(c, names)
	drawn(c, drawInterval, data)
	return Panel{Size: "wide", Height: 64 + 30*len(names), Narrow: 64 + 42*len(names), Chart: c}
}

func (d dots) datum(r *Run, row int, e Estimate, aside string) opts.CustomData {
	lo, hi := e.Lo, e.Hi
	text := fmt.Sprintf("%s\n%s", seats(e.Pairing), d.show(e.Mean))
	if e.interval() {
		text += fmt.Sprintf(" (%s to %s)", d.show(lo), d.show(hi))
	} else {
		lo, hi = e.Mean, e.Mean
	}
	if aside != "" {
		text += "\n" + aside
	}
	value := []any{row, brief(e.Mean), brief(lo), brief(hi), d.show(e.Mean), aside}
	for _, s := range lineUp(e.Pairing) {
		value = append(value, slices.Index(r.styles(), s))
	}
	return opts.CustomData{Name: text, Value: value}
}

// shares is the axis for shares: from 0, or from where nothing is below.
func shares(name string, rows []Estimate) scale {
	low, high := 1.0, 1.0
	for _, e := range rows {
		low = math.Min(low, e.Mean)
		high = math.Max(high, e.Mean)
		if e.interval() {
			low = math.Min(low, e.Lo)
		}
	}
	low = math.Floor(low*10-0.2) / 10
	if low > 0 && low < 0.5 {
		low = 0
	}
	return scale{name: name, min: math.Max(low, -1), max: math.Ceil(high*10) / 10, format: asPercent, splits: 5}
}

// table is the rows' numbers, all of them.
func (d dots) table(r *Run) Table {
	t := Table{Head: []string{"line-up", "mean", "from", "to", "negotiations", "with a value", "deals"}, Text: 1}
	deals := map[string]float64{}
	for _, e := range r.pooled("pairing", "deal") {
		deals[e.Pairing] = e.Mean
	}
	for _, e := range d.rows {
		deal := ""
		if x, ok := deals[e.Pairing]; ok {
			deal = percent(x)
		}
		t.Rows = append(t.Rows, []string{e.Pairing, d.show(e.Mean), blank(e.Lo, d.show), blank(e.Hi, d.show), integer(e.N), integer(e.Defined), deal})
	}
	return t
}

// text says in words what the dots show.
func (d dots) text(r *Run, what string) string {
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
		one := fmt.Sprintf("%s %s", seats(e.Pairing), d.show(e.Mean))
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
