package stats

import (
	"fmt"
	"math/bits"
	"math/rand/v2"
)

// SobolSequence is the first n points of Sobol's sequence (1967) in d dimensions,
// each coordinate from 0 to 1 (1 itself excluded), with the direction numbers of
// Joe and Kuo (2008), in the order of the Gray code (Antonov and Saleev 1980). The first 2^k points lie
// evenly: each coordinate's 2^k equal parts hold just one point each. So let n be
// a power of two.
//
// The first point is at 0 in all coordinates. With dice every coordinate is
// shifted, bit by bit, by one random number for all points (a random digital
// shift), which leaves the evenness as it is; nil shifts nothing.
//
// It panics unless d is from 1 to 32 and n from 1 to 2^32.
func SobolSequence(n, d int, dice *rand.Rand) [][]float64 {
	if d > SobolDimensions || n > 1<<32 {
		panic(fmt.Sprintf("Sobol sequence of %d points in %d dimensions: at most 2^32 in %d can be had", n, d, SobolDimensions))
	}
	points := pointsOf(n, d)
	for j := range d {
		v, x := directions32(j), uint32(0)
		if dice != nil {
			x = dice.Uint32()
		}
		for i := range n {
			if i > 0 {
				x ^= v[bits.TrailingZeros32(uint32(i))]
			}
			points[i][j] = float64(x) / (1 << 32)
		}
	}
	return points
}

// directions32 are the direction numbers of a dimension from 0, as fractions of
// 2^32 (Bratley and Fox 1988: each follows from those before by the recurrence of
// the primitive polynomial).
func directions32(dimension int) (v [32]uint32) {
	if dimension == 0 {
		for i := range v {
			v[i] = 1 << (31 - i)
		}
		return v
	}
	given := directionNumbers[dimension-1]
	s := len(given.m)
	for i := range v {
		if i < s {
			v[i] = given.m[i] << (31 - i)
			continue
		}
		v[i] = v[i-s] ^ v[i-s]>>s
		for k := 1; k < s; k++ {
			v[i] ^= (given.a >> (s - 1 - k) & 1) * v[i-k]
		}
	}
	return v
}
