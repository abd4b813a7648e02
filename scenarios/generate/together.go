package generate

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// Together is two fields that vary together: R is the correlation of the normal
// draws behind them, -1 to 1 (a Gaussian copula).
type Together struct {
	A, B string
	R    float64
}

// ParseTogether reads opposition:issues=0.6.
func ParseTogether(text string) (Together, error) {
	names, number, ok := strings.Cut(text, "=")
	a, b, two := strings.Cut(names, ":")
	r, err := strconv.ParseFloat(strings.TrimSpace(number), 64)
	if !ok || !two || err != nil {
		return Together{}, fmt.Errorf("%q; it takes two fields and how closely they go together, as in opposition:issues=0.6", text)
	}
	return Together{strings.TrimSpace(a), strings.TrimSpace(b), r}, nil
}

// normals are the draws behind the fields, correlated.
func (p Population) normals(i int) []float64 {
	own := make([]float64, len(Fields))
	for k, field := range Fields {
		own[k] = p.Seed.Child("population").At(i).Child(field).Rand().NormFloat64()
	}
	if len(p.Together) == 0 {
		return own
	}
	factor, _ := p.factor()
	at := make([]float64, len(Fields))
	for k, row := range factor {
		for j, x := range row {
			at[k] += float64(x * own[j])
		}
	}
	return at
}

// factor is the Cholesky factor of the fields' correlations.
func (p Population) factor() ([][]float64, bool) {
	n := len(Fields)
	c := make([][]float64, n)
	for i := range c {
		c[i] = make([]float64, n)
		c[i][i] = 1
	}
	for _, t := range p.Together {
		a, b := slices.Index(Fields, t.A), slices.Index(Fields, t.B)
		c[max(a, b)][min(a, b)] = t.R
	}
	for i := range n {
		for j := range i + 1 {
			sum := c[i][j]
			for k := range j {
				sum -= float64(c[i][k] * c[j][k])
			}
			switch {
			case i == j && sum < -1e-9:
				return nil, false
			case i == j:
				c[i][i] = math.Sqrt(max(0, sum))
			case c[j][j] > 1e-9:
				c[i][j] = sum / c[j][j]
			case math.Abs(sum) > 1e-9:
				return nil, false
			default:
				c[i][j] = 0
			}
		}
	}
	return c, true
}

func (p Population) checkTogether(t Together, before []Together) error {
	for _, field := range []string{t.A, t.B} {
		if !slices.Contains(Fields, field) || field == "values" {
			return fmt.Errorf("%q can't go together with others; fields that can are %s", field, strings.Join(slices.Delete(slices.Clone(Fields), 1, 2), ", "))
		}
	}
	for _, field := range []string{t.A, t.B} {
		if r := p.Draws[field]; r.Low == r.High {
			return fmt.Errorf("%s does not vary; give it a range", field)
		}
	}
	again := slices.ContainsFunc(before, func(o Together) bool { return o.A == t.A && o.B == t.B || o.A == t.B && o.B == t.A })
	if t.A == t.B || again || !(t.R >= -1 && t.R <= 1) {
		return fmt.Errorf("%v; it takes two different fields, each pair once, and a number from -1 to 1", t.R)
	}
	return nil
}
