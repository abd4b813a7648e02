package sim

import (
	"cmp"
	"math"
	"slices"
	"sort"
)

// half is all that the packages of one half of the issues are worth: levels of
// worth, and at each level sums in the order of their numbers.
type half struct {
	worths []float64 // of the levels, best first, all distinct
	start  []uint32  // the first sum of each level, and the number of sums
	codes  []uint64  // by sum, the lowest number of the packages it stands for
	before []uint64  // packages before each sum, and all packages
	within float64
}

func newHalf(w *Worth, s *Space, h part, base float64, most int) *half {
	f := newFold(w, s, h, most)
	f.run()
	for i := range f.list { // the same additions in the same order as when one package is asked for
		f.list[i].worth = w.sum(s, h, base, Outcome(f.list[i].code))
	}
	f.list = slices.DeleteFunc(f.list, func(t tally) bool { return math.IsInf(t.worth, -1) })
	slices.SortFunc(f.list, func(a, b tally) int {
		return cmp.Or(cmp.Compare(b.worth, a.worth), cmp.Compare(a.code, b.code))
	})
	n := len(f.list)
	r := &half{within: f.within, codes: make([]uint64, n), before: make([]uint64, n+1)}
	for k, t := range f.list {
		if k == 0 || t.worth != f.list[k-1].worth {
			r.worths, r.start = append(r.worths, t.worth), append(r.start, uint32(k))
		}
		r.codes[k], r.before[k+1] = t.code, r.before[k]+t.count
	}
	r.start = append(r.start, uint32(n))
	r.worths, r.start = slices.Clip(r.worths), slices.Clip(r.start)
	return r
}

// sum is what the half's issues and bundles add to a package's worth.
func (w *Worth) sum(s *Space, h part, base float64, o Outcome) float64 {
	u := base
	for _, i := range h.issues {
		u += w.Tables[i][s.Value(o, i)]
	}
	for _, k := range h.bundles {
		if w.Bundles[k].appliesTo(s, o) {
			u += w.Bundles[k].Worth
		}
	}
	return u
}

// down is how many packages the first levels have together.
func (h *half) down(levels int) uint64 { return h.before[h.start[levels]] }

// lowest is the lowest number of a package at a level.
func (h *half) lowest(level int) uint64 { return h.codes[h.start[level]] }

// level is the level of a sum.
func (h *half) level(sum int) int {
	return sort.Search(len(h.worths), func(k int) bool { return int(h.start[k+1]) > sum })
}

// holder is the sum among whose packages the n-th stands.
func (h *half) holder(n uint64) int {
	lo, hi := 0, len(h.codes)
	for lo < hi {
		if mid := (lo + hi) / 2; h.before[mid+1] > n {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return lo
}
