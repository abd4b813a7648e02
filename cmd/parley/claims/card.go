package claims

import (
	"github.com/parley-sim/parley/sim/stats"
	"github.com/parley-sim/parley/sim/trial"
)

// Ruling is what came of a claim.
type Ruling string

const (
	Supported    Ruling = "supported"
	Contradicted Ruling = "contradicted"
	TooSmall     Ruling = "too small to matter"
	Undecided    Ruling = "undecided"
	NotBuilt     Ruling = "not built yet"
)

// Rulings are all, in the order in which they are counted.
var Rulings = []Ruling{Supported, Contradicted, TooSmall, Undecided, NotBuilt}

// Card is a claim with what came out.
type Card struct {
	*Claim
	Ruling   Ruling
	Because  string // why, a sentence or several
	Question string
	Findings []Finding // the first is the one that the ruling speaks of
	Swings   []Swing   // how far that hangs on assumptions, the widest first
	Chosen   string    // the style that was chosen to compare with; empty: none was to be chosen
	Cases    int
	Games    int64 // of the experiment itself
	All      int64 // with choosing and with shaken assumptions
	Warnings []string
}

// Finding is a number of a card with its interval: an effect, or a count.
type Finding struct {
	Name     string // of what, compared with what
	Outcome  string // the metric's name, or what was counted
	As       Measure
	Unit     string // of a Plain one: "rounds"
	Effect   stats.Interval
	Change   stats.Interval // the same relative to what it is compared with; not of a Level
	Claimed  *Size
	Fit      Fit
	Smallest float64 // on the scale of As
	Ruling   Ruling
	Open     bool   // the claim does not say which way it goes
	Sentence string // of package trial
	Deals    *Deals // beside an outcome that only deals have
	Games    int64
	Above    int     // in how many cases the effect is above 0
	Better   float64 // how often a negotiation of the one is better than one of the other; NaN: not known
}

// Others are the findings on whatever else is claimed, beside what the ruling speaks of.
func (c *Card) Others() []*Finding {
	var list []*Finding
	for i := range c.Findings {
		if f := &c.Findings[i]; i > 0 && f.Claimed != nil {
			list = append(list, f)
		}
	}
	return list
}

// Deals are the deal rates behind an outcome that only deals have.
type Deals struct{ Control, Treatment float64 }

// Fit is how the claimed number lies to the interval.
type Fit string

const (
	Within  Fit = "within the interval"
	Partly  Fit = "partly within the interval"
	More    Fit = "above the interval"
	Less    Fit = "below the interval"
	Unknown Fit = "" // no number, or no interval
)

// fit says where a claimed size lies.
func (s *Size) fit(i stats.Interval) Fit {
	switch {
	case s == nil || !i.OK:
		return Unknown
	case s.Lo > i.Hi:
		return More
	case s.Hi < i.Lo:
		return Less
	case s.Lo < i.Lo || s.Hi > i.Hi:
		return Partly
	}
	return Within
}

// Judged is the number that is held against the claimed one.
func (f *Finding) Judged() stats.Interval {
	if f.As == Change {
		return f.Change
	}
	return f.Effect
}

// Swing is an assumption with the same effect at its low and its high setting.
type Swing struct {
	*Assumption
	LowEffect, HighEffect stats.Interval
	LowRuling, HighRuling Ruling
}

// width is how far apart the two effects are.
func (s *Swing) width() float64 {
	w := s.HighEffect.Mean - s.LowEffect.Mean
	if w < 0 {
		return -w
	}
	return w
}

func rulingOf(v stats.Verdict) Ruling {
	return map[stats.Verdict]Ruling{stats.Supported: Supported, stats.Contradicted: Contradicted, stats.TooSmall: TooSmall, stats.Undecided: Undecided}[v]
}

// sizeOn is what is claimed of an outcome; nil: nothing.
func (c *Claim) sizeOn(outcome string) *Size {
	for i := range c.Claimed {
		if c.Claimed[i].Outcome == outcome {
			return &c.Claimed[i]
		}
	}
	return nil
}

// measure is how an effect on an outcome is counted: as the claim counts it, and
// relative where cases count in units of their own.
func (c *Claim) measure(o *trial.Outcome) Measure {
	if s := c.sizeOn(o.Metric.Name); s != nil {
		return s.As
	}
	if o.Relative {
		return Change
	}
	return unrelated(o)
}

// unrelated is how a difference is counted that is no share of anything.
func unrelated(o *trial.Outcome) Measure {
	if o.Metric.Unit == "share" {
		return Points
	}
	return Plain
}
