package agent

import "math"

// Curve says how much to hold out for as time passes from 0 to 1: a share of
// the way from the walk-away (0) to the own best package (1). Curves are tabled
// by round when a plan is made, so they may be slow.
type Curve func(time float64) float64

// Concede falls from 1 to 0 as 1 - t^(1/e): e below 1 holds out long
// (boulware), 1 falls evenly, above 1 gives early (conceder).
// Faratin, Sierra and Jennings 1998, polynomial time-dependent tactic.
func Concede(e float64) Curve {
	return func(t float64) float64 { return 1 - math.Pow(t, 1/e) }
}

// Diminish falls from the opening towards a limit below it in ever smaller
// steps: each concession is smaller than the one before, as if the limit were
// near. The first is e to the power of pace times the last.
func Diminish(opening, limit, pace float64) Curve {
	return func(t float64) float64 {
		gone := (1 - math.Exp(-pace*t)) / (1 - math.Exp(-pace))
		return opening - float64(max(0, opening-limit)*gone)
	}
}

// Open starts a curve at the opening instead of at 1.
func Open(opening float64, c Curve) Curve {
	return func(t float64) float64 { return opening * c(t) }
}

// Cram lets a curve fall to the final share in the time from start to the
// deadline: concessions that were held back come at the last moment.
func Cram(start, final float64, c Curve) Curve {
	return func(t float64) float64 {
		if t <= start {
			return c(t)
		}
		level := c(start)
		return level + float64((min(final, level)-level)*(t-start))/(1-start)
	}
}
