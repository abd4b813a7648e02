package amount

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/parley-sim/parley/sim"
)

// Public says which way each party wants the public issues, a sentence for each of them: "Everybody
// knows about price: Vendor wants a higher one, and Customer a lower one."
func Public(s *sim.Scenario) []string {
	var lines []string
	for i := range s.Public {
		if words := wishes(s, i); len(words) > 0 {
			lines = append(lines, fmt.Sprintf("Everybody knows about %s: %s.", s.Space.Issues[i].Name, List(words)))
		}
	}
	return lines
}

// wishes says for each party which way it wants an issue, if that is public.
func wishes(s *sim.Scenario, issue int) []string {
	var words []string
	for p := range s.Parties {
		if way := s.Directions(p)[issue]; way != 0 {
			words = append(words, s.Parties[p].Name+" wants "+wish(&s.Space.Issues[issue], way))
		}
	}
	return words
}

func wish(issue *sim.Issue, way int8) string {
	if rises := runs(issue); rises != 0 {
		if way == rises {
			return "a higher one"
		}
		return "a lower one"
	}
	first, last := issue.Values[0], issue.Values[len(issue.Values)-1]
	if way < 0 {
		first, last = last, first
	}
	return fmt.Sprintf("%s rather than %s", last, first)
}

// runs is 1 where an issue's values are numbers that rise, -1 where they fall, else 0.
func runs(issue *sim.Issue) int8 {
	numbers := make([]float64, len(issue.Values))
	for v, text := range issue.Values {
		x, err := strconv.ParseFloat(text, 64)
		if err != nil {
			return 0
		}
		numbers[v] = x
	}
	if slices.IsSorted(numbers) {
		return 1
	}
	slices.Reverse(numbers)
	if slices.IsSorted(numbers) {
		return -1
	}
	return 0
}
