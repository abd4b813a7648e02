package batch

import (
	"encoding/binary"
	"errors"
	"math"

	"github.com/parley-sim/parley/sim"
)

// accountReader reads accounts, one after the other, with memory of its own. The
// first fault sticks, and what is read after it means nothing.
type accountReader struct {
	text    []byte // what is left
	fault   error
	which   []byte
	again   []bool // for each of the talks, whether it has the moves of the one before
	numbers []uint64
}

var (
	errShort = errors.New("it ends too early")
	errSize  = errors.New("its sizes make no sense")
	errLong  = errors.New("it goes on after its end")
)

// read reads an account that takes up the whole text.
func (r *accountReader) read(text []byte, a *account) error {
	r.text, r.fault = text, nil
	n, width, different, talks := r.size(blockSize), r.size(1<<16), r.size(blockSize), r.size(blockSize)
	a.reset(n, width)
	r.which = append(r.which[:0], r.take(n)...)
	for _, i := range r.which {
		if int(i) >= different {
			return errSize
		}
	}
	for column := range width {
		r.column(different, func(k int, x uint64) { a.values[k*width+column] = math.Float64frombits(x) })
	}
	r.column(different, func(k int, x uint64) { a.agreed[k] = sim.Outcome(x) })
	r.column(different, func(k int, x uint64) { a.hashes[k] = x })
	r.moves(talks, a)
	if r.fault == nil && len(r.text) > 0 {
		return errLong
	}
	return r.fault
}

func (r *accountReader) fail(err error) {
	if r.fault == nil {
		r.fault, r.text = err, nil
	}
}

// take is the next n bytes.
func (r *accountReader) take(n int) []byte {
	if n > len(r.text) {
		r.fail(errShort)
		return nil
	}
	taken := r.text[:n]
	r.text = r.text[n:]
	return taken
}

// size is a whole number up to most.
func (r *accountReader) size(most int) int {
	x, n := binary.Uvarint(r.text)
	switch {
	case n <= 0:
		r.fail(errShort)
		return 0
	case x > uint64(most):
		r.fail(errSize)
		return 0
	}
	r.text = r.text[n:]
	return int(x)
}

// column hands every negotiation its number.
func (r *accountReader) column(different int, set func(k int, x uint64)) {
	list := r.list(different)
	if r.fault == nil {
		for k, i := range r.which {
			set(k, list[i])
		}
	}
}

// list reads n numbers, which are good until the next list.
func (r *accountReader) list(n int) []uint64 {
	r.numbers = grown(r.numbers, n)
	if n == 0 {
		return r.numbers
	}
	clear(r.numbers)
	kind, size := r.take(1), 8
	if r.fault == nil && kind[0] == apart {
		size = 8 * n
	}
	bytes := r.take(size)
	switch {
	case r.fault != nil:
	case size == 8:
		for i := range r.numbers {
			r.numbers[i] = binary.LittleEndian.Uint64(bytes)
		}
	default:
		for i := range r.numbers {
			for b := range 8 {
				r.numbers[i] |= uint64(bytes[b*n+i]) << (8 * b)
			}
		}
	}
	return r.numbers
}

// moves reads the moves of so many negotiations.
func (r *accountReader) moves(talks int, a *account) {
	r.again = r.again[:0]
	fresh := 0
	for i := range talks {
		n := r.size(math.MaxInt32) - 1
		again := n < 0
		switch {
		case !again:
			fresh += n
		case i == 0:
			r.fail(errSize)
			return
		default:
			n = a.talks[i-1]
		}
		r.again, a.talks = append(r.again, again), append(a.talks, n)
	}
	list := r.fresh(fresh)
	if r.fault != nil {
		return
	}
	for i, again := range r.again {
		n := a.talks[i]
		if again {
			a.moves = append(a.moves, a.moves[len(a.moves)-n:]...)
		} else {
			a.moves, list = append(a.moves, list[:n]...), list[n:]
		}
	}
}

// fresh reads the moves that are written.
func (r *accountReader) fresh(n int) []curveMove {
	bytes := r.take(2 * n)
	if r.fault != nil {
		n = 0
	}
	list := make([]curveMove, n)
	aims, offers := 0, 0
	for i := range list {
		m, bits := &list[i], bytes[2*i+1]
		m.seat, m.deal, m.aims, m.offers = bytes[2*i], bits&dealBit != 0, bits&aimBit != 0, bits&offerBit != 0
		m.round = int32(r.size(MaxRounds))
		if m.aims {
			aims++
		}
		if m.offers {
			offers++
		}
	}
	targets := r.list(aims)
	for i := range list {
		if m := &list[i]; m.aims {
			m.target, targets = math.Float64frombits(targets[0]), targets[1:]
		}
	}
	shares := r.list(offers)
	for i := range list {
		if m := &list[i]; m.offers {
			m.offer, shares = math.Float64frombits(shares[0]), shares[1:]
		}
	}
	return list
}
