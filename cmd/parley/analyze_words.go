package main

import (
	"fmt"
	"io"
	"math"
	"strings"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

// analysis tells what a case has in it, nil a where its packages are too many
// to list, and what the package that was asked for is worth, unless it is None.
func (t *teller) analysis(w io.Writer, a *solution.Analysis, asked sim.Outcome) {
	p := page{w}
	t.heading(p)
	t.walkAways(p)
	switch {
	case a == nil:
		p.say("The packages are too many to compare one by one: up to %s can be, and more where two parties sit at one table.", number(float64(sim.MaxTabled)))
	case t.room(p, a):
		t.bestJoint(p, a)
		t.fair(p, a)
	}
	if a != nil {
		t.collision(p, a)
	}
	if asked != sim.None {
		t.askedFor(p, a, asked)
	}
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
	title := t.Title
	if title == "" {
		title = t.Name
	}
	fmt.Fprintln(p.w, title)
	if t.Story != "" {
		fmt.Fprintln(p.w, wrap(t.Story, ""))
	}
	terms := make([]string, len(t.Space.Issues))
	for i, issue := range t.Space.Issues {
		terms[i] = fmt.Sprintf("%s (%s)", issue.Name, count(len(issue.Values), "value"))
	}
	p.say("To be settled: %s. That makes %s possible packages.", list(terms), number(float64(t.Space.Size())))
}

func (t *teller) walkAways(p page) {
	p.say("Walk-away: what each side has without a deal")
	for i := range t.Parties {
		party := &t.Parties[i]
		line := "nothing is given; the worst package counts"
		if r := party.Profile.Reservation; !math.IsInf(r, -1) {
			line = t.purses[i].amount(r)
		}
		if party.Batna != "" {
			line += " (" + strings.TrimSuffix(party.Batna, ".") + ")"
		}
		if lo, hi, ok := extremes(party.Profile); ok {
			line += fmt.Sprintf("; packages are worth %s to %s", t.purses[i].amount(float64(lo)), t.purses[i].amount(float64(hi)))
		}
		p.say("  %s: %s.", party.Name, line)
	}
	if t.Varies() {
		p.say("  These numbers vary from deal to deal; here they are as written.")
	}
}

// room reports whether there is room for a deal, after saying so.
func (t *teller) room(p page, a *solution.Analysis) bool {
	all := float64(t.Space.Size()) * float64(len(t.Seating()))
	switch {
	case a.Rational == 0:
		p.say("Room for a deal: none. Every package leaves somebody worse off than walking away.")
		return false
	case !a.Zopa():
		p.say("Room for a deal: none. The best that a package can do is to leave everybody as well off as walking away.")
		return false
	}
	if a.Counted {
		p.say("Room for a deal: yes. %s of %s packages (%s) leave nobody worse off than walking away.",
			number(float64(a.Rational)), number(all), percent(float64(a.Rational)/all))
	} else {
		p.say("Room for a deal: yes. Packages that leave nobody worse off than walking away are too many to count.")
	}
	gains := make([]string, len(t.Parties))
	for i := range t.Parties {
		gains[i] = t.purses[i].amount(a.Ideal[i]-a.Reservation(i)) + " for " + t.name(i)
	}
	p.say("  The most that can be gained, though not all at once: %s.", list(gains))
	return true
}

// collision says how far the wishes collide, against the yardstick of sharing
// out a fixed sum. Over several tables there is no such yardstick.
func (t *teller) collision(p page, a *solution.Analysis) {
	if n := float64(len(t.Parties)); len(t.Seating()) == 1 && n > 1 {
		fixed := math.Sqrt(n) * (1 - 1/n)
		p.say("Wishes collide %s. Opposition is %s, where 0 means that one package is best for everybody and %s that a fixed sum is shared out.",
			extent(a.Opposition/fixed), number(a.Opposition), number(fixed))
	}
	p.say("The frontier, packages in which nobody can get more unless somebody gets less, has %s.", count(len(a.Frontier), "point"))
	switch {
	case a.Exact:
	case math.IsInf(a.Within, 1):
		p.say("  These are the best packages that a search found; there may be better ones.")
	default:
		p.say("  There are more points between them, none of which is worth more than %s more to %s.", t.purses[0].amount(a.Within), t.name(0))
	}
}

// extent is opposition in words, as a share of that of sharing out a fixed sum.
func extent(share float64) string {
	switch {
	case share <= solution.Tolerance:
		return "not at all"
	case share < 0.25:
		return "hardly"
	case share < 0.6:
		return "partly"
	case share < 0.9:
		return "strongly"
	}
	return "almost wholly: what one side gets, the other loses"
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
