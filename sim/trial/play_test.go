package trial_test

import (
	"context"
	"strings"
	"testing"

	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/trial"
)

func TestARunEndsWhenItIsKnown(t *testing.T) {
	play := func(half float64, workers int, specs ...string) (*batch.Results, *trial.Findings) {
		tr := versus(t, cases(t, "used-van", "item-split"), specs...)
		tr.Design.Repeats, tr.Until = 3000, &trial.Until{HalfWidth: half, AtMost: 1500}
		r, f, err := tr.Play(context.Background(), batch.Options{Workers: workers})
		if err != nil {
			t.Fatal(err)
		}
		return r, f
	}
	r, f := play(0.02, 1, "linear", "competitive")
	if !r.Enough || !r.Complete || r.Sessions == r.Planned || !strings.Contains(f.Answer.Stopped, "known to ±2 points") {
		t.Errorf("got %d of %d negotiations, enough %v: %s", r.Sessions, r.Planned, r.Enough, f.Answer.Stopped)
	}
	again, other := play(0.02, 4, "linear", "competitive")
	if again.Sessions != r.Sessions || other.Answer.Stopped != f.Answer.Stopped {
		t.Errorf("with 4 workers %d negotiations instead of %d: %s", again.Sessions, r.Sessions, other.Answer.Stopped)
	}
	t.Log(f.Answer.Stopped)
	most, f := play(0.0001, 2, "linear", "competitive")
	if want := int64(len(most.Conditions)) * 1536; most.Sessions != want || !strings.Contains(f.Answer.Stopped, "not known") {
		t.Errorf("got %d negotiations, want %d: %s", most.Sessions, want, f.Answer.Stopped)
	}
	t.Log(f.Answer.Stopped)
}

// TestNothingLeftToChance stops where styles without dice meet in cases without spread.
func TestNothingLeftToChance(t *testing.T) {
	tr := openings(t, "used-van")
	tr.Design.Scenarios[0] = calm(tr.Design.Scenarios[0])
	tr.Design.Repeats, tr.Until = 5000, &trial.Until{HalfWidth: 1e-6}
	r, f, err := tr.Play(context.Background(), batch.Options{})
	if err != nil || r.Sessions != int64(len(r.Conditions))*512 || !strings.Contains(f.Answer.Stopped, "nothing in these cases is left to chance") {
		t.Errorf("%d negotiations, %v: %s", r.Sessions, err, f.Answer.Stopped)
	}
}
