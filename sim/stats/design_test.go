package stats

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// evenly says that the coordinate's n equal parts hold one point each.
func evenly(points [][]float64, coordinate int) bool {
	held := make([]bool, len(points))
	for _, p := range points {
		part := int(p[coordinate] * float64(len(points)))
		if part < 0 || part >= len(held) || held[part] {
			return false
		}
		held[part] = true
	}
	return true
}

func TestLatinHypercube(t *testing.T) {
	dice := rand.New(rand.NewPCG(14, 5))
	var sum Moments
	for range 200 {
		n, d := 1+dice.IntN(30), 1+dice.IntN(8)
		points := LatinHypercube(n, d, dice)
		for j := range d {
			if !evenly(points, j) {
				t.Fatalf("%d points in %d dimensions: coordinate %d is not even", n, d, j)
			}
		}
		if d > 1 && n > 1 { // one coordinate says nothing of another
			sum.Add((points[0][0] - 0.5) * (points[0][1] - 0.5))
		}
	}
	near(t, "product of two coordinates", sum.Mean, 0, 4*sum.SE())
	panics(t, "no points", func() { LatinHypercube(0, 3, dice) })
	panics(t, "no dimensions", func() { LatinHypercube(3, 0, dice) })
}

// The beginning of the unshifted sequence, as SciPy's tests have it for two dimensions.
func TestSobolBegins(t *testing.T) {
	want := [][]float64{{0, 0}, {0.5, 0.5}, {0.75, 0.25}, {0.25, 0.75}, {0.375, 0.375}, {0.875, 0.875}, {0.625, 0.125}, {0.125, 0.625}}
	for i, p := range SobolSequence(8, 2, nil) {
		if !slices.Equal(p, want[i]) {
			t.Errorf("point %d: got %v, want %v", i, p, want[i])
		}
	}
}

func TestSobolIsEven(t *testing.T) {
	dice := rand.New(rand.NewPCG(15, 5))
	for _, shift := range []*rand.Rand{nil, dice} {
		for n := 1; n <= 1024; n *= 2 {
			points := SobolSequence(n, SobolDimensions, shift)
			for j := range SobolDimensions {
				if !evenly(points, j) {
					t.Fatalf("%d points: dimension %d is not even", n, j)
				}
			}
		}
	}
	a, b := SobolSequence(4, 3, dice), SobolSequence(4, 3, dice)
	if slices.Equal(a[0], b[0]) {
		t.Error("two shifts are the same")
	}
}

// In the first two dimensions every box of a by 1/an holds one of n points, whatever a: a (0, m, 2)-net.
func TestSobolIsANet(t *testing.T) {
	const n = 256
	points := SobolSequence(n, 2, nil)
	for across := 1; across <= n; across *= 2 {
		held := map[[2]int]bool{}
		for _, p := range points {
			held[[2]int{int(p[0] * float64(across)), int(p[1] * float64(n/across))}] = true
		}
		if len(held) != n {
			t.Errorf("%d by %d boxes: %d of %d hold a point", across, n/across, len(held), n)
		}
	}
}

// What makes direction numbers: odd ones below 2^i, and each dimension a primitive polynomial of its own.
func TestDirectionNumbers(t *testing.T) {
	if len(directionNumbers) != SobolDimensions-1 {
		t.Fatalf("got %d, want one less than %d dimensions", len(directionNumbers), SobolDimensions)
	}
	seen := map[uint32]bool{}
	for d, given := range directionNumbers {
		s := len(given.m)
		for i, m := range given.m {
			if m%2 != 1 || m >= 2<<i {
				t.Errorf("dimension %d: number %d is %d, want an odd one below %d", d+2, i+1, m, 2<<i)
			}
		}
		polynomial := 1<<s | given.a<<1 | 1
		if seen[polynomial] || order(polynomial, s) != 1<<s-1 {
			t.Errorf("dimension %d: polynomial %b is not a new primitive one", d+2, polynomial)
		}
		seen[polynomial] = true
	}
}

// order is the smallest power of x that is 1 modulo the polynomial over two elements.
func order(polynomial uint32, degree int) int {
	for power, x := 1, uint32(1); power <= 1<<degree; power++ {
		if x <<= 1; x>>degree == 1 {
			x ^= polynomial
		}
		if x == 1 {
			return power
		}
	}
	return 0
}

func TestSobolLimits(t *testing.T) {
	panics(t, "too many dimensions", func() { SobolSequence(4, 33, nil) })
	panics(t, "no points", func() { SobolSequence(0, 1, nil) })
	panics(t, "too many parameters", func() { SaltelliDesign(4, 17, nil) })
	if p := SobolSequence(1, 1, nil); len(p) != 1 || math.Abs(p[0][0]) > 0 {
		t.Errorf("got %v", p)
	}
}
