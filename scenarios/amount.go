package scenarios

import (
	"math"
	"slices"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
	told "github.com/parley-sim/parley/sim/amount"
)

// amount is what an issue is worth to a party: a worth for each of its values, or,
// if an event is named, one amount if it happens and another if it does not. It may be paid
// at the end of every year of another issue's value.
type amount struct {
	table     []float64 // by value
	years     int       // the issue whose years it is paid in; negative: it is paid once
	factors   []float64 // by value of that issue: what 1 a year comes to today
	event     int       // negative: it depends on none
	then, not *amount
}

// reader reads the worths of one party.
type reader struct {
	cast
	name     string
	beliefs  []float64
	tolerant float64    // its risk tolerance; plus infinity: it does not mind risk
	discount float64    // rate a year
	yearly   []yearly   // values that bring so much a year
	purse    told.Purse // how the party counts, once its profile is known
}

func newReader(party source.Object, c cast, p *sim.Party) *reader {
	r := &reader{cast: c, name: p.Name, beliefs: p.Beliefs, tolerant: math.Inf(1)}
	if n, ok := party.Field("risk tolerance"); ok {
		if r.tolerant = n.Number("risk tolerance"); r.tolerant <= 0 {
			n.Fail("risk tolerance is %v; want an amount above 0 in the party's unit, or leave it out if the party does not mind risk", r.tolerant)
		}
	}
	if n, ok := party.Field("discount rate"); ok {
		if r.discount = readShare(n, "discount rate"); r.discount < 0 || r.discount > 1 {
			n.Fail("discount rate is %s; want a share a year from 0 to 100 %%, such as 8 %% or 0.08", n)
		}
	}
	return r
}

// amount reads the worth of an issue.
func (r *reader) amount(n source.Node, i int) *amount {
	issue := r.terms[i]
	if conditional(n, issue) {
		return r.readIf(n, i)
	}
	a := &amount{event: -1, years: -1, table: r.readTable(n, issue)}
	if keyword(n, issue, eachYear) {
		r.readEachYear(n, i, a)
	}
	return a
}

const ifEvent = "if"

// conditional reports whether a worth has a field of those that follow an if, and
// that is no value of the issue.
func conditional(n source.Node, issue term) bool {
	return n.Kind == source.Map && slices.ContainsFunc(n.Fields, func(f source.Field) bool {
		_, value := issue.index[f.Name]
		return !value && slices.Contains([]string{ifEvent, "then", "else"}, f.Name)
	})
}

// readIf reads {if: launch on time, then: ..., else: ...}.
func (r *reader) readIf(n source.Node, i int) *amount {
	o := n.Object("worth of "+r.terms[i].Name, ifEvent, "then", "else")
	at := o.Must(ifEvent)
	name := at.Label(ifEvent)
	event := mustEvent(at, name, r.events)
	if math.IsNaN(r.beliefs[event]) {
		at.Fail("party %q has no belief about %q; write how likely it holds it, for example beliefs: {%s: 50 %%}", r.name, name, name)
	}
	return &amount{event: event, years: -1, then: r.amount(o.Must("then"), i), not: r.amount(o.Must("else"), i)}
}

// of is the amount in a package, of which own is the value of the issue itself,
// where the events happen of which the bit is set.
func (a *amount) of(own int, values []int, happens uint64) float64 {
	switch {
	case a.event >= 0 && happens>>a.event&1 == 1:
		return a.then.of(own, values, happens)
	case a.event >= 0:
		return a.not.of(own, values, happens)
	case a.years >= 0:
		return float64(a.table[own] * a.factors[values[a.years]])
	}
	return a.table[own]
}

// needs adds the events and the other issues that an amount depends on, as sets.
func (a *amount) needs(events, issues *uint64) {
	if a.event >= 0 {
		*events |= 1 << a.event
		a.then.needs(events, issues)
		a.not.needs(events, issues)
	}
	if a.years >= 0 {
		*issues |= 1 << a.years
	}
}

// plain reports whether an amount is a table and nothing else.
func (a *amount) plain() bool { return a.event < 0 && a.years < 0 }
