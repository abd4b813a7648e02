package fit

import "testing"

// What one look would call shown need not be where many looks are taken.
func TestSignsAreOfAllThatIsTried(t *testing.T) {
	weak, strong, below := []float64{0.1, 0.4, 0.2, 0.6, -0.05}, []float64{0.50, 0.51, 0.49, 0.52, 0.5}, []float64{-0.50, -0.51, -0.49, -0.52, -0.5}
	alone := []Outcome{outcome(nil, "alone", weak, nil, 1)}
	if adjust(alone); alone[0].Over.OK == false || alone[0].Holm != alone[0].p {
		t.Fatalf("got %+v, want the p-value as it is where one difference is looked at", alone[0])
	}
	trial := []Outcome{outcome(nil, "strong", strong, nil, 1), outcome(nil, "below", below, nil, 1)}
	var choices []Outcome
	for range 4 {
		choices = append(choices, outcome(nil, "weak", strong, []float64{0.48, 0.47, 0.47, 0.44, 0.47}, 1))
	}
	one := choices[0]
	if one.Over.Lo <= 0 {
		t.Fatalf("got %+v, want an interval above 0", one.Over)
	}
	adjust(trial, choices)
	if trial[0].Sign() != 1 || trial[1].Sign() != -1 {
		t.Errorf("got the signs %d and %d, want 1 and -1", trial[0].Sign(), trial[1].Sign())
	}
	for _, o := range choices {
		if o.Sign() != 0 || o.Holm <= one.p {
			t.Errorf("got sign %d at p %v, of %v alone; want none among six", o.Sign(), o.Holm, one.p)
		}
	}
	none := []Outcome{outcome(nil, "no spread", []float64{1, 1}, nil, 1)}
	if adjust(none); none[0].Sign() != 0 {
		t.Error("without a test there is no sign")
	}
}
