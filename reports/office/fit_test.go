package office

import (
	"strings"
	"testing"
)

// named is a plot of dots with so many names.
func named(n int, name string) *Plot {
	p := &Plot{Kind: Dots, Title: "A title"}
	var s Series
	for i := range n {
		p.Names = append(p.Names, strings.Repeat("x", i+1)+name)
		s.Points = append(s.Points, point1(float64(i), 0.5, 0.4, 0.6, "50 %"))
	}
	s.Symbol = "circle"
	p.Series = []Series{s}
	return p
}

func TestPlotsShareASlideWhereTheyCanBeRead(t *testing.T) {
	plane, line := &Plot{Kind: Scatter}, &Plot{Kind: Lines, Series: []Series{{Name: "soft", Direct: true}}}
	for _, c := range []struct {
		plots []*Plot
		want  int // columns; 0: they do not fit
	}{
		{[]*Plot{named(2, " a"), named(3, " b")}, 1},
		{[]*Plot{named(8, " a"), named(8, " b")}, 2},
		{[]*Plot{named(11, " a"), named(11, strings.Repeat(" long", 7))}, 0},
		{[]*Plot{named(20, " a"), named(20, " b")}, 0},
		{[]*Plot{plane, plane, plane}, 3},
		{[]*Plot{line, line, line}, 2},
		{[]*Plot{plane, plane, plane, plane, plane, plane, plane}, 0},
		{[]*Plot{plane, named(2, " a")}, 0},
	} {
		if got := columns(c.plots, bodyAt); got != c.want || Fit(c.plots) != (c.want > 0) {
			t.Errorf("%d plots, the first of %d rows: got %d columns, want %d", len(c.plots), c.plots[0].Rows(), got, c.want)
		}
	}
}

// A headline keeps what it begins with, and the number of its slide.
func TestHeadlinesStandInTwoLines(t *testing.T) {
	for text, want := range map[string]string{
		"Short": "Short (2 of 3)",
		"Ten of twelve comparisons show a clear effect on own gain; the largest measured: " + strings.Repeat("scripted across the table ", 5): "Ten of twelve comparisons show a clear effect on own gain (2 of 3)",
	} {
		s := Slide{Headline: text, Part: "2 of 3"}
		if got := s.headline()[0].runs[0].text; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestTicksMeetTheEndsOfTheirAxis(t *testing.T) {
	for _, c := range []struct {
		lo, hi float64
		parts  int
		want   ticks
	}{{0, 1, 2, ticks{0, 1, 0.5}}, {0, 20, 6, ticks{0, 20, 4}}, {0.8, 1, 4, ticks{0.8, 1, 0.05}}, {-2.5, 12.5, 2, ticks{-10, 12.5, 10}}} {
		if got := around(c.lo, c.hi, c.parts); got != c.want {
			t.Errorf("from %v to %v in %d: got %v, want %v", c.lo, c.hi, c.parts, got, c.want)
		}
	}
}
