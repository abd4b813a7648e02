package stats

import (
	"math"
	"math/rand/v2"
	"testing"
)

// R: t.test(extra ~ group, data = sleep), paired and not.
func TestStudentSleep(t *testing.T) {
	paired := PairedTest(drug1, drug2)
	near(t, "paired t", paired.T, -4.0621, 5e-5)
	near(t, "freedom", paired.DF, 9, 0)
	near(t, "p", paired.P, 0.002833, 5e-7)
	welch := UnpairedTest(drug1, drug2)
	near(t, "Welch's t", welch.T, -1.8608, 5e-5)
	near(t, "freedom", welch.DF, 17.776, 5e-4)
	near(t, "p", welch.P, 0.07939, 5e-6)
}

func TestPValues(t *testing.T) {
	near(t, "one degree of freedom is Cauchy's", PValue(1, 1), 0.5, 1e-9)
	near(t, "two: 1 - t/sqrt(2+t²)", PValue(-3, 2), 1-3/math.Sqrt(11), 1e-9)
	near(t, "at 0", PValue(0, 5), 1, 0)
	near(t, "far out", PValue(math.Inf(-1), 5), 0, 0)
	if p := PValue(30, 200); !(0 < p && p < 1e-70) {
		t.Errorf("got %v, want a tiny number that is not 0", p)
	}
	for _, p := range []float64{PValue(nan, 3), PValue(1, 0), PValue(1, nan)} {
		if !math.IsNaN(p) {
			t.Errorf("got %v, want NaN", p)
		}
	}
}

func TestNoStudent(t *testing.T) {
	for name, got := range map[string]Student{
		"nothing":         OneSample(nil),
		"one":             OneSample([]float64{1, nan}),
		"spread of noise": OneSample([]float64{0.3, 0.1 + 0.2, 0.3}),
		"equal pairs":     PairedTest([]float64{0.3, 0.4}, []float64{0.2, 0.3}),
		"one side":        UnpairedTest([]float64{1, 2}, []float64{1}),
		"no spread":       UnpairedTest([]float64{1, 1}, []float64{2, 2}),
	} {
		if !math.IsNaN(got.T) || !math.IsNaN(got.DF) || !math.IsNaN(got.P) {
			t.Errorf("%s: got %+v, want no test", name, got)
		}
	}
	panics(t, "unequal pairs", func() { PairedTest(drug1, drug2[1:]) })
}

// A test at 5 % and a 95 % interval say the same.
func TestPValueAgreesWithInterval(t *testing.T) {
	dice := rand.New(rand.NewPCG(4, 5))
	for range 300 {
		xs := make([]float64, 2+dice.IntN(9))
		for i := range xs {
			xs[i] = 0.7 + dice.NormFloat64()
		}
		i, p := OverClusters(xs, 0.95), OneSample(xs).P
		if (p < 0.05) != (i.Lo > 0 || i.Hi < 0) {
			t.Fatalf("p %v, but the interval is %v to %v", p, i.Lo, i.Hi)
		}
	}
}
