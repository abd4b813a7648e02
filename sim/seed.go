package sim

import "math/rand/v2"

// Seed is the root of all dice of an experiment, and of every part of it. A
// part's seed depends on the names on its path alone: no counter, no order,
// so that adding a part changes no other.
type Seed uint64

// Child is the seed of a named part.
func (s Seed) Child(name string) Seed {
	h := mix(uint64(s)) ^ 0xcbf29ce484222325 // FNV-1a over the name; mixed before, or the bits of small seeds and of letters would cancel
	for i := 0; i < len(name); i++ {
		h = (h ^ uint64(name[i])) * 0x100000001b3
	}
	return Seed(mix(h))
}

// At is the seed of a numbered part.
func (s Seed) At(i int) Seed {
	return Seed(mix(uint64(s) + 0x9e3779b97f4a7c15*uint64(i+1)))
}

// Sow restarts the dice in place.
func (s Seed) Sow(dice *rand.PCG) {
	dice.Seed(uint64(s), mix(uint64(s)^0x6a09e667f3bcc909))
}

// Rand is new dice.
func (s Seed) Rand() *rand.Rand {
	dice := &rand.PCG{}
	s.Sow(dice)
	return rand.New(dice)
}

// mix is the finaliser of SplitMix64 (Steele, Lea and Flood 2014).
func mix(x uint64) uint64 {
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}
