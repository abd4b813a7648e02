package main

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/sim"
)

func TestValuesMeant(t *testing.T) {
	price := &sim.Issue{Name: "price", Unit: "$K a year", Values: []string{"90", "95", "97.5", "120", "1200"}}
	euros := &sim.Issue{Name: "rent", Unit: "€", Values: []string{"1", "1.5", "1500", "12000"}}
	term := &sim.Issue{Name: "term", Values: []string{"1 year", "2 years", "3 years", "13 years"}}
	days := &sim.Issue{Name: "days", Unit: "days", Values: []string{"5", "15", "30"}}
	story := &sim.Issue{Name: "case study", Values: []string{"none", "logo only", "full story"}}
	same := &sim.Issue{Name: "odd", Values: []string{"Yes", "yes", "1,5", "15"}}
	for _, c := range []struct {
		issue *sim.Issue
		text  string
		want  []string
	}{
		{price, "120", []string{"120"}}, {price, "$120K", []string{"120"}}, {price, "$ 120 k", []string{"120"}}, {price, "120.0", []string{"120"}},
		{price, "120,000", []string{"120"}}, {price, "120.000 $", []string{"120"}}, {price, "120'000", []string{"120"}}, {price, "120000", []string{"120"}},
		{price, "1.2M", []string{"1200"}}, {price, "97,5", []string{"97.5"}}, {price, "97,500", []string{"97.5"}}, {price, "$97.5K a year", []string{"97.5"}}, {price, "120 a year", []string{"120"}},
		{price, "117", nil}, {price, "-120", nil}, {price, "12", nil}, {price, "about 120", nil}, {price, "", nil}, {price, "1,2,0", nil},
		{euros, "1,500", []string{"1.5", "1500"}}, {euros, "1.500", []string{"1.5", "1500"}}, {euros, "1,5", []string{"1.5"}}, {euros, "12K", []string{"12000"}}, {euros, "12.000 €", []string{"12000"}},
		{euros, "€12 000,00", []string{"12000"}},
		{term, "3", []string{"3 years"}}, {term, "3 Years", []string{"3 years"}}, {term, "3 year", nil}, {term, "13", []string{"13 years"}}, {term, "years", []string{"2 years", "3 years", "13 years"}},
		{days, "5 days", []string{"5"}}, {days, "15", []string{"15"}}, {days, "30 d", nil},
		{story, "Full", []string{"full story"}}, {story, "FULL STORY", []string{"full story"}}, {story, "logo", []string{"logo only"}}, {story, "nothing", nil},
		{same, "Yes", []string{"Yes"}}, {same, "YES", []string{"Yes", "yes"}}, {same, "1,5", []string{"1,5"}},
	} {
		var got []string
		for _, v := range valuesMeant(c.issue, c.text) {
			got = append(got, c.issue.Values[v])
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s %q: got %q, want %q", c.issue.Name, c.text, got, c.want)
		}
	}
}

// Every value of every shipped case is itself, whatever its capitals.
func TestValuesMeantAreThemselves(t *testing.T) {
	for _, name := range scenarios.Names() {
		s, err := scenarios.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		for i := range s.Space.Issues {
			issue := &s.Space.Issues[i]
			for v, value := range issue.Values {
				for _, text := range []string{value, valueText(issue, v), shortValue(issue, v), strings.ToUpper(value), " " + value + " "} {
					if got := valuesMeant(issue, text); !slices.Equal(got, []int{v}) {
						t.Errorf("%s: %s %q: got %v, want %d", s.Name, issue.Name, text, got, v)
					}
				}
				if x, err := strconv.ParseFloat(value, 64); err == nil && x != 0 {
					comma := strings.Replace(value, ".", ",", 1)
					if got := valuesMeant(issue, comma); !slices.Equal(got, []int{v}) {
						t.Errorf("%s: %s %q: got %v, want %d", s.Name, issue.Name, comma, got, v)
					}
				}
			}
		}
	}
}
