package trial

import (
	"testing"

	"github.com/parley-sim/parley/sim/stats"
)

// TestRatiosAreSettled has no digit in a ratio, or in a logarithm of one, that
// could be another on another processor.
func TestRatiosAreSettled(t *testing.T) {
	over, under := []float64{3.1, 2.7, 1.9}, []float64{2.3, 2.9, 1.1}
	i := ratio(over, under)
	for _, x := range append(logRatios(over, under), i.Mean, i.Lo, i.Hi) {
		if x != stats.Settled(x) {
			t.Errorf("%v has more than nine digits", x)
		}
	}
}
