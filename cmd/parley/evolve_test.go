package main

import (
	"slices"
	"testing"

	"github.com/parley-sim/parley/cmd/parley/fit"
)

func TestWholesComeToAHundred(t *testing.T) {
	for _, c := range []struct {
		shares []float64
		want   []string
	}{
		{[]float64{0.506, 0.387, 0.107}, []string{percent(0.50), percent(0.39), percent(0.11)}},
		{[]float64{1.0 / 3, 1.0 / 3, 1.0 / 3}, []string{percent(0.34), percent(0.33), percent(0.33)}},
		{[]float64{0, 1}, []string{percent(0), percent(1)}},
	} {
		if got := wholes(c.shares); !slices.Equal(got, c.want) {
			t.Errorf("%v: got %v, want %v", c.shares, got, c.want)
		}
	}
}

// Three styles: the second can be entered by the first beyond doubt, the third by
// the first on average only, the first by nobody.
func TestWhatSpreadsIsShownOrEstimated(t *testing.T) {
	m := fit.NewMatrix([]string{"a", "b", "c"}, []string{"1", "2", "3"})
	for k, unsure := range []float64{0.9, 0.1, 0.9} {
		m.Gains[k] = [][]float64{{0.6, 0.8 + 0.01*float64(k), unsure}, {0.3, 0.4, 0.1}, {0.2, 0.1, 0.5}}
	}
	e, err := fit.Evolve(m)
	if err != nil {
		t.Fatal(err)
	}
	teller := &evolutionTeller{Evolution: e}
	if got, want := teller.spread(), "Among one of three styles another is shown to spread, among one it is only estimated, and among one no other is found that can"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	for many, want := range []string{"no", "yes", "estimated, not shown"} {
		if got := teller.spreads(0, many); got != want {
			t.Errorf("a among %s: got %q, want %q", m.Styles[many], got, want)
		}
	}
	e.Survives = []int{2, 1, 0}
	if got, want := teller.always(0), "No style survives in all 3 reruns; the most is 2"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := teller.always(1), "Whichever case is left out, one of 3 styles always survives"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
