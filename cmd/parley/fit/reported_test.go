package fit

import (
	"slices"
	"testing"

	"github.com/parley-sim/parley/sim/stats"
)

// sideOf is three styles against one counterpart, of which the first was chosen.
func sideOf(gains, regrets [][]float64) *Side {
	s := &Side{Families: []int{0, 1, 2}}
	for i := range gains {
		s.Options = append(s.Options, Option{Gain: stats.OverClusters(gains[i], confidence), gains: gains[i],
			Met: []Met{{Regret: stats.OverClusters(regrets[i], confidence)}}, regrets: [][]float64{regrets[i]}})
	}
	s.rank(s.Families)
	return s
}

// What was chosen on other draws ranks as it did in those that report.
func TestRanksAreOfTheDrawsThatReport(t *testing.T) {
	s := sideOf([][]float64{{0.4, 0.5, 0.4}, {0.6, 0.7, 0.5}, {0.5, 0.5, 0.6}}, [][]float64{{0.30, 0.28, 0.29}, {0.26, 0.29, 0.31}, {0.1, 0.09, 0.12}})
	if got, want := s.Rows(), []int{1, 2, 0}; !slices.Equal(got, want) {
		t.Errorf("got the rows %v, want %v, by the gain reported", got, want)
	}
	if s.Next() != 1 {
		t.Errorf("got %d as the next, want 1", s.Next())
	}
	if s.Calmest() != 2 {
		t.Errorf("got %d with the smallest largest regret, want 2", s.Calmest())
	}
	if d := s.Calmer(2, 0); !(d.OK && d.Lo > 0) {
		t.Errorf("got %+v, want a regret that is shown to be smaller", d)
	}
	if d := s.Calmer(1, 0); !d.OK || d.Lo > 0 {
		t.Errorf("got %+v, want two regrets that are not told apart", d)
	}
}

// The safest choice is a row of its own where it is no style's chosen opening.
func TestTheSafestIsARow(t *testing.T) {
	s := sideOf([][]float64{{0.1, 0.2}, {0.3, 0.4}, {0.5, 0.6}}, [][]float64{{0.1, 0.2}, {0.1, 0.2}, {0.1, 0.2}})
	s.Families, s.Safest = []int{2, 0}, 1
	if got, want := s.Rows(), []int{2, 1, 0}; !slices.Equal(got, want) {
		t.Errorf("got the rows %v, want %v", got, want)
	}
	if s.Calmest() != s.Safest {
		t.Errorf("of equal regrets got %d, want the choice, %d", s.Calmest(), s.Safest)
	}
}
