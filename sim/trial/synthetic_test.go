package trial

import (
	"math"
	"strconv"
	"testing"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/stats"
)

// made is what a trial of numbers from 0 to 1 comes to if its outcome is a known
// function of the settings in each case; points are the arms' settings.
func made(method Method, factors int, points [][]float64, cases int, y func(s int, x []float64) float64) *estimates {
	t := &Trial{Design: &batch.Design{Worlds: 1, Seed: 4}, Method: method, Outcomes: []Outcome{{Metric: metric.Gain}}}
	for f := range factors {
		x := Factor{Name: string(rune('a' + f))}
		seen := map[string]bool{}
		for _, p := range points {
			if l := strconv.FormatFloat(p[f], 'g', -1, 64); !seen[l] {
				seen[l] = true
				x.Levels, x.Doses = append(x.Levels, l), append(x.Doses, p[f])
			}
		}
		t.Factors = append(t.Factors, x)
	}
	for _, p := range points {
		a := &batch.Arm{}
		for _, x := range p {
			a.Values = append(a.Values, strconv.FormatFloat(x, 'g', -1, 64))
		}
		t.Design.Arms = append(t.Design.Arms, a)
	}
	e := &estimates{trial: t}
	for s := range cases {
		name := strconv.Itoa(s)
		t.Design.Scenarios = append(t.Design.Scenarios, &sim.Scenario{Name: name})
		e.cases, e.varies = append(e.cases, name), append(e.varies, false)
		var arms [][]cell
		for _, p := range points {
			one := cell{mean: y(s, p), off: []float64{-1, 0, 1}, spread: stats.Moments{N: 4, Mean: y(s, p), M2: 2}}
			arms = append(arms, []cell{one, {mean: 1}})
		}
		e.cells = append(e.cells, arms)
	}
	return e
}

// crossed is every combination of these numbers of so many factors, the last fastest.
func crossed(factors int, levels ...float64) [][]float64 {
	points := [][]float64{nil}
	for range factors {
		var longer [][]float64
		for _, p := range points {
			for _, x := range levels {
				longer = append(longer, append(p[:len(p):len(p)], x))
			}
		}
		points = longer
	}
	return points
}

// rowsOf are the points of a design row by row.
func rowsOf(rows [][][]float64) [][]float64 {
	var points [][]float64
	for _, r := range rows {
		points = append(points, r...)
	}
	return points
}

func close(t *testing.T, what string, got, want, within float64) {
	t.Helper()
	if !(math.Abs(got-want) <= within) {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

// TestVarianceIsSplit has an outcome whose parts are known: with levels 0 and 2,
// a + 2 b + ab/... of orthogonal pieces -1 and 1 that have variance 1 each.
func TestVarianceIsSplit(t *testing.T) {
	own := []float64{-0.5, 0.1, 0.4, 0.2, -0.2} // by case: how far it lies off, and how far a works otherwise
	e := made(Factorial, 2, crossed(2, -1, 1), len(own), func(s int, x []float64) float64 {
		return 5 + 2*x[0] + x[1] + 0.5*x[0]*x[1] + 3*own[s] + own[s]*x[0]
	})
	var m stats.Moments
	for _, x := range own {
		m.Add(x)
	}
	spread := m.M2 / float64(m.N)
	want := []float64{4, 1, 0.25, spread, 9 * spread, 0.5}
	list := e.variance()
	if len(list) != len(want) {
		t.Fatalf("got %d sources, want %d", len(list), len(want))
	}
	for i, s := range list {
		close(t, s.Source, s.Share.Mean, want[i]/sum(want), 1e-12)
		if !s.Share.OK || s.Share.Lo > s.Share.Mean || s.Share.Hi < s.Share.Mean {
			t.Errorf("%s: interval %+v", s.Source, s.Share)
		}
	}
}

// TestSobolIndicesOfIshigami has the function on which such indices are known
// (Ishigami and Homma 1990, with a 7 and b 0.1).
func TestSobolIndicesOfIshigami(t *testing.T) {
	angle := func(x float64) float64 { return math.Pi * (2*x - 1) }
	e := made(Sobol, 3, rowsOf(stats.SaltelliDesign(512, 3, sim.Seed(9).Rand())), 2, func(s int, x []float64) float64 {
		y := math.Sin(angle(x[0])) + 7*math.Pow(math.Sin(angle(x[1])), 2) + 0.1*math.Pow(angle(x[2]), 4)*math.Sin(angle(x[0]))
		return y + float64(s)
	})
	list := e.variance()
	first, total := []float64{0.3139, 0.4424, 0}, []float64{0.5576, 0.4424, 0.2437}
	for i := range first {
		close(t, "first order of "+list[i].Source, list[i].Share.Mean, first[i], 0.03)
		close(t, "total of "+list[i].Source, list[i].Total.Mean, total[i], 0.03)
		if !list[i].Share.OK || !(list[i].Total.Lo < total[i] && total[i] < list[i].Total.Hi) {
			t.Errorf("%s: intervals %+v, %+v", list[i].Source, list[i].Share, list[i].Total)
		}
	}
	close(t, list[3].Source, list[3].Share.Mean, 1-0.3139-0.4424, 0.05)
}

func TestResponsesFindTheCurve(t *testing.T) {
	curve := func(s int, x []float64) float64 {
		k := float64(s) / 10
		return 1 + k + 4*(1+k)*x[0] - 5*(1+k)*x[0]*x[0] + (0.3+k)*x[1]
	}
	for _, e := range []*estimates{
		made(Factorial, 2, crossed(2, 0, 0.25, 0.5, 0.75, 1), 4, curve),
		made(OneAtATime, 2, [][]float64{{0, 0}, {0.25, 0}, {0.5, 0}, {1, 0}, {0, 0.5}, {0, 1}}, 4, curve),
		made(Latin, 2, stats.LatinHypercube(40, 2, sim.Seed(1).Rand()), 4, curve),
	} {
		list := e.responses()
		a, b := list[0], list[1]
		close(t, "curvature", a.Curvature.Mean, -5*1.15, 1e-9)
		close(t, "optimum", a.Optimum.Mean, 0.4, 1e-9)
		close(t, "slope", b.Slope.Mean, 0.45, 0.3) // of points in a sample the squares lie aslant
		if e.trial.Method != Latin {
			close(t, "slope", b.Slope.Mean, 0.45, 1e-9)
		}
		if !a.AtLow.OK || !(a.AtLow.Lo > 0) || !(a.AtHigh.Hi < 0) {
			t.Errorf("%s: steepness %+v, %+v", e.trial.Method, a.AtLow, a.AtHigh)
		}
		t.Log(a.Sentence, b.Sentence)
	}
}
