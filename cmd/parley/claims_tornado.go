package main

import (
	"fmt"
	"io"
	"math"
	"strings"

	"github.com/parley-sim/parley/cmd/parley/claims"
	"github.com/parley-sim/parley/sim/stats"
)

// writeTornado draws the effect at each assumption's low and high setting: a
// line from end to end of its interval, a mark in the middle, and one at 0.
func writeTornado(w io.Writer, c *claims.Card) {
	if len(c.Swings) == 0 {
		return
	}
	f := &c.Findings[0]
	lo, hi := tornadoEnds(c)
	row := func(i stats.Interval, is string) {
		fmt.Fprintf(w, "      %s  %s  %s\n", barOf(i, lo, hi), withInterval(f.As, f.Unit, i), is)
	}
	row(f.Judged(), "as it is")
	for i := range c.Swings {
		s := &c.Swings[i]
		fmt.Fprintf(w, "      %s\n", s.Name)
		row(s.LowEffect, s.Low.Is)
		row(s.HighEffect, s.High.Is)
	}
}

// tornadoEnds are the least and the most that is drawn, 0 included.
func tornadoEnds(c *claims.Card) (lo, hi float64) {
	take := func(i stats.Interval) {
		for _, x := range []float64{i.Mean, i.Lo, i.Hi} {
			if !math.IsNaN(x) {
				lo, hi = min(lo, x), max(hi, x)
			}
		}
	}
	take(c.Findings[0].Judged())
	for i := range c.Swings {
		take(c.Swings[i].LowEffect)
		take(c.Swings[i].HighEffect)
	}
	return lo, hi
}

// barWide is how many letters a bar is.
const barWide = 25

// barOf draws an interval between two ends: "     |   ---o---   ".
func barOf(i stats.Interval, lo, hi float64) string {
	line := []byte(strings.Repeat(" ", barWide))
	at := func(x float64) int {
		if !(hi > lo) {
			return 0
		}
		return int(math.Round((x - lo) / (hi - lo) * (barWide - 1)))
	}
	if i.OK {
		for k := at(i.Lo); k <= at(i.Hi); k++ {
			line[k] = '-'
		}
	}
	line[at(0)] = '|'
	if !math.IsNaN(i.Mean) {
		line[at(i.Mean)] = 'o'
	}
	return string(line)
}
