package batch

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/parley-sim/parley/sim"
)

func TestDistinctIsExactWhileFew(t *testing.T) {
	dice := rand.New(rand.NewPCG(1, 1))
	var d distinct
	seen := map[uint64]bool{}
	for len(seen) < most-1 {
		h := dice.Uint64()
		for range 1 + dice.IntN(3) {
			d.add(h)
		}
		seen[h] = true
		if n, exact := d.count(); n != int64(len(seen)) || !exact {
			t.Fatalf("got %d, exact %v, want exactly %d", n, exact, len(seen))
		}
	}
	d.add(dice.Uint64())
	if n, exact := d.count(); exact || n < 900 || n > 1150 {
		t.Errorf("got %d, exact %v, want about %d", n, exact, most)
	}
}

func TestDistinctIsCloseBeyond(t *testing.T) {
	dice := rand.New(rand.NewPCG(2, 1))
	for _, n := range []int{2_000, 10_000, 300_000} {
		var d distinct
		for range n {
			h := dice.Uint64()
			d.add(h)
			d.add(h)
		}
		if got, exact := d.count(); exact || math.Abs(float64(got)/float64(n)-1) > 0.1 {
			t.Errorf("got %d, exact %v, want %d to a tenth", got, exact, n)
		}
	}
}

// The parts may come in any order and overlap.
func TestDistinctMerges(t *testing.T) {
	dice := rand.New(rand.NewPCG(3, 1))
	var whole distinct
	parts := make([]distinct, 5)
	for range 5000 {
		h := dice.Uint64()
		whole.add(h)
		parts[dice.IntN(5)].add(h)
		parts[dice.IntN(5)].add(h)
	}
	for range 10 {
		var merged distinct
		for _, i := range dice.Perm(5) {
			merged.merge(&parts[i])
		}
		if !slices.Equal(merged.smallest, whole.smallest) {
			t.Fatal("the merged parts differ from the whole")
		}
	}
}

// Any difference in the moves, the order or the world makes another negotiation.
func TestHashTellsNegotiationsApart(t *testing.T) {
	record := func(steps ...sim.Step) *sim.Record { return &sim.Record{Steps: steps} }
	step := func(table uint8, kind sim.Kind, o sim.Outcome) sim.Step {
		return sim.Step{Table: table, Move: sim.Move{Kind: kind, Offer: o}}
	}
	offer := func(o sim.Outcome) sim.Step { return step(0, sim.Propose, o) }
	seen := map[uint64]int{}
	for i, c := range []struct {
		world int
		rec   *sim.Record
	}{
		{0, record()}, {1, record()}, {0, record(offer(0))}, {1, record(offer(0))}, {0, record(offer(1))}, {0, record(offer(2))},
		{0, record(offer(0), offer(0))}, {0, record(offer(1), offer(0))}, {0, record(offer(0), offer(1))},
		{0, record(offer(1), step(0, sim.Accept, 1))}, {0, record(offer(1), step(0, sim.Leave, 0))},
		{0, record(offer(1), offer(1))}, {0, record(offer(1), step(1, sim.Propose, 1))}, {0, record(step(1, sim.Propose, 1), offer(1))},
	} {
		h := hash(c.world, c.rec)
		if other, ok := seen[h]; ok {
			t.Errorf("negotiations %d and %d count as one", other, i)
		}
		seen[h] = i
	}
	a, b := record(offer(3)), record(offer(3))
	a.Steps[0].Why.Target, b.Steps[0].Why.Target = 1, 2
	if hash(0, a) != hash(0, b) {
		t.Error("a thought that nobody sees makes another negotiation")
	}
}

// An estimate is never of more negotiations than were played.
func TestDistinctIsAtMostAll(t *testing.T) {
	a := &tally{sessions: 2000}
	for i := range uint64(2000) {
		a.distinct.add(i << 50) // the smallest of what would be 16,000 evenly spread
	}
	r := &Results{tallies: []*tally{a, nil}}
	if n, exact := r.Distinct(); n != 2000 || exact {
		t.Errorf("got %d, exact %v, want an estimate of 2000", n, exact)
	}
}
