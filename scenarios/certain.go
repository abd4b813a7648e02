package scenarios

import "math"

// certain is the sum for which a party would give an uncertain one: its average by the
// party's beliefs or, with a risk tolerance T, the certainty equivalent of exponential utility,
//
//	-T ln E[exp(-x/T)]
//
// the cash equivalent of Pratt (1964, Econometrica 32, 122-136) where risk aversion is constant,
// 1/T. It does not depend on what else the party has, and equivalents of independent sums add
// up; that is why only terms which share an event need to be looked at together. The events are independent
// of each other.
func (r *reader) certain(events uint64, worth func(happens uint64) float64) float64 {
	mean, least := 0.0, math.Inf(1)
	r.eachWay(events, func(happens uint64, chance float64) {
		x := worth(happens)
		mean += float64(chance * x)
		least = min(least, x)
	})
	if math.IsInf(r.tolerant, 1) {
		return mean
	}
	// From the least outcome up, so that no exponential overflows; with differences from
	// 1, so that a large tolerance loses no digits.
	sum := 0.0
	r.eachWay(events, func(happens uint64, chance float64) {
		sum += float64(chance * math.Expm1(-(worth(happens)-least)/r.tolerant))
	})
	return least - float64(r.tolerant*math.Log1p(sum))
}

// eachWay goes through the ways in which events can turn out, those that the party
// holds impossible aside.
func (r *reader) eachWay(events uint64, see func(happens uint64, chance float64)) {
	happens := uint64(0)
	for {
		chance := 1.0
		for e, p := range r.beliefs {
			switch {
			case events>>e&1 == 0:
			case happens>>e&1 == 1:
				chance *= p
			default:
				chance *= 1 - p
			}
		}
		if chance > 0 {
			see(happens, chance)
		}
		if happens = (happens - events) & events; happens == 0 { // the next subset
			return
		}
	}
}
