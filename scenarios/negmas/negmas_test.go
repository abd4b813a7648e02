package negmas

import (
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

const space = `name: workshop
type: DiscreteCartesianOutcomeSpace
issues:
- name: room
  type: CategoricalIssue
  values: [010, yes, 1.0]
- {name: people, type: negmas.outcomes.ContiguousIssue, values: [8, 10]}
- name: days
  type: ContiguousIssue
  values: 3
`

const additive = `type: LinearAdditiveUtilityFunction
name: host
values:
- mapping:
    1.0: 1
    010: 0.25
    'yes': 0.5
  type: TableFun
- {slope: -2, bias: 20, type: AffineFun}
- {type: IdentityFun}
weights: [4, 0.5, 1e1]
bias: 1
reserved_value: -3
`

const discounted = `type: ExpDiscountedUFun
discount: 0.8
dynamic_reservation: true
reserved_value: -.inf
ufun:
  type: AffineUtilityFunction
  reserved_value: 7
  bias: -1
  weights:
    people: 0.5
    days: 2
    room: 1
`

func files(space string, ufuns ...string) []source.File {
	all := []source.File{
		{Path: "work/_info.yml", Data: []byte("type: [")},
		{Path: "work/notes.yaml", Data: []byte("title: Workshop\n")},
		{Path: "work/readme.txt", Data: []byte("a: b: c")},
		{Path: "work/space.yml", Data: []byte(space)},
	}
	for k, u := range ufuns {
		all = append(all, source.File{Path: "work/u" + string(rune('1'+k)) + ".yaml", Data: []byte(u)})
	}
	return all
}

func TestRead(t *testing.T) {
	numbers := strings.Replace(space, "[010, yes, 1.0]", "[1, 2.5]", 1)
	table := strings.NewReplacer("1.0: 1", "1: 1", "'yes'", "2.5").Replace(additive)
	s, err := Read(files(numbers, table, discounted))
	if err != nil {
		t.Fatal(err)
	}
	if got := s.Space.Issues[1].Values; !slices.Equal(got, []string{"8", "9", "10"}) {
		t.Errorf("people: %v", got)
	}
	if got := s.Space.Issues[2].Values; !slices.Equal(got, []string{"0", "1", "2"}) {
		t.Errorf("days: %v", got)
	}
	a, b := s.Parties[0].Profile, s.Parties[1].Profile
	if s.Name != "work" || s.Parties[0].Name != "u1.yaml" || a.Reservation != -3 || a.Discount != 1 || !math.IsInf(b.Reservation, -1) || b.Discount != 0.8 {
		t.Errorf("%q: reservations %v and %v, discounts %v and %v", s.Name, a.Reservation, b.Reservation, a.Discount, b.Discount)
	}
	for _, test := range []struct {
		values []int
		a, b   float64
	}{{[]int{0, 0, 0}, 1 + 4 + .5*4, -1 + 1 + 4}, {[]int{1, 2, 2}, 1 + 2 + 0 + 20, -1 + 2.5 + 5 + 4}} {
		o := s.Space.Outcome(test.values...)
		if math.Abs(a.Utility(o)-test.a) > 1e-12 || math.Abs(b.Utility(o)-test.b) > 1e-12 {
			t.Errorf("%v is worth %v and %v, want %v and %v", test.values, a.Utility(o), b.Utility(o), test.a, test.b)
		}
	}
}

// Labels are what stands in the file, and not what YAML makes of it.
func TestLabels(t *testing.T) {
	s, err := Read(files(space, additive, additive))
	if err != nil {
		t.Fatal(err)
	}
	if got := s.Space.Issues[0].Values; !slices.Equal(got, []string{"010", "yes", "1.0"}) {
		t.Errorf("got %q", got)
	}
}

func TestErrors(t *testing.T) {
	for _, test := range []struct{ file, from, to, want string }{
		{space, "[010", "[[010", `space.yml:7:`},
		{space, "yes, 1.0", "yes, yes", `space.yml:6:22: value "yes" is there twice, first on line 6`},
		{space, "[010, yes, 1.0]", "[a, [b]]", `space.yml:6:15: issue "room" has a value that is a list of 1; it must be a text`},
		{space, "[010, yes, 1.0]", "3", `space.yml:6:11: the values of issue "room" are 3; they must be a list`},
		{space, "[010, yes, 1.0]", "[]", `space.yml:4:3: issue "room" has no values`},
		{space, "  values: [010, yes, 1.0]\n", "", `space.yml:4:3: issue "room" has no "values"`},
		{space, "name: days", "name: room", `space.yml:8:3: issue "room" is there twice, first on line 4`},
		{space, "name: days", "title: days", `space.yml:8:3: an issue has no "name"; it must be a text`},
		{space, "CategoricalIssue", "OptionalIssue", `space.yml:4:3: issue "room" has type "OptionalIssue"; it must be CategoricalIssue, DiscreteOrdinalIssue, DiscreteCardinalIssue, ContiguousIssue or ContinuousIssue`},
		{space, "  type: CategoricalIssue\n", "", `space.yml:4:3: an issue has no "type"; it must be a text`},
		{space, "[8, 10]", "[8, 10, 2]", `the values of issue "people" must be [lowest, highest] or a count`},
		{space, "[8, 10]", "[8]", `space.yml:7:65: the values of issue "people" are a list of 1`},
		{space, "[8, 10]", "[8, 10.5]", `space.yml:7:69: the values of issue "people" must be [lowest, highest] or a count, in whole numbers`},
		{space, "[8, 10]", "[10, 8]", `space.yml:7:65: issue "people": the range 10 to 8 is empty`},
		{space, "[8, 10]", "[0, 1000000]", `space.yml:7:65: issue "people": the range 0 to 1000000 is too large`},
		{space, "values: 3", "values: 0", `space.yml:10:11: issue "days": the range 0 to -1 is empty`},
		{space, space, "issues: 3\n", `space.yml:1:9: "issues" is 3; it must be a list`},
		{space, space, "issues: []\n", `space.yml:1:9: the outcome space has no issues`},
		{space, space, "", `work: no NegMAS outcome space: no file has "issues"`},
		{additive, additive, space, `u1.yaml: a second outcome space beside space.yml`},
		{additive, additive, "", `space.yml: 1 profiles beside it`},
		{additive, "type: Linear", "\"type: Linear", `u1.yaml:1:1: not YAML: a quotation mark is not closed`},
		{additive, "LinearAdditiveUtilityFunction", "MappingUtilityFunction", `u1.yaml:1:1: utility function of type "MappingUtilityFunction"; it must be LinearAdditiveUtilityFunction, AffineUtilityFunction`},
		{additive, "type: LinearAdditiveUtilityFunction\n", "", `u1.yaml:1:1: the utility function has no "type"; it must be a text`},
		{additive, "    'yes': 0.5\n", "", `u1.yaml:5:5: the mapping of issue "room" has no "yes"; it must be a number`},
		{additive, "0.25", "'0.25'", `u1.yaml:6:10: "010" is the text "0.25"; it must be a number`},
		{additive, "0.25", "025", `u1.yaml:6:10: "010" is the text "025"; it must be a number`},
		{additive, "0.25", ".nan", `u1.yaml:6:10: the worth is .nan; it must be a finite number`},
		{additive, "0.25", "1e999", `the text "1e999"; it must be a number`},
		{additive, "'yes'", "010", `u1.yaml:7:5: field "010" is there twice, first on line 6`},
		{additive, "TableFun", "LambdaFun", `u1.yaml:4:3: issue "room" has a function of type "LambdaFun"; it must be AffineFun, ConstFun, CosFun, ExponentialFun, GaussianFun, IdentityFun, LinearFun, LogFun, PolynomialFun, QuadraticFun, SinFun, TableFun, TrapezoidalFun or TriangularFun`},
		{additive, "slope: -2, ", "", `u1.yaml:9:3: AffineFun has no "slope"; it must be a number`},
		{additive, "{slope: -2, bias: 20, type: AffineFun}", "7", `u1.yaml:9:3: the function of issue "people" is 7; it must be a map`},
		{additive, "[4, 0.5, 1e1]", "[4, 0.5]", `u1.yaml:11:10: "weights" is a list of 2; it must be a list, one entry for each of 3 issues`},
		{additive, "[4, 0.5, 1e1]", "{room: 1, days: 2}", `u1.yaml:11:10: "weights" has no entry for issue "people"`},
		{additive, "[4, 0.5, 1e1]", "[4, 0.5, x]", `u1.yaml:11:19: the weight is the text "x"; it must be a number`},
		{additive, "weights: [4, 0.5, 1e1]\n", "", `u1.yaml:1:1: the utility function has no "weights"`},
		{additive, "bias: 1\n", "bias: one\n", `u1.yaml:12:7: bias is the text "one"; it must be a number`},
		{additive, "reserved_value: -3", "reserved_value: .inf", `u1.yaml:13:17: reserved_value is .inf; it must be a finite number`},
		{discounted, "discount: 0.8", "discount: 1.5", `u1.yaml:2:11: discount is 1.5; it must be above 0 and at most 1`},
		{discounted, "ufun:", "other:", `u1.yaml:1:1: ExpDiscountedUFun has no "ufun"; it must be a map`},
		{discounted, "AffineUtilityFunction", "ExpDiscountedUFun", `u1.yaml:6:3: utility function of type "ExpDiscountedUFun"; it must be`},
		{discounted, "people: 0.5", "people: 0.5", `u1.yaml:6:3: value "yes" of issue "room" is no number; the function needs numbers`},
	} {
		if !strings.Contains(test.file, test.from) {
			t.Fatalf("%q is not in the file", test.from)
		}
		changed := strings.Replace(test.file, test.from, test.to, 1)
		folder := files(space, changed, additive)
		if test.file == space {
			folder = files(changed, additive, additive)
		}
		s, err := Read(folder)
		var place *source.Error
		if s != nil || !errors.As(err, &place) || !strings.Contains(err.Error(), test.want) {
			t.Errorf("got %v and the error %v, want %q", s, err, test.want)
		}
		if !Recognises(folder) {
			t.Errorf("%q: not recognised", test.want)
		}
	}
}

func TestRecognises(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       bool
	}{
		{"a.yml", "type: LinearAdditiveUtilityFunction\n: [", true},
		{"a.yaml", "issues:\n- type: CategoricalIssue\n", true},
		{"_a.yml", "type: LinearAdditiveUtilityFunction\n", false},
		{"a.txt", "type: LinearAdditiveUtilityFunction\n", false},
		{"a.yml", "name: pears\nissues:\n  - {name: price, values: [1, 2]}\nparties: []\n", false},
	} {
		if got := Recognises([]source.File{{Path: test.name, Data: []byte(test.text)}}); got != test.want {
			t.Errorf("%s %q: got %v, want %v", test.name, test.text, got, test.want)
		}
	}
}

// Whatever a file holds, it is an error or a sound scenario.
func FuzzRead(f *testing.F) {
	f.Add(space, additive)
	f.Add(strings.Replace(space, "[010, yes, 1.0]", "[1, 2]", 1), discounted)
	f.Fuzz(func(t *testing.T, space, ufun string) {
		s, err := Read(files(space, ufun, ufun))
		if (s == nil) == (err == nil) {
			t.Fatalf("got %v and the error %v", s, err)
		}
		if s != nil && math.IsNaN(s.Parties[0].Profile.Utility(sim.Outcome(s.Space.Size()-1))) {
			t.Error("the last package is worth NaN")
		}
	})
}
