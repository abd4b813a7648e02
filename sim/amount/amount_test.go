package amount

import (
	"math"
	"testing"

	"github.com/parley-sim/parley/sim"
)

func TestNumber(t *testing.T) {
	for x, want := range map[float64]string{
		0: "0", 1: "1", -4: "-4", 0.5: "0.5", 0.004: "0", -0.001: "0", 12.25: "12.2", 99.96: "100", 1234.6: "1,235", -1234567: "-1,234,567", 9.999: "10",
	} {
		if got := Number(x); got != want {
			t.Errorf("Number(%v) = %q, want %q", x, got, want)
		}
	}
}

func TestFixed(t *testing.T) {
	for _, c := range []struct {
		x      float64
		digits int
		want   string
	}{{112.5, 1, "112.5"}, {3, 1, "3.0"}, {-1234.5, 2, "-1,234.50"}, {-0.001, 2, "0.00"}, {0, 0, "0"}} {
		if got := Fixed(c.x, c.digits); got != c.want {
			t.Errorf("Fixed(%v, %d) = %q, want %q", c.x, c.digits, got, c.want)
		}
	}
}

func TestPercent(t *testing.T) {
	for x, want := range map[float64]string{0: "0 %", 1: "100 %", 0.126: "13 %", 0.004: "0.4 %", -0.02: "-2 %"} {
		if got := Percent(x); got != want {
			t.Errorf("Percent(%v) = %q, want %q", x, got, want)
		}
	}
}

func TestAmountsAndValues(t *testing.T) {
	price := &sim.Issue{Name: "price", Unit: "$K a year", Values: []string{"1200", "-5", "open"}}
	days := &sim.Issue{Name: "days", Unit: "days", Values: []string{"1", "30"}}
	space, err := sim.NewSpace([]sim.Issue{*price, *days})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ got, want string }{
		{WithUnit("1", "points"), "1 point"},
		{WithUnit("-1", "points"), "-1 point"},
		{WithUnit("1", "days a week"), "1 day a week"},
		{WithUnit("1", "training days"), "1 training day"},
		{WithUnit("1", "for the Lunds"), "1 for the Lunds"},
		{WithUnit("-3", "$K"), "-$3K"},
		{WithUnit("7", ""), "7"},
		{Value(price, 0), "$1,200K a year"},
		{Value(price, 1), "-$5K a year"},
		{Value(price, 2), "open"},
		{Short(price, 0), "$1,200K"},
		{Value(days, 0), "1 day"},
		{Bare(days, 1), "30"},
		{Package(space, 1), "price $1,200K a year, days 30 days"},
		{Purse{Unit: "$"}.Amount(1999.6), "$2,000"},
		{Purse{"points", true}.Amount(0.125), "12.5 points"},
		{Purse{"points", true}.Amount(1), "100 points"},
		{Purse{Unit: "$"}.Amount(math.Inf(-1)), "nothing"},
		{Thousands("1234567.5"), "1,234,567.5"},
		{Thousands("1e9"), "1e9"},
		{List([]string{"a", "b", "c"}), "a, b and c"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}
