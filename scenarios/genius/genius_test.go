package genius

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

const domain = `<?xml version="1.0" encoding="UTF-8"?>
<!-- pears by the crate -->
<negotiation_template number_of_sessions="2">
  <agent class="a" name="b" utility_space="c"/>
  <utility_space number_of_issues="4">
    <objective index="1" type="objective" name="top">
      <issue index="7" type="integer" name="days" lowerbound="2" upperbound="4"/>
      <objective index="2" type="objective" name="inner">
        <issue index="3" vtype="real" name="kind of pear">
          <item index="1" value="Conference"/>
          <item index="2" value="Williams "><item value="no value"/></item>
        </issue>
      </objective>
      <issue index="9" type="real" name="price"><range lowerbound="10" upperbound="20"/></issue>
    </objective>
  </utility_space>
</negotiation_template>
`

const profile = `<utility_space number_of_issues="3">
  <reservation value="0.25"/>
  <objective index="1" name="top">
    <weight index="9" value="0.5"/>
    <weight index="3" value="0.25"/>
    <weight index="7" value="0.25"/>
    <weight index="2" value="1"/>
    <issue index="9" type="real" name="other name"><range lowerbound="0" upperbound="1"/>
      <evaluator ftype="linear" parameter1="0.1" parameter0="-1"/></issue>
    <issue index="7" type="integer" lowerbound="1" upperbound="4"><evaluator slope="0.25" offset="0"/></issue>
    <objective index="2" name="inner">
      <issue index="3">
        <item index="2" value="Williams " evaluation="4"/>
        <item index="1" value="Conference" evaluation="2.0"/>
        <item index="3" value="Abate" evaluation="8"/>
        <similarity_function><item value="Conference" evaluation="99"/></similarity_function>
      </issue>
    </objective>
  </objective>
  <discount_factor value="0.9"/>
</utility_space>
`

const rectangles = `<utility_space type="nonlinear">
  <objective>
    <utility maxutility="80">
      <ufun type="PlainUfun" weight="3" aggregation="sum">
        <hyperRectangle utility="40"><INCLUDES index="1" min="1" max="2"/><INCLUDES index="2" min="0" max="0"/></hyperRectangle>
        <hyperRectangle utility="10" weight="2"><EXCLUDES index="1" min="0" max="1"/><EXCLUDES index="2" min="1" max="1"/></hyperRectangle>
        <hyperRectangle utility="8"/>
      </ufun>
    </utility>
  </objective>
  <reservation value="0.5"/>
</utility_space>
`

const integers = `<negotiation_template><utility_space><objective>
<issue index="1" type="integer" name="a" lowerbound="0" upperbound="2"/>
<issue index="2" type="integer" name="b" lowerbound="0" upperbound="1"/>
</objective></utility_space></negotiation_template>`

// files makes a folder of a domain and profiles p1.xml, p2.xml ...
func files(domain string, profiles ...string) []source.File {
	all := []source.File{{Path: "pears/domain.xml", Data: []byte(domain)}, {Path: "pears/pareto.xml", Data: []byte("\n0.5, 1.0\n")}}
	for k, p := range profiles {
		all = append(all, source.File{Path: fmt.Sprintf("pears/p%d.xml", k+1), Data: []byte(p)})
	}
	return all
}

func mustRead(t testing.TB, files []source.File) *sim.Scenario {
	t.Helper()
	if !Recognises(files) {
		t.Error("not recognised")
	}
	s, err := Read(files)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// checkUtilities compares the first party's utilities with those of packages
// given by their value indices.
func checkUtilities(t *testing.T, s *sim.Scenario, want map[[3]int]float64) {
	t.Helper()
	for values, u := range want {
		o := s.Space.Outcome(values[:len(s.Space.Issues)]...)
		if got := s.Parties[0].Profile.Utility(o); math.Abs(got-u) > 1e-12 {
			t.Errorf("%s is worth %v, want %v", s.Space.Format(o), got, u)
		}
	}
}

func TestReadAdditive(t *testing.T) {
	s := mustRead(t, files(domain, profile, profile))
	var got []string
	for _, i := range s.Space.Issues {
		got = append(got, fmt.Sprint(i.Name, " ", len(i.Values), " ", i.Values[0], "..", i.Values[len(i.Values)-1]))
	}
	want := []string{"kind of pear 2 Conference..Williams ", "days 3 2..4", "price 21 10..20"}
	if !slices.Equal(got, want) {
		t.Errorf("issues %q, want %q", got, want)
	}
	if s.Name != "pears" || len(s.Parties) != 2 || s.Parties[1].Name != "p2.xml" {
		t.Errorf("%q with %d parties, the second %q", s.Name, len(s.Parties), s.Parties[1].Name)
	}
	if p := s.Parties[0].Profile; p.Reservation != 0.25 || p.Discount != 0.9 {
		t.Errorf("reservation %v, discount %v", p.Reservation, p.Discount)
	}
	checkUtilities(t, s, map[[3]int]float64{
		{0, 0, 0}:  .25*2/8 + .25*.25 + 0,
		{1, 2, 20}: .25*4/8 + .25*.75 + .5,
		{1, 1, 1}:  .25*4/8 + .25*.5 + .5*.05,
	})
}

func TestReadRectangles(t *testing.T) {
	s := mustRead(t, files(integers, rectangles, rectangles))
	checkUtilities(t, s, map[[3]int]float64{
		{0, 0}: (20 + 8) / 80.,      // b is not excluded
		{0, 1}: 8 / 80.,             // both are excluded
		{1, 0}: (40 + 20 + 8) / 80., // inside; b is not excluded
		{2, 1}: (20 + 8) / 80.,      // a is not excluded
	})
}

func TestEvaluators(t *testing.T) {
	const one = `<negotiation_template><utility_space><objective><issue index="1" type="%s" name="x" %s</issue></objective></utility_space></negotiation_template>`
	const own = `<utility_space><objective><weight index="1" value="%s"/><issue index="1" %s</issue></objective>%s</utility_space>`
	whole := fmt.Sprintf(one, "integer", `lowerbound="0" upperbound="4">`)
	grid := fmt.Sprintf(one, "Real", `><range lowerbound="0" upperbound="4"/>`)
	for _, test := range []struct {
		name, domain, weight, own string
		want                      map[[3]int]float64
	}{
		{"integer, cut to 0..1", whole, "1", `lowerbound="1"><evaluator ftype="linear" slope="0.5" offset="0"/>`, map[[3]int]float64{{0}: 0, {1}: 0, {2}: .5, {4}: 1}},
		{"weights as written, sum cut at 1", whole, "1.5", `lowerbound="0"><evaluator slope="0.25" offset="0"/>`, map[[3]int]float64{{1}: .375, {4}: 1}},
		{"real on a grid", grid, "1", `><evaluator ftype="linear" parameter0="1" parameter1="-0.5"/>`, map[[3]int]float64{{0}: 1, {5}: .5, {20}: 0}},
		{"integer, as NegMAS writes it: not from the lower bound", whole, "1", `lowerbound="1"><evaluator ftype="linear" parameter0="0.25" parameter1="0.125"/>`, map[[3]int]float64{{0}: .25, {4}: .75}},
		{"integer, triangular", whole, "1", `><evaluator ftype="triangular" parameter0="0" parameter1="4" parameter2="1"/>`, map[[3]int]float64{{0}: 0, {1}: 1, {2}: 2. / 3, {4}: 0}},
		{"integer, quadratic", whole, "0.5", `><evaluator ftype="quadratic" parameter0="0" parameter1="0.75" parameter2="-0.1875"/>`, map[[3]int]float64{{0}: 0, {1}: .28125, {2}: .375, {4}: 0}},
		{"quadratic, cut to 0..1", grid, "1", `><evaluator ftype="Quadratic" parameter0="-0.25" parameter1="0" parameter2="0.25"/>`, map[[3]int]float64{{0}: 0, {5}: 0, {7}: .24, {10}: .75, {20}: 1}},
		{"constant", grid, "0.5", `><evaluator ftype="Constant" parameter0="0.5"/>`, map[[3]int]float64{{0}: .25, {20}: .25}},
		{"triangular", grid, "1", `><evaluator ftype="triangular" parameter0="1" parameter1="4" parameter2="2"/>`, map[[3]int]float64{{0}: 0, {5}: 0, {7}: .4, {10}: 1, {15}: .5, {20}: 0}},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := fmt.Sprintf(own, test.weight, test.own, "")
			checkUtilities(t, mustRead(t, files(test.domain, p, p)), test.want)
		})
	}
}

func TestEvaluationsAllZero(t *testing.T) {
	zero := strings.NewReplacer(`"4"`, `"0"`, `"2.0"`, `"-3"`, `"8"`, `"0.000001"`).Replace(profile)
	checkUtilities(t, mustRead(t, files(domain, zero, zero)), map[[3]int]float64{{0, 0, 0}: .25 * .25, {1, 0, 0}: .25 * .25})
}

func TestDiscounts(t *testing.T) {
	for text, want := range map[string]float64{"0.5": .5, "1": 1, "0": 1, "-1": 1, "2": 1} {
		p := strings.Replace(profile, `"0.9"`, `"`+text+`"`, 1)
		if got := mustRead(t, files(domain, p, p)).Parties[0].Profile.Discount; got != want {
			t.Errorf("%s: got %v, want %v", text, got, want)
		}
	}
	p := strings.Replace(strings.Replace(profile, `<discount_factor value="0.9"/>`, "", 1), `<reservation value="0.25"/>`, "", 1)
	if got := mustRead(t, files(domain, p, p)).Parties[0].Profile; got.Discount != 1 || got.Reservation != 0 {
		t.Errorf("absent: discount %v, reservation %v", got.Discount, got.Reservation)
	}
}

func TestEncodings(t *testing.T) {
	latin := strings.ReplaceAll(strings.Replace(domain, "UTF-8", "ISO-8859-1", 1), "Williams", "Comt\xe9")
	p := `<?xml version="1.0" encoding="iso-8859-1"?>` + strings.ReplaceAll(profile, "Williams", "Comt\xe9")
	s := mustRead(t, files(latin, p, p))
	if got := s.Space.Issues[0].Values[1]; got != "Comté " {
		t.Errorf("got %q", got)
	}
}
