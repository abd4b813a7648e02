package agent

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/parley-sim/parley/sim"
)

func offer(o sim.Outcome) *sim.Move { return &sim.Move{Kind: sim.Propose, Offer: o} }

func tell(o sim.Outcome, issue int16, share float64) *sim.Move {
	m := offer(o)
	m.Say = sim.Message{Act: sim.Tell, Issue: issue, Number: share}
	return m
}

// believer takes at face value what it is told.
var believer = Mind{plan: &Plan{tactics: Tactics{Modes: make([]Mode, 1)}}}

// picturing is the picture of a frequency model.
func picturing(s *sim.Space) (*picture, *frequency) {
	p := newPicture(s)
	f := newFrequency(p)
	p.guess = f
	return p, f
}

// Two issues, of three and two values; the offers 00, 01, 01, by hand:
//
//	asked for: 3 times a=0; once b=0, twice b=1
//	stood still: twice on a, once on b; so the weights are 1.2 and 1.1 of 2.3
func TestFrequencyModel(t *testing.T) {
	m, _ := picturing(worths(t, 0, []float64{0, 0, 0}, []float64{0, 0}).Space())
	m.clear()
	if m.informed() {
		t.Error("it knows something before anything was said")
	}
	for _, o := range []sim.Outcome{0, 1, 1} {
		m.hear(&believer, 1, offer(o))
	}
	a, b, half := 1.2/2.3, 1.1/2.3, math.Pow(0.5, 0.25)
	for o, want := range []float64{a + b*half, a + b, b * half, b, b * half, b} {
		closely(t, "liking", m.likes(sim.Outcome(o)), want)
	}
	m.hear(&believer, 1, tell(1, 1, 0.9)) // what is told replaces what was guessed
	a = 1.3 / (1.3 + 1.2)
	for o, want := range []float64{a + 0.9*math.Pow(1.0/3, 0.25), a + 0.9} {
		closely(t, "liking once told", m.likes(sim.Outcome(o)), want)
	}
	m.clear()
	m.hear(&believer, 2, offer(5))
	if got := m.likes(5); m.likes(1) != 0.5 || got != 1 {
		t.Errorf("cleared: got liking %v of what is offered, %v of half of it", got, m.likes(1))
	}
}

// Who stands still is judged seat by seat: two who differ do not seem to move.
func TestModelOfTwoOthers(t *testing.T) {
	m, f := picturing(worths(t, 0, []float64{0, 0}, []float64{0, 0}).Space())
	m.clear()
	for range 3 {
		m.hear(&believer, 1, offer(0))
		m.hear(&believer, 2, offer(3))
	}
	for i, w := range m.weight {
		closely(t, "weight", w, 1.4)
		closely(t, "counts", float64(f.counts[2*i]), 3)
	}
}

// Nonsense that somebody tells is not believed.
func TestModelOfLiars(t *testing.T) {
	m, _ := picturing(worths(t, 0, []float64{0, 0}, []float64{0, 0}).Space())
	m.clear()
	for _, c := range []struct {
		issue int16
		share float64
	}{{-1, 0.5}, {2, 0.5}, {0, math.NaN()}, {0, math.Inf(1)}, {0, -0.5}, {1, 1.5}} {
		m.hear(&believer, 1, tell(0, c.issue, c.share))
	}
	if shares := m.told.shares; shares[0].number >= 0 || shares[1].number >= 0 {
		t.Errorf("got told %v, want nothing", shares)
	}
	closely(t, "liking", m.likes(0), 1)
}

// With digits or without, a package is liked alike.
func TestModelWithoutDigits(t *testing.T) {
	trials(t, 20, func(t *testing.T, r *rand.Rand) {
		space := worths(t, 0, make([]float64, 7), make([]float64, 4), make([]float64, 3)).Space()
		quick, _ := picturing(space)
		slow, _ := picturing(space)
		slow.digits = nil
		quick.clear()
		slow.clear()
		for range 30 {
			m := tell(sim.Outcome(r.Uint64N(space.Size())), int16(r.IntN(3)), r.Float64())
			quick.hear(&believer, 1, m)
			slow.hear(&believer, 1, m)
		}
		for o := range sim.Outcome(space.Size()) {
			if quick.likes(o) != slow.likes(o) {
				t.Fatalf("package %d: got %v with digits, %v without", o, quick.likes(o), slow.likes(o))
			}
		}
	})
}

func TestRoot(t *testing.T) {
	for _, n := range []uint32{0, 1, 2, 16, 255, 256, 10_000, math.MaxUint32} {
		closely(t, "fourth root", root(n), math.Pow(float64(n), 0.25))
	}
}

// Of the packages in its band Logroll offers the one that the model likes best;
// of equals the one worth most to itself. Its last offer stands if it is worth the
// target and liked better still.
func TestLogrollAgainstTheOracle(t *testing.T) {
	trials(t, 200, func(t *testing.T, r *rand.Rand) {
		p := randomProfile(t, r)
		plan := planOf(shippedStyle(t, "collaborative"), p, 9)
		if !plan.rational {
			return
		}
		m := plan.Agent().(*Mind)
		m.Start(sim.View{Profile: p})
		for round := 1; round <= 9; round++ {
			turn := sim.Turn{Round: round, Rounds: 9, Offer: sim.None, Reservation: p.Reservation}
			var move sim.Move
			last := m.last
			if round == 1 {
				last = sim.None
			}
			m.Act(&turn, &move)
			checkLogroll(t, m, last, move.Offer)
			m.Hear(1, offer(sim.Outcome(r.Uint64N(p.Space().Size()))))
		}
	})
}

func checkLogroll(t *testing.T, m *Mind, last, got sim.Outcome) {
	t.Helper()
	profile, b := m.plan.setting.Profile, m.bid()
	u := profile.Utility(got)
	if u < m.target-1e-6 || u < profile.Reservation {
		t.Errorf("offered a package worth %v for a target of %v", u, m.target)
	}
	if !m.model.informed() || b.band.Wide {
		return
	}
	want, most := b.nearest, -1.0
	for k := b.band.Tries - 1; k >= 0; k-- {
		if o := b.band.At(k); m.model.likes(o) > most {
			want, most = o, m.model.likes(o)
		}
	}
	if last != sim.None && profile.Utility(last) >= m.target {
		before := m.model.likes(last)
		if before > most || before == most && profile.Utility(want) > profile.Utility(last) {
			want, most = last, before
		}
	}
	if got != want {
		t.Errorf("offered package %d, liked %v; want %d, liked %v", got, m.model.likes(got), want, most)
	}
}

// In a large band it looks at a sample, and improves on it issue by issue: no
// change of one issue is left that the others would like better.
func TestLogrollClimbs(t *testing.T) {
	tables := make([][]float64, 5)
	for i := range tables {
		for v := range 6 {
			tables[i] = append(tables[i], float64((i+1)*v))
		}
	}
	p := worths(t, 0, tables...)
	style, err := Parse("collaborative:band=1:e=20")
	if err != nil {
		t.Fatal(err)
	}
	m := planOf(style, p, 9).Agent().(*Mind)
	m.Start(sim.View{Profile: p})
	m.Hear(1, offer(0)) // the other wants the first value of everything, which is worth nothing to this one
	turn := sim.Turn{Round: 8, Rounds: 9, Offer: sim.None}
	var move sim.Move
	m.Act(&turn, &move)
	if p.Utility(move.Offer) < m.target {
		t.Errorf("offered a package worth %v for a target of %v", p.Utility(move.Offer), m.target)
	}
	last := p.Space().With(move.Offer, 4, 0)
	if p.Utility(last) >= m.target && m.model.likes(last) > m.model.likes(move.Offer) {
		t.Errorf("offered %d, although they would like %d better", move.Offer, last)
	}
	if got := m.model.likes(move.Offer); got < 0.2 {
		t.Errorf("offered a package liked %v, want one that gives them at least one issue", got)
	}
}
