package lint

import (
	"strconv"

	"github.com/parley-sim/parley/sim"
)

var Crowd = add(Check{
	Name:     "crowd",
	Sentence: "More parties than one session can seat: the case can be looked at and analyzed, and not played. Join some of them into one.",
	look: func(c *subject) {
		if n := len(c.Parties); n > sim.MaxParties {
			c.odd(field("parties"), "there are "+strconv.Itoa(n)+" parties, and at most "+strconv.Itoa(sim.MaxParties)+" can be seated to play.", "Join some of them into one.")
		}
	},
})
