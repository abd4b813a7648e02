package main

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/parley-sim/parley/cmd/parley/validate"
	"github.com/parley-sim/parley/sim/stats"
)

// scaled writes a number: 85 %, +12 points, 0.52, 3.
func scaled(scale validate.Scale, x float64) string {
	if math.IsNaN(x) {
		return "none"
	}
	switch scale {
	case validate.Share:
		return unitless(scale, x) + " %"
	case validate.Points:
		return unitless(scale, x) + " points"
	}
	return unitless(scale, x)
}

// unitless is the same without the unit.
func unitless(scale validate.Scale, x float64) string {
	switch scale {
	case validate.Share:
		return fixed(100*x, 0)
	case validate.Points:
		return withSign(fixed(100*x, 1))
	case validate.Count:
		return fixed(x, 0)
	}
	return fixed(x, 2)
}

// fixed writes so many decimals; what rounds to nothing has no sign.
func fixed(x float64, decimals int) string {
	s := strconv.FormatFloat(x, 'f', decimals, 64)
	if y, err := strconv.ParseFloat(s, 64); err == nil && y == 0 {
		s = strconv.FormatFloat(0, 'f', decimals, 64)
	}
	return s
}

func withSign(s string) string {
	if s[0] == '-' || s == "0.0" {
		return s
	}
	return "+" + s
}

// measured is a mean with its interval, if there is one.
func measured(scale validate.Scale, i stats.Interval) string {
	if !i.OK {
		return exact(scale, i.Mean)
	}
	return fmt.Sprintf("%s (%s to %s)", scaled(scale, i.Mean), unitless(scale, i.Lo), unitless(scale, i.Hi))
}

// exact is a number that is known exactly: no zero behind the point is of use.
func exact(scale validate.Scale, x float64) string {
	if scale == validate.Plain {
		return strings.TrimSuffix(strings.TrimRight(unitless(scale, x), "0"), ".")
	}
	return scaled(scale, x)
}

// wanted is a band in words.
func wanted(c *validate.Check) string {
	b := c.Band
	end := func(x float64) string {
		if c.Scale == validate.Points {
			return fixed(100*x, 0)
		}
		return scaled(c.Scale, x)
	}
	switch {
	case math.IsInf(b.Hi, 1):
		return "above " + end(b.Lo)
	case math.IsInf(b.Lo, -1):
		return "below " + end(b.Hi)
	case b.Hi-b.Lo < 1e-6:
		return "exactly " + exact(c.Scale, (b.Lo+b.Hi)/2)
	}
	return end(b.Lo) + " to " + end(b.Hi)
}

// levelScale is how the levels of a difference are written.
func levelScale(s validate.Scale) validate.Scale {
	if s == validate.Points {
		return validate.Share
	}
	return s
}
