package reports

import (
	"fmt"
	"math"
	"slices"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

var _ = add(Chart{ID: "first-offers", Name: "First offer and outcome", Place: 58, Draw: firstOffers, When: func(r *Run) bool { return r.Trial == nil && len(r.openings("*")) > 0 }})

// opened is what the first offers of one style came to: bins from low to high, and the slope.
type opened struct {
	bins  []Opening
	slope Opening
}

// few is the share of a style's seats below which a bin is not drawn.
const few = 0.01

// openings are those of a style over all cases.
func (r *Run) openings(style string) []Opening { return r.opened(style).bins }

func (r *Run) opened(style string) (o opened) {
	o.slope = Opening{Gain: math.NaN(), GainLo: math.NaN(), GainHi: math.NaN()}
	for _, one := range r.Openings {
		if one.Scenario != "*" || one.Style != style || one.N == 0 {
			continue
		}
		if one.Kind == "slope" {
			o.slope = one
		} else if !math.IsNaN(one.Gain) && !math.IsNaN(one.First) {
			o.bins = append(o.bins, one)
		}
	}
	n := o.seats()
	o.bins = slices.DeleteFunc(o.bins, func(b Opening) bool { return float64(b.N) < few*float64(n) })
	return o
}

func (o opened) seats() (n int) {
	for _, b := range o.bins {
		n += b.N
	}
	return n
}

// mean is the mean first offer, what it came to, and the share of deals.
func (o opened) mean() (first, gain, deals float64) {
	n := float64(o.seats())
	for _, b := range o.bins {
		w := float64(b.N) / n
		first, gain, deals = first+w*b.First, gain+w*b.Gain, deals+float64(b.Deals)/n
	}
	return first, gain, deals
}

// firstOffers shows what first offers came to: openings.csv.
func firstOffers(r *Run, room Room) Figure {
	all := r.opened("*")
	f := Figure{
		Headline: firstHeadline(all),
		Subtitle: "Across: what the first offer was worth to the side that made it, from its walk-away (0" + nbsp + "%) to its best package (100" + nbsp + "%). Up: what that side gained in the end, in percent of the best it could get; no deal counts as nothing.",
		Question: "Who here has lately made the first offer, how far was it from what you signed, and would you open there again?",
		Notes: []string{"Line: the mean of all who opened there; band: " + bandOf(all) + "; marks: each style's mean",
			"Styles differ in more than their first offers, so this says what goes together, not what causes what",
			fmt.Sprintf("n = %s seats that made an offer", integer(all.seats())), r.averaged()},
		Key:   true,
		Table: r.openingTable(),
	}
	f.Panels = []Panel{r.openingPanel(all)}
	var each []string
	var more []Panel
	for i, style := range r.styles() {
		o := r.opened(style)
		if len(o.bins) == 0 {
			continue
		}
		first, gain, _ := o.mean()
		each = append(each, fmt.Sprintf("%s open at %s and gain %s", people(style), percent(first), percent(gain)))
		if len(o.bins) > 1 && len(more) < room.Panels/2 {
			more = append(more, r.openingOf(i, o, all))
		}
	}
	if len(more) > 1 {
		more[0].Group = "Style by style, where one opens at more than one height"
		f.Panels = append(f.Panels, more...)
		f.Notes = append(f.Notes, "Small pictures: a dot for each twentieth of the way; grey: all styles")
	}
	f.Text = "A line of what first offers came to, from low to high. " + capital(someOf(each, mostNamed)) + "."
	return f
}

func bandOf(o opened) string {
	for _, b := range o.bins {
		if !math.IsNaN(b.GainLo) && !math.IsNaN(b.GainHi) {
			return fmt.Sprintf("95%s%% intervals over %s", nbsp, counted(Estimate{Over: b.Over, Clusters: b.Clusters, Defined: b.N}))
		}
	}
	return "none, since nothing varied from one negotiation to the next"
}

// firstHeadline speaks of a relation only where the interval of the slope shows one.
func firstHeadline(o opened) string {
	s := o.slope
	tenth := func(x float64) string { return decimal(math.Abs(x)*10, 10) }
	switch {
	case math.IsNaN(s.Gain):
		return "All open at about the same height, so nothing can be said of bolder first offers"
	case math.IsNaN(s.GainLo) || math.IsNaN(s.GainHi):
		return "What first offers came to, from modest ones to bold ones"
	case s.Over == "scenarios" && s.Clusters < 3:
		return "Too few cases to tell whether those who open higher end with more"
	case s.GainLo > 0:
		return fmt.Sprintf("Who opens higher ends with more: 10 points more in the first offer go with %s points more in the end", tenth(s.Gain))
	case s.GainHi < 0:
		return fmt.Sprintf("Who opens higher ends with less: 10 points more in the first offer go with %s points less in the end", tenth(s.Gain))
	}
	return fmt.Sprintf("No clear relation between the first offer and what one ends with (10 points more in the first offer: %s to %s)", signed(s.GainLo*10, 10), signed(s.GainHi*10, 10))
}

// axes holds all first offers, and what they came to.
func (o opened) axes(c *charts.Custom, splits int) {
	left, low, high := 0.5, 0.0, 0.5
	for _, b := range o.bins {
		left = math.Min(left, b.First)
		low, high = math.Min(low, b.Gain), math.Max(high, b.Gain)
	}
	grid(c, 30, 20, 40, 2)
	xNumbers(c, scale{name: "first offer", min: math.Max(-0.5, math.Floor(left*5)/5), max: 1, format: asPercent, splits: splits})
	yNumbers(c, scale{name: "gained", min: math.Max(-0.5, math.Floor(low*5)/5), max: math.Min(1, math.Ceil(high*5+0.4)/5), format: asPercent, splits: splits})
}

func (o opened) line(color string, width float32) *charts.Line {
	var data []opts.LineData
	for _, b := range o.bins {
		data = append(data, opts.LineData{Name: b.says(), Value: [2]float64{brief(b.First), brief(b.Gain)}})
	}
	l := charts.NewLine()
	l.AddSeries("", data, charts.WithLineChartOpts(opts.LineChart{ShowSymbol: opts.Bool(len(data) < 2)}),
		charts.WithLineStyleOpts(opts.LineStyle{Color: color, Width: width, Type: "solid"}), charts.WithItemStyleOpts(opts.ItemStyle{Color: color}))
	return l
}

func (b Opening) says() string {
	return fmt.Sprintf("First offers from %s to %s: gained %s%s\n%s seats, %s with a deal", percent(b.Lo), percent(b.Hi), percent(b.Gain), within(b.GainLo, b.GainHi),
		integer(b.N), percent(float64(b.Deals)/float64(b.N)))
}

func (r *Run) openingPanel(all opened) Panel {
	c := canvas()
	all.axes(c, 5)
	var band, marks []opts.CustomData
	for _, b := range all.bins {
		if !math.IsNaN(b.GainLo) && !math.IsNaN(b.GainHi) {
			band = append(band, opts.CustomData{Value: []any{brief(b.First), brief(b.GainLo), brief(b.GainHi)}})
		}
	}
	drawn(c, drawBand, band, charts.WithItemStyleOpts(opts.ItemStyle{Color: ink}))
	for i, style := range r.styles() {
		o := r.opened(style)
		if len(o.bins) == 0 {
			continue
		}
		first, gain, deals := o.mean()
		x, y := brief(first), brief(gain)
		text := fmt.Sprintf("%s\nfirst offer %s, gained %s, deals %s", style, percent(first), percent(gain), percent(deals))
		marks = append(marks, opts.CustomData{Name: text, Value: []any{x, y, x, x, y, y, i, looks(r.styles())[i].Symbol, short(style, 24)}})
	}
	drawn(c, drawNamedSpots, marks)
	c.Overlap(all.line(muted, 2))
	return Panel{Size: "wide", Height: 380, Chart: c}
}

// openingOf is the picture of one style, with its intervals, before all of them.
func (r *Run) openingOf(i int, o, all opened) Panel {
	c := canvas()
	all.axes(c, 2)
	var marks []opts.CustomData
	for _, b := range o.bins {
		lo, hi := b.GainLo, b.GainHi
		if math.IsNaN(lo) || math.IsNaN(hi) {
			lo, hi = b.Gain, b.Gain
		}
		x := brief(b.First)
		marks = append(marks, opts.CustomData{Name: b.says(), Value: []any{x, brief(b.Gain), x, x, brief(lo), brief(hi), i, looks(r.styles())[i].Symbol, ""}})
	}
	drawn(c, drawNamedSpots, marks)
	c.Overlap(all.line(faint, 1))
	return Panel{Title: looks(r.styles())[i].Name, Size: "quarter", Height: 210, Chart: c}
}

func (r *Run) openingTable() Table {
	t := Table{Head: []string{"style", "first offer from", "to", "mean", "seats", "deals", "gained", "from", "to"}, Text: 1}
	for _, style := range append([]string{"*"}, r.styles()...) {
		name := style
		if style == "*" {
			name = "all"
		}
		for _, b := range r.openings(style) {
			t.Rows = append(t.Rows, []string{name, percent(b.Lo), percent(b.Hi), percent(b.First), integer(b.N), percent(float64(b.Deals) / float64(b.N)), percent(b.Gain), blank(b.GainLo, percent), blank(b.GainHi, percent)})
		}
	}
	return t
}
