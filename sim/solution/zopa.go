package solution

// Zopa reports whether there is room for a deal: a package that leaves nobody
// below the reservation value and gives somebody more. It asks for one gain and
// not for everybody's, since a package may well cost one party nothing and help another.
func (a *Analysis) Zopa() bool {
	for i, most := range a.Ideal {
		if most-a.reservations[i] > Tolerance {
			return true
		}
	}
	return false
}

// Reservation is what no deal is worth to a party: its reservation value, or
// its worst package where none is given.
func (a *Analysis) Reservation(party int) float64 { return a.reservations[party] }

// Gain is a worth as a share of the way from the party's reservation value (0)
// to its best rational package (1). It is below 0 for a deal that is worse than
// none. Where the party has nothing to gain there is no such share.
func (a *Analysis) Gain(party int, u float64) (share float64, ok bool) {
	if a.Ideal == nil {
		return 0, false
	}
	r := a.reservations[party]
	room := a.Ideal[party] - r
	if room <= Tolerance {
		return 0, false
	}
	return (u - r) / room, true
}

// Captured is the share of the available gain that a sum of worths captures:
// 0 is the sum of the reservation values, which is also what no deal captures;
// 1 is the best rational package. It does not exist without a zone of possible agreement.
func (a *Analysis) Captured(joint float64) (share float64, ok bool) {
	none := 0.0
	for _, r := range a.reservations {
		none += r
	}
	room := a.BestJoint - none
	if !a.Zopa() || room <= Tolerance {
		return 0, false
	}
	return (joint - none) / room, true
}
