package batch

import (
	"math"

	"github.com/parley-sim/parley/sim"
)

// account is what is kept of the negotiations of a block: all that the tables
// are made from, whether it was just played or read from a journal. It is flat,
// in the order of replicates, and used again for other blocks.
type account struct {
	width  int       // the values of a negotiation: the metrics, then the extra measures
	values []float64 // negotiation by negotiation
	agreed []sim.Outcome
	hashes []uint64

	talks []int       // of the replicates that curves are taken from, in the order of play: how many moves each has
	moves []curveMove // of all of them

	record []byte // the account as the journal keeps it, while it is on its way there
}

// reset makes room for n negotiations.
func (a *account) reset(n, width int) {
	a.width = width
	a.values, a.agreed, a.hashes = grown(a.values, n*width), grown(a.agreed, n), grown(a.hashes, n)
	a.talks, a.moves = a.talks[:0], a.moves[:0]
}

// grown is a slice of this length; what it holds is to be overwritten.
func grown[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	return s[:n]
}

// release gives moves back that took much memory, as those of talks with a far
// deadline do: accounts wait in numbers.
func (a *account) release() {
	const many = 1 << 16
	if cap(a.moves) > many {
		a.moves = nil
	}
}

// row is the values of the k-th negotiation.
func (a *account) row(k int) []float64 { return a.values[k*a.width : (k+1)*a.width] }

// alike reports whether two negotiations have the same values to the bit.
func (a *account) alike(k, l int) bool {
	if a.agreed[k] != a.agreed[l] || a.hashes[k] != a.hashes[l] {
		return false
	}
	other := a.row(l)
	for i, x := range a.row(k) {
		if math.Float64bits(x) != math.Float64bits(other[i]) {
			return false
		}
	}
	return true
}
