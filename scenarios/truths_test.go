package scenarios

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/parley-sim/parley/sim"
)

// whom are the parties that a claim names: both, all six, or by their names.
func whom(s *sim.Scenario, words string) []int {
	everybody := map[string]int{"both": 2, "all three": 3, "all four": 4, "all six": 6}
	if n, ok := everybody[words]; ok {
		if n != len(s.Parties) {
			panic(fmt.Sprintf("%s of %d parties", words, len(s.Parties)))
		}
		return s.Seating()[0]
	}
	var all []int
	for _, name := range strings.FieldsFunc(strings.ReplaceAll(words, " and ", ","), func(r rune) bool { return r == ',' }) {
		all = append(all, mustParty(s, strings.TrimSpace(name)))
	}
	return all
}

func mustParty(s *sim.Scenario, name string) int {
	p := partyIndex(s.Parties, name)
	if p < 0 {
		panic("no party " + name)
	}
	return p
}

// mustTerms reads "price 110, payment net 60": the value of each issue, -1 where none is named.
func mustTerms(s *sim.Scenario, words string) []int {
	terms := make([]int, len(s.Space.Issues))
	for i := range terms {
		terms[i] = -1
	}
	for _, word := range strings.Split(words, ", ") {
		i, v := mustTerm(s, word)
		terms[i] = v
	}
	return terms
}

func mustTerm(s *sim.Scenario, word string) (issue, value int) {
	for i := range s.Space.Issues {
		if name, ok := strings.CutPrefix(word, s.Space.Issues[i].Name+" "); ok {
			if v := s.Space.Issues[i].Index(name); v >= 0 {
				return i, v
			}
		}
	}
	panic("no term " + word)
}

// mustPackage is a package of which every term is named.
func mustPackage(s *sim.Scenario, words string) sim.Outcome {
	terms := mustTerms(s, words)
	if i := slices.Index(terms, -1); i >= 0 {
		panic(words + " lacks " + s.Space.Issues[i].Name)
	}
	return s.Space.Outcome(terms...)
}

// holds reports whether a package has the terms that are named.
func holds(s *sim.Scenario, o sim.Outcome, terms []int) bool {
	for i, v := range terms {
		if v >= 0 && s.Space.Value(o, i) != v {
			return false
		}
	}
	return true
}

// surplus is what a package gives a party beyond walking away.
func surplus(s *sim.Scenario, p int, o sim.Outcome) float64 {
	return s.Parties[p].Profile.Utility(o) - s.Parties[p].Profile.Reservation
}

// gain is the surplus of all together, and whether nobody is below the walk-away.
func gain(s *sim.Scenario, table []int, o sim.Outcome) (sum float64, rational bool) {
	rational = true
	for _, p := range table {
		x := surplus(s, p, o)
		sum, rational = sum+x, rational && x >= 0
	}
	return sum, rational
}

// plain writes a number as a note does.
func plain(x float64) string {
	if x > -1e-9 && x < 1e-9 {
		return "nothing"
	}
	return strconv.FormatFloat(x, 'f', -1, 64)
}

// rounded is to four digits, as far as a note goes where worths come from chances
// and discounted years.
func rounded(x float64) float64 {
	y, _ := strconv.ParseFloat(strconv.FormatFloat(x, 'g', 4, 64), 64)
	return y
}

// effect is "costs Vendor 3" or "brings Vendor 3".
func effect(s *sim.Scenario, p int, x float64) string {
	verb := "brings"
	if x = rounded(x); x <= 0 {
		verb, x = "costs", -x
	}
	return verb + " " + s.Parties[p].Name + " " + plain(x)
}
