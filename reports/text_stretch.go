package reports

import (
	"math"
	"slices"
	"strings"

	"github.com/parley-sim/parley/reports/letters"
)

// stretch is columns of a table that say one thing together, so that it can be drawn:
// a number with its interval, or where results lie.
type stretch struct {
	first, columns int
	read           func(row int) []float64 // lo, mean, hi; or five percentiles
	words          func(row int) string    // beside the drawing
}

// heads of columns that belong together, as all tables of this package name them.
var (
	ofInterval = []string{"from", "to"}
	ofSpread   = []string{"5 %", "25 %", "middle", "75 %", "95 %"}
)

// findStretches finds the columns that belong together.
func (l *layout) findStretches() []stretch {
	var all []stretch
	for k := 0; k < len(l.Head); {
		switch rest := l.Head[k:]; {
		case len(rest) > 2 && slices.Equal(rest[1:3], ofInterval):
			all = append(all, l.interval(k))
		case len(rest) > 1 && rest[1] == "interval":
			all = append(all, l.inWords(k))
		case len(rest) > 4 && slices.Equal(rest[:5], ofSpread):
			all = append(all, l.spread(k))
		default:
			k++
			continue
		}
		k += all[len(all)-1].columns
	}
	return all
}

// interval is a number with columns for the ends of its interval.
func (l *layout) interval(k int) stretch {
	return stretch{k, 3,
		func(i int) []float64 { return []float64{l.value(i, k+1), l.value(i, k), l.value(i, k+2)} },
		func(i int) string { return between(l.Rows[i][k+1], l.Rows[i][k+2]) }}
}

// inWords is a number with a column that holds its interval.
func (l *layout) inWords(k int) stretch {
	return stretch{k, 2,
		func(i int) []float64 {
			lo, hi := bounds(l.Rows[i][k+1], l.Rows[i][k])
			return []float64{lo, l.value(i, k), hi}
		},
		func(i int) string { return l.Rows[i][k+1] }}
}

// spread is five percentiles.
func (l *layout) spread(k int) stretch {
	return stretch{k, len(ofSpread),
		func(i int) []float64 {
			return []float64{l.value(i, k), l.value(i, k+1), l.value(i, k+2), l.value(i, k+3), l.value(i, k+4)}
		},
		func(i int) string { return between(l.Rows[i][k+1], l.Rows[i][k+3]) }}
}

// ofStretch reports whether a column is told by a drawing.
func (l *layout) ofStretch(k int) bool {
	return slices.ContainsFunc(l.stretches, func(s stretch) bool { return k >= s.first && k < s.first+s.columns })
}

// scalesOf are the scales of a stretch's rows, one for each unit.
func (l *layout) scalesOf(s stretch) map[string]letters.Scale {
	values := map[string][]float64{}
	for i := range l.Rows {
		unit := l.unit(i, s.first)
		for _, x := range s.read(i) {
			if !math.IsNaN(x) {
				values[unit] = append(values[unit], x)
			}
		}
	}
	scales := map[string]letters.Scale{}
	for unit, xs := range values {
		scales[unit] = letters.Over(xs...)
	}
	return scales
}

// draw makes a stretch's columns: its number, the drawing, and the interval in words.
func (l *layout) draw(s stretch) {
	scales := l.scalesOf(s)
	middle := s.first
	if s.columns == 5 {
		middle += 2
	}
	drawn := letters.Column{Firm: true, Tone: letters.Blue, Draw: func(i, width int) string {
		x, scale := s.read(i), scales[l.unit(i, s.first)]
		if len(x) == 5 {
			return scale.Spread(x[0], x[1], x[2], x[3], x[4], width)
		}
		return scale.Interval(x[0], x[1], x[2], width)
	}}
	if len(scales) == 1 { // else they have no ends in common
		for _, scale := range scales {
			drawn.Lo, drawn.Hi = l.written(scale.Lo, s), l.written(scale.Hi, s)
		}
	}
	words := make([]string, len(l.Rows))
	for i := range words {
		words[i] = s.words(i)
	}
	head := "interval"
	if s.columns == 5 {
		head = "middle half"
	}
	l.columns = append(l.columns, letters.Column{Head: l.Head[middle], Cells: l.cells(middle), Number: true, Firm: true},
		drawn, letters.Column{Head: head, Cells: words})
}

// unit is what a row's numbers are of: they are drawn to one scale with those of the same.
func (l *layout) unit(i, k int) string {
	unit := ""
	if at := slices.Index(l.Head, "unit"); at >= 0 {
		unit = l.Rows[i][at]
	}
	return unit + unitOf(l.Rows[i][k])
}

// unitOf is the unit of a cell; empty: a plain number, or none.
func unitOf(text string) string {
	a, _ := readAmount(text)
	return a.unit()
}

// written is a number as it is written in the cells of a stretch.
func (l *layout) written(x float64, s stretch) string {
	for i := range l.Rows {
		for k := s.first; k < s.first+s.columns; k++ {
			text := l.Rows[i][k]
			if l.value(i, k) == x {
				return text
			}
			from, to, _ := strings.Cut(text, " to ")
			switch lo, hi := bounds(text, l.Rows[i][s.first]); x {
			case lo:
				return from
			case hi:
				return to
			}
		}
	}
	return ""
}

func (l *layout) value(i, k int) float64 { return numberIn(l.Rows[i][k]) }

// numberIn is a cell's number; NaN: it has none.
func numberIn(text string) float64 {
	if a, ok := readAmount(text); ok {
		return a.Value
	}
	return math.NaN()
}

// between is an interval in words: "93 to 97 %".
func between(lo, hi string) string {
	if lo == "" || hi == "" {
		return ""
	}
	a, ok := readAmount(lo)
	if b, ok2 := readAmount(hi); ok && ok2 && a.After == b.After {
		lo = strings.TrimSuffix(lo, a.After)
	}
	return lo + " to " + hi
}

// bounds reads an interval back from words: "+3 to 7 %", or without a unit where
// it is of the same as its number.
func bounds(text, of string) (lo, hi float64) {
	from, to, ok := strings.Cut(text, " to ")
	b, isNumber := readAmount(to)
	if !ok || !isNumber {
		return math.NaN(), math.NaN()
	}
	if mean, _ := readAmount(of); b.After == "" {
		to += mean.After
		b, _ = readAmount(to)
	}
	if a, ok := readAmount(from); ok && a.After == "" {
		from += b.After
	}
	return numberIn(from), b.Value
}
