package amount

import (
	"strconv"
	"strings"

	"github.com/parley-sim/parley/sim"
)

// Value is one value of an issue with its unit. Only numbers get the unit:
// other values are words already.
func Value(issue *sim.Issue, v int) string {
	text := issue.Values[v]
	if _, err := strconv.ParseFloat(text, 64); err != nil || issue.Unit == "" {
		return text
	}
	if IsMoney(issue.Unit) {
		text = Thousands(text)
	}
	return WithUnit(text, issue.Unit)
}

// Short is a value without what follows the money in its unit: "$140K" for
// "$140K a year".
func Short(issue *sim.Issue, v int) string {
	if money, _, ok := strings.Cut(issue.Unit, " "); ok && IsMoney(money) {
		return Value(&sim.Issue{Unit: money, Values: issue.Values}, v)
	}
	return Value(issue, v)
}

// Bare is a value as it is said after another: "$140K", "net 30", and "30"
// after "60 days".
func Bare(issue *sim.Issue, v int) string {
	if IsMoney(issue.Unit) {
		return Short(issue, v)
	}
	return issue.Values[v]
}

// Term is an issue with its value: "price $120K a year".
func Term(issue *sim.Issue, v int) string { return issue.Name + " " + Value(issue, v) }

// Package is a whole package in words.
func Package(s *sim.Space, o sim.Outcome) string {
	parts := make([]string, len(s.Issues))
	for i := range s.Issues {
		parts[i] = Term(&s.Issues[i], s.Value(o, i))
	}
	return strings.Join(parts, ", ")
}
