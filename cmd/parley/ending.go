package main

import (
	"fmt"
	"io"
	"math"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

// ending tells how a session ended, what each has, and what was left on the table.
func (t *teller) ending(w io.Writer, rec *sim.Record) {
	say := func(format string, args ...any) {
		fmt.Fprintln(w, wrapHanging(fmt.Sprintf(format, args...)))
	}
	say("%s", t.outcome(rec))
	for p, u := range rec.Utilities {
		if rec.Bound(p) {
			say("  %s gets %s.", t.name(p), t.standing(p, u, rec.Reservations[p]))
		} else {
			say("  %s is left with %s.", t.name(p), t.purses[p].amount(u))
		}
	}
	for _, line := range t.missed(rec) {
		if line != "" {
			say("%s", line)
		}
	}
}

func (t *teller) outcome(rec *sim.Record) string {
	switch rec.Ended {
	case sim.Agreement:
		return fmt.Sprintf("Agreement in round %d%s: %s.", rec.Round, t.between(rec), packageText(t.Space, rec.Agreement))
	case sim.WalkedAway:
		last := rec.Steps[len(rec.Steps)-1]
		return fmt.Sprintf("No deal: %s walked away in round %d.", t.name(int(last.Seat)), rec.Round)
	}
	return fmt.Sprintf("No deal: time was up after %s.", count(rec.Rounds, "round"))
}

// between names who agreed, where there are several tables.
func (t *teller) between(rec *sim.Record) string {
	if len(t.Tables) < 2 {
		return ""
	}
	var names []string
	for p := range t.Parties {
		if rec.Bound(p) {
			names = append(names, t.name(p))
		}
	}
	return " between " + list(names)
}

// missed says how much of what was to be had was missed. It
// says nothing of a scenario that is too large to search.
func (t *teller) missed(rec *sim.Record) []string {
	a, err := solution.Analyze(t.Scenario)
	switch {
	case err != nil:
		return nil
	case rec.Deal():
		return []string{t.captured(a, rec), t.nothingLeft(a, rec)}
	}
	return []string{t.chance(a, rec)}
}

// captured is how much of the gain that was to be had the deal takes home.
func (t *teller) captured(a *solution.Analysis, rec *sim.Record) string {
	joint := 0.0
	for p, u := range rec.Utilities {
		if math.IsInf(u, -1) {
			u = a.Reservation(p)
		}
		joint += u
	}
	share, ok := a.Captured(joint)
	if !ok || !t.SameUnit() {
		return ""
	}
	return fmt.Sprintf("Together that is %s of the gain that was there to be had.", percent(share))
}

// chance says whether those who parted without a deal could have had one.
func (t *teller) chance(a *solution.Analysis, rec *sim.Record) string {
	nash := a.Solution(solution.Nash).Points
	if !a.Zopa() || len(nash) == 0 {
		return "There was no room for a deal: no package is better than walking away for everybody."
	}
	fair := nash[0]
	var gains []string
	for p := range t.Parties {
		gains = append(gains, fmt.Sprintf("to %s %s", t.name(p), t.beside(p, fair.Utilities[p], rec.Reservations[p])))
	}
	return fmt.Sprintf("There was room for a deal, such as %s: %s.", packageText(t.Space, fair.Outcome), list(gains))
}

// nothingLeft says so where no package is better for one and worse for none; of
// others the coach speaks.
func (t *teller) nothingLeft(a *solution.Analysis, rec *sim.Record) string {
	if _, ok := betterForAll(a, rec); ok {
		return ""
	}
	return "No other package is better for one and worse for none."
}

// betterForAll is the package of the same table that is worse for nobody and
// better for somebody, of several the one whose least gain, as a share of the
// party's range, is largest; then the sum of gains; then the frontier's order.
func betterForAll(a *solution.Analysis, rec *sim.Record) (solution.Point, bool) {
	var best solution.Point
	found, bestLeast, bestSum := false, 0.0, 0.0
	for _, point := range a.Frontier {
		if !sameTable(a.Scenario, point.Table, rec) {
			continue
		}
		least, sum := gains(a, point.Utilities, rec)
		if least < -solution.Tolerance || sum <= solution.Tolerance {
			continue
		}
		if !found || least > bestLeast || least == bestLeast && sum > bestSum {
			found, best, bestLeast, bestSum = true, point, least, sum
		}
	}
	return best, found
}

// sameTable reports whether the parties at a table are those that agreed.
func sameTable(s *sim.Scenario, table int, rec *sim.Record) bool {
	var seated uint64
	for _, p := range s.Seating()[table] {
		seated |= 1 << p
	}
	return seated == rec.Signed
}

// gains is what a package adds to the agreement, as shares of the bound
// parties' ranges: the least of them, and the sum.
func gains(a *solution.Analysis, utilities []float64, rec *sim.Record) (least, sum float64) {
	least = math.Inf(1)
	for p, u := range utilities {
		if !rec.Bound(p) || a.Max[p]-a.Min[p] <= solution.Tolerance {
			continue
		}
		g := (u - rec.Utilities[p]) / (a.Max[p] - a.Min[p])
		least = min(least, g)
		sum += g
	}
	return least, sum
}
