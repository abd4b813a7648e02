package solution

import (
	"math"

	"github.com/parley-sim/parley/sim"
)

// climbs is good packages of a part, none better than another: from some starts,
// one issue at a time is changed to what is best by a weighted sum of both
// parties' worths, until no change helps; for weights from all for one to all for the other.
// Only parts with bundles need it: the others have one issue.
func (b *branch) climbs() []spot {
	const weights, starts = 16, 8
	if len(b.bundles) == 0 {
		return nil
	}
	var front []spot
	scale := b.widths()
	for w := range weights + 1 {
		for start := range starts {
			dice := sim.Seed(start).Rand()
			at := make([]int, len(b.levels)-1)
			for d := range at {
				at[d] = dice.IntN(len(b.levels[d].choices))
			}
			share := float64(w) / weights
			if s := b.climb(at, share*scale[0], (1-share)*scale[1]); !s.vetoed() {
				front = enterFront(front, s)
			}
		}
	}
	return front
}

// climb changes the choices at every level to the best.
func (b *branch) climb(at []int, x, y float64) spot {
	value := func(s spot) float64 {
		if s.vetoed() {
			return math.Inf(-1)
		}
		return float64(x*s.x) + float64(y*s.y)
	}
	top := b.whole(at)
	for better := true; better; {
		better = false
		for d := range at {
			was := at[d]
			for c := range b.levels[d].choices {
				at[d] = c
				if s := b.whole(at); value(s) > value(top) {
					top, was, better = s, c, true
				}
			}
			at[d] = was
		}
	}
	return top
}

// whole is the package of these choices.
func (b *branch) whole(at []int) spot {
	s, last := spot{}, len(at)
	clear(b.broken[last])
	for d, c := range at {
		choice := &b.levels[d].choices[c]
		s = spot{s.x + choice.worth[0], s.y + choice.worth[1], s.code + choice.code}
		for w := range choice.broken {
			b.broken[last][w] |= choice.broken[w]
		}
	}
	for k := range b.bundles {
		b.close(k, last, &s)
	}
	return s
}

// widths is, by party, one over what lies between the least and the most that the part may add.
func (b *branch) widths() (scale [2]float64) {
	least, most := b.bounds(0, spot{})
	for i := range scale {
		if most[i] > least[i] {
			scale[i] = 1 / (most[i] - least[i])
		}
	}
	return scale
}
