package generate

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"math"
	"slices"
	"strconv"

	"github.com/parley-sim/parley/sim"
)

func itoa(n int) string { return strconv.Itoa(n) }

// Name is what the scenario of a seed and an index is called.
func Name(seed sim.Seed, index int) string { return fmt.Sprintf("gen-%d-%d", uint64(seed), index) }

// scenario gives the finished tables their names.
func (f *figure) scenario(b *bench, reservations []float64) (*sim.Scenario, error) {
	space, err := f.space()
	if err != nil {
		return nil, err
	}
	s := &sim.Scenario{Name: Name(f.spec.Seed, f.spec.Index), Space: space}
	s.Title = fmt.Sprintf("Generated case %d of seed %d", f.spec.Index, uint64(f.spec.Seed))
	sum := sha256.New()
	for p, r := range reservations {
		w := b.worth(p)
		profile, err := sim.NewProfile(space, w, r)
		if err != nil {
			return nil, err
		}
		s.Parties = append(s.Parties, sim.Party{Name: "Party " + string(rune('A'+p)), Unit: "points", Profile: profile})
		sum.Write(numbers(w, r))
	}
	s.Hash = hex.EncodeToString(sum.Sum(nil))
	return s, nil
}

// numbers are a party's numbers, for the hash.
func numbers(w sim.Worth, reservation float64) []byte {
	var out []byte
	add := func(x float64) { out = binary.LittleEndian.AppendUint64(out, math.Float64bits(x)) }
	add(reservation)
	for _, table := range w.Tables {
		add(float64(len(table)))
		for _, x := range table {
			add(x)
		}
	}
	for _, b := range w.Bundles {
		add(b.Worth)
		for _, c := range b.When {
			add(float64(c.Issue))
			add(float64(slices.Index(c.Values, true)))
		}
	}
	return out
}

// worth turns a party's tables to the ends from which the values are named.
func (b *bench) worth(p int) sim.Worth {
	var w sim.Worth
	for i := range b.terms {
		t := &b.terms[i]
		row := make([]float64, len(t.at))
		for v, x := range b.tables[i][p] {
			row[t.value(v)] = x
		}
		w.Tables = append(w.Tables, row)
	}
	for _, bundle := range b.bundles[p] {
		pair := b.pairs[bundle.pair]
		w.Bundles = append(w.Bundles, sim.Bundle{When: []sim.Condition{b.condition(pair.i, bundle.v), b.condition(pair.j, bundle.w)}, Worth: bundle.worth})
	}
	return w
}

func (b *bench) condition(i, v int) sim.Condition {
	t := &b.terms[i]
	c := sim.Condition{Issue: i, Values: make([]bool, len(t.at))}
	c.Values[t.value(v)] = true
	return c
}
