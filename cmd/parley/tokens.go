package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/parley-sim/parley/sim"
)

// wordsOf cuts what a person typed into words in small letters. Commas,
// semicolons, colons and equal signs part words, but for a comma within a number.
func wordsOf(text string) []string {
	var b strings.Builder
	runes := []rune(strings.ToLower(text))
	for i, r := range runes {
		within := i > 0 && i+1 < len(runes) && isDigit(runes[i-1]) && isDigit(runes[i+1])
		switch {
		case strings.ContainsRune(";:=!?\"", r), r == ',' && !within:
			b.WriteRune(' ')
		case r == '.' && (i+1 == len(runes) || runes[i+1] == ' '):
		default:
			b.WriteRune(r)
		}
	}
	return strings.Fields(b.String())
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// amountOf reads a number as people write it: $120K, 1,000, 5%.
func amountOf(word string) (float64, bool) {
	word = strings.TrimLeft(word, "$€£¥")
	word = strings.TrimRight(word, "%km")
	x, err := strconv.ParseFloat(strings.ReplaceAll(word, ",", ""), 64)
	return x, err == nil
}

// unitWords is how many of the words repeat the issue's unit.
func unitWords(issue *sim.Issue, words []string) int {
	unit := wordsOf(issue.Unit)
	n := 0
	for n < len(words) && (slices.Contains(unit, words[n]) || slices.Contains(unit, words[n]+"s") || slices.Contains(unit, "$"+words[n])) {
		n++
	}
	return n
}

func begins(words, with []string) bool {
	return len(with) > 0 && len(words) >= len(with) && slices.Equal(words[:len(with)], with)
}

func contains(words, part []string) bool {
	for i := range words {
		if begins(words[i:], part) {
			return true
		}
	}
	return false
}

func issueNames(s *sim.Space) []string {
	names := make([]string, len(s.Issues))
	for i := range s.Issues {
		names[i] = s.Issues[i].Name
	}
	return names
}

// valuesText lists what an issue can be; a long list only in part.
func valuesText(issue *sim.Issue) string {
	const most = 12
	if n := len(issue.Values); n > most {
		return strings.Join(issue.Values[:most-1], ", ") + " and so on to " + issue.Values[n-1]
	}
	return strings.Join(issue.Values, ", ")
}
