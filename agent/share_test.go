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
		if got := TellPriorities(m); got != want {
			t.Errorf("message %d: got %+v, want %+v", i+1, got, want)
		}
	}
}
