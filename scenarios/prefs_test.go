package scenarios

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/parley-sim/parley/sim"
	told "github.com/parley-sim/parley/sim/amount"
)

// uncertain has all that is no plain points.
const uncertain = `name: uncertain
events: [{name: launch, what: The product is on sale by June}]
issues:
  - {name: bonus, values: [0, 10, 20]}
  - {name: guarantee, values: [none, full]}
  - {name: fee, values: [1, 2]}
  - {name: term, values: [1 year, 3 years, 5 years]}
  - {name: service, values: [bronze, silver, gold]}
parties:
  - name: Seller
    beliefs: {launch: 40 %}
    discount rate: 8 %
    worth:
      bonus: {if: launch, then: {per unit: 1}, else: 0}
      guarantee: {if: launch, then: 0, else: [0, -5]}
      fee: {per unit: 1, each year of: term}
      term: [0, 1, 2]
      service: {bronze: 0, silver: -1, gold: {years: [3, 4, 4]}}
    never: [{service: bronze, term: 5 years}]
    batna: {worth: 1}
    spread: {bonus: 0.1}
  - name: Buyer
    beliefs: {launch: 0.25}
    risk tolerance: 20
    worth:
      bonus: {if: launch, then: {per unit: -1}, else: 0}
      guarantee: {if: launch, then: 0, else: [-8, -1]}
      fee: {if: launch, then: {per unit: -2, each year of: term}, else: {1: -1, 2: -1.5}}
      term: 0
      service: {bronze: 0, silver: 4, gold: 5}
    must: {service: [silver, gold]}
    batna: {worth: 5}
`

// worthOf is what a package is worth to a party, by the names of its values.
func worthOf(tb testing.TB, s *sim.Scenario, party int, values string) float64 {
	tb.Helper()
	terms := map[string]string{}
	for i, v := range strings.Split(values, ", ") {
		terms[s.Space.Issues[i].Name] = v
	}
	o, err := s.Space.Find(terms)
	if err != nil {
		tb.Fatal(err)
	}
	return s.Parties[party].Profile.Utility(o)
}

// The worths of the case above by hand, as a trainer would check them.
func TestUncertainByHand(t *testing.T) {
	s := mustRead(t, uncertain)
	year := func(n int) float64 { return math.Pow(1.08, -float64(n)) }
	annuity := func(n int) (sum float64) {
		for k := range n {
			sum += year(k + 1)
		}
		return sum
	}
	equivalent := func(p, yes, no float64) float64 { return -20 * math.Log(p*math.Exp(-yes/20)+(1-p)*math.Exp(-no/20)) }
	for _, c := range []struct {
		party  int
		values string
		want   float64
	}{
		{0, "0, none, 1, 1 year, bronze", annuity(1)},
		{0, "20, none, 1, 1 year, bronze", 8 + annuity(1)},
		{0, "20, full, 2, 5 years, silver", 8 - 3 + 2*annuity(5) + 2 - 1},
		{0, "10, full, 2, 3 years, gold", 4 - 3 + 2*annuity(3) + 1 + 3*year(1) + 4*year(2) + 4*year(3)},
		{1, "0, full, 1, 1 year, silver", equivalent(0.25, -2, -2) + 4},
		{1, "20, none, 2, 5 years, gold", equivalent(0.25, -20-20, -8-1.5) + 5},
		{1, "10, full, 1, 3 years, silver", equivalent(0.25, -10-6, -1-1) + 4},
	} {
		if got := worthOf(t, s, c.party, c.values); math.Abs(got-c.want) > 1e-12 {
			t.Errorf("%s is worth %v to party %d, want %v", c.values, got, c.party, c.want)
		}
	}
	for party, values := range []string{"0, none, 1, 5 years, bronze", "0, none, 1, 3 years, bronze"} {
		p := s.Parties[party].Profile
		if u := worthOf(t, s, party, values); u >= p.Reservation || u >= p.Min() {
			t.Errorf("%s is worth %v to party %d, which never signs it", values, u, party)
		}
	}
}

func TestYearsOf(t *testing.T) {
	for value, want := range map[string]int{"3 years": 3, "3": 3, "0": 0, "10+": -1, "2-year term": 2, "3 years fixed": 3, "6 months": -1, "2 weeks": -1, "2-3 years": -1, "1 1/2 years": -1, "1/2 year": -1, "12": 12, "100": 100, "101": -1, "3.5 years": -1, "3,5": -1, "three": -1, "": -1, "-1 year": -1} {
		if got := yearsOf(value, ""); got != want {
			t.Errorf("%q: got %d, want %d", value, got, want)
		}
	}
	for unit, want := range map[string]int{"years": 6, "year": 6, "": 6, "months": -1, "$K a year": -1} {
		if got := yearsOf("6", unit); got != want {
			t.Errorf("6 %s: got %d, want %d", unit, got, want)
		}
	}
}

// Certainty equivalents where there is a closed form, or where sums of exponentials
// would overflow or lose all digits.
func TestCertaintyEquivalents(t *testing.T) {
	even := func(tolerant, yes, no float64) float64 {
		r := reader{beliefs: []float64{0.5}, tolerant: tolerant}
		return r.certain(1, func(happens uint64) float64 {
			if happens == 1 {
				return yes
			}
			return no
		})
	}
	for _, c := range []struct{ tolerant, yes, no, want float64 }{
		{math.Inf(1), 3, 5, 4},
		{10, 7, 7, 7},
		{10, 10, -10, -10 * math.Log(math.Cosh(1))},
		{1, 1e6, 0, math.Ln2},            // what can be lost is all that counts
		{1, 0, -1e6, -1e6 + math.Ln2},    // exp(10^6) is no number
		{1e9, 10, -10, -100 / (2 * 1e9)}, // to first order variance/(2T)
	} {
		if got := even(c.tolerant, c.yes, c.no); math.Abs(got-c.want) > 1e-9*math.Max(1e-6, math.Abs(c.want)) {
			t.Errorf("tolerance %v, %v or %v: got %v, want %v", c.tolerant, c.yes, c.no, got, c.want)
		}
	}
}

// gambles is a random case in which many issues depend on a few events and on each
// other's years, with what its first party makes of it.
type gambles struct {
	chances   []float64 // of the events
	tolerance float64   // 0: it does not mind risk
	of        []gamble  // by issue
}

type gamble struct {
	event, years int // negative: none
	yes, no      []float64
}

func newGambles(dice *rand.Rand) *gambles {
	g := &gambles{chances: make([]float64, 1+dice.IntN(3)), tolerance: []float64{0, 0.5, 5, 500}[dice.IntN(4)], of: make([]gamble, 3+dice.IntN(2))}
	for e := range g.chances {
		g.chances[e] = float64(dice.IntN(5)) / 4
	}
	row := func() []float64 {
		return []float64{float64(dice.IntN(21) - 10), float64(dice.IntN(21) - 10), float64(dice.IntN(21) - 10)}
	}
	for i := range g.of {
		g.of[i] = gamble{event: dice.IntN(len(g.chances)+1) - 1, years: -1, yes: row(), no: row()}
		if dice.IntN(3) == 0 {
			g.of[i].years = (i + 1) % len(g.of)
		}
	}
	return g
}

// text is the case as a trainer would write it.
func (g *gambles) text() string {
	var events, beliefs, issues, worths, nothing []string
	for e, p := range g.chances {
		events, beliefs = append(events, fmt.Sprintf("{name: e%d}", e)), append(beliefs, fmt.Sprintf("e%d: %v", e, p))
	}
	for i, x := range g.of {
		issues, nothing = append(issues, fmt.Sprintf("{name: i%d, values: [1 year, 2 years, 4 years]}", i)), append(nothing, fmt.Sprintf("i%d: 0", i))
		worth := said(x.yes, x.years)
		if x.event >= 0 {
			worth = fmt.Sprintf("{if: e%d, then: %s, else: %s}", x.event, worth, said(x.no, -1))
		}
		worths = append(worths, fmt.Sprintf("i%d: %s", i, worth))
	}
	tolerance := ""
	if g.tolerance > 0 {
		tolerance = fmt.Sprintf("risk tolerance: %v, ", g.tolerance)
	}
	all := func(list []string) string { return strings.Join(list, ", ") }
	return fmt.Sprintf("name: risks\nevents: [%s]\nissues: [%s]\nparties:\n  - {name: A, discount rate: 5 %%, %sbeliefs: {%s}, batna: {worth: 0}, worth: {%s}}\n  - {name: B, batna: {worth: 0}, worth: {%s}}\n",
		all(events), all(issues), tolerance, all(beliefs), all(worths), all(nothing))
}

func said(row []float64, years int) string {
	s := fmt.Sprintf("{1 year: %v, 2 years: %v, 4 years: %v", row[0], row[1], row[2])
	if years >= 0 {
		s += fmt.Sprintf(", each year of: i%d", years)
	}
	return s + "}"
}

// worth is the definition: all that a package brings, in every way in which all events
// can turn out.
func (g *gambles) worth(values []int) float64 {
	mean, exponential := 0.0, 0.0
	for ways := range 1 << len(g.chances) {
		chance, x := 1.0, 0.0
		for e, p := range g.chances {
			if ways>>e&1 == 0 {
				p = 1 - p
			}
			chance *= p
		}
		for i := range g.of {
			x += g.of[i].brings(values[i], values, ways)
		}
		mean += chance * x
		exponential += chance * math.Exp(-x/g.tolerance)
	}
	if g.tolerance == 0 {
		return mean
	}
	return -g.tolerance * math.Log(exponential)
}

func (g gamble) brings(own int, values []int, ways int) float64 {
	if g.event >= 0 && ways>>g.event&1 == 0 {
		return g.no[own]
	}
	if g.years < 0 {
		return g.yes[own]
	}
	n := []float64{1, 2, 4}[values[g.years]]
	return g.yes[own] * (1 - math.Pow(1.05, -n)) / 0.05
}

// What is compiled to tables and bundles is what expectation and certainty equivalent
// over all events at once come to, of every package.
func TestRisksAgainstOracle(t *testing.T) {
	joint := 0
	for seed := range uint64(400) {
		g := newGambles(rand.New(rand.NewPCG(seed, 8)))
		text := g.text()
		s, err := read(text)
		if err != nil {
			t.Fatalf("seed %d: %v in\n%s", seed, err, text)
		}
		p := s.Parties[0].Profile
		values := make([]int, len(s.Space.Issues))
		for o := range sim.Outcome(s.Space.Size()) {
			want := g.worth(s.Space.Decode(o, values))
			if got := p.Utility(o); math.Abs(got-want) > 1e-9*(1+math.Abs(want)) {
				t.Fatalf("seed %d: package %s is worth %v, want %v in\n%s", seed, s.Space.Format(o), got, want, text)
			}
		}
		if len(p.Worth.Bundles) > 0 {
			joint++
		}
		mustEqual(t, again(t, s), s)
	}
	if joint < 100 {
		t.Errorf("only %d cases with bundles", joint)
	}
}

// Amounts carry the party's unit, and large ones have their thousands apart.
func TestRemarkedAmounts(t *testing.T) {
	for unit, want := range map[string]string{"$": "-$3,000", "points": "-3,000 points"} {
		r := &reader{purse: told.Purse{Unit: unit}}
		if got := r.told(-3000); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	r := &reader{purse: told.Purse{Unit: "days"}}
	want := "Gold: 3, 4, 1,000 days at the end of the first 3 years, which comes to 900 days today."
	if got := r.yearlyRemark(yearly{"gold", []float64{3, 4, 1000}, 900}); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestRemarks(t *testing.T) {
	s := mustRead(t, uncertain)
	want := []string{
		`Bonus depends on "launch", which you think 40 % likely. Bonus 20 counts 20 points if so and 0 points if not: 8 points to you.`,
		`Guarantee depends on "launch". Guarantee full counts 0 points if so and -5 points if not: -3 points to you.`,
		`Fee is paid at the end of each year of "term". The numbers for fee hold for "1 year", and those for term for fee 1; what both add beyond that is listed below.`,
		`Gold: 3, 4, 4 points at the end of the first 3 years, which comes to 9.38 points today.`,
		`You count money of later years for less: by 8 % a year.`,
	}
	if got := s.Parties[0].Remarks; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	last := `You do not like risk: what is uncertain counts for less than its average (risk tolerance 20 points).`
	risk := `Bonus, guarantee and fee are one risk to you: together they are worth more or less than each by itself, as listed below.`
	if got := s.Parties[1].Remarks; !slices.Equal(got[len(got)-2:], []string{risk, last}) {
		t.Errorf("got %q, want %q and %q at the end", got, risk, last)
	}
	if s.Events[0] != (sim.Event{Name: "launch", What: "The product is on sale by June"}) || s.Parties[1].Beliefs[0] != 0.25 {
		t.Errorf("got events %v and beliefs %v", s.Events, s.Parties[1].Beliefs)
	}
	mustEqual(t, again(t, s), s)
}

// Must-haves and deal-breakers come back from their file as the packages that they rule out.
func TestVetoesComeBack(t *testing.T) {
	s := mustRead(t, uncertain)
	back := again(t, s)
	for o := range sim.Outcome(s.Space.Size()) {
		for i := range s.Parties {
			if got, want := back.Parties[i].Profile.Signs(o), s.Parties[i].Profile.Signs(o); got != want {
				t.Fatalf("%s: %s signs it: %v, want %v", s.Space.Format(o), s.Parties[i].Name, got, want)
			}
		}
	}
}

// A gamble over too many combinations is refused before it takes memory.
func TestTooManyCombinations(t *testing.T) {
	text := strings.Replace(uncertain, "values: [0, 10, 20]", "values: {from: 0, to: 20000, step: 1}", 1)
	_, err := read(text)
	if want := `case.yaml:26:7: worths of "bonus", "guarantee", "fee", "term" hang together: 240012 combinations of their values; at most 5000`; err == nil || !strings.HasPrefix(err.Error(), want) {
		t.Errorf("got %v, want %s", err, want)
	}
}
