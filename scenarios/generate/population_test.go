package generate

import (
	"math"
	"strings"
	"testing"
)

func mustRange(tb testing.TB, text string) Range {
	tb.Helper()
	r, err := ParseRange(text)
	if err != nil {
		tb.Fatal(err)
	}
	return r
}

func TestParseRange(t *testing.T) {
	for text, want := range map[string]Range{"0.45": {0.45, 0.45, 0}, "0.2..0.6": {0.2, 0.6, 0}, "-1..1": {-1, 1, 0}, "4~0.5": {3, 5, 0.5}} {
		if got := mustRange(t, text); got != want {
			t.Errorf("%s: got %v, want %v", text, got, want)
		}
	}
	for _, text := range []string{"", "x", "0.6..0.2", "1..", "..1", "1~0", "1~-1", "NaN", "inf", "1e300", "1...2"} {
		if r, err := ParseRange(text); err == nil {
			t.Errorf("%q: got %v, want an error", text, r)
		}
	}
}

// population is issues and opposition that vary together.
func population(tb testing.TB, r float64) Population {
	p := Population{Seed: 3, Draws: map[string]Range{"issues": mustRange(tb, "2..9"), "opposition": mustRange(tb, "0.2..0.6"), "balance": mustRange(tb, "0~0.1")}}
	if r != 0 {
		p.Together = []Together{{"opposition", "issues", r}}
	}
	return p
}

func drawn(tb testing.TB, p Population, n int) []Spec {
	tb.Helper()
	specs := make([]Spec, n)
	for i := range specs {
		s, err := p.Spec(i)
		if err != nil {
			tb.Fatal(err)
		}
		specs[i] = s
	}
	return specs
}

// The draws fill their ranges evenly, or as a normal distribution does.
func TestDraws(t *testing.T) {
	const n = 4000
	counts, sum, balance := map[int]int{}, 0.0, 0.0
	for _, s := range drawn(t, population(t, 0), n) {
		counts[s.Issues]++
		sum += *s.Opposition / n
		balance += s.Balance * s.Balance / n
		if *s.Opposition < 0.2 || *s.Opposition > 0.6 || math.Abs(s.Balance) > 0.2+1e-9 {
			t.Fatalf("out of range: %v, %v", *s.Opposition, s.Balance)
		}
	}
	for issues := 2; issues <= 9; issues++ {
		if counts[issues] < 420 || counts[issues] > 580 {
			t.Errorf("%d of %d scenarios have %d issues, want about 500", counts[issues], n, issues)
		}
	}
	if math.Abs(sum-0.4) > 0.006 {
		t.Errorf("mean opposition %v, want 0.4", sum)
	}
	if sd := math.Sqrt(balance); math.Abs(sd-0.096) > 0.004 { // 0.1, cut at two spreads
		t.Errorf("spread of the balance %v, want 0.096", sd)
	}
}

// Fields that go together do; the others, and the first of the two, are as without.
func TestTogether(t *testing.T) {
	const n = 4000
	for _, want := range []float64{0.8, -0.5, 1} {
		apart, joined := drawn(t, population(t, 0), n), drawn(t, population(t, want), n)
		var x, y, xx, yy, xy float64
		for i, s := range joined {
			a, b := float64(s.Issues), *s.Opposition
			x, y, xx, yy, xy = x+a, y+b, xx+a*a, yy+b*b, xy+a*b
			if s.Issues != apart[i].Issues || s.Balance != apart[i].Balance {
				t.Fatalf("case %d: correlation moved issues or balance", i)
			}
		}
		got := (n*xy - x*y) / math.Sqrt((n*xx-x*x)*(n*yy-y*y))
		if uniform := 6 / math.Pi * math.Asin(want/2); math.Abs(got-uniform) > 0.03 { // what a Gaussian copula makes of it
			t.Errorf("correlation %v, want %v", got, uniform)
		}
	}
}

func TestPopulationErrors(t *testing.T) {
	for _, c := range []struct {
		change func(*Population)
		want   string
	}{
		{func(p *Population) { p.Draws["taste"] = Range{} }, `no field "taste"; there are issues, values, `},
		{func(p *Population) { p.Draws["values"] = Range{2, 3, 1} }, "values takes a whole number such as 4, or a range such as 3..5"},
		{func(p *Population) { p.Draws["parties"] = Range{2.5, 3, 0} }, "parties takes a whole number such as 4, or a range such as 3..5"},
		{func(p *Population) { p.Together = []Together{{"issues", "values", 1}} }, `issues:values: "values" can't go together with others; fields that can are issues, parties, opposition, `},
		{func(p *Population) { p.Together = []Together{{"issues", "zopa", 1}} }, "issues:zopa: zopa does not vary; give it a range"},
		{func(p *Population) { p.Together = []Together{{"issues", "balance", 2}} }, "issues:balance: 2; it takes two different fields, each pair once, and a number from -1 to 1"},
		{func(p *Population) {
			p.Together = []Together{{"issues", "opposition", 0.9}, {"issues", "balance", 0.9}, {"opposition", "balance", -0.9}}
		}, "these correlations can't all hold at once"},
	} {
		p := population(t, 0)
		c.change(&p)
		if _, err := p.Spec(0); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("got %v, want %s", err, c.want)
		}
	}
	if _, err := ParseTogether("issues=1"); err == nil {
		t.Error("one field: got no error")
	}
}
