package reports

import (
	"math"
	"slices"
)

// closing is how many of a style's talks under a deadline had come to a deal, round by round.
type closing struct {
	style, rounds int
	n             int   // talks
	last          []int // talks that came to a deal and in which it moved last in that round, from round 1
}

// closings counts when those who agreed moved last: curves.csv. Who has an
// offer taken in the next round moved last in this one, so that a curve runs
// ahead of the deals by up to a round.
func (r *Run) closings() []closing {
	agreed, list := r.courses("agreed"), []closing{}
	for _, c := range r.courses("*") {
		i := slices.IndexFunc(agreed, func(a curve) bool { return a.rounds == c.rounds && a.style == c.style })
		if c.steps[0].N == 0 {
			continue
		}
		one := closing{style: c.style, rounds: c.rounds, n: c.steps[0].N, last: make([]int, c.rounds)}
		if i >= 0 {
			one.count(agreed[i].steps)
		}
		list = append(list, one)
	}
	return list
}

// count takes those who no longer move in the next round.
func (c *closing) count(steps []Step) {
	moving := make([]int, c.rounds+1)
	for _, s := range steps {
		if s.Round >= 1 && s.Round <= c.rounds {
			moving[s.Round-1] = s.N
		}
	}
	for i := range c.last {
		c.last[i] = moving[i] - moving[i+1]
	}
}

// by is the share of talks that had come to a deal when a share of the time was over.
func (c closing) by(time float64) float64 {
	n := 0
	for i, k := range c.last {
		if float64(i+1) <= time*float64(c.rounds)+1e-9 {
			n += k
		}
	}
	return float64(n) / float64(c.n)
}

// half is the share of the time after which half of the deals were made; NaN where there are none.
func (c closing) half() float64 {
	all := c.by(1)
	for i := range c.last {
		if time := float64(i+1) / float64(c.rounds); all > 0 && c.by(time) >= all/2 {
			return time
		}
	}
	return math.NaN()
}
