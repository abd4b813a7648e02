package stats

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// Speed and stopping distance of cars (Ezekiel 1930), as in R's data set cars.
var (
	speeds = []float64{4, 4, 7, 7, 8, 9, 10, 10, 10, 11, 11, 12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14, 15, 15,
		15, 16, 16, 17, 17, 17, 18, 18, 18, 18, 19, 19, 19, 20, 20, 20, 20, 20, 22, 23, 24, 24, 24, 24, 25}
	stops = []float64{2, 10, 4, 22, 16, 10, 18, 26, 34, 17, 28, 14, 20, 24, 28, 26, 34, 34, 46, 26, 36, 60, 80, 20, 26,
		54, 32, 40, 32, 40, 50, 42, 56, 76, 84, 36, 46, 68, 32, 48, 52, 56, 64, 66, 54, 70, 92, 93, 120, 85}
)

// R: lm(dist ~ speed, cars) gives -17.5791 and 3.9324; with I(speed^2) 2.47014, 0.91329 and 0.09996.
func TestCurvesOfCars(t *testing.T) {
	intercept, slope := Line(speeds, stops)
	near(t, "intercept", intercept, -17.5791, 5e-6)
	near(t, "slope", slope, 3.9324, 2e-5)
	intercept, slope, square := Parabola(speeds, stops)
	near(t, "intercept of the parabola", intercept, 2.47014, 5e-6)
	near(t, "slope", slope, 0.91329, 6e-6)
	near(t, "square", square, 0.09996, 5e-6)
}

func TestCurvesThroughTheirPoints(t *testing.T) {
	dice := rand.New(rand.NewPCG(42, 5))
	for range 200 {
		a, b, c := dice.NormFloat64(), dice.NormFloat64(), dice.NormFloat64()
		var x, y []float64
		for range 3 + dice.IntN(5) {
			x = append(x, 100+10*dice.Float64())
			z := x[len(x)-1] - 105
			y = append(y, a+b*z+c*z*z)
		}
		p := fit(x, y)
		near(t, "bend", p.bend, c, 1e-6)
		near(t, "steepness", p.slopeAt(105), b, 1e-6)
	}
	for _, x := range [][]float64{nil, {1}, {1, 1}} {
		if _, slope := Line(x, x); !math.IsNaN(slope) {
			t.Errorf("places %v: got slope %v, want none", x, slope)
		}
	}
	if _, slope := Line([]float64{1, 3}, []float64{2, 8}); slope != 3 {
		t.Errorf("got slope %v, want 3", slope)
	}
	if _, _, square := Parabola([]float64{1, 3, 3}, []float64{2, 8, 9}); !math.IsNaN(square) {
		t.Errorf("got square %v from two places, want none", square)
	}
	panics(t, "lengths", func() { Line([]float64{1}, nil) })
}

var doses = []float64{0, 1, 2, 4}

// clustersOf are k clusters that follow a curve, each with a level and a slope of its own.
func clustersOf(dice *rand.Rand, k int, noise float64, curve func(float64) float64) [][]float64 {
	clusters := make([][]float64, k)
	for i := range clusters {
		level, tilt := dice.NormFloat64(), noise*dice.NormFloat64()
		for _, x := range doses {
			clusters[i] = append(clusters[i], level+tilt*x+curve(x)+noise*dice.NormFloat64())
		}
	}
	return clusters
}

// What a curve of second degree is made of comes back, and its turning point is held as often as is said.
func TestDoseResponseCovers(t *testing.T) {
	dice := rand.New(rand.NewPCG(43, 5))
	held, intervals := [5]int{}, 0
	const trials = 1000
	slope := fit(doses, []float64{0, 3, 4, 0}).slope // of 4 - (x-2)²
	for range trials {
		r := DoseResponse(doses, clustersOf(dice, 8, 0.3, func(x float64) float64 { return 4 - (x-2)*(x-2) }), 0.95)
		for i, x := range []Interval{r.Slope, r.Curvature, r.AtLow, r.AtHigh, r.Optimum} {
			truth := []float64{slope, -1, 4, -4, 2}[i]
			held[i] += int(flag(x.Lo <= truth && truth <= x.Hi))
		}
		intervals += int(flag(r.Optimum.OK))
	}
	for i, n := range held {
		if share := float64(n) / trials; share < 0.93 || share > 0.97 {
			t.Errorf("number %d: %v of the intervals hold what was put in, want about 0.95", i, share)
		}
	}
	if intervals < trials*9/10 {
		t.Errorf("%d of %d had an optimum", intervals, trials)
	}
}

// A straight answer has no optimum, and none is made of the rounding.
func TestDoseResponseWithoutOptimum(t *testing.T) {
	dice := rand.New(rand.NewPCG(44, 5))
	exact := DoseResponse(doses, clustersOf(dice, 5, 0, func(x float64) float64 { return 0.1 * x }), 0.95)
	near(t, "slope", exact.Slope.Mean, 0.1, 1e-9)
	if exact.Curvature.OK || exact.Curvature.Mean != 0 || exact.Optimum.OK {
		t.Errorf("got curvature %+v and optimum %+v of straight lines", exact.Curvature, exact.Optimum)
	}
	rising := DoseResponse(doses, clustersOf(dice, 8, 0.1, func(x float64) float64 { return 10*x - x*x/2 }), 0.95)
	if !(rising.AtHigh.Lo > 0) || !(rising.Curvature.Hi < 0) || rising.Optimum.OK || !math.IsNaN(rising.Optimum.Mean) {
		t.Errorf("got %+v, want a curve that turns beyond the doses", rising)
	}
}

func TestNoDoseResponse(t *testing.T) {
	two := DoseResponse([]float64{1, 3}, [][]float64{{1, 2}, {1, 4}, {nan, 9}}, 0.95)
	near(t, "slope of two doses", two.Slope.Mean, 1, 1e-12)
	if !two.Slope.OK || two.Slope.Clusters != 2 || two.Curvature.OK || two.Optimum.OK || !math.IsNaN(two.Curvature.Mean) {
		t.Errorf("got %+v", two)
	}
	for _, r := range []Response{DoseResponse(doses, nil, 0.95), DoseResponse(nil, [][]float64{{}}, 0.95), DoseResponse([]float64{2, 2}, [][]float64{{1, 2}, {2, 5}}, 0.95)} {
		for i, x := range []Interval{r.Slope, r.Curvature, r.AtLow, r.AtHigh, r.Optimum} {
			if x.OK || !math.IsNaN(x.Mean) {
				t.Errorf("number %d: got %+v of nothing", i, x)
			}
		}
	}
	panics(t, "a dose that is none", func() { DoseResponse([]float64{nan}, nil, 0.95) })
	panics(t, "a cluster too short", func() { DoseResponse(doses, [][]float64{slices.Clone(doses[1:])}, 0.95) })
}
