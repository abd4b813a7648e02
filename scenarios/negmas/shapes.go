package negmas

import (
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
)

// shape is a function of one number as NegMAS defines it in its module of value
// functions: the parameters, those with a default last, and the value at x.
type shape struct {
	must     []string
	may      []string
	defaults []float64
	of       func(p []float64, x float64) float64
}

// shapes are the functions of numbers that are read, by the names of their
// types. Products that are summed are rounded once each, on every machine.
var shapes = map[string]shape{
	"ConstFun":       {must: []string{"bias"}, of: func(p []float64, _ float64) float64 { return p[0] }},
	"IdentityFun":    {of: func(_ []float64, x float64) float64 { return x }},
	"LinearFun":      {must: []string{"slope"}, of: func(p []float64, x float64) float64 { return p[0] * x }},
	"AffineFun":      {[]string{"slope"}, []string{"bias"}, []float64{0}, func(p []float64, x float64) float64 { return float64(p[0]*x) + p[1] }},
	"QuadraticFun":   {[]string{"a2", "a1"}, []string{"bias"}, []float64{0}, func(p []float64, x float64) float64 { return float64(p[0]*x*x) + float64(p[1]*x) + p[2] }},
	"PolynomialFun":  {must: []string{"coefficients"}, may: []string{"bias"}, defaults: []float64{0}, of: polynomial},
	"TriangularFun":  {[]string{"start", "middle", "end"}, []string{"bias", "scale"}, []float64{0, 1}, triangle},
	"TrapezoidalFun": {[]string{"start", "rise_end", "fall_start", "end"}, []string{"bias", "scale"}, []float64{0, 1}, func(p []float64, x float64) float64 { return p[4] + float64(p[5]*tent(p[0], p[1], p[2], p[3], x)) }},
	"GaussianFun": {[]string{"center", "sigma"}, []string{"bias", "scale"}, []float64{0, 1}, func(p []float64, x float64) float64 {
		return p[2] + float64(p[3]*math.Exp(-(x-p[0])*(x-p[0])/(2*p[1]*p[1])))
	}},
	"ExponentialFun": {[]string{"tau"}, []string{"bias", "base"}, []float64{0, math.E}, func(p []float64, x float64) float64 { return math.Pow(p[2], p[0]*x) + p[1] }},
	"LogFun":         {[]string{"tau"}, []string{"bias", "base", "scale"}, []float64{0, math.E, 1}, func(p []float64, x float64) float64 { return float64(p[3]*(math.Log(p[0]*x)/math.Log(p[2]))) + p[1] }},
	"SinFun":         {nil, []string{"multiplier", "bias", "phase", "amplitude"}, []float64{1, 0, 0, 1}, func(p []float64, x float64) float64 { return float64(p[3]*math.Sin(float64(p[0]*x)+p[2])) + p[1] }},
	"CosFun":         {nil, []string{"multiplier", "bias", "phase", "amplitude"}, []float64{1, 0, 0, 1}, func(p []float64, x float64) float64 { return float64(p[3]*math.Cos(float64(p[0]*x)+p[2])) + p[1] }},
}

// kinds lists the types of functions that are read, for errors.
func kinds() string {
	names := append(slices.Collect(maps.Keys(shapes)), "TableFun")
	slices.Sort(names)
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " or " + names[last]
}

// read is the parameters of a function in the order of the shape.
func (s shape) read(v *source.Value, kind string) ([]float64, error) {
	if kind == "PolynomialFun" {
		return coefficients(v)
	}
	p, err := v.Numbers(kind, "", s.must...)
	if err != nil {
		return nil, err
	}
	for k, name := range s.may {
		x, err := optional(v, name, s.defaults[k])
		if err != nil {
			return nil, err
		}
		p = append(p, x)
	}
	return p, nil
}

// coefficients of a polynomial: the bias, then those of x, x squared and so on.
// Older files call them a.
func coefficients(v *source.Value) ([]float64, error) {
	bias, err := optional(v, "bias", 0)
	if err != nil {
		return nil, err
	}
	name := "coefficients"
	if v.Get(name) == nil && v.Get("a") != nil {
		name = "a"
	}
	list, err := v.Need("PolynomialFun", name, source.List)
	if err != nil {
		return nil, err
	}
	p := []float64{bias}
	for _, item := range list.Items {
		x, err := item.Number("a coefficient")
		if err != nil {
			return nil, err
		}
		p = append(p, x)
	}
	return p, nil
}

func polynomial(p []float64, x float64) float64 {
	sum, power := p[0], 1.0
	for _, c := range p[1:] {
		power *= x
		sum += float64(c * power)
	}
	return sum
}

func triangle(p []float64, x float64) float64 {
	return p[3] + float64(p[4]*tent(p[0], p[1], p[1], p[2], x))
}

// tent rises from 0 at start to 1, stays there from one shoulder to the other,
// and falls to 0 at end.
func tent(start, left, right, end, x float64) float64 {
	switch {
	case x < start, x > end, left == right && (x == start || x == end):
		return 0
	case x < left:
		return (x - start) / (left - start)
	case x <= right:
		return 1
	}
	return (end - x) / (end - right)
}
