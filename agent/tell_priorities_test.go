package agent

import (
	"testing"

	"github.com/parley-sim/parley/sim"
)

// It asks, then tells its issues by what is at stake, of equals the first,
// then says no more.
func TestTellPriorities(t *testing.T) {
	p := worths(t, 0, []float64{0, 2}, []float64{9, 3, 4}, []float64{5, 7}, []float64{1})
	m := planOf(shippedStyle(t, "collaborative"), p, 9).Agent().(*Mind)
	m.Start(sim.View{Profile: p})
	for i, want := range []sim.Message{
		{Act: sim.Ask}, {Act: sim.Tell, Issue: 1, Number: 0.6}, {Act: sim.Tell, Issue: 0, Number: 0.2},
		{Act: sim.Tell, Issue: 2, Number: 0.2}, {Act: sim.Tell, Issue: 3, Number: 0}, {}, {},
	} {
		if got := tellPriorities(m, recall[*exchange](m, words)); got != want {
			t.Errorf("message %d: got %+v, want %+v", i+1, got, want)
		}
	}
}

// What hangs together with other issues is told, too: a bundle of both issues is
// worth 20 beside what each is worth alone, so each can change 20 more than it says itself.
func TestStakesOfWhatHangsTogether(t *testing.T) {
	p := worths(t, 0, []float64{0, 10}, []float64{0, 5}, []float64{0, 15})
	both := []sim.Condition{{Issue: 0, Values: []bool{false, true}}, {Issue: 1, Values: []bool{false, true}}}
	p, err := sim.NewProfile(p.Space(), sim.Worth{Tables: p.Worth.Tables, Bundles: []sim.Bundle{{When: both, Worth: 20}}}, 0)
	if err != nil {
		t.Fatal(err)
	}
	want := map[int]float64{0: 30.0 / 70, 1: 25.0 / 70, 2: 15.0 / 70}
	for _, s := range stakes(p) {
		closely(t, p.Space().Issues[s.issue].Name, s.share, want[s.issue])
	}
}
