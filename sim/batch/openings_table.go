package batch

import (
	"io"

	"github.com/parley-sim/parley/sim/stats"
)

// openingsTable writes openings.csv: what first offers came to.
func (r *Results) openingsTable(w io.Writer) error {
	t := newTable(w, "scenario", "style", "kind", "lo", "hi", "n", "deals", "first_offer", "gain", "sd", "gain_lo", "gain_hi", "clusters", "over")
	styles := append(r.Design.everyStyle(), "*")
	for _, s := range r.Design.Scenarios {
		for _, style := range styles {
			t.openings(s.Name, style, []openings{r.openingsOf(s.Name, style)})
		}
	}
	for _, style := range styles {
		var all []openings
		for _, s := range r.Design.Scenarios {
			all = append(all, r.openingsOf(s.Name, style))
		}
		t.openings("*", style, all)
	}
	return t.close()
}

// openingsOf is the first offers of a style in a scenario, or of all styles.
func (r *Results) openingsOf(scenario, style string) openings {
	if style != "*" {
		return r.openings[openingKey{scenario, style}]
	}
	all := openings{}
	for _, style := range r.Design.everyStyle() {
		all.merge(r.openings[openingKey{scenario, style}])
	}
	return all
}

// openings writes a row for each bin that holds something, and one for the slope.
func (t *table) openings(scenario, style string, cases []openings) {
	var total opening
	for bin := range openingBins {
		inBin := func(key opened) bool { return key.bin == bin }
		var all opening
		var means []float64
		for _, o := range cases {
			one := o.sum(inBin)
			all.merge(&one)
			means = append(means, mean(one.gain))
		}
		if all.gain.N == 0 {
			continue
		}
		total.merge(&all)
		interval, over := overCases(means, func() []float64 { return cases[0].withoutOne(inBin, sums.mean) })
		t.text(scenario, style, "bin")
		t.numbers(float64(bin)/openingBins, float64(bin+1)/openingBins)
		t.opening(&all, interval, over, all.gain.SD())
	}
	if total.gain.N == 0 {
		return
	}
	var slopes []float64
	for _, o := range cases {
		slopes = append(slopes, o.slope())
	}
	interval, over := overCases(slopes, func() []float64 { return cases[0].withoutOne(anyBin, sums.slope) })
	t.text(scenario, style, "slope")
	t.numbers(nan, nan)
	t.opening(&total, interval, over, nan)
}

func (t *table) opening(o *opening, interval stats.Interval, over string, sd float64) {
	t.counts(o.gain.N, o.deals)
	t.numbers(mean(o.offer), interval.Mean, sd, interval.Lo, interval.Hi)
	t.counts(int64(interval.Clusters))
	t.text(over)
	t.end()
}

// overCases is the interval of a mean over cases or, where there is one, of its number
// over its worlds, of which each tells what it adds to that number.
func overCases(cases []float64, worlds func() []float64) (stats.Interval, string) {
	interval, over := stats.OverClusters(cases, confidence), "scenarios"
	if len(cases) == 1 {
		interval, over = stats.OverClusters(worlds(), confidence), "worlds"
		aside := cases[0] - interval.Mean
		interval.Mean, interval.Lo, interval.Hi = cases[0], interval.Lo+aside, interval.Hi+aside
	}
	if !interval.OK {
		over = "none"
	}
	return interval, over
}

func anyBin(opened) bool { return true }

// sum puts together the first offers of some bins and worlds, in their order.
func (o openings) sum(which func(opened) bool) opening {
	var all opening
	for _, key := range o.keys() {
		if which(key) {
			all.merge(o[key])
		}
	}
	return all
}
