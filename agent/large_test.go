package agent_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"github.com/parley-sim/parley/agent"
	"github.com/parley-sim/parley/sim"
)

// large is a random case of 4^11 packages, twice too many to list, with bundles
// and vetoes or without.
func large(tb testing.TB, joined bool) *sim.Scenario {
	tb.Helper()
	plain := tenIssues(tb, 4, 11)
	if !joined {
		return plain
	}
	s := &sim.Scenario{Name: "joined", Space: plain.Space}
	for k, party := range plain.Parties {
		w := party.Profile.Worth
		w.Bundles = []sim.Bundle{
			{When: []sim.Condition{{Issue: k, Values: []bool{true, false, true, false}}, {Issue: 5, Values: []bool{false, true, true, false}}}, Worth: 1.5},
			{When: []sim.Condition{{Issue: 7, Values: []bool{true, true, false, false}}, {Issue: 9 + k, Values: []bool{false, false, false, true}}}, Worth: -0.75, Unless: true},
		}
		w.Vetoes = [][]sim.Condition{
			{{Issue: 2, Values: []bool{false, k == 0, k == 1, false}}},
			{{Issue: 3, Values: []bool{true, false, true, true}}, {Issue: 5 + k, Values: []bool{true, true, false, false}}},
		}
		p, err := sim.NewProfile(s.Space, w, party.Profile.Reservation)
		if err != nil {
			tb.Fatal(err)
		}
		s.Parties = append(s.Parties, sim.Party{Profile: p})
	}
	return s
}

// What a time-based style and MiCRO offer in a space too large to list is what a
// look at every package finds.
func TestLargeSpacesAgainstEnumeration(t *testing.T) {
	for _, joined := range []bool{false, true} {
		s := large(t, joined)
		p := s.Parties[0].Profile
		worths := make([]float64, s.Space.Size())
		for o := range worths {
			worths[o] = p.Utility(sim.Outcome(o))
		}
		slices.Sort(worths)
		rec := play(t, duel(t, s, 60, "boulware", "hardliner"))
		for _, step := range rec.Steps {
			if step.Seat == 0 && step.Kind == sim.Propose {
				at, _ := slices.BinarySearch(worths, step.Why.Target)
				if got := p.Utility(step.Offer); got != worths[at] && math.Abs(got-step.Why.Target) > 1e-6 {
					t.Fatalf("joined %v, round %d: offered a package worth %v for a target of %v, want one worth %v", joined, step.Round, got, step.Why.Target, worths[at])
				}
			}
		}
		rec = play(t, duel(t, s, 60, "micro", "random"))
		sent := 0
		for _, step := range rec.Steps {
			if step.Seat == 0 && step.Kind == sim.Propose {
				if sent++; p.Utility(step.Offer) != worths[len(worths)-sent] {
					t.Fatalf("joined %v: MiCRO's package %d is worth %v, want %v", joined, sent, p.Utility(step.Offer), worths[len(worths)-sent])
				}
			}
		}
	}
}

// Every style keeps its word in large spaces: the same talks from the same dice,
// nothing below its walk-away, and no memory left behind.
func TestStylesInLargeSpaces(t *testing.T) {
	for _, joined := range []bool{false, true} {
		s := large(t, joined)
		eachStyle(t, func(t *testing.T, style *agent.Style) {
			session := duel(t, s, 30, named(style), "collaborative")
			first := fmt.Sprint(play(t, session).Steps)
			rec := &sim.Record{}
			once := func() {
				if err := session.Play(t.Context(), rec); err != nil {
					t.Fatal(err)
				}
			}
			once()
			if got := fmt.Sprint(rec.Steps); got != first {
				t.Errorf("joined %v: other moves from the same dice", joined)
			}
			for _, step := range rec.Steps {
				if p := s.Parties[step.Seat].Profile; step.Kind != sim.Pass && step.Kind != sim.Leave && p.Utility(step.Offer) < p.Reservation {
					t.Errorf("joined %v: seat %d moved to a package worth %v, below %v", joined, step.Seat, p.Utility(step.Offer), p.Reservation)
				}
			}
			if got := testing.AllocsPerRun(8, once); got != 0 {
				t.Errorf("joined %v: got %v allocations a session, want none", joined, got)
			}
		})
	}
}
