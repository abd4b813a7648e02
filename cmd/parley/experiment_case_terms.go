package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

const namedTerms = "a map from issues to values, or none; a case without such an issue stays as it is"

var (
	issuesSettled = caseSetting{path: "issues.settled", title: "terms settled beforehand", said: listing("settled beforehand: ", "no term settled beforehand"), alike: true, takes: namedTerms,
		means: "Issues that are settled beforehand, each at this value: they are not negotiated, and part of every package.",
		terms: readSettled, narrow: keepValues}
	issuesWithout = caseSetting{path: "issues.without", title: "values taken away", said: listing("without ", "all values there"), alike: true, takes: namedTerms + "; several values in a list",
		means: "Values that nobody can choose.",
		terms: readTerms, narrow: dropValues}
)

// clause is an issue with values of it, and where the file names them.
type clause struct {
	issue  string
	values []string
	node   source.Node
}

// clauses are what a setting names.
type clauses []clause

// key is the same for the same clauses.
func (t clauses) key() string {
	var b strings.Builder
	for _, n := range t {
		fmt.Fprintf(&b, "%q=%q ", n.issue, n.values)
	}
	return b.String()
}

func (t clauses) of(issue string) []string {
	for _, n := range t {
		if n.issue == issue {
			return n.values
		}
	}
	return nil
}

// readTerms reads {exclusivity: [home region, worldwide]}; each issue and each value
// is one of some case of the experiment.
func readTerms(n source.Node, what string, cases []*sim.Scenario) clauses {
	if n.Kind == source.Text && n.Text == "none" {
		return nil
	}
	var list clauses
	for _, pair := range n.Pairs(what) {
		issues, values := termsOf(cases, pair.Name)
		if len(values) == 0 {
			pair.Key.Fail("%s: no case has an issue %q%s there are %s", what, pair.Name, source.Suggest(pair.Name, issues), source.Listed(issues))
		}
		one := clause{issue: pair.Name, node: pair.Value}
		for _, entry := range pair.Value.Several(pair.Name, source.MaxValues) {
			value := entry.Label("a value of " + pair.Name)
			if !slices.Contains(values, value) {
				entry.Fail("%s: %s has no value %q%s its values are %s", what, pair.Name, value, source.Suggest(value, values), source.Listed(values))
			}
			one.values = append(one.values, value)
		}
		list = append(list, one)
	}
	if len(list) == 0 {
		n.Fail("%s names no issue; want a map from issues to values, or none", what)
	}
	return list
}

func readSettled(n source.Node, what string, cases []*sim.Scenario) clauses {
	list := readTerms(n, what, cases)
	for _, one := range list {
		if one.node.Kind == source.List {
			one.node.Fail("%s: %s at several values; want one", what, one.issue)
		}
	}
	return list
}

// termsOf are the issues of some cases, and all values that one of them has.
func termsOf(cases []*sim.Scenario, of string) (issues, values []string) {
	for _, s := range cases {
		for _, issue := range s.Space.Issues {
			if !slices.Contains(issues, issue.Name) {
				issues = append(issues, issue.Name)
			}
			if issue.Name == of {
				values = append(values, issue.Values...)
			}
		}
	}
	return issues, values
}

// keepValues leaves the issues that are named the values that are named.
func keepValues(s *sim.Scenario, t clauses) (*sim.Scenario, error) {
	return onlyThose(s, t, func(named bool) bool { return named })
}

// dropValues leaves them all others.
func dropValues(s *sim.Scenario, t clauses) (*sim.Scenario, error) {
	return onlyThose(s, t, func(named bool) bool { return !named })
}

func onlyThose(s *sim.Scenario, t clauses, keeps func(named bool) bool) (*sim.Scenario, error) {
	left, fewer := all(s.Space), false
	for i, issue := range s.Space.Issues {
		values := t.of(issue.Name)
		if values == nil {
			continue
		}
		left[i] = slices.DeleteFunc(left[i], func(v int) bool { return !keeps(slices.Contains(values, issue.Values[v])) })
		if len(left[i]) == 0 {
			return nil, fmt.Errorf("%s has none of the values that are left; it has %s", issue.Name, source.Listed(issue.Values))
		}
		fewer = fewer || len(left[i]) < len(issue.Values)
	}
	if !fewer {
		return s, nil
	}
	return narrowed(s, left)
}
