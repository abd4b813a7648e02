package batch

import (
	"io"
	"math"

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
		var all opening
		var means []float64
		for _, o := range cases {
			one := o.sum(func(key opened) bool { return key.bin == bin })
			all.merge(&one)
			means = append(means, mean(one.gain))
		}
		if all.gain.N == 0 {
			continue
		}
		total.merge(&all)
		interval, over := overCases(means, func() []float64 {
			return cases[0].byWorld(func(key opened) bool { return key.bin == bin }, func(o openings) float64 {
				one := o.sum(func(opened) bool { return true })
				return mean(one.gain)
			})
		})
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
	interval, over := overCases(slopes, func() []float64 {
		return cases[0].byWorld(func(opened) bool { return true }, openings.slope)
	})
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

// overCases is the interval of a mean over cases or, where there is one, over its worlds.
func overCases(cases []float64, byWorld func() []float64) (stats.Interval, string) {
	interval, over := stats.OverClusters(cases, confidence), "scenarios"
	if len(cases) == 1 {
		interval, over = stats.OverClusters(byWorld(), confidence), "worlds"
		interval.Mean = cases[0]
	}
	if !interval.OK {
		over = "none"
	}
	return interval, over
}

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

// byWorld is a number of each world's first offers.
func (o openings) byWorld(which func(opened) bool, number func(openings) float64) []float64 {
	worlds := map[int]openings{}
	most := -1
	for key, p := range o {
		if which(key) {
			if worlds[key.world] == nil {
				worlds[key.world] = openings{}
			}
			worlds[key.world][key] = p
			most = max(most, key.world)
		}
	}
	var list []float64
	for world := range most + 1 {
		if worlds[world] != nil {
			list = append(list, number(worlds[world]))
		}
	}
	return list
}

// leastSpread is how far first offers have to spread, as a standard deviation, for a slope to say anything.
const leastSpread = 1.0 / openingBins

// slope is how much more a seat gained where its first offer was higher by the
// whole way: the line of least squares through the means of bins and worlds, by how many
// stand behind each. NaN where first offers hardly differ.
func (o openings) slope() float64 {
	all := o.sum(func(opened) bool { return true })
	across, along := 0.0, 0.0
	for _, key := range o.keys() {
		p := o[key]
		n, dx, dy := float64(p.gain.N), p.offer.Mean-all.offer.Mean, p.gain.Mean-all.gain.Mean
		along += float64(n * float64(dx*dx))
		across += float64(n * float64(dx*dy))
	}
	if n := float64(all.gain.N); n == 0 || math.Sqrt(along/n) < leastSpread {
		return nan
	}
	return across / along
}
