package main

import (
	"testing"

	"github.com/parley-sim/parley/sim"
)

func TestNumber(t *testing.T) {
	for x, want := range map[float64]string{
		0: "0", 1: "1", -4: "-4", 0.5: "0.5", 0.004: "0", -0.001: "0", 12.25: "12.2", 99.96: "100", 1234.6: "1,235", -1234567: "-1,234,567", 9.999: "10",
	} {
		if got := number(x); got != want {
			t.Errorf("number(%v) = %q, want %q", x, got, want)
		}
	}
}

func TestPercent(t *testing.T) {
	for x, want := range map[float64]string{0: "0 %", 1: "100 %", 0.126: "13 %", 0.004: "0.4 %", -0.02: "-2 %"} {
		if got := percent(x); got != want {
			t.Errorf("percent(%v) = %q, want %q", x, got, want)
		}
	}
}

func TestAmountsAndValues(t *testing.T) {
	space, err := sim.NewSpace([]sim.Issue{
		{Name: "price", Unit: "$K a year", Values: []string{"1200", "-5", "open"}},
		{Name: "days", Unit: "days", Values: []string{"1", "30"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	for got, want := range map[string]string{
		withUnit("1", "points"):             "1 point",
		withUnit("-1", "points"):            "-1 point",
		withUnit("-3", "$K"):                "-$3K",
		withUnit("7", ""):                   "7",
		valueText(&space.Issues[0], 0):      "$1,200K a year",
		valueText(&space.Issues[0], 1):      "-$5K a year",
		valueText(&space.Issues[0], 2):      "open",
		shortValue(&space.Issues[0], 0):     "$1,200K",
		valueText(&space.Issues[1], 0):      "1 day",
		bareValue(&space.Issues[1], 1):      "30",
		purse{unit: "$"}.amount(1999.6):     "$2,000",
		purse{"points", true}.amount(0.125): "12.5 points",
		purse{"points", true}.amount(1):     "100 points",
		thousands("1234567.5"):              "1,234,567.5",
		thousands("1e9"):                    "1e9",
		list([]string{"a", "b", "c"}):       "a, b and c",
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestPurseOf(t *testing.T) {
	space := twoIssues(t)
	for weight, want := range map[float64]bool{0.25: true, 0.2501: false} {
		p := points(t, space, "A", 0, weight, weight)
		p.Unit = ""
		if got := purseOf(&p); got.percent != want || got.unit != "points" {
			t.Errorf("weight %v: got %+v, want percent %v", weight, got, want)
		}
	}
}
