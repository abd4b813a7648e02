package reports

import (
	"fmt"
	"math"
	"slices"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// comparedFigure shows the groups by what the trainer noted of them: a dot each, and means
// with intervals where there are enough of them.
func (c *Class) comparedFigure(room Room) Figure {
	f := Figure{
		Headline: c.Comparisons[c.told()].headline(),
		Question: "What did the groups do differently at the table, and what else might explain what you see here?",
		Subtitle: "Each dot is a group, as far right as what it found.",
		Table:    Table{Head: []string{"by", "of", "is", "groups", "with a deal", "mean", "from", "to"}, Text: 3},
		Notes:    []string{"Who is in which group was not decided by chance, unless the trainer did so"},
	}
	for k := range c.Comparisons {
		x := &c.Comparisons[k]
		if k < room.Panels {
			f.Panels = append(f.Panels, x.panel())
		}
		f.Text = says(f.Text, x.headline()+".")
		if len(c.Comparisons) > 1 {
			f.Says = append(f.Says, x.headline()+".")
		}
		for _, l := range x.Levels {
			f.Table.Rows = append(f.Table.Rows, []string{x.Trait, x.Of, l.Name, integer(len(l.Shares)), integer(l.Deals), percent(l.Mean), blank(l.Lo, percent), blank(l.Hi, percent)})
		}
	}
	if slices.ContainsFunc(c.Comparisons, func(x Comparison) bool { return x.Enough }) {
		f.Notes = append(f.Notes, fmt.Sprintf("Lines: 95%s%% intervals of the mean over groups", nbsp))
	}
	return f
}

// told is the comparison that the headline speaks of: the first that shows something.
func (c *Class) told() int {
	for k := range c.Comparisons {
		if c.Comparisons[k].Clear {
			return k
		}
	}
	return 0
}

func (x *Comparison) headline() string {
	first, last := x.Levels[0], x.Levels[len(x.Levels)-1]
	switch {
	case x.Clear:
		return fmt.Sprintf("By “%s”, %s is ahead of %s: %s against %s of the %s (difference %s)", x.Trait, first.Name, last.Name, percent(first.Mean), percent(last.Mean), x.Of, x.span())
	case x.Enough && !math.IsNaN(x.Lo):
		return fmt.Sprintf("By “%s” no clear difference between %s and %s in the %s (%s)", x.Trait, first.Name, last.Name, x.Of, x.span())
	case x.Enough:
		return fmt.Sprintf("By “%s” no difference between %s and %s", x.Trait, first.Name, last.Name)
	case len(x.Levels) > 2:
		return fmt.Sprintf("By “%s” there are %s kinds of group, of which nothing is claimed", x.Trait, numberWord(len(x.Levels)))
	}
	return fmt.Sprintf("By “%s” there are too few groups to claim anything: %s with %s, %s with %s", x.Trait, numberWord(len(first.Shares)), first.Name, numberWord(len(last.Shares)), last.Name)
}

// span is the interval of the difference, in points of percent.
func (x *Comparison) span() string {
	return fmt.Sprintf("%s to %s points", decimal(x.Lo*100, 1), decimal(x.Hi*100, 1))
}

func (x *Comparison) panel() Panel {
	var names []string
	var means []opts.CustomData
	var dots []opts.ScatterData
	low, high := 0.0, 1.0
	for _, l := range x.Levels {
		names = append(names, short(l.Name, 40))
		for k, share := range l.Shares {
			low, high = math.Min(low, share), math.Max(high, share)
			dots = append(dots, opts.ScatterData{Name: l.Groups[k] + "\n" + percent(share), Value: []any{brief(share), len(names) - 1}, SymbolSize: 11})
		}
		if !x.Enough {
			continue
		}
		names = append(names, fmt.Sprintf("mean of %s", integer(len(l.Shares))))
		lo, hi := l.Lo, l.Hi
		if math.IsNaN(lo) || math.IsNaN(hi) {
			lo, hi = l.Mean, l.Mean
		}
		means = append(means, opts.CustomData{Name: fmt.Sprintf("%s, mean of %s\n%s", l.Name, several(len(l.Shares), "group"), percent(l.Mean)),
			Value: []any{len(names) - 1, brief(l.Mean), brief(lo), brief(hi), percent(l.Mean), true, []string{}, []string{}, dealLook}})
	}
	chart := canvas()
	grid(chart, 24, 76, 34, 4)
	s := around(low, high, asPercent)
	s.name = "share of the " + x.Of
	xNumbers(chart, s)
	yNames(chart, names)
	drawn(chart, drawInterval, means)
	chart.Overlap(strip(dots))
	return Panel{Title: "By " + short(x.Trait, 60), Size: "wide", Height: 76 + 34*len(names), Narrow: 80 + 46*len(names), Chart: chart}
}

// strip is a dot for each group; where several lie on each other it is darker.
func strip(dots []opts.ScatterData) *charts.Scatter {
	s := charts.NewScatter()
	s.AddSeries("", dots, charts.WithItemStyleOpts(opts.ItemStyle{Color: styleColor(dealLook), Opacity: opts.Float(0.6)}))
	return s
}
