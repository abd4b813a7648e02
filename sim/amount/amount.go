// Package amount puts numbers, units and terms into words, the same for every
// text that a person reads. It knows nothing of where the words are shown.
package amount

import (
	"math"
	"strconv"
	"strings"
)

// Number writes a number for people: at most three digits that matter, whole
// from 100 on, thousands apart.
func Number(x float64) string {
	digits := 2
	switch a := math.Abs(x); {
	case a >= 99.95:
		digits = 0
	case a >= 9.995:
		digits = 1
	}
	s := strconv.FormatFloat(math.Abs(x), 'f', digits, 64)
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	s = Thousands(s)
	if x < 0 && s != "0" {
		s = "-" + s
	}
	return s
}

// Fixed writes a number with so many digits after the point, thousands apart:
// for columns that are added up.
func Fixed(x float64, digits int) string {
	s := strconv.FormatFloat(math.Abs(x), 'f', digits, 64)
	if x < 0 && strings.Trim(s, "0.") != "" {
		return "-" + Thousands(s)
	}
	return Thousands(s)
}

// Thousands parts the digits before the point by threes; short of 1,000 and
// what is no plain number stays.
func Thousands(s string) string {
	whole, _, _ := strings.Cut(s, ".")
	if strings.Trim(whole, "0123456789") != "" || len(whole) < 4 {
		return s
	}
	tail := s[len(whole):]
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	return whole + tail
}

// Percent writes a share of 1 in percent.
func Percent(x float64) string {
	p := math.Round(x * 100)
	if p == 0 {
		p = math.Round(x*1000) / 10
	}
	return Number(p) + " %"
}

// WithUnit puts a number and its unit together as people do: "$120K a year",
// "30 days", "1 point".
func WithUnit(text, unit string) string {
	if IsMoney(unit) {
		minus := ""
		if digits, negative := strings.CutPrefix(text, "-"); negative {
			minus, text = "-", digits
		}
		sign := []rune(unit)[:1]
		return minus + string(sign) + text + strings.TrimPrefix(unit, string(sign))
	}
	if text == "1" || text == "-1" {
		unit = singular(unit)
	}
	return strings.TrimSpace(text + " " + unit)
}

// singular is a unit of which there is one: "week", "day a week", "training day"; what is
// no plural, as "for the Smiths", stays.
func singular(unit string) string {
	words := strings.Fields(unit)
	last := len(words) - 1
	for i, w := range words {
		if w == "a" || w == "an" || w == "per" || w == "of" || w == "in" || w == "for" || w == "the" {
			last = i - 1
			break
		}
	}
	if last < 0 || !strings.HasSuffix(words[last], "s") {
		return unit
	}
	words[last] = strings.TrimSuffix(words[last], "s")
	return strings.Join(words, " ")
}

// IsMoney reports whether a unit begins with a currency's sign, which stands
// before the number.
func IsMoney(unit string) bool {
	return unit != "" && strings.ContainsRune("$€£¥", []rune(unit)[0])
}

// List joins words as in speech: "a, b and c".
func List(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
}
