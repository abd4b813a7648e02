package generate

import (
	"math"
	"math/bits"
	"slices"
)

const (
	few  = 1 << 10 // packages looked at where no zone was asked for
	many = 1 << 16 // and where one was; all, if there are no more
)

// primes have square roots of which none is a multiple of another.
var primes = []float64{2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103, 107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167, 173, 179, 181, 191, 193, 197, 199, 211, 223, 227, 229, 233, 239, 241, 251, 257, 263, 269, 271, 277, 281, 283, 293, 307, 311}

// reserve sets the reservation values: the same share of what the nearest
// package gives each party. That package stays rational as long as the share is at most 1.
func (b *bench) reserve(spec Spec, r *Reached) []float64 {
	anchor := b.anchor()
	most := few
	if spec.ZOPA != nil {
		most = many
	}
	z := b.look(most, anchor)
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
	anchor []float64
	count  int
	worths []float64 // by package, then party
}

// look writes down what the packages give each party: all of them where there
// are no more than most, else as many spread evenly.
func (b *bench) look(most int, anchor []float64) *zone {
	n := b.spec.Parties
	if b.size() <= float64(most) {
		all := make([]float64, n, int(b.size())*n)
		for k := range b.groups {
			all = b.groups[k].extend(all, n)
		}
		return &zone{anchor, len(all) / n, all}
	}
	z := &zone{anchor, most, make([]float64, most*n)}
	for k := range b.groups {
		g := &b.groups[k]
		root := math.Sqrt(primes[k%len(primes)])
		stride := uint64(math.Ldexp(root-math.Floor(root), 64)) // Kronecker's sequence: even in all groups at once
		place := stride / 2
		for j := range most {
			v, _ := bits.Mul64(place, uint64(g.count))
			for p := range n {
				z.worths[j*n+p] += g.worth[int(v)*n+p]
			}
			place += stride
		}
	}
	return z
}

// extend adds every value of the group to every package of the groups before it.
func (g *group) extend(all []float64, n int) []float64 {
	before := len(all)
	all = all[:before*g.count]
	for at := before - n; at >= 0; at -= n { // from the back, so that nothing is overwritten before it is read
		for v := g.count - 1; v >= 0; v-- {
			for p := range n {
				all[at*g.count+v*n+p] = all[at+p] + g.worth[v*n+p]
			}
		}
	}
	return all
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
	n := len(z.anchor)
	list := make([]float64, z.count)
	for j := range list {
		list[j] = z.bearable(z.worths[j*n : j*n+n])
	}
	switch rank := int(math.Round(want * float64(z.count))); rank {
	case 0:
		return slices.Max(list) + 0.05
	case z.count:
		return 0
	default:
		return cut(list, rank)
	}
}

// cut is a number below the count largest of a list, and above the rest. Where
// equal numbers stand in the way it goes to the nearer side of them.
func cut(list []float64, count int) float64 {
	const equal = 1e-7
	x := largest(list, count)
	first, after := 0, 0 // how many are more than x, and how many not less
	above, below := math.Inf(1), math.Inf(-1)
	for _, y := range list {
		switch {
		case y-x >= equal:
			first, above = first+1, min(above, y)
		case x-y >= equal:
			below = max(below, y)
		default:
			after++
		}
	}
	after += first
	switch {
	case first > 0 && (count-first <= after-count || after == len(list)):
		return (x + above) / 2
	case after < len(list):
		return (x + below) / 2
	}
	return 0 // all alike
}

// largest is the number of this rank from 0, the largest. It moves larger ones
// before it and smaller ones behind (Hoare 1961).
func largest(list []float64, rank int) float64 {
	low, high := 0, len(list)-1
	for low < high {
		pivot, i, j := list[(low+high)/2], low, high
		for i <= j {
			for list[i] > pivot {
				i++
			}
			for list[j] < pivot {
				j--
			}
			if i <= j {
				list[i], list[j] = list[j], list[i]
				i, j = i+1, j-1
			}
		}
		switch {
		case rank <= j:
			high = j
		case rank >= i:
			low = i
		default:
			return list[rank]
		}
	}
	return list[rank]
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
	n, inside := len(reservations), 0
	for j := 0; j < len(z.worths); j += n {
		if rational(z.worths[j:j+n], reservations) {
			inside++
		}
	}
	return float64(inside) / float64(z.count)
}

func rational(worth, reservations []float64) bool {
	const tolerance = 1e-9 // as sim/solution
	for p, r := range reservations {
		if worth[p]-r < -tolerance {
			return false
		}
	}
	return true
}
