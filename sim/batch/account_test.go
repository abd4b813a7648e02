package batch

import (
	"bytes"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// drawn is an account of chance, in which some negotiations are alike and some
// values don't exist.
func drawn(dice *rand.Rand) *account {
	a := &account{}
	n, width := 1+dice.IntN(blockSize), 1+dice.IntN(8)
	a.reset(n, width)
	for k := range n {
		if k > 0 && dice.IntN(2) == 0 {
			l := dice.IntN(k)
			copy(a.row(k), a.row(l))
			a.agreed[k], a.hashes[k] = a.agreed[l], a.hashes[l]
			continue
		}
		for i := range a.row(k) {
			a.row(k)[i] = []float64{0, 1, math.NaN(), math.Copysign(0, -1), dice.NormFloat64()}[dice.IntN(5)]
		}
		a.agreed[k], a.hashes[k] = []sim.Outcome{sim.None, 3, sim.Outcome(dice.Uint64())}[dice.IntN(3)], dice.Uint64N(40) // some of one hash differ
	}
	for range dice.IntN(min(n, 20)) {
		before := len(a.moves)
		if len(a.talks) > 0 && dice.IntN(2) == 0 { // the same moves as the one before
			last := a.talks[len(a.talks)-1]
			a.moves = append(a.moves, a.moves[before-last:]...)
		} else {
			for range dice.IntN(5) {
				m := curveMove{round: int32(1 + dice.IntN(MaxRounds)), seat: uint8(dice.IntN(3)), deal: dice.IntN(2) == 0}
				if m.aims = dice.IntN(2) == 0; m.aims {
					m.target = dice.Float64()
				}
				if m.offers = dice.IntN(2) == 0; m.offers {
					m.offer = dice.Float64()
				}
				a.moves = append(a.moves, m)
			}
		}
		a.talks = append(a.talks, len(a.moves)-before)
	}
	return a
}

func TestAccountsReadBack(t *testing.T) {
	dice := rand.New(rand.NewPCG(1, 1))
	var w accountWriter
	var r accountReader
	got := &account{}
	for i := range 300 {
		want := drawn(dice)
		text := w.append(nil, want)
		if err := r.read(text, got); err != nil {
			t.Fatalf("account %d: %v", i, err)
		}
		bits := func(a *account) (list []uint64) {
			for _, x := range a.values {
				list = append(list, math.Float64bits(x))
			}
			return list
		}
		if got.width != want.width || !slices.Equal(bits(got), bits(want)) || !slices.Equal(got.agreed, want.agreed) || !slices.Equal(got.hashes, want.hashes) ||
			!slices.Equal(got.talks, want.talks) || !slices.Equal(got.moves, want.moves) {
			t.Fatalf("account %d: got %+v\nwant %+v", i, got, want)
		}
		if again := w.append(nil, got); !bytes.Equal(again, text) {
			t.Fatalf("account %d is written in two ways", i)
		}
	}
}

// What is no account is refused, whatever it is.
func TestTextsThatAreNoAccounts(t *testing.T) {
	dice := rand.New(rand.NewPCG(2, 1))
	var w accountWriter
	var r accountReader
	got := &account{}
	for range 40 {
		text := w.append(nil, drawn(dice))
		for range 40 {
			if err := r.read(text[:dice.IntN(len(text))], got); err == nil {
				t.Fatal("a text that was cut off was read")
			}
			hurt := bytes.Clone(text)
			for range 1 + dice.IntN(4) {
				hurt[dice.IntN(min(len(hurt), 400))] = byte(dice.Uint32())
			}
			_ = r.read(hurt, got) // it may be an account: it must not panic
		}
		if err := r.read(append(text, 0), got); err != errLong {
			t.Fatalf("got error %v of a text that goes on, want %v", err, errLong)
		}
	}
}
