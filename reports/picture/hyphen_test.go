package picture

import "testing"

// A hyphen is narrower than a dash, which is narrower than a minus; no other sign is changed.
func TestHyphen(t *testing.T) {
	f, err := faceOf(Fonts{})
	if err != nil {
		t.Fatal(err)
	}
	r := newRuler(f)
	for _, bold := range []bool{false, true} {
		hyphen, dash, minus := r.width("-", 1, bold), r.width("–", 1, bold), r.width("−", 1, bold)
		if hyphen < 0.3 || hyphen > 0.4 || dash < 0.45 || minus < 0.55 {
			t.Errorf("bold %v: got widths %.2f, %.2f and %.2f of a hyphen, a dash and a minus, want about 0.33, 0.5 and 0.58", bold, hyphen, dash, minus)
		}
	}
}
