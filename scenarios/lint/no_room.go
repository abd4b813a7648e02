package lint

import (
	"math"
	"strconv"
	"strings"
)

const mostNamed = 3 // in a sentence

var NoRoom = add(Check{
	Name: "no-room",
	Sentence: "There is no room for a deal: every package leaves somebody worse off than no deal. Lower what no deal is worth, " +
		"or, if people are to learn to walk away, write \"no room\" into the note.",
	look: func(c *subject) {
		a := c.analysis
		if a == nil || !a.Exact || a.Zopa() || c.someoneCannotWin() || c.notes("no room") {
			return
		}
		if len(a.Frontier) == 0 {
			c.odd(field("parties"), "there is no room for a deal: every package breaks a must-have or a deal-breaker of somebody.",
				"Drop one, or give them a value that all can live with.")
			return
		}
		if a.Rational > 0 {
			c.odd(field("parties"), "the best that anybody can get without putting another below no deal is exactly what no deal is worth.",
				"Lower what no deal is worth to one side, or give the terms more to trade.")
			return
		}
		c.odd(field("parties"), "there is no room for a deal: even the best compromise leaves "+c.shortfalls()+" short of what no deal is worth.",
			"Lower what no deal is worth to them, or, if the lesson is to walk away, write \"no room\" into the note.")
	},
})

// notes reports whether the note speaks of something.
func (c *subject) notes(words string) bool {
	return strings.Contains(strings.ToLower(strings.Join(strings.Fields(c.Note), " ")), words)
}

// shortfalls is who lacks how much at the package that asks least of whoever it
// asks most, as a part of all that can happen to that party. It is on the frontier.
func (c *subject) shortfalls() string {
	a := c.analysis
	best, least := a.Frontier[0], math.Inf(1)
	for _, point := range a.Frontier {
		worst := 0.0
		for p, u := range point.Utilities {
			worst = max(worst, (a.Reservation(p)-u)/max(a.Max[p]-a.Min[p], small))
		}
		if worst < least {
			best, least = point, worst
		}
	}
	var words []string
	for p, u := range best.Utilities {
		if lack := a.Reservation(p) - u; lack > small {
			words = append(words, c.Parties[p].Name+" "+amount(&c.Parties[p], lack))
		}
	}
	if len(words) > mostNamed+1 {
		words = append(words[:mostNamed], strconv.Itoa(len(words)-mostNamed)+" others")
	}
	return list(words)
}
