package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/parley-sim/parley/sim"
)

// readPackage understands a package as people type it. Terms that are not
// named stay as they are in base. It takes
//
//	price 120, term 3 years      issues with values, in any order, with or without commas
//	120, net 30, 3 years         a value for every issue, in the order of the issues
//	5 2 3                        the same by the values' numbers, from 1
//	3 years                      a value that only one issue has
//
// and the error is a sentence for the person who typed.
func readPackage(s *sim.Space, base sim.Outcome, text string) (sim.Outcome, error) {
	if o, ok := readInOrder(s, text); ok {
		return o, nil
	}
	words := wordsOf(text)
	o, named := base, 0
	for len(words) > 0 {
		issue, value, rest, err := readTerm(s, words)
		if err != nil {
			return base, err
		}
		if issue >= 0 {
			o = s.With(o, issue, value)
			named++
		}
		words = rest
	}
	if named == 0 {
		return base, fmt.Errorf("name at least one term: %s", list(issueNames(s)))
	}
	return o, nil
}

// fillers are words that people put between terms and that say nothing.
var fillers = []string{"and", "with", "but", "to", "at", "for", "of", "is", "the", "a", "i", "we", "offer", "propose", "what", "about", "how", "ok", "please", "let's", "say"}

// readTerm reads one term from the words and returns what is left of them. An
// issue below 0 means that only a filler was read.
func readTerm(s *sim.Space, words []string) (issue, value int, rest []string, err error) {
	issue, used := matchIssue(s, words)
	if issue < 0 {
		return readValueAlone(s, words)
	}
	rest = words[used:]
	for len(rest) > 1 && slices.Contains(fillers, rest[0]) {
		rest = rest[1:]
	}
	value, used = matchValue(&s.Issues[issue], rest)
	switch {
	case used > 0 && value >= 0:
		return issue, value, rest[used:], nil
	case used > 0:
		return 0, 0, nil, fmt.Errorf("%s %q could be several values: %s", s.Issues[issue].Name, strings.Join(rest[:used], " "), valuesText(&s.Issues[issue]))
	case len(rest) == 0:
		return 0, 0, nil, fmt.Errorf("%s needs a value: %s", s.Issues[issue].Name, valuesText(&s.Issues[issue]))
	}
	return 0, 0, nil, fmt.Errorf("%s cannot be %q; it can be %s", s.Issues[issue].Name, rest[0], valuesText(&s.Issues[issue]))
}

// readValueAlone reads a value whose issue is not named: it must fit one only.
func readValueAlone(s *sim.Space, words []string) (issue, value int, rest []string, err error) {
	issue, most := -1, 0
	var fits []string
	for i := range s.Issues {
		v, used := matchValue(&s.Issues[i], words)
		switch {
		case v < 0 || used < most:
		case used > most:
			issue, value, most, fits = i, v, used, []string{s.Issues[i].Name}
		default:
			fits = append(fits, s.Issues[i].Name)
		}
	}
	switch {
	case len(fits) > 1:
		return 0, 0, nil, fmt.Errorf("%q could be %s; write which, as in %s %s", strings.Join(words[:most], " "), strings.Join(fits, " or "), fits[0], words[0])
	case len(fits) == 1:
		return issue, value, words[most:], nil
	case slices.Contains(fillers, words[0]):
		return -1, 0, words[1:], nil
	}
	if near := nearest(words[0], issueNames(s)); near != "" {
		return 0, 0, nil, fmt.Errorf("there is no term %q; did you mean %s?", words[0], near)
	}
	return 0, 0, nil, fmt.Errorf("%q is no term and no value of one; the terms are %s", words[0], list(issueNames(s)))
}

// matchIssue finds the issue whose name begins the words, or whose first word
// does from three letters on; the longest name wins.
func matchIssue(s *sim.Space, words []string) (issue, used int) {
	issue, used = -1, 0
	for i := range s.Issues {
		if name := wordsOf(s.Issues[i].Name); len(name) > used && begins(words, name) {
			issue, used = i, len(name)
		}
	}
	if issue >= 0 || len(words[0]) < 3 {
		return issue, used
	}
	for i := range s.Issues {
		if strings.HasPrefix(strings.ToLower(s.Issues[i].Name), words[0]) {
			if issue >= 0 {
				return -1, 0
			}
			issue, used = i, 1
		}
	}
	return issue, used
}

// matchValue finds the value that the words begin with, and how many words it
// took: in full, as a number with or without its unit, by its number as in #3, or by a
// part that no other value has. A value below 0 with words used means several fit.
func matchValue(issue *sim.Issue, words []string) (value, used int) {
	value = -1
	for v, text := range issue.Values {
		if name := wordsOf(text); len(name) > used && begins(words, name) {
			value, used = v, len(name)
		}
	}
	if value >= 0 {
		return value, used + unitWords(issue, words[used:])
	}
	if len(words) == 0 {
		return -1, 0
	}
	if n, err := strconv.Atoi(strings.TrimPrefix(words[0], "#")); err == nil && words[0][0] == '#' && n >= 1 && n <= len(issue.Values) {
		return n - 1, 1
	}
	if x, ok := amountOf(words[0]); ok {
		for v, text := range issue.Values {
			if y, err := strconv.ParseFloat(text, 64); err == nil && x == y {
				return v, 1 + unitWords(issue, words[1:])
			}
		}
	}
	return matchPart(issue, words)
}

// matchPart finds the value with the words as a part, as many as fit.
func matchPart(issue *sim.Issue, words []string) (value, used int) {
	for n := min(len(words), 8); n > 0; n-- {
		value, fits := -1, 0
		for v, text := range issue.Values {
			if contains(wordsOf(text), words[:n]) {
				value = v
				fits++
			}
		}
		switch {
		case fits == 1:
			return value, n
		case fits > 1:
			return -1, n
		}
	}
	return -1, 0
}

// readInOrder reads a value for every issue in the order of the issues, or the
// values' numbers.
func readInOrder(s *sim.Space, text string) (sim.Outcome, bool) {
	pieces := strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' })
	if len(pieces) != len(s.Issues) {
		pieces = strings.Fields(text)
	}
	if len(pieces) != len(s.Issues) {
		return 0, false
	}
	values := make([]int, len(pieces))
	for i, piece := range pieces {
		words := wordsOf(piece)
		v, used := matchValue(&s.Issues[i], words)
		if n, err := strconv.Atoi(strings.TrimSpace(piece)); v < 0 && err == nil && n >= 1 && n <= len(s.Issues[i].Values) {
			v, used = n-1, len(words)
		}
		if v < 0 || used != len(words) {
			return 0, false
		}
		values[i] = v
	}
	return s.Outcome(values...), true
}
