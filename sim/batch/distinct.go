package batch

import (
	"math"
	"slices"

	"github.com/parley-sim/parley/sim"
)

// distinct counts different negotiations: exactly up to most of them, beyond
// that as an estimate from the smallest hashes (Bar-Yossef et al. 2002). Which
// hashes are smallest depends on no order.
type distinct struct{ smallest []uint64 }

const most = 1024

func (d *distinct) add(hash uint64) {
	if n := len(d.smallest); n == most && hash >= d.smallest[n-1] {
		return
	}
	i, found := slices.BinarySearch(d.smallest, hash)
	if found {
		return
	}
	if len(d.smallest) == most {
		d.smallest = d.smallest[:most-1]
	}
	d.smallest = slices.Insert(d.smallest, i, hash)
}

func (d *distinct) merge(o *distinct) {
	for _, h := range o.smallest {
		d.add(h)
	}
}

// count is how many there were; exact reports whether that is no estimate.
func (d *distinct) count() (n int64, exact bool) {
	if len(d.smallest) < most {
		return int64(len(d.smallest)), true
	}
	return int64((most - 1) / (float64(d.smallest[most-1]) / math.MaxUint64)), false
}

// hash tells negotiations apart by their offers, the end, and the world where
// the worlds differ.
func hash(world int, rec *sim.Record) uint64 {
	h := uint64(sim.Seed(world).At(0)) // mixed, or the world's bits would cancel against those of the first offer
	for i := range rec.Steps {
		step := &rec.Steps[i]
		h = (h ^ uint64(step.Offer) ^ uint64(step.Table)<<56 ^ uint64(step.Kind)<<60) * 0x9e3779b97f4a7c15
		h ^= h >> 32
	}
	return uint64(sim.Seed(h).At(0))
}
