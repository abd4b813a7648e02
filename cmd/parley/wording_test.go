package main

import (
	"strings"
	"testing"

	"github.com/parley-sim/parley/sim"
)

func testSpace(t testing.TB) *sim.Space {
	t.Helper()
	s, err := sim.NewSpace([]sim.Issue{
		{Name: "price", Unit: "$K a year", Values: []string{"100", "105", "110", "115", "120", "1000"}},
		{Name: "payment", Values: []string{"net 15", "net 30", "net 60"}},
		{Name: "term", Values: []string{"1 year", "2 years", "3 years"}},
		{Name: "notice period", Unit: "days", Values: []string{"30", "90"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestReadPackage(t *testing.T) {
	s := testSpace(t)
	base := s.Outcome(0, 0, 0, 0)
	for text, want := range map[string][]int{
		"price 120, payment net 30, term 3 years, notice period 90": {4, 1, 2, 1},
		"Price: $120K a year; PAYMENT = net 30":                     {4, 1, 0, 0},
		"term 3 years price 115":                                    {3, 0, 2, 0},
		"we offer a price of 110 and payment of 60":                 {2, 2, 0, 0},
		"price 1,000":                      {5, 0, 0, 0},
		"price $1000k":                     {5, 0, 0, 0},
		"pay net 60":                       {0, 2, 0, 0},
		"3 years":                          {0, 0, 2, 0},
		"120, net 30, 3 years, 90 days":    {4, 1, 2, 1},
		"5 2 3 2":                          {4, 1, 2, 1},
		"115, 60, 2, 90":                   {3, 2, 1, 1},
		"price #2":                         {1, 0, 0, 0},
		"term 2":                           {0, 0, 1, 0},
		"notice period 90 days, price 105": {1, 0, 0, 1},
		"what about 120?":                  {4, 0, 0, 0},
		"price 110.":                       {2, 0, 0, 0},
	} {
		got, err := readPackage(s, base, text)
		if err != nil {
			t.Errorf("%s: %v", text, err)
		} else if got != s.Outcome(want...) {
			t.Errorf("%s: got %s, want %s", text, s.Format(got), s.Format(s.Outcome(want...)))
		}
	}
}

func TestReadPackageUnclear(t *testing.T) {
	s := testSpace(t)
	for text, want := range map[string]string{
		"":               "name at least one term: price, payment, term and notice period",
		"and with":       "name at least one term: price, payment, term and notice period",
		"price":          "price needs a value: 100, 105, 110, 115, 120, 1000",
		"price 107":      `price cannot be "107"; it can be 100, 105, 110, 115, 120, 1000`,
		"payment net":    `payment "net" could be several values: net 15, net 30, net 60`,
		"30":             `"30" could be payment or notice period; write which, as in payment 30`,
		"prise 110":      `there is no term "prise"; did you mean price?`,
		"price 110 blah": `"blah" is no term and no value of one; the terms are price, payment, term and notice period`,
	} {
		_, err := readPackage(s, s.Outcome(0, 0, 0, 0), text)
		if err == nil || err.Error() != want {
			t.Errorf("%q:\ngot  %v\nwant %s", text, err, want)
		}
	}
}

// What Parley itself writes, it reads back.
func TestReadPackageReadsWhatIsWritten(t *testing.T) {
	s := testSpace(t)
	for o := range sim.Outcome(s.Size()) {
		for _, text := range []string{s.Format(o), packageText(s, o)} {
			if got, err := readPackage(s, 0, text); err != nil || got != o {
				t.Errorf("%s: got %s, %v", text, s.Format(got), err)
			}
		}
	}
}

func FuzzReadPackage(f *testing.F) {
	for _, seed := range []string{"price 120, term 3 years", "5 2 3 2", "price #9", "$ % k , ; # #0 -1", "\x00\xff net"} {
		f.Add(seed)
	}
	s := testSpace(f)
	f.Fuzz(func(t *testing.T, text string) {
		o, err := readPackage(s, 0, text)
		if err == nil && uint64(o) >= s.Size() {
			t.Errorf("%q: package %d of %d", text, o, s.Size())
		}
		if err != nil && strings.TrimSpace(err.Error()) == "" {
			t.Errorf("%q: an error without words", text)
		}
	})
}
