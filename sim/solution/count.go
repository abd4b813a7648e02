package solution

import (
	"cmp"
	"math"
	"slices"
	"sort"

	"github.com/parley-sim/parley/sim"
)

var infinity = math.Inf(1)

// maxHalf is how many packages of a half are listed to count by halves.
const maxHalf = 1 << 20

// crowd is packages of some issues that are alike to both parties.
type crowd struct {
	spot
	count uint64
}

// count is how many packages are rational. It meets in the middle where no
// bundle joins the halves, and else searches; ok is false where that takes too long.
func (p *promise) count(a *Analysis) (n uint64, ok bool) {
	least := p.limits(a.reservations)
	parts := sim.Parts(p.worths...)
	if len(parts) == 1 {
		return p.countPart(parts[0], least)
	}
	halves, ok := p.halve(parts)
	if !ok {
		return a.Rational, false
	}
	least[0], least[1] = least[0]-p.worths[0].Base, least[1]-p.worths[1].Base
	return pairs(halves[0], halves[1], least), true
}

// countPart leaves out branches none of whose packages are rational.
func (p *promise) countPart(part sim.Part, least [2]float64) (n uint64, ok bool) {
	b := p.newBranch(part)
	at := spot{x: p.worths[0].Base, y: p.worths[1].Base}
	b.walk(0, at, 1,
		func(_, most [2]float64) bool { return most[0] >= least[0] && most[1] >= least[1] },
		func(s spot, count uint64) {
			if s.x >= least[0] && s.y >= least[1] {
				n += count
			}
		})
	return n, b.left >= 0
}

// halve lists two halves of the parts, the largest first, each to the half that
// is smaller so far.
func (p *promise) halve(parts []sim.Part) (halves [2][]crowd, ok bool) {
	lists := make([][]crowd, len(parts))
	for k, part := range parts {
		b := p.newBranch(part)
		b.left = 4 * maxHalf
		b.walk(0, spot{}, 1,
			func(_, _ [2]float64) bool { return true },
			func(s spot, count uint64) { lists[k] = append(lists[k], crowd{s, count}) })
		if b.left < 0 {
			return halves, false
		}
	}
	slices.SortStableFunc(lists, func(a, b []crowd) int { return len(b) - len(a) })
	halves = [2][]crowd{{{count: 1}}, {{count: 1}}}
	for _, list := range lists {
		h := 0
		if len(halves[1]) < len(halves[0]) {
			h = 1
		}
		if len(halves[h])*len(list) > maxHalf {
			return halves, false
		}
		halves[h] = combine(halves[h], list)
	}
	return halves, true
}

func combine(a, b []crowd) []crowd {
	all := make([]crowd, 0, len(a)*len(b))
	for _, s := range a {
		for _, t := range b {
			all = append(all, crowd{spot{s.x + t.x, s.y + t.y, s.code + t.code}, s.count * t.count})
		}
	}
	return gather(all)
}

// gather makes one of crowds that are worth the same to both.
func gather(all []crowd) []crowd {
	slices.SortFunc(all, func(s, t crowd) int { return cmp.Or(cmp.Compare(s.x, t.x), cmp.Compare(s.y, t.y)) })
	kept := all[:0]
	for _, s := range all {
		if n := len(kept) - 1; n >= 0 && kept[n].x == s.x && kept[n].y == s.y {
			kept[n].count += s.count
			continue
		}
		kept = append(kept, s)
	}
	return kept
}

// pairs is how many packages of both halves are worth at least so much: as the
// first party's worth falls in one half, what is left of the other is counted by the
// second party's worth in a tree of sums (Fenwick 1994).
func pairs(a, b []crowd, least [2]float64) uint64 {
	slices.SortFunc(a, func(s, t crowd) int { return cmp.Compare(s.x, t.x) })
	slices.SortFunc(b, func(s, t crowd) int { return cmp.Compare(t.x, s.x) })
	ys := make([]float64, len(b))
	for k, s := range b {
		ys[k] = s.y
	}
	slices.Sort(ys)
	sums, all, n, next := make([]uint64, len(ys)+1), uint64(0), uint64(0), 0
	for _, s := range a {
		for ; next < len(b) && s.x+b[next].x >= least[0]; next++ {
			at, _ := slices.BinarySearch(ys, b[next].y)
			for k := at + 1; k < len(sums); k += k & -k {
				sums[k] += b[next].count
			}
			all += b[next].count
		}
		less := uint64(0) // those worth too little to the second party
		at := sort.Search(len(ys), func(k int) bool { return s.y+ys[k] >= least[1] })
		for k := at; k > 0; k -= k & -k {
			less += sums[k]
		}
		n += s.count * (all - less)
	}
	return n
}
