package agent

import (
	"testing"

	"github.com/parley-sim/parley/sim"
)

// knowing is a model that knows what the others want.
type knowing struct{ profile *sim.Profile }

func (k *knowing) clear()                     {}
func (k *knowing) hear(*Mind, int, *sim.Move) {}
func (k *knowing) informed() bool             { return true }
func (k *knowing) likes(o sim.Outcome) float64 {
	return (k.profile.Utility(o) - k.profile.Min()) / (k.profile.Max() - k.profile.Min())
}

// mindOf is a mind of the first party that knows what the second wants.
func mindOf(tb testing.TB, body string, s *sim.Scenario) *Mind {
	tb.Helper()
	m := styleOf(tb, body).Plan(s.Setting(0, 0, 9)).Agent().(*Mind)
	m.model = &knowing{profile: s.Parties[1].Profile}
	m.Start(sim.View{Profile: s.Parties[0].Profile})
	return m
}

// They ask for 9 of their 10 and say that they can have 6 elsewhere: then 4 is the most to hope for. It asks for
// 8, so with an even credence for 6; when one of two warnings has come to nothing, for a third of the way less.
func TestTheirAlternative(t *testing.T) {
	s := haggle(t, 0)
	m := mindOf(t, holding+"heed: {weigh: , their alternative: }", s)
	m.turn = &sim.Turn{Round: 2, Rounds: 9, Offer: sim.None}
	hears := func(offer sim.Outcome, act sim.Act, number float64) {
		m.Hear(1, &sim.Move{Kind: sim.Propose, Offer: offer, Say: sim.Message{Act: act, Number: number}})
	}
	hears(1, sim.Silent, 0)
	closely(t, "before they say anything", TheirAlternative(m, 8), 8)
	closely(t, "a guess at their limit", theyClaim(m, 0.2), 0.2)
	hears(1, sim.Claim, 0.6)
	closely(t, "half believed", TheirAlternative(m, 8), 6)
	closely(t, "the guess, half way to the claim", theyClaim(m, 0.2), 0.4)
	closely(t, "a guess beyond the claim", theyClaim(m, 0.7), 0.7)
	closely(t, "what it asks for anyway", TheirAlternative(m, 3), 3)
	hears(1, sim.Insist, 0)
	hears(1, sim.Silent, 0)
	closely(t, "after a bluff", TheirAlternative(m, 8), 8-4.0/3)
	hears(1, sim.Claim, 1.5)
	closely(t, "nonsense is not heard", TheirAlternative(m, 8), 8-4.0/3)
	hears(8, sim.Silent, 0)
	closely(t, "when they have asked for no more than 2", TheirAlternative(m, 8), 8)
}

// It trusts nobody: then neither threat nor claim counts.
func TestCredenceIsAlsoTrust(t *testing.T) {
	m := mindOf(t, holding+"heed: weigh", haggle(t, 0))
	m.plan.tactics.Modes[0].Trust = func(*Mind, int) float64 { return 0.4 }
	closely(t, "credence", m.credits(1), 0.2)
}

// An offer that expired and did not come again: their word is worth more than before.
func TestWordsKept(t *testing.T) {
	m := mindOf(t, holding+"heed: weigh", haggle(t, 0))
	for _, c := range []struct {
		offer sim.Outcome
		act   sim.Act
		want  float64
	}{{5, sim.Expire, 0.5}, {4, sim.Silent, 2.0 / 3}, {4, sim.Expire, 2.0 / 3}, {6, sim.Silent, 0.5}, {6, sim.Insist, 0.5}, {6, sim.Silent, 0.4}} {
		m.Hear(1, &sim.Move{Kind: sim.Propose, Offer: c.offer, Say: sim.Message{Act: c.act}})
		closely(t, "credence", m.credits(1), c.want)
	}
}

// The agent's issues weigh 6, 4 and 2, theirs 2, 4 and 6. For 8 it gives them all of the last,
// then half of the second, and nothing of the first.
func TestIssueByMode(t *testing.T) {
	m := mindOf(t, "aspiration: concede\nbid: by issue\naccept: target\n", threeTerms(t))
	for target, want := range map[float64]sim.Outcome{12: 0, 10: 2, 8: 5, 6: 8, 3: 17, 0: 26} {
		m.target = target
		if got := IssueByMode(m); got != want {
			t.Errorf("target %v: got package %d, want %d", target, got, want)
		}
	}
}
