package letters

import (
	"math"
	"strings"
)

// Scale is a range of numbers that is drawn over so many columns.
type Scale struct{ Lo, Hi float64 }

// Over is the scale that holds all of some numbers, and 0 where they lie on both
// sides of it; those that are not there (NaN) are left out.
func Over(values ...float64) Scale {
	s := Scale{math.Inf(1), math.Inf(-1)}
	for _, v := range values {
		if !math.IsNaN(v) && !math.IsInf(v, 0) {
			s.Lo, s.Hi = math.Min(s.Lo, v), math.Max(s.Hi, v)
		}
	}
	if s.Lo > s.Hi {
		return Scale{}
	}
	return s
}

// place is the column of a value, from 0 to width-1; values beyond lie at the ends.
func (s Scale) place(v float64, width int) int {
	if s.Hi <= s.Lo {
		return width / 2
	}
	return min(max(int(math.Round((v-s.Lo)/(s.Hi-s.Lo)*float64(width-1))), 0), width-1)
}

// field is a line of blanks, with a mark at 0 where that lies within the scale.
func (s Scale) field(width int) []rune {
	line := []rune(strings.Repeat(" ", width))
	if s.Lo < 0 && s.Hi > 0 {
		line[s.place(0, width)] = '┊'
	}
	return line
}

// Interval draws a number with its interval: ├──●──┤, or ├──●─┼┤ with 0 in it. Without an interval (NaN) it
// is the mark alone, and without a number nothing.
func (s Scale) Interval(lo, mean, hi float64, width int) string {
	line := s.field(width)
	if math.IsNaN(mean) {
		return string(line)
	}
	if !math.IsNaN(lo) && !math.IsNaN(hi) {
		a, b := s.place(lo, width), s.place(hi, width)
		for i := a; i <= b; i++ {
			line[i] = '─'
		}
		if zero := s.place(0, width); s.Lo < 0 && s.Hi > 0 && zero >= a && zero <= b {
			line[zero] = '┼'
		}
		line[a], line[b] = '├', '┤'
	}
	line[s.place(mean, width)] = '●'
	return string(line)
}

// Spread draws where results lie: nine in ten thin, the middle half thick, the
// middle one as a mark: ──━━◆━━──. What is not there (NaN) makes it empty.
func (s Scale) Spread(p5, p25, p50, p75, p95 float64, width int) string {
	line := s.field(width)
	if math.IsNaN(p5 + p25 + p50 + p75 + p95) {
		return string(line)
	}
	for i := s.place(p5, width); i <= s.place(p95, width); i++ {
		line[i] = '─'
	}
	for i := s.place(p25, width); i <= s.place(p75, width); i++ {
		line[i] = '━'
	}
	line[s.place(p50, width)] = '◆'
	return string(line)
}

var levels = []rune("▁▂▃▄▅▆▇█")

// Spark draws a row of numbers as a curve of letters, at most so many: of more,
// some are shown. A number that is not there leaves a blank.
func (s Scale) Spark(values []float64, width int) string {
	n := min(len(values), width)
	line := make([]rune, n)
	for i := range line {
		v := values[0]
		if n > 1 {
			v = values[i*(len(values)-1)/(n-1)]
		}
		line[i] = ' '
		if !math.IsNaN(v) {
			line[i] = levels[s.place(v, len(levels))]
		}
	}
	return string(line)
}
