package main

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

// analysis tells what a case has in it, in the order in which a trainer asks.
func (t *teller) analysis(w io.Writer, f *findings) error {
	p := page{w}
	t.heading(p)
	a := f.analysis
	if t.room(p, a); a != nil && a.Zopa() {
		t.bestJoint(p, a)
		t.fair(p, a)
	}
	if err := t.matrix(p, f); err != nil {
		return err
	}
	t.trades(p, f)
	if a != nil && len(t.signingNothing()) == 0 { // else there is nothing to cut
		if err := t.cuts(p, f); err != nil {
			return err
		}
		t.collision(p, f)
	}
	if f.asked != sim.None {
		t.askedFor(p, a, f.asked)
	}
	return nil
}

// page writes paragraphs; lines that begin with blanks belong to the one before.
type page struct{ w io.Writer }

func (p page) say(format string, args ...any) {
	text := fmt.Sprintf(format, args...)
	if !strings.HasPrefix(text, " ") {
		fmt.Fprintln(p.w)
	}
	fmt.Fprintln(p.w, wrapHanging(text))
}

func (t *teller) heading(p page) {
	fmt.Fprintln(p.w, cmp.Or(t.Title, t.Name))
	fmt.Fprintln(p.w, wrapHanging(t.terms()))
	if t.hundred() {
		fmt.Fprintln(p.w, hundred)
	}
}

// terms says what is to be settled.
func (t *teller) terms() string {
	terms := make([]string, len(t.Space.Issues))
	for i, issue := range t.Space.Issues {
		terms[i] = fmt.Sprintf("%s (%d)", issue.Name, len(issue.Values))
	}
	return fmt.Sprintf("%s from %s: %s.", packages(t.Space), count(len(terms), "term"), list(terms))
}

// askedFor says what the package of the command line is worth.
func (t *teller) askedFor(p page, a *solution.Analysis, asked sim.Outcome) {
	point := signed(t.Scenario, a, asked)
	p.say("Your package: %s.", t.packageOf(point))
	t.standings(p, point)
	if a == nil {
		return
	}
	if t.SameUnit() {
		t.captures(p, a, point)
	}
	if a.OnFrontier(point.Utilities) {
		p.say("  It is on the frontier: nobody can get more unless somebody gets less.")
	} else {
		p.say("  It is not on the frontier: another package is better for somebody and worse for nobody.")
	}
}
