package reports

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// nbsp keeps a number and its unit on one line.
const nbsp = "\u00a0"

// percent writes a share for a reader: "93 %", and "0.4 %" where whole
// percents would hide it.
func percent(x float64) string {
	if math.IsNaN(x) {
		return "–"
	}
	return decimal(x*100, 1) + nbsp + "%"
}

// part writes a share of something: "96 %", "nothing".
func part(x float64) string {
	if x == 0 {
		return "nothing"
	}
	return percent(x)
}

// only writes the lower of two shares that a sentence compares.
func only(x float64) string {
	if x == 0 {
		return "nothing"
	}
	return "only " + percent(x)
}

// roundsText writes a number of rounds.
func roundsText(x float64) string { return decimal(x, 10) }

// decimal writes whole numbers, and one decimal for those nearer to 0 than fine.
func decimal(x, fine float64) string {
	digits, parts := 0, 1.0
	if x != 0 && math.Abs(x) < fine {
		digits, parts = 1, 10
	}
	s := strconv.FormatFloat(math.Round(x*parts)/parts, 'f', digits, 64) // halves away from 0, as in the terminal
	s = strings.TrimSuffix(s, ".0")
	if s == "-0" {
		return "0"
	}
	return strings.Replace(s, "-", "−", 1)
}

// integer writes a count with commas: 102,000.
func integer(n int) string { return thousands(strconv.Itoa(n)) }

// thousands sets commas into digits.
func thousands(s string) string {
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// brief rounds to four significant digits, enough for any screen: a page
// should not carry seventeen digits for a dot.
func brief(x float64) float64 {
	if x == 0 || math.IsNaN(x) || math.IsInf(x, 0) {
		return 0
	}
	y, err := strconv.ParseFloat(strconv.FormatFloat(x, 'g', 4, 64), 64)
	if err != nil {
		panic(err) // cannot be: it was just formatted
	}
	return y
}

// numberWord writes small numbers as words, as prose does.
func numberWord(n int) string {
	words := []string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}
	if n < len(words) {
		return words[n]
	}
	return integer(n)
}

// several writes a count with its noun: "one case", "7 cases".
func several(n int, noun string) string {
	if n == 1 {
		return "one" + nbsp + noun
	}
	return integer(n) + nbsp + noun + "s"
}

// counting is several in words, as prose has it: "seven cases".
func counting(n int, noun string) string {
	if n == 1 {
		return "one" + nbsp + noun
	}
	return numberWord(n) + " " + noun + "s"
}

// join lists things: "a, b and c".
func join(things []string) string {
	switch n := len(things); n {
	case 0:
		return ""
	case 1:
		return things[0]
	default:
		return strings.Join(things[:n-1], ", ") + " and " + things[n-1]
	}
}

// someOf lists at most limit things and says how many more there are.
func someOf(things []string, limit int) string {
	if len(things) <= limit {
		return join(things)
	}
	return fmt.Sprintf("%s and %s more", strings.Join(things[:limit-1], ", "), integer(len(things)-limit+1))
}

// capital begins a sentence.
func capital(s string) string {
	if rest, quoted := strings.CutPrefix(s, "“"); quoted {
		return "“" + capital(rest)
	}
	for i, c := range s {
		return s[:i] + strings.ToUpper(string(c)) + s[i+len(string(c)):]
	}
	return s
}
