package agent_test

import (
	"testing"

	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/sim"
)

// gainOf is what the first party of the shipped cases for two gains on average, as a share of
// what it has to gain.
func gainOf(t *testing.T, specs ...string) float64 {
	t.Helper()
	sum, talks := 0.0, 0.0
	for _, name := range scenarios.Names() {
		s, err := scenarios.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		p := s.Parties[0].Profile
		if len(s.Parties) != 2 {
			continue
		}
		for opener := range 2 {
			session := duel(t, s, 20, specs...)
			session.Seed, session.Opener = sim.Seed(opener), opener
			sum += (play(t, session).Utilities[0] - p.Reservation) / (p.Max() - p.Reservation)
			talks++
		}
	}
	return sum / talks
}

// Who gives whenever it is asked again ends with less against somebody who waits and asks
// again than who does not; and asking again pays against the one who gives.
func TestGivingUnaskedCosts(t *testing.T) {
	giver, firm, asker := "testdata/styles/giving.yaml:alms=0.03", "testdata/styles/giving.yaml:alms=0", "testdata/styles/asker.yaml"
	gives, holds := gainOf(t, giver, asker), gainOf(t, firm, asker)
	if gives >= holds {
		t.Errorf("giving for nothing it gains %.3f of what it could, else %.3f; want less", gives, holds)
	}
}
