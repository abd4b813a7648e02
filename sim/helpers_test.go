package sim

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

// sized is a space whose issues have these numbers of values.
func sized(tb testing.TB, sizes ...int) *Space {
	tb.Helper()
	s, err := NewSpace(issues(sizes...))
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

// issues are named a, b, c ... and their values 0, 1, 2 ...
func issues(sizes ...int) []Issue {
	list := make([]Issue, len(sizes))
	for i, n := range sizes {
		list[i].Name = string(rune('a' + i))
		for v := range n {
			list[i].Values = append(list[i].Values, fmt.Sprint(v))
		}
	}
	return list
}

func profileOf(tb testing.TB, s *Space, w Worth, reservation float64) *Profile {
	tb.Helper()
	p, err := NewProfile(s, w, reservation)
	if err != nil {
		tb.Fatal(err)
	}
	return p
}

// random holds what a property test draws its cases from.
type random struct{ *rand.Rand }

// trials runs a property on many seeds, each a test of its own, so that a
// failure names its seed.
func trials(t *testing.T, n int, property func(t *testing.T, r random)) {
	t.Helper()
	for seed := range n {
		t.Run(fmt.Sprintf("seed %d", seed), func(t *testing.T) {
			property(t, random{rand.New(rand.NewPCG(uint64(seed), 1))})
		})
	}
}

// space is small: up to 5 issues of up to 6 values.
func (r random) space(tb testing.TB) *Space {
	sizes := make([]int, 1+r.IntN(5))
	for i := range sizes {
		sizes[i] = 1 + r.IntN(6)
	}
	return sized(tb, sizes...)
}

// number is often a round one, so that worths tie.
func (r random) number() float64 {
	if r.IntN(2) == 0 {
		return float64(r.IntN(7) - 2)
	}
	return 10*r.Float64() - 3
}

// worth has any number of bundles, with and without Unless, and sometimes a cap.
func (r random) worth(s *Space) Worth {
	w := Worth{Base: r.number(), Tables: make([][]float64, len(s.Issues))}
	for i, issue := range s.Issues {
		for range issue.Values {
			w.Tables[i] = append(w.Tables[i], r.number())
		}
	}
	for range r.IntN(4) {
		w.Bundles = append(w.Bundles, r.bundle(s))
	}
	if r.IntN(3) == 0 {
		w.Cap = 8 * r.Float64()
	}
	return w
}

func (r random) bundle(s *Space) Bundle {
	b := Bundle{Unless: r.IntN(2) == 0, Worth: r.number()}
	for range r.IntN(3) {
		c := Condition{Issue: r.IntN(len(s.Issues))}
		for range s.Issues[c.Issue].Values {
			c.Values = append(c.Values, r.IntN(2) == 0)
		}
		b.When = append(b.When, c)
	}
	return b
}
