package agent

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// trials runs a property on many seeds, each a test of its own, so that a
// failure names its seed.
func trials(t *testing.T, n int, property func(t *testing.T, r *rand.Rand)) {
	t.Helper()
	for seed := range n {
		t.Run(fmt.Sprintf("seed %d", seed), func(t *testing.T) { property(t, rand.New(rand.NewPCG(uint64(seed), 9))) })
	}
}

// worths is a profile of these tables, one an issue.
func worths(tb testing.TB, reservation float64, tables ...[]float64) *sim.Profile {
	tb.Helper()
	var issues []sim.Issue
	for i, table := range tables {
		issue := sim.Issue{Name: string(rune('a' + i))}
		for v := range table {
			issue.Values = append(issue.Values, fmt.Sprint(v))
		}
		issues = append(issues, issue)
	}
	s, err := sim.NewSpace(issues)
	if err != nil {
		tb.Fatal(err)
	}
	p, err := sim.NewProfile(s, sim.Worth{Tables: tables}, reservation)
	if err != nil {
		tb.Fatal(err)
	}
	return p
}

// randomProfile has ties, near ties of a rounding error, and any reservation value.
func randomProfile(tb testing.TB, r *rand.Rand) *sim.Profile {
	tb.Helper()
	tables := make([][]float64, 1+r.IntN(3))
	for i := range tables {
		for range 1 + r.IntN(6) {
			x := float64(r.IntN(5))
			switch r.IntN(3) {
			case 0:
				x += r.Float64()
			case 1:
				x += float64(1e-6 * r.Float64())
			}
			tables[i] = append(tables[i], x)
		}
	}
	p := worths(tb, 0, tables...)
	switch r.IntN(5) {
	case 0:
		return p.WithReservation(math.Inf(-1))
	case 1:
		return p.WithReservation(p.Max() + 1)
	case 2:
		return p.WithReservation(p.Max())
	}
	return p.WithReservation(p.Min() + float64(r.Float64()*(p.Max()-p.Min())))
}

// shippedStyle is a style by its name, with its default parameters.
func shippedStyle(tb testing.TB, name string) *Style {
	tb.Helper()
	s, err := Parse(name)
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

func planOf(style *Style, p *sim.Profile, rounds int) *Plan {
	return style.Plan(sim.Setting{Profile: p, Rounds: rounds, Seats: 2})
}

func closely(tb testing.TB, what string, got, want float64) {
	tb.Helper()
	if !(math.Abs(got-want) <= 1e-12*max(1, math.Abs(want))) {
		tb.Errorf("%s: got %v, want %v", what, got, want)
	}
}
