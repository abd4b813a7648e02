package negmas

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
)

const numbers = `issues:
- {name: x, type: ContinuousIssue, values: [-1.0, 4.0]}
- {name: y, type: DiscreteOrdinalIssue, values: [low, high]}
`

// The values at -1, 0, 1.5 and 4, worked out by hand from the definitions.
func TestFunctions(t *testing.T) {
	for text, want := range map[string][4]float64{
		"{type: ConstFun, bias: 3}":                                                      {3, 3, 3, 3},
		"{type: IdentityFun}":                                                            {-1, 0, 1.5, 4},
		"{type: negmas.preferences.LinearFun, slope: 2}":                                 {-2, 0, 3, 8},
		"{type: AffineFun, slope: 2}":                                                    {-2, 0, 3, 8},
		"{type: QuadraticFun, a2: 2, a1: -1, bias: 0.5}":                                 {3.5, .5, 3.5, 28.5},
		"{type: PolynomialFun, coefficients: [1, 0, -1], bias: 2}":                       {2, 2, .125, -58},
		"{type: PolynomialFun, a: []}":                                                   {0, 0, 0, 0},
		"{type: TriangularFun, start: 0, middle: 1, end: 4}":                             {0, 0, 2.5 / 3, 0},
		"{type: TriangularFun, start: -1, middle: 4, end: 5, scale: 2, bias: 1}":         {1, 1.4, 2, 3},
		"{type: TrapezoidalFun, start: -2, rise_end: 0, fall_start: 1, end: 3, bias: 1}": {1.5, 2, 1.75, 1},
		"{type: GaussianFun, center: 0, sigma: 1}":                                       {math.Exp(-.5), 1, math.Exp(-1.125), math.Exp(-8)},
		"{type: ExponentialFun, tau: 1, base: 4, bias: 1}":                               {1.25, 2, 9, 257},
		"{type: SinFun, amplitude: 2}":                                                   {2 * math.Sin(-1), 0, 2 * math.Sin(1.5), 2 * math.Sin(4)},
		"{type: CosFun, multiplier: 2, phase: 1, bias: 1}":                               {1 + math.Cos(-1), 1 + math.Cos(1), 1 + math.Cos(4), 1 + math.Cos(9)},
	} {
		u := "type: LinearAdditiveUtilityFunction\nvalues:\n- " + text + "\n- {type: ConstFun, bias: 10}\nweights: [1, 1]\n"
		s, err := Read(files(numbers, u, u))
		if err != nil {
			t.Errorf("%s: %v", text, err)
			continue
		}
		for k, v := range []int{0, 4, 10, 20} {
			if got := s.Parties[0].Profile.Utility(s.Space.Outcome(v, 1)) - 10; math.Abs(got-want[k]) > 1e-12 {
				t.Errorf("%s at %s is %v, want %v", text, s.Space.Issues[0].Values[v], got, want[k])
			}
		}
	}
}

func TestContinuousIssue(t *testing.T) {
	u := "type: AffineUtilityFunction\nweights: {x: 1}\n"
	s, err := Read(files("issues: [{name: x, type: ContinuousIssue, values: [0, 1]}]", u, u))
	if err != nil {
		t.Fatal(err)
	}
	if got := s.Space.Issues[0].Values; len(got) != 21 || !slices.Equal(got[:3], []string{"0", "0.05", "0.1"}) || got[20] != "1" {
		t.Errorf("got %v", got)
	}
}

func TestWholeFunctions(t *testing.T) {
	s, err := Read(files("issues: [{name: x, type: ContiguousIssue, values: 3}]", "type: LinearUtilityFunction\nweights: [2]\n", "type: ConstUtilityFunction\nvalue: 0.5\nreserved_value: 0.25\n"))
	if err != nil {
		t.Fatal(err)
	}
	if a, b := s.Parties[0].Profile, s.Parties[1].Profile; a.Utility(2) != 4 || b.Utility(2) != .5 || b.Reservation != .25 {
		t.Errorf("worth %v and %v, reservation %v", a.Utility(2), b.Utility(2), b.Reservation)
	}
}

func TestFunctionErrors(t *testing.T) {
	for _, test := range []struct{ fun, want string }{
		{"{type: LogFun, tau: 1}", `LogFun of value "-1" of issue "x" is no finite number`},
		{"{type: QuadraticFun, a2: 1}", `QuadraticFun has no "a1"; it must be a number`},
		{"{type: QuadraticFun, a2: .inf, a1: 1}", "a2 is .inf; it must be a finite number"},
		{"{type: QuadraticFun, a2: 1, a1: 1, bias: .nan}", "bias is .nan; it must be a finite number"},
		{"{type: PolynomialFun, coefficients: [1, x]}", `a coefficient is the text "x"; it must be a number`},
		{"{type: PolynomialFun}", `PolynomialFun has no "coefficients"; it must be a list`},
		{"{type: LambdaFun, f: code}", `issue "x" has a function of type "LambdaFun"; it must be AffineFun, ConstFun, `},
	} {
		u := fmt.Sprintf("type: LinearAdditiveUtilityFunction\nvalues:\n- %s\n- {type: ConstFun, bias: 10}\nweights: [1, 1]\n", test.fun)
		if _, err := Read(files(numbers, u, u)); err == nil || !strings.Contains(err.Error(), "u1.yaml:3:") || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: error %v, want %s", test.fun, err, test.want)
		}
	}
}
