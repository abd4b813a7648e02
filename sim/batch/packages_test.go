package batch

import (
	"math"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// The first packages are told apart, and what comes later is counted as one:
// nothing is lost.
func TestPackagesBeyondTheMost(t *testing.T) {
	a, b := newPackages([]int{0, 1}), newPackages([]int{0, 1})
	for o := range sim.Outcome(mostPackages + 50) {
		a.add(o, []float64{1, 0})
		a.add(o, []float64{3, 0})
		b.add(o+40, []float64{5, 0})
	}
	if a.of[others].count != 100 || a.of[0].count != 2 || a.of[7].mean(0) != 2 {
		t.Errorf("got %d others and %d of package 0, want 100 and 2", a.of[others].count, a.of[0].count)
	}
	a.merge(&b)
	total := int64(0)
	for _, x := range a.of {
		total += x.count
	}
	if want := int64(3 * (mostPackages + 50)); total != want || len(a.of) != mostPackages+1 {
		t.Errorf("got %d agreements in %d packages, want %d in %d", total, len(a.of), want, mostPackages+1)
	}
	if got := a.of[40].mean(0); math.Abs(got-3) > 1e-12 {
		t.Errorf("package 40: got mean %v, want 3", got)
	}
}

func TestPackagesByCount(t *testing.T) {
	p := newPackages(nil)
	for _, o := range []sim.Outcome{4, 9, 4, sim.None, 7, 7, 1} {
		p.add(o, nil)
	}
	got := p.byCount()
	for i, want := range []sim.Outcome{4, 7, 1, 9, sim.None} {
		if got[i] != want {
			t.Fatalf("got %v, want equal ones in the order of their numbers", got)
		}
	}
}

// Of the Pareto distance a package keeps whether it is on the frontier.
func TestPackagesKeepTheFrontier(t *testing.T) {
	p := newPackages([]int{0, 1})
	p.add(1, []float64{math.NaN(), 0})
	p.add(1, []float64{math.NaN(), 0.4})
	p.add(2, []float64{math.NaN(), math.NaN()})
	if got := p.of[1].mean(paretoAt); got != 0.5 {
		t.Errorf("one of two on the frontier: got %v, want 0.5", got)
	}
	if got := p.of[2].mean(paretoAt); !math.IsNaN(got) {
		t.Errorf("no distance: got %v, want none", got)
	}
}
