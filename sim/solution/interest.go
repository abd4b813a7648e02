package solution

import (
	"math"
	"slices"

	"github.com/parley-sim/parley/sim"
)

// Kind is how the parties stand to each other on one issue.
type Kind string

// The kinds of issue.
const (
	Indifferent  Kind = "indifferent"  // nobody cares
	OneSided     Kind = "one-sided"    // only one party cares
	Compatible   Kind = "compatible"   // one value is best for everybody
	Distributive Kind = "distributive" // what one side gains the other loses: a fixed sum is shared out
	Tradable     Kind = "tradable"     // the parties want different ends, and one cares more
)

// Interest is what one issue is to the parties, as seen from the middle of every
// list: with bundles it may be something else beside other terms.
type Interest struct {
	Kind   Kind
	Value  int       // the value that is best for everybody, or for the only one who cares; else -1
	Leader int       // to whom it is worth most: in their common unit, else as a share of the party's range; -1: to several alike
	Fixed  bool      // it is distributive, and the worths really add up to the same, but for 1 %
	Stakes []float64 // by party, in its own unit: see Stakes
	Shares []float64 // the same as shares of what lies between its worst and its best package

	Weights []float64 // by party, what its worths are multiplied by when they are compared: 1 where all count in one unit, else 1/range
}

// Alike is the factor by which stakes may differ and still count as alike.
const Alike = 1.1

// By which share of the stakes sums may vary: to count as a fixed sum, which leaves too
// little to trade for, and to be one for whoever reads the numbers.
const (
	fixedSum = 0.1
	sameSum  = 0.01
)

// Interests says of each issue who cares how much, and whether it is one to
// trade on, to agree on or to share out. It works in spaces of any size.
func Interests(s *sim.Scenario) []Interest {
	stakes, list := Stakes(s), make([]Interest, len(s.Space.Issues))
	base := middle(s.Space)
	for i := range list {
		in := Interest{Value: -1, Leader: -1}
		for p := range s.Parties {
			in.Stakes = append(in.Stakes, stakes[p][i])
			in.Shares = append(in.Shares, float64(stakes[p][i]*scaleOf(s.Parties[p].Profile)))
			in.Weights = append(in.Weights, weight(s, p))
		}
		in.judge(s, i, base)
		list[i] = in
	}
	return list
}

// middle is the package in the middle of every list, of two the first.
func middle(space *sim.Space) sim.Outcome {
	var o sim.Outcome
	for i, issue := range space.Issues {
		o = space.With(o, i, middles(len(issue.Values))[0])
	}
	return o
}

// scaleOf is one over what lies between a party's worst and best package.
func scaleOf(p *sim.Profile) float64 {
	if width := p.Max() - p.Min(); width > Tolerance {
		return 1 / width
	}
	return 0
}

// judge finds the kind of issue i, what each value is worth being looked at beside the base.
func (in *Interest) judge(s *sim.Scenario, i int, base sim.Outcome) {
	worths, caring := make([][]float64, len(s.Parties)), []int{}
	for p := range s.Parties {
		for v := range s.Space.Issues[i].Values {
			worths[p] = append(worths[p], float64(plain(s.Parties[p].Profile, s.Space.With(base, i, v))*in.Weights[p]))
		}
		if in.Shares[p] > Tolerance {
			caring = append(caring, p)
		}
	}
	if len(caring) == 0 {
		in.Kind = Indifferent
		return
	}
	in.Leader = in.leader(caring)
	best := bestForAll(worths, caring)
	if best >= 0 && signsAll(s, base) && !signsAll(s, s.Space.With(base, i, best)) {
		best = -1 // somebody never signs it
	}
	switch {
	case len(caring) == 1:
		in.Kind, in.Value = OneSided, best
	case best >= 0:
		in.Kind, in.Value = Compatible, best
	case sharesOut(s, worths, fixedSum):
		in.Kind, in.Leader, in.Fixed = Distributive, -1, sharesOut(s, worths, sameSum)
	default:
		in.Kind = Tradable
	}
}

// signsAll reports whether no party of the case vetoes a package.
func signsAll(s *sim.Scenario, o sim.Outcome) bool {
	return !slices.ContainsFunc(s.Parties, func(p sim.Party) bool { return !p.Profile.Signs(o) })
}

// weight makes the worths of different parties comparable: 1 where they count
// in the same unit, else by the range from their worst to their best package.
func weight(s *sim.Scenario, party int) float64 {
	if s.SameUnit() {
		return 1
	}
	return scaleOf(s.Parties[party].Profile)
}

// leader is the party to whom the issue is worth most; -1 where others come near.
func (in *Interest) leader(caring []int) int {
	most, second, first := 0.0, 0.0, -1
	for _, p := range caring {
		if x := in.Stakes[p] * in.Weights[p]; x > most {
			most, second, first = x, most, p
		} else {
			second = max(second, x)
		}
	}
	if most <= second*Alike {
		return -1
	}
	return first
}

// bestForAll is the first value that is best for all who care; -1: there is none.
func bestForAll(worths [][]float64, caring []int) int {
	most := make([]float64, len(worths))
	for _, p := range caring {
		most[p] = slices.Max(worths[p])
	}
	for v := range worths[0] {
		if !slices.ContainsFunc(caring, func(p int) bool { return worths[p][v] < most[p]-Tolerance }) {
			return v
		}
	}
	return -1
}

// sharesOut reports whether, at every table, the worths of the parties add up
// to the same whatever the value, but for a share of what is at stake.
func sharesOut(s *sim.Scenario, worths [][]float64, but float64) bool {
	for _, seats := range s.Seating() {
		low, high, stake := math.Inf(1), math.Inf(-1), 0.0
		for v := range worths[0] {
			sum := 0.0
			for _, p := range seats {
				sum += worths[p][v]
			}
			low, high = min(low, sum), max(high, sum)
		}
		for _, p := range seats {
			stake = max(stake, slices.Max(worths[p])-slices.Min(worths[p]))
		}
		if high-low > but*stake+Tolerance {
			return false
		}
	}
	return true
}
