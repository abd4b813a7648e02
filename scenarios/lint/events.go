package lint

import (
	"math"
	"strconv"

	"github.com/parley-sim/parley/scenarios/source"
)

var IdleEvent = add(Check{
	Name:     "idle-event",
	Sentence: "Nothing depends on an event: no party's worth asks whether it happens. Leave it out, or write if, then and else into a worth.",
	look: func(c *subject) {
		for e, event := range c.Events {
			if c.own() && !c.compiled() && !asked(field("parties").value(c.tree), event.Name) {
				c.odd(field("events").entry(e), "nothing depends on "+quoted(event.Name)+": no worth asks whether it happens.",
					"Leave it out, or write if: "+event.Name+" into a worth.")
			}
		}
	},
})

var SharedBelief = add(Check{
	Name: "shared-belief",
	Hint: true,
	Sentence: "All parties hold an event equally likely, so that nothing is to be gained by betting on it, unless one of them minds risk more. " +
		"If they are to find a bet that is good for both, let their beliefs differ.",
	look: func(c *subject) {
		for e, event := range c.Events {
			if belief, ok := c.shared(e); ok && c.own() && asked(field("parties").value(c.tree), event.Name) {
				c.odd(field("events").entry(e), c.everybody()+" hold "+quoted(event.Name)+" "+strconv.FormatFloat(100*belief, 'g', 3, 64)+" % likely: only who minds risk less gains by betting on it.",
					"If they are to find a bet that is good for both, let their beliefs differ.")
			}
		}
	},
})

// shared is the belief that all parties who have one have in common.
func (c *subject) shared(event int) (belief float64, ok bool) {
	belief = math.NaN()
	count := 0
	for _, p := range c.Parties {
		x := p.Beliefs[event]
		if math.IsNaN(x) {
			continue
		}
		if count++; count > 1 && math.Abs(x-belief) > small {
			return 0, false
		}
		belief = x
	}
	return belief, count > 1
}

// compiled reports whether the file was written by a program: then worths that hung
// on events are the numbers that they came to, and remarks explain them.
func (c *subject) compiled() bool {
	for p := range c.Parties {
		if partyAt(p).field("remarks").value(c.tree) != nil {
			return true
		}
	}
	return false
}

// asked reports whether a piece of a file has if with this name.
func asked(v *source.Value, event string) bool {
	if v == nil {
		return false
	}
	for _, f := range v.Fields {
		if f.Name == "if" && f.Value.Text == event || asked(f.Value, event) {
			return true
		}
	}
	for _, item := range v.Items {
		if asked(item, event) {
			return true
		}
	}
	return false
}
