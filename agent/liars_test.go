package agent

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// Over cases with opposed wishes, those who tell their weights in reverse are
// caught mostly, and those who tell the truth seldom: it errs both ways.
func TestLiarsAndTheHonest(t *testing.T) {
	data, err := os.ReadFile("styles/collaborative.yaml")
	if err != nil {
		t.Fatal(err)
	}
	liar := filepath.Join(t.TempDir(), "liar.yaml")
	text := strings.NewReplacer("name: collaborative", "name: liar", "tell: priorities", `tell: "false"`).Replace(string(data))
	if err := os.WriteFile(liar, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	for other, want := range map[string][2]int{"collaborative": {1, 25}, liar: {80, 99}} {
		watcher, teller, caught := shippedStyle(t, "collaborative+social"), shippedStyle(t, other), 0
		for seed := range uint64(100) {
			s := opposed(t, rand.New(rand.NewPCG(seed, 1)))
			session := sim.NewSession(s, 60)
			one := watcher.Plan(s.Setting(0, 0, 60)).Agent().(*Mind)
			session.Sit(0, 0, "watcher", one)
			session.Sit(0, 1, "teller", teller.Plan(s.Setting(0, 1, 60)).Agent())
			if err := session.Play(t.Context(), &sim.Record{}); err != nil {
				t.Fatal(err)
			}
			if one.partners().of[1].caught {
				caught++
			}
		}
		if caught < want[0] || caught > want[1] {
			t.Errorf("%s: caught in %d of 100 cases, want %d to %d", teller.Name, caught, want[0], want[1])
		}
	}
}

// opposed is a case of three to six issues, of which each side has its own weights.
func opposed(tb testing.TB, r *rand.Rand) *sim.Scenario {
	tb.Helper()
	var up, down [][]float64
	for range 3 + r.IntN(4) {
		a, b := r.Float64()+0.05, r.Float64()+0.05
		up, down = append(up, []float64{0, a, 2 * a, 3 * a}), append(down, []float64{3 * b, 2 * b, b, 0})
	}
	seller := worths(tb, 0, up...)
	seller = seller.WithReservation(0.3 * seller.Max())
	buyer, err := sim.NewProfile(seller.Space(), sim.Worth{Tables: down}, 0)
	if err != nil {
		tb.Fatal(err)
	}
	buyer = buyer.WithReservation(0.3 * buyer.Max())
	return &sim.Scenario{Name: "opposed", Space: seller.Space(), Parties: []sim.Party{{Name: "Seller", Profile: seller}, {Name: "Buyer", Profile: buyer}}}
}
