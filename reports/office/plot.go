// Package office writes what office programs open: decks of slides and
// workbooks, with charts that stay editable there. It knows nothing of
// negotiations: plots, tables, pictures and texts are all it is given.
package office

// Kind is how a plot is drawn.
type Kind string

// The kinds that office programs have, and that are honest there.
const (
	Dots    Kind = "dots"    // a mark with its interval for each name, names at the left, the first on top
	Bars    Kind = "bars"    // level bars from 0, names at the left, the first on top
	Stacked Kind = "stacked" // level bars, the series one behind the other
	Lines   Kind = "lines"   // lines over a number axis
	Scatter Kind = "scatter" // marks in a plane
)

// Plot is a chart as an office program can draw it. What has no number there (a
// square of shades, a band) has no plot and goes in as a picture.
type Plot struct {
	Kind   Kind
	Title  string   // above this chart, where a figure has several; empty: none
	Note   string   // behind the title, if there is room; empty: none
	Keyed  bool     // what its series are stands elsewhere: it needs no legend
	Names  []string // of Dots, Bars and Stacked, in the order they are shown
	X, Y   Axis     // of named kinds Y is the axis of the values
	Series []Series
}

// Rows is how many marks or bars stand under each other.
func (p *Plot) Rows() int {
	if p.Kind == Bars && p.several() {
		return len(p.Names) * len(p.Series)
	}
	return len(p.Names)
}

// Cut takes a plot of names apart: the first names, and the others. Both keep the
// axis; where the program was to choose it, each half has its own.
func (p *Plot) Cut(names int) (first, rest *Plot) {
	a, b := *p, *p
	a.Names, b.Names = p.Names[:names], p.Names[names:]
	a.Series, b.Series = nil, nil
	for _, s := range p.Series {
		one, other := s, s
		one.Points, other.Points = nil, nil
		for _, q := range s.Points {
			if q.X < float64(names) {
				one.Points = append(one.Points, q)
				continue
			}
			q.X -= float64(names)
			other.Points = append(other.Points, q)
		}
		a.Series, b.Series = append(a.Series, one), append(b.Series, other)
	}
	return &a, &b
}

// Axis is a number axis. Min equal to Max leaves the range to the program.
type Axis struct {
	Title    string
	Min, Max float64
	Percent  bool      // values are shares of 1, shown as percent
	Ends     [2]string // what stands at 0 and at 1 instead of numbers; empty: numbers
	Bare     bool      // without numbers
	Rules    []Rule
}

// Rule is a dashed line across the plot, for reference: nothing, a limit, an ideal.
type Rule struct {
	At   float64
	Name string // beside its end, or empty
}

// Series is a set of marks of one look.
type Series struct {
	Name   string
	Color  string // "#RRGGBB"
	Symbol string // circle, rect, triangle, diamond, down, plus; empty: none, for a plain line or a bare interval
	Size   int    // of its marks, in points; 0: as large as is easy to see
	Dashed bool   // its line is dashed
	Fine   bool   // its line stands back
	Direct bool   // its name stands beside its last mark, so that no legend is needed
	Points []Point
}

// Point is a number, or a place in a plane. Of named kinds X is the place of the
// name in Names, from 0.
type Point struct {
	X, Y     float64
	Lo, Hi   float64 // the interval of Y; both NaN: none
	XLo, XHi float64 // the interval of X, in a plane; both NaN: none
	Label    string  // beside the mark, of Dots in a column at the right; empty: none
}
