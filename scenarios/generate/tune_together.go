package generate

import (
	"fmt"
	"math"
)

// tuneTogether turns the bend while opposition and balance are kept where they
// should be: along that line integrative potential rises without a jump. Where no opposition is
// asked for and the bend does not go far enough, the mix is free to do the rest.
func (b *bench) tuneTogether(k knobs, spec Spec) (knobs, error) {
	want := *spec.Integrative
	at := func(k knobs) float64 { b.settle(&k, spec); return b.integrative() }
	if b.fill(k); math.Abs(b.integrative()-want) > enough {
		k.bend = zero(-3, 3, k.bend, func(x float64) float64 { return at(knobs{k.mix, x, k.lean}) - want })
		b.settle(&k, spec)
	}
	if spec.Opposition == nil && math.Abs(b.integrative()-want) > enough {
		k.mix = zero(0, 1, k.mix, func(x float64) float64 { return at(knobs{x, k.bend, k.lean}) - want })
		b.settle(&k, spec)
	}
	nearest := b.integrative()
	if math.Abs(nearest-want) <= tolerance-enough { // rounding comes on top
		return k, nil
	}
	return k, b.unreachable(want, nearest, at(knobs{k.mix, -3, k.lean}), at(knobs{k.mix, 3, k.lean}))
}

// settle meets opposition and balance for the bend as it is.
func (b *bench) settle(k *knobs, spec Spec) {
	for range turns / 2 {
		b.tuneLean(k, spec)
		if spec.Opposition != nil {
			b.tuneMix(k, spec)
		}
		if b.fill(*k); math.Abs(b.balance()-spec.Balance) <= enough {
			break
		}
	}
}

// unreachable says which integrative potentials could have been had.
func (b *bench) unreachable(want, nearest, least, most float64) error {
	if least > most {
		least, most = most, least
	}
	can := fmt.Sprintf("%.3f to %.3f can", math.Ceil(least*1000)/1000, math.Floor(most*1000)/1000)
	switch {
	case most-least < tolerance:
		can = fmt.Sprintf("only %.3f can", nearest)
	case want > least && want < most: // another package becomes the nearest on the way, and all jumps
		can = fmt.Sprintf("the nearest that can is %.3f", nearest)
	}
	s, values := &b.spec, fmt.Sprint(b.spec.Values.Min)
	if s.Values.Max > s.Values.Min {
		values += fmt.Sprint(" to ", s.Values.Max)
	}
	with := ""
	if s.Opposition != nil {
		with = fmt.Sprintf("opposition %.3g, ", *s.Opposition)
	}
	return fmt.Errorf("integrative %.3g can't be reached with %s%d parties and %d issues of %s values; %s", want, with, s.Parties, s.Issues, values, can)
}
