package fit

import (
	"math"
	"slices"
	"strings"
	"testing"
)

// matrixOf is one of these cases, each a square of gains.
func matrixOf(cases ...[][]float64) *Matrix {
	var styles, names []string
	for i := range cases[0] {
		styles = append(styles, string(rune('a'+i)))
	}
	for k := range cases {
		names = append(names, string(rune('1'+k)))
	}
	m := NewMatrix(styles, names)
	for k, rows := range cases {
		m.Gains[k] = rows
	}
	return m
}

func TestEvolveOneTakesOver(t *testing.T) {
	better := [][]float64{{0.6, 0.6}, {0.4, 0.4}}
	worse := [][]float64{{0.2, 0.2}, {0.7, 0.7}}
	e, err := Evolve(matrixOf(better, better, better, worse))
	if err != nil {
		t.Fatal(err)
	}
	if got := Survivors(e.Starts[0].End); !slices.Equal(got, []int{0}) {
		t.Errorf("got the survivors %v, want the first alone", got)
	}
	if want := []int{1, 3}; !slices.Equal(e.Survives, want) {
		t.Errorf("survives %v, want %v", e.Survives, want)
	}
	for _, l := range e.Without {
		a, b := 0.0, 0.0
		for k, name := range e.Cases {
			if name != l.Case {
				a, b = a+e.Gains[k][0][0], b+e.Gains[k][1][0]
			}
		}
		want := 0
		if b > a {
			want = 1
		}
		if got := Survivors(l.End); !slices.Equal(got, []int{want}) {
			t.Errorf("without %s: got %v, want %d", l.Case, got, want)
		}
	}
}

// Hawks and doves: a mix from everywhere, and stable.
func TestEvolveMix(t *testing.T) {
	hawks := [][]float64{{-1, 2}, {0, 1}}
	e, err := Evolve(matrixOf(hawks, hawks))
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range e.Starts {
		if !s.Settled || math.Abs(s.End[0]-0.5) > 1e-6 {
			t.Errorf("mostly %d: got %v, want one half", s.Mostly, s.End)
		}
	}
	if len(e.Rests) != 1 || !e.Rests[0].Stable || len(e.Without) != 0 {
		t.Errorf("got %v and %d reruns, want one stable mix and none", e.Rests, len(e.Without))
	}
	if e.Shown(0, 1) {
		t.Error("two equal cases show nothing beyond doubt")
	}
}

// What goes round has no end but an average, which is the rest point in its midst.
func TestEvolveCycle(t *testing.T) {
	e, err := Evolve(matrixOf([][]float64{{0, -1, 1}, {1, 0, -1}, {-1, 1, 0}}))
	if err != nil {
		t.Fatal(err)
	}
	s := e.Starts[1]
	if s.Settled || len(Survivors(s.End)) != 3 {
		t.Errorf("settled %v, got %v, want all three going round", s.Settled, s.End)
	}
	for _, x := range s.End {
		if math.Abs(x-1./3) > 0.02 {
			t.Errorf("got an average of %v, want a third", x)
		}
	}
}

func TestEvolveNeedsAllPairs(t *testing.T) {
	_, err := Evolve(matrixOf([][]float64{{1, undefined}, {1, 1}}))
	if err == nil || !strings.HasPrefix(err.Error(), "a and b never met where a deal was possible") {
		t.Errorf("got %v, want which two never met", err)
	}
}
