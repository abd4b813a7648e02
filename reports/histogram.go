package reports

import (
	"fmt"
	"math"
	"slices"

	"github.com/go-echarts/go-echarts/v2/opts"
)

// binWidth is how wide a column of a histogram is: five percentage points. The
// table's bins are finer than a reader can see.
const binWidth = 0.05

// histogram is how often the results of a style or a line-up fell into each column.
type histogram struct {
	who   string
	first int   // the number of the first column: it begins at first*binWidth
	count []int // from the first column on
	total int
}

// histograms puts the bins of a metric together, for each style or line-up. A
// bin that skip names is left out.
func (r *Run) histograms(level, metric string, who []string, skip func(Bin) bool) []histogram {
	if len(r.at(level, metric)) == 0 {
		level = "scenario " + level
	}
	counts := map[string]map[int]int{}
	for _, b := range r.Hist {
		if b.Level != level || b.Metric != metric || skip(b) {
			continue
		}
		if counts[b.who()] == nil {
			counts[b.who()] = map[int]int{}
		}
		counts[b.who()][b.column()] += b.Count
	}
	var all []histogram
	for _, name := range who {
		all = append(all, histogramOf(name, counts[name]))
	}
	return all
}

// who names the group, as an estimate's does.
func (b Bin) who() string { return Estimate{Style: b.Style, Pairing: b.Pairing}.who() }

// column is the number of the column that a bin falls into.
func (b Bin) column() int {
	at := int(math.Floor((b.Lo+b.Hi)/2/binWidth + 1e-9))
	if at == int(1/binWidth) && b.Lo < 1 {
		at-- // the best possible belongs to the last column
	}
	return at
}

// nothingLeftOut is a skip that skips none.
func nothingLeftOut(Bin) bool { return false }

func histogramOf(who string, counts map[int]int) histogram {
	h := histogram{who: who}
	var at []int
	for i := range counts {
		at = append(at, i)
	}
	if len(at) == 0 {
		return h
	}
	slices.Sort(at)
	h.first, h.count = at[0], make([]int, at[len(at)-1]-at[0]+1)
	for _, i := range at {
		h.count[i-h.first] = counts[i]
		h.total += counts[i]
	}
	return h
}

func (h histogram) low() float64  { return float64(h.first) * binWidth }
func (h histogram) high() float64 { return float64(h.first+len(h.count)) * binWidth }

// share is how often a column's results came, from 0 to 1.
func (h histogram) share(i int) float64 { return float64(h.count[i]) / float64(h.total) }

// columnsOf draws histograms to one scale: the highest column is the highest of
// those above 5 %, or an eighth. Where walking away is frequent its column
// would dwarf all others: it is cut off and says its share.
func columnsOf(r *Run, hists []histogram) []opts.CustomData {
	most := 0.125
	for _, h := range hists {
		for i := range h.count {
			if h.first+i > 0 {
				most = math.Max(most, math.Min(0.4, h.share(i)))
			}
		}
	}
	var data []opts.CustomData
	for row, h := range hists {
		for i, n := range h.count {
			if n == 0 {
				continue
			}
			from, share, cut := float64(h.first+i)*binWidth, h.share(i), ""
			if share > most {
				cut = percent(share)
			}
			text := fmt.Sprintf("%s: %s to %s\n%s of its results", seats(h.who), percent(from), percent(from+binWidth), percent(share))
			data = append(data, opts.CustomData{Name: text, Value: []any{row, brief(from), brief(from + binWidth), brief(math.Min(1, share/most)), r.hueOf(h.who), cut}})
		}
	}
	return data
}

// hueOf is the place of a style among the looks, or -1, grey, for two styles together.
func (r *Run) hueOf(who string) int {
	styles := lineUp(who)
	if len(styles) > 1 && !sameStyle(who) {
		return -1
	}
	return slices.Index(r.styles(), styles[0])
}
