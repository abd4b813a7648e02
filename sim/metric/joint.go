package metric

// Joint is what the negotiation left all parties with together (JV): the sum of
// the worths of the agreement, or of the reservation values without one, so that
// it does not flatter whoever rarely closes. It exists where the parties count in
// the same unit, since else there is nothing to add, and where each has a
// reservation value, since else no deal has no worth.
var Joint = add(Metric{
	Name: "joint", Title: "Joint value",
	Sentence: "What all parties together ended up with; without a deal, what their alternatives are worth.",
	Of:       "all negotiations whose parties count in the same unit and have a walk-away value", Unit: Own, Range: jointWorths,
	Session: func(t *Talks) float64 {
		if !t.addsUp() {
			return undefined
		}
		return t.Joint
	},
})

func (y *Yardstick) addsUp() bool { return y.sameUnit && y.walkaway }
