package generate

import (
	"fmt"
	"math"

	"github.com/parley-sim/parley/sim"
)

const (
	fine      = 2e-4   // how near tuning goes to a target
	enough    = 2e-3   // how near is near enough for the others, once opposition has moved them
	turns     = 8      // how often the knobs are turned in turn
	glance    = 20_000 // steps of a search while tuning
	long      = 1 << 20
	tolerance = 0.01 // of opposition
)

// tune turns the knobs until the targets are met: each in turn, opposition last,
// which is quick and comes to rest as a rule; else all the others at every turn of the bend.
func (b *bench) tune(spec Spec) (knobs, error) {
	k := knobs{mix: b.chance}
	if spec.Opposition != nil {
		if err := b.reachable(*spec.Opposition); err != nil {
			return k, err
		}
	}
	for turn := range turns {
		before := k
		if turn > 0 || spec.Opposition == nil {
			b.tuneOthers(&k, spec)
		}
		if spec.Opposition == nil {
			continue
		}
		b.tuneMix(&k, spec)
		b.fill(k)
		if b.met(spec) || turn > 0 && k.near(before) {
			break
		}
	}
	if spec.Integrative == nil {
		return k, nil
	}
	return b.tuneTogether(k, spec)
}

func (b *bench) tuneOthers(k *knobs, spec Spec) {
	b.tuneLean(k, spec)
	if spec.Integrative != nil {
		k.bend = zero(-3, 3, k.bend, func(x float64) float64 {
			b.fill(knobs{k.mix, x, k.lean})
			return b.integrative() - *spec.Integrative
		})
	}
}

func (b *bench) tuneLean(k *knobs, spec Spec) {
	k.lean = zero(-3, 3, k.lean, func(x float64) float64 {
		b.fill(knobs{k.mix, k.bend, x})
		return b.balance() - spec.Balance
	})
}

func (b *bench) tuneMix(k *knobs, spec Spec) {
	k.mix = zero(0, 1, k.mix, func(x float64) float64 { return b.opposition(knobs{x, k.bend, k.lean}) - *spec.Opposition })
}

// near reports whether turning the knobs has come to rest.
func (k knobs) near(o knobs) bool {
	return math.Abs(k.mix-o.mix)+math.Abs(k.bend-o.bend)+math.Abs(k.lean-o.lean) < enough
}

func (b *bench) met(spec Spec) bool {
	if spec.Integrative != nil && math.Abs(b.integrative()-*spec.Integrative) > enough {
		return false
	}
	return math.Abs(b.balance()-spec.Balance) <= enough
}

// opposition is measured as it is while tuning: to within half the fineness.
func (b *bench) opposition(k knobs) float64 {
	b.fill(k)
	b.near.load(b)
	return b.near.search(fine/2, glance)
}

// reachable refuses an opposition beyond both ends of the mix.
func (b *bench) reachable(want float64) error {
	most, least := b.opposition(knobs{mix: 0}), b.opposition(knobs{mix: 1})
	if most < least {
		most, least = least, most
	}
	if want >= least-tolerance/2 && want <= most+tolerance/2 {
		return nil
	}
	s := &b.spec
	least, most = math.Ceil(least*1000)/1000, math.Floor(most*1000)/1000
	can := fmt.Sprintf("%.3f to %.3f can", least, most)
	if least >= most {
		can = fmt.Sprintf("only %.3f can", most)
	}
	return fmt.Errorf("opposition %v can't be reached with %d parties and %d issues, %d of them compatible and %d distributive; %s",
		want, s.Parties, s.Issues, s.share(s.Compatible), s.share(s.Distributive), can)
}

// zero finds where f is 0 between low and high, from a guess: the Illinois
// variant of false position (Dowell and Jarratt 1971), with a halving where that is slow.
// Without a change of sign it is the end where f is nearer to 0.
func zero(low, high, guess float64, f func(float64) float64) float64 {
	at := f(guess)
	if math.Abs(at) < fine {
		return guess
	}
	a, b, fa, fb := low, high, f(low), f(high)
	switch {
	case math.Abs(fa) < fine:
		return low
	case math.Abs(fb) < fine:
		return high
	case (fa > 0) == (fb > 0) && (at > 0) == (fa > 0):
		if math.Abs(fa) <= math.Abs(fb) {
			return low
		}
		return high
	case (at > 0) == (fa > 0):
		a, fa = guess, at
	default:
		b, fb = guess, at
	}
	kept := 0 // which end stayed, and for how long
	for range 60 {
		x := b - float64(fb*((b-a)/(fb-fa)))
		if kept*kept >= 9 || x <= a || x >= b {
			x = (a + b) / 2
		}
		y := f(x)
		switch {
		case math.Abs(y) < fine || b-a < 1e-12:
			return x
		case (y > 0) == (fa > 0):
			if a, fa = x, y; kept > 0 {
				fb /= 2
			}
			kept = max(kept, 0) + 1
		default:
			if b, fb = x, y; kept < 0 {
				fa /= 2
			}
			kept = min(kept, 0) - 1
		}
	}
	return (a + b) / 2
}

// patience is how long the last search may take: to the end in every space
// that can be listed.
func (b *bench) patience() int {
	if b.size() <= float64(sim.MaxTabled) {
		return math.MaxInt
	}
	return long
}

// size is the number of packages.
func (b *bench) size() float64 {
	size := 1.0
	for i := range b.terms {
		size *= float64(len(b.terms[i].at))
	}
	return size
}
