package sheets

import (
	"math"
	"strings"
	"testing"

	"github.com/parley-sim/parley/sim"
)

func TestVetoes(t *testing.T) {
	space, err := sim.NewSpace([]sim.Issue{{Name: "delivery", Values: []string{"week 2", "week 4", "week 6", "week 8"}}, {Name: "term", Unit: "years", Values: []string{"1", "5"}}})
	if err != nil {
		t.Fatal(err)
	}
	late, last := sim.Condition{Issue: 0, Values: []bool{false, false, true, true}}, sim.Condition{Issue: 0, Values: []bool{false, false, false, true}}
	long := sim.Condition{Issue: 1, Values: []bool{false, true}}
	got := strings.Join(vetoes(space, [][]sim.Condition{{late}, {last}, {last, long}}), "\n")
	want := `Must-have: sign only packages with delivery week 2 or week 4.
Deal-breaker: sign no package with delivery week 8.
Deal-breaker: sign no package with delivery week 8 and term 5 years.`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	w := &sim.Worth{Tables: [][]float64{{1, 1, 1, 1}, {0, 0}}, Vetoes: [][]sim.Condition{{last}, {last, long}}}
	var cells []string
	for v := range 4 {
		cells = append(cells, counts{most: 2}.worth(w, 0, v))
	}
	if got, want := strings.Join(cells, " "), "1 1 1 never"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if flat(w, 0) || !flat(w, 1) {
		t.Error("a value that is ruled out is not all the same, one that is part of a deal-breaker may be")
	}
}

func TestBeliefsAreToldOnce(t *testing.T) {
	s := &sim.Scenario{Events: []sim.Event{{Name: "launch"}, {Name: "storm"}, {Name: "strike"}}}
	p := &sim.Party{Beliefs: []float64{0.4, 0.1, math.NaN()}, Remarks: []string{`Price depends on "launch".`}}
	got := strings.Join(remarks(s, p).Blocks[0].Items, "\n")
	if want := "Price depends on \"launch\".\nYou hold \"storm\" for 10 % likely."; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
