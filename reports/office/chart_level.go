package office

import (
	"math"
	"slices"
)

// level is a series of marks with level intervals. Each that has one is three
// points in a row on a line, its low end, the mark and its high end, with a gap
// behind: LibreOffice reads no level error bars, and draws what lies in another
// series over the marks, where PowerPoint draws it under them.
type level struct {
	x, y []float64
	bare []int // the points that are ends and have no mark
	mark []int // where in it each point of the plot is
	any  bool  // whether there is an interval
}

// visible makes sure that each point has an interval of at least that width: a mark
// that is nothing but its interval would not be seen otherwise.
func visible(points []Point, least float64) []Point {
	all := slices.Clone(points)
	for i := range all {
		p := &all[i]
		if !(p.Hi-p.Lo > least) {
			p.Lo, p.Hi = p.Y-least/2, p.Y+least/2
		}
	}
	return all
}

func levelOf(points []Point, place func(Point) (x, y, lo, hi float64)) level {
	var l level
	for _, p := range points {
		_, _, lo, hi := place(p)
		l.any = l.any || hi > lo
	}
	for _, p := range points {
		x, y, lo, hi := place(p)
		if hi > lo {
			l.bare = append(l.bare, len(l.x), len(l.x)+2)
			l.mark = append(l.mark, len(l.x)+1)
			l.x, l.y = append(l.x, lo, x, hi, hi), append(l.y, y, y, y, nan)
			continue
		}
		l.mark = append(l.mark, len(l.x))
		l.x, l.y = append(l.x, x), append(l.y, y)
		if l.any {
			l.x, l.y = append(l.x, x), append(l.y, nan)
		}
	}
	return l
}

// unmarked takes the marks off the ends.
func (l level) unmarked() []markup {
	var all []markup
	for _, i := range l.bare {
		all = append(all, el("c:dPt", val("c:idx", i), el("c:marker", val("c:symbol", "none")), val("c:bubble3D", 0)))
	}
	return all
}

// line is the intervals', or none.
func (l level) line(s markup) markup {
	if l.any {
		return s
	}
	return noStroke()
}

// within cuts an interval to an axis; what is left of none is none.
func (t ticks) within(lo, hi float64) (float64, float64) {
	return math.Max(lo, t.min), math.Min(hi, t.max)
}
