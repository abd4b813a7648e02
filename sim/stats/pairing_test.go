package stats

import (
	"math"
	"testing"
)

func TestPairingGain(t *testing.T) {
	var d Moments
	for i := range drug1 {
		d.Add(drug2[i] - drug1[i])
	}
	// Variances 3.200556, 4.009 and, of the differences, 1.512889 (Student's sleep data).
	near(t, "gain", PairingGain(of(drug2...), of(drug1...), d), (3.200556+4.009)/1.512889, 1e-6)
	near(t, "nothing in common", PairingGain(of(1, 1, 3, 3), of(1, 3, 1, 3), of(0, -2, 2, 0)), 1, 1e-12)
	near(t, "opposite", PairingGain(of(1, 3), of(3, 1), of(-2, 2)), 0.5, 1e-12)
	if got := PairingGain(of(1, 2), of(2, 3), of(-1, -1)); !math.IsInf(got, 1) {
		t.Errorf("got %v where one follows the other, want infinity", got)
	}
	for _, got := range []float64{PairingGain(of(1), of(1), of(0)), PairingGain(of(1, 1), of(1, 1), of(0, 0))} {
		if !math.IsNaN(got) {
			t.Errorf("got %v, want NaN", got)
		}
	}
}
