package reports

import (
	"math"

	"github.com/go-echarts/go-echarts/v2/opts"
)

// stem is a row with an amount: a dot as far right as it is large, on a line from 0.
type stem struct {
	name, says, text string
	amount           float64
	look             int
	bold             bool
}

// stems are rows of amounts, with so much room at the right for their numbers.
func stems(rows []stem, right int) Panel {
	var names []string
	var data []opts.CustomData
	most := math.SmallestNonzeroFloat64
	for k, r := range rows {
		names = append(names, r.name)
		x := brief(max(0, r.amount))
		most = max(most, x)
		data = append(data, opts.CustomData{Name: r.says, Value: []any{k, x, 0, x, r.text, r.bold, []string{}, []string{}, r.look}})
	}
	chart := canvas()
	grid(chart, 14, right, 4, 4)
	xNumbers(chart, scale{min: 0, max: most, format: asNothing, splits: 1})
	yNames(chart, names)
	drawn(chart, drawInterval, data)
	return Panel{Size: "wide", Height: 30 + 30*len(names), Narrow: 30 + 42*len(names), Chart: chart}
}
