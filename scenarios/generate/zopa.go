package generate

import (
	"cmp"
	"math"
	"slices"
)

const (
	few  = 1 << 10 // packages looked at where no zone was asked for
	many = 1 << 16 // and where one was; all, if there are no more
)

// reserve sets the reservation values: the same share of what the nearest
// package gives each party. That package stays rational as long as the share is at most 1.
func (b *bench) reserve(spec Spec, r *Reached) []float64 {
	anchor := b.anchor()
	most := few
	if spec.ZOPA != nil {
		most = many
	}
	z := zone{bench: b, listed: b.size() <= float64(most), count: most, anchor: anchor}
	if z.listed {
		z.count = int(b.size())
	}
	share := 0.5
	if spec.ZOPA != nil {
		share = z.share(*spec.ZOPA)
	}
	var reservations []float64
	reservations, r.ZOPA = z.legible(share, spec.ZOPA)
	return reservations
}

// anchor is what the nearest package gives each party.
func (b *bench) anchor() []float64 {
	n := b.spec.Parties
	worth := make([]float64, n)
	for k, v := range b.near.choice {
		for p := range n {
			worth[p] += b.groups[k].worth[v*n+p]
		}
	}
	return worth
}

// zone is the packages that are looked at: all, or some spread evenly.
type zone struct {
	*bench
	listed bool
	count  int
	anchor []float64
}

// visit shows the worths of each package; the slice is used again.
func (z *zone) visit(see func(worth []float64)) {
	n := z.spec.Parties
	sums := make([]float64, (len(z.groups)+1)*n)
	if z.listed {
		z.list(0, sums, see)
		return
	}
	worth, strides := sums[:n], make([]float64, len(z.groups))
	for k := range strides {
		strides[k] = math.Sqrt(primes[k%len(primes)])
	}
	for j := range z.count {
		clear(worth)
		for k := range z.groups {
			g := &z.groups[k]
			place := (float64(j) + 0.5) * strides[k] // Kronecker's sequence: even in all groups at once
			v := int((place - math.Floor(place)) * float64(g.count))
			for p := range n {
				worth[p] += g.worth[v*n+p]
			}
		}
		see(worth)
	}
}

var primes = []float64{2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103, 107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167, 173, 179, 181, 191, 193, 197, 199, 211, 223, 227, 229, 233, 239, 241, 251, 257, 263, 269, 271, 277, 281, 283, 293, 307, 311}

func (z *zone) list(k int, sums []float64, see func([]float64)) {
	n := z.spec.Parties
	here, next := sums[k*n:k*n+n], sums[k*n+n:k*n+2*n]
	g := &z.groups[k]
	for v := range g.count {
		for p := range n {
			next[p] = here[p] + g.worth[v*n+p]
		}
		if k+1 == len(z.groups) {
			see(next)
		} else {
			z.list(k+1, sums, see)
		}
	}
}

// bearable is the largest share of the anchor that a package gives everybody.
func (z *zone) bearable(worth []float64) float64 {
	least := math.Inf(1)
	for p, a := range z.anchor {
		if a > 0 {
			least = min(least, worth[p]/a)
		}
	}
	return least
}

// share is the share of the anchor at which so many packages are rational, or
// as near as packages that are worth alike allow.
func (z *zone) share(want float64) float64 {
	falling := make([]float64, 0, z.count)
	z.visit(func(w []float64) { falling = append(falling, z.bearable(w)) })
	slices.SortFunc(falling, func(a, b float64) int { return cmp.Compare(b, a) })
	switch rank := int(math.Round(want * float64(z.count))); rank {
	case 0:
		return falling[0] + 0.05
	case z.count:
		return 0
	default:
		return cut(falling, rank)
	}
}

// cut is a number below the first count numbers of a falling list, and above
// the rest. Where equal numbers stand in the way it goes to the nearer side of them.
func cut(falling []float64, count int) float64 {
	const equal = 1e-7
	x, first, after := falling[count], count, count // those equal to x: first up to after
	for first > 0 && falling[first-1]-x < equal {
		first--
	}
	for after < len(falling) && x-falling[after] < equal {
		after++
	}
	switch {
	case first > 0 && (count-first <= after-count || after == len(falling)):
		return (x + falling[first-1]) / 2
	case after < len(falling):
		return (x + falling[after]) / 2
	}
	return 0 // all alike
}

// legible rounds reservation values as far as that leaves the zone as large as
// it was, and counts it.
func (z *zone) legible(share float64, want *float64) (reservations []float64, rational float64) {
	const much = 0.001
	exact := make([]float64, len(z.anchor))
	for p, a := range z.anchor {
		if a > 0 {
			exact[p] = float64(a * share)
		}
	}
	if want == nil {
		for p, x := range exact {
			exact[p] = rounded(x)
		}
		return exact, z.rational(exact)
	}
	target := z.rational(exact)
	for _, unit := range []float64{10, 100, 1e4} {
		coarse := make([]float64, len(exact))
		for p, x := range exact {
			coarse[p] = math.Round(x*unit) / unit
		}
		if got := z.rational(coarse); math.Abs(got-*want) <= max(much, math.Abs(target-*want)) {
			return coarse, got
		}
	}
	return exact, target
}

// rational is the share of packages that leave nobody below the reservation value.
func (z *zone) rational(reservations []float64) float64 {
	const tolerance = 1e-9 // as sim/solution
	inside := 0
	z.visit(func(worth []float64) {
		for p, r := range reservations {
			if worth[p]-r < -tolerance {
				return
			}
		}
		inside++
	})
	return float64(inside) / float64(z.count)
}
