package batch

import (
	"encoding/binary"
	"math"
	"slices"
)

// An account is written as its sizes; for each negotiation which of the
// different ones it is, since styles without dice do the same again in the same
// world; the different ones, value by value; and the moves of the curves, those
// of a negotiation once where the one before it had the same.

// accountWriter writes accounts, one after the other, with memory of its own.
type accountWriter struct {
	first     map[uint64]int // by hash: a negotiation, among the different ones
	different []int
	which     []byte // for each negotiation, which of the different ones it is
	fresh     []bool // for each of the talks, whether it has other moves than the one before
	numbers   []uint64
}

// append writes an account behind what there is.
func (w *accountWriter) append(to []byte, a *account) []byte {
	w.find(a)
	for _, n := range []int{len(a.agreed), a.width, len(w.different), len(a.talks)} {
		to = binary.AppendUvarint(to, uint64(n))
	}
	to = append(to, w.which...)
	for column := range a.width {
		to = w.column(to, func(k int) uint64 { return math.Float64bits(a.values[k*a.width+column]) })
	}
	to = w.column(to, func(k int) uint64 { return uint64(a.agreed[k]) })
	to = w.column(to, func(k int) uint64 { return a.hashes[k] })
	return w.moves(to, a)
}

// find tells the different negotiations of an account.
func (w *accountWriter) find(a *account) {
	if w.first == nil {
		w.first = map[uint64]int{}
	}
	clear(w.first)
	w.different, w.which = w.different[:0], w.which[:0]
	for k, hash := range a.hashes {
		i, met := w.first[hash]
		if !met || !a.alike(k, w.different[i]) {
			i = len(w.different)
			w.first[hash] = i
			w.different = append(w.different, k)
		}
		w.which = append(w.which, byte(i)) // a block has no more than fit
	}
}

// column writes one number of each of the different negotiations.
func (w *accountWriter) column(to []byte, of func(k int) uint64) []byte {
	w.numbers = w.numbers[:0]
	for _, k := range w.different {
		w.numbers = append(w.numbers, of(k))
	}
	return appendNumbers(to, w.numbers)
}

// How a list of numbers is written.
const (
	apart byte = iota // the lowest bytes of all, then the next: that packs well
	same              // all are this one
)

func appendNumbers(to []byte, list []uint64) []byte {
	if len(list) == 0 {
		return to
	}
	if !slices.ContainsFunc(list, func(x uint64) bool { return x != list[0] }) {
		return binary.LittleEndian.AppendUint64(append(to, same), list[0])
	}
	to = append(to, apart)
	n, at := len(list), len(to)
	to = slices.Grow(to, 8*n)[:at+8*n]
	for i, x := range list {
		for b := range 8 {
			to[at+b*n+i] = byte(x >> (8 * b))
		}
	}
	return to
}

// Bits of a move.
const (
	dealBit = 1 << iota
	aimBit
	offerBit
)

// moves writes how many moves each negotiation has, plus 1, or 0 for the same
// moves as the one before; then those moves, number by number.
func (w *accountWriter) moves(to []byte, a *account) []byte {
	var before []curveMove
	w.fresh = w.fresh[:0]
	for talk := range a.eachTalk() {
		w.fresh = append(w.fresh, len(w.fresh) == 0 || !slices.Equal(talk, before))
		if w.fresh[len(w.fresh)-1] {
			to = binary.AppendUvarint(to, uint64(len(talk))+1)
		} else {
			to = append(to, 0)
		}
		before = talk
	}
	w.eachMove(a, func(m *curveMove) { to = append(to, m.seat, m.bits()) })
	w.eachMove(a, func(m *curveMove) { to = binary.AppendUvarint(to, uint64(m.round)) })
	w.numbers = w.numbers[:0]
	w.eachMove(a, func(m *curveMove) {
		if m.aims {
			w.numbers = append(w.numbers, math.Float64bits(m.target))
		}
	})
	to = appendNumbers(to, w.numbers)
	w.numbers = w.numbers[:0]
	w.eachMove(a, func(m *curveMove) {
		if m.offers {
			w.numbers = append(w.numbers, math.Float64bits(m.offer))
		}
	})
	return appendNumbers(to, w.numbers)
}

// eachMove visits the moves that are written.
func (w *accountWriter) eachMove(a *account, visit func(*curveMove)) {
	i := 0
	for talk := range a.eachTalk() {
		if w.fresh[i] {
			for k := range talk {
				visit(&talk[k])
			}
		}
		i++
	}
}

// eachTalk lists the moves of each negotiation.
func (a *account) eachTalk() func(yield func([]curveMove) bool) {
	return func(yield func([]curveMove) bool) {
		at := 0
		for _, n := range a.talks {
			if !yield(a.moves[at : at+n]) {
				return
			}
			at += n
		}
	}
}

func (m *curveMove) bits() (bits byte) {
	if m.deal {
		bits |= dealBit
	}
	if m.aims {
		bits |= aimBit
	}
	if m.offers {
		bits |= offerBit
	}
	return bits
}
