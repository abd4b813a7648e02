package agent

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// talker is a style that differs from others in how it talks, believes and bids alone.
func talker(t *testing.T, e float64, tell, believe, bid string) *Style {
	t.Helper()
	text := fmt.Sprintf("name: talker\ntrainer: Shows one thing.\naspiration: {concede: {e: %v}}\nmodel: frequency\nbelieve: %s\nbid: %s\naccept: target or last\ntell: {%q: {}}\n", e, believe, bid, tell)
	s, err := Read(source.File{Path: "talker.yaml", Data: []byte(text)})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// trade is a random case of five issues that matter differently to two sides who want them the opposite way, with room.
func trade(t *testing.T, dice *rand.Rand) *sim.Scenario {
	t.Helper()
	var mine, theirs [][]float64
	for range 5 {
		a, b := 10+90*dice.Float64(), 10+90*dice.Float64()
		mine = append(mine, []float64{0, a / 3, 2 * a / 3, a})
		theirs = append(theirs, []float64{b, 2 * b / 3, b / 3, 0})
	}
	one := worths(t, 0, mine...)
	two, err := sim.NewProfile(one.Space(), sim.Worth{Tables: theirs}, 0)
	if err != nil {
		t.Fatal(err)
	}
	return &sim.Scenario{Name: "trade", Space: one.Space(), Parties: []sim.Party{{Profile: one.WithReservation(0.3 * one.Max())}, {Profile: two.WithReservation(0.3 * two.Max())}}}
}

// gain is what the two sides have of a case, each of the way from its walk-away to its best package.
type gain struct{ teller, hearer float64 }

// gains plays two styles over random cases. Either opens half of the time.
func gains(t *testing.T, one, two *Style) []gain {
	t.Helper()
	list := make([]gain, 120)
	for seed := range list {
		s := trade(t, rand.New(rand.NewPCG(uint64(seed), 9)))
		session := sim.NewSession(s, 40)
		session.Opener = seed % 2
		for p, style := range []*Style{one, two} {
			session.Sit(0, p, style.Name, style.Plan(s.Setting(0, p, 40)).Agent())
		}
		var rec sim.Record
		if err := session.Play(context.Background(), &rec); err != nil {
			t.Fatal(err)
		}
		share := func(p int) float64 {
			profile := s.Parties[p].Profile
			return (rec.Utilities[p] - profile.Reservation) / (profile.Max() - profile.Reservation)
		}
		list[seed] = gain{share(0), share(1)}
	}
	return list
}

// difference is the mean of what one of two lists has more than the other, and its standard error.
func difference(after, before []gain, of func(gain) float64) (mean, err float64) {
	n, sum, squares := float64(len(after)), 0.0, 0.0
	for i := range after {
		d := of(after[i]) - of(before[i])
		sum, squares = sum+d, squares+d*d
	}
	mean = sum / n
	return mean, math.Sqrt((squares/n - mean*mean) / n)
}

func ofTeller(g gain) float64 { return g.teller }
func ofHearer(g gain) float64 { return g.hearer }
func together(g gain) float64 { return g.teller + g.hearer }

// The negotiator's dilemma (Murnighan, Babcock, Thompson and Pillutla 1999), played: what it
// changes to tell, by what is told and who hears it. No gain is written in anywhere; docs/tactics.md has the table.
func TestTelling(t *testing.T) {
	for _, h := range []struct {
		name   string
		hearer *Style
	}{
		{"claims, deaf", talker(t, 0.3, "nothing", "nothing", "claim")},
		{"claims, believing", talker(t, 0.3, "nothing", "everything", "claim")},
		{"trades, believing", talker(t, 1, "nothing", "everything", "logroll")},
		{"trades, telling", talker(t, 1, "everything", "everything", "logroll")},
	} {
		silent := gains(t, talker(t, 1, "nothing", "everything", "logroll"), h.hearer)
		for _, tell := range []string{"priorities", "everything", "false"} {
			told := gains(t, talker(t, 1, tell, "everything", "logroll"), h.hearer)
			teller, e := difference(told, silent, ofTeller)
			hearer, f := difference(told, silent, ofHearer)
			joint, g := difference(told, silent, together)
			t.Logf("tells %-10s to one who %-17s: teller %+.4f (%.4f), hearer %+.4f (%.4f), together %+.4f (%.4f)", tell, h.name, teller, e, hearer, f, joint, g)
			switch {
			case h.name == "claims, deaf":
				if teller != 0 || hearer != 0 {
					t.Errorf("telling %s to the deaf changes %v and %v", tell, teller, hearer)
				}
			case h.name == "claims, believing" && tell == "everything" && teller+2*e > 0:
				t.Errorf("telling everything to one who claims changes the teller's gain by %v; it cost something when this was written", teller)
			case h.name == "trades, believing" && tell == "false" && joint+2*g > 0:
				t.Errorf("lying to one who trades changes what they have together by %v; it cost something when this was written", joint)
			}
		}
	}
}
