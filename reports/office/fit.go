package office

import (
	"slices"
	"strings"
)

// The least room in which a plot with names can be read, in points.
const (
	leastPitch = 17.0 // from one name to the next
	leastPlot  = 120.0
)

// Fit reports whether some plots can stand on one slide and be read there.
func Fit(plots []*Plot) bool {
	return len(plots) == 1 || columns(plots, bodyAt) > 0
}

// columns is in how many columns plots stand beside each other: those with names
// in as few as all of them can be read in. 0: they cannot.
func columns(plots []*Plot, body rect) int {
	named := 0
	for _, p := range plots {
		if len(p.Names) > 0 {
			named++
		}
	}
	switch {
	case named == 0 && len(plots) == 3 && slices.ContainsFunc(plots, (*Plot).endNamed): // which takes width
		return 2
	case named == 0 && len(plots) <= MostGraphics:
		return columnsOf(len(plots))
	case named < len(plots):
		return 0
	}
	for n := 1; n <= min(3, len(plots)); n++ {
		if allFit(plots, body.cells(len(plots), n)) {
			return n
		}
	}
	return 0
}

func allFit(plots []*Plot, places []rect) bool {
	for i, p := range plots {
		if wide, high := places[i].points(); !p.fits(wide, high) {
			return false
		}
	}
	return true
}

// endNamed reports whether names stand at the ends of lines.
func (p *Plot) endNamed() bool {
	return slices.ContainsFunc(p.Series, func(s Series) bool { return s.Direct && p.joins(s) })
}

// fits reports whether a plot with names can be read in so much room, and none of
// its names is cut so that it is another's.
func (p *Plot) fits(wide, high float64) bool {
	own := *p
	c := &chart{Plot: &own, wide: wide, high: high}
	c.body()
	seen := map[string]bool{}
	for _, broken := range c.nameLines() {
		seen[strings.Join(broken, " ")] = true
	}
	if len(seen) < len(p.Names) {
		return false
	}
	return c.innerWide() >= leastPlot && c.innerHigh() >= leastPitch*float64(p.Rows())
}

// columnsOf is in how many columns so many planes and pictures stand.
func columnsOf(n int) int {
	switch {
	case n == 4:
		return 2
	case n > 3:
		return 3
	}
	return max(1, n)
}

// lower is the place of a plot of a few names: these would float in one that is higher.
func (p *Plot) lower(place rect) rect {
	const around, row = 130, 56
	if len(p.Names) > 0 {
		place.h = min(place.h, (around+row*p.Rows())*point)
	}
	return place
}
