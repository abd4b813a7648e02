package agent

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// opponentOf is a mind of a style that is about to move in a round.
func opponentOf(tb testing.TB, style *Style, p *sim.Profile, rounds, round int) *Mind {
	tb.Helper()
	m := planOf(style, p, rounds).Agent().(*Mind)
	m.Start(sim.View{})
	m.turn = &sim.Turn{Round: round, Rounds: rounds, Time: float64(round) / float64(rounds+1), Offer: sim.None}
	m.theirs, m.round = sim.None, round
	return m
}

// hears lets a mind hear packages.
func (m *Mind) hears(offers ...sim.Outcome) {
	for _, o := range offers {
		m.Hear(1, &sim.Move{Kind: sim.Propose, Offer: o})
		m.theirs = o
	}
}

// Packages worth 0 to 10; it heard 0, 2 and 4 of them: mean 0.2, deviation sqrt(0.08/3).
func TestCompromise(t *testing.T) {
	p := worths(t, 0, []float64{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
	m := opponentOf(t, shippedStyle(t, "agent-k"), p, 9, 5)
	closely(t, "nothing heard", Compromise(3, 0.1)(m, 0), 10)
	m.hears(0, 2, 4)
	width := math.Sqrt(3) * math.Sqrt(0.08/3) / math.Sqrt(0.2*0.8)
	most := 0.2 + 0.8*width
	closely(t, "halfway", Compromise(3, 0.1)(m, 0), 10-10*(1-most)/8-slack)
	m.hears(4)
	if got := recall[*spread](m, heardSpread).read; got != 3 {
		t.Errorf("it has counted %d packages before it is asked again, want 3", got)
	}
	still := opponentOf(t, shippedStyle(t, "agent-k"), p, 9, 9)
	still.hears(2, 2, 2)
	closely(t, "who does not move is not followed", Compromise(3, 0.1)(still, 0), 9-slack)
}

// Packages worth 0 to 10; its last offer was worth 8.
func TestHybrid(t *testing.T) {
	p := worths(t, 0, []float64{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
	m := opponentOf(t, shippedStyle(t, "hybrid"), p, 9, 5)
	m.last, m.offers = 8, 3
	curve := 0.25*0.9 + 0.5*0.7 + 0.25*0.4
	m.hears(0, 1)
	closely(t, "after two offers time alone", Hybrid(0.9, 0.7, 0.4)(m, 0), 10*curve-slack)
	m.hears(3)
	step := 0.25*0.1 + 0.75*0.2
	closely(t, "two steps", Hybrid(0.9, 0.7, 0.4)(m, 0), 10*(0.75*(0.8-0.75*step)+0.25*curve)-slack)
	m.hears(2, 2, 5, 5)
	step = 0.05*-0.1 + 0.3*0.3
	closely(t, "four steps at most", Hybrid(0.9, 0.7, 0.4)(m, 0), 10*(0.75*(0.8-0.75*step)+0.25*curve)-slack)
}

// Down in steps to the limit, then again from somewhere above it; at once to a
// limit that has fallen far.
func TestCycle(t *testing.T) {
	p := worths(t, 0, []float64{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
	m := opponentOf(t, shippedStyle(t, "hard-headed"), p, 50, 1)
	m.rand = sim.Seed(1).Rand()
	bid := Cycle(0.1)
	for _, step := range []struct {
		target float64
		want   sim.Outcome
	}{{9, 9}, {8, 8}, {7.5, 8}, {7, 7}} {
		m.target = step.target
		if got := bid(m); got != step.want {
			t.Errorf("at its limit %v it offers %d, want %d", step.target, got, step.want)
		}
	}
	for range 20 {
		if got := bid(m); got < 7 {
			t.Errorf("it offers %d, below its limit 7", got)
		}
	}
	m.target = 3
	if got := bid(m); got != 3 {
		t.Errorf("its limit has fallen to 3 and it offers %d", got)
	}
}

func TestKeep(t *testing.T) {
	c := Keep(0.6, Concede(1))
	closely(t, "start", c(0), 1)
	closely(t, "halfway", c(0.5), 0.8)
	closely(t, "end", c(1), 0.6)
}

func TestCompetitionsAccept(t *testing.T) {
	p := worths(t, 2, []float64{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
	m := opponentOf(t, shippedStyle(t, "hard-headed"), p, 50, 5)
	own := recall[*ownOffers](m, lowestOffered)
	for _, o := range []sim.Outcome{12, 8, 11} {
		own.did(m, &sim.Move{Kind: sim.Propose, Offer: o})
	}
	m.offers, m.last, m.next = 3, 11, 10
	for offer, want := range map[sim.Outcome]bool{7: false, 8: true, 9: true, 12: true} {
		if m.theirs = offer; AnyOwnOffer(m) != want {
			t.Errorf("it offered 12, 8 and 11: accepts %d is %v, want %v", offer, !want, want)
		}
	}
	// As shares of the way from 2 to 12, times 1.1: 10 counts as 0.88, 9 as 0.77.
	m = opponentOf(t, shippedStyle(t, "crazy-haggler"), p, 50, 5)
	m.offers, m.last, m.next = 1, 12, 11
	for offer, want := range map[sim.Outcome]bool{9: false, 10: false, 11: true} {
		if m.theirs = offer; Haggler(0.95, 0.1)(m) != want {
			t.Errorf("it offers 11: accepts %d is %v, want %v", offer, !want, want)
		}
	}
	if m.theirs = 9; !Haggler(0.7, 0)(m) {
		t.Error("9 reaches the mark 0.7 and is refused")
	}
}

// It is at its end with the last offer that can be taken: of two, the opener's
// in the last round, the other's in the round before.
func TestOutwait(t *testing.T) {
	p := worths(t, 4, []float64{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
	style := shippedStyle(t, "strongest")
	for _, c := range []struct {
		round int
		opens bool
		least float64
		want  float64
	}{
		{10, true, 0, 6}, {9, false, 0, 6}, {10, false, 0, 6}, {5, true, 0, 8}, {10, true, 0.5, 7 - slack},
	} {
		m := opponentOf(t, style, p, 10, c.round)
		if !c.opens {
			m.hears(0)
		}
		closely(t, "target", Outwait(1, 0.6, c.least)(m, 0), c.want-slack)
	}
}

// What it has offered it does not offer again while there is something else.
func TestFresh(t *testing.T) {
	p := worths(t, 0, []float64{10, 9.9, 9.8, 9.7, 0})
	m := opponentOf(t, shippedStyle(t, "strongest"), p, 50, 1)
	m.hears(4)
	m.target = 9.6
	got := map[sim.Outcome]bool{}
	for range 4 {
		o := Fresh(m)
		recall[*offered](m, ownPackages).did(m, &sim.Move{Kind: sim.Propose, Offer: o})
		got[o] = true
	}
	if len(got) != 4 {
		t.Errorf("in four turns it offered %v, want four packages", got)
	}
	if o := Fresh(m); !got[o] {
		t.Errorf("all were offered, and it offers %d", o)
	}
}

// The climb comes near the largest product that a look at every package finds.
func TestNashGuess(t *testing.T) {
	total, worst := 0.0, 0.0
	const n = 60
	trials(t, n, func(t *testing.T, r *rand.Rand) {
		tables := make([][]float64, 3)
		for i := range tables {
			for range 5 {
				tables[i] = append(tables[i], r.Float64())
			}
		}
		p := worths(t, 0.5, tables...)
		m := opponentOf(t, shippedStyle(t, "nice-tit-for-tat"), p, 50, 1)
		for range 12 {
			m.hears(sim.Outcome(r.IntN(int(p.Space().Size()))))
			m.nash()
		}
		most := 0.0
		for o := range p.Space().Size() {
			most = max(most, m.product(sim.Outcome(o)))
		}
		gap := 1 - m.product(m.nash())/most
		total, worst = total+gap, max(worst, gap)
	})
	if mean := total / n; mean > 0.02 || worst > 0.2 {
		t.Errorf("the product of the guess is %.3f below the largest, at worst %.3f", mean, worst)
	}
}
