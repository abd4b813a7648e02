package main

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/parley-sim/parley/sim"
)

// valuesMeant are the values of an issue that a cell may stand for, as people
// write them: the very words, whatever their capitals; else every value that is one of the
// numbers that the cell may be read as; else those of which the cell is a part ("3" of "3
// years"). One is what was meant; none or several are a fault of the cell.
func valuesMeant(issue *sim.Issue, text string) []int {
	words := wordsOf(text)
	if fits := valuesWhere(issue, func(value string) bool { return slices.Equal(wordsOf(value), words) }); len(fits) == 1 {
		return fits
	}
	if fits := valuesWhere(issue, func(value string) bool { return value == text }); len(fits) == 1 {
		return fits
	}
	if readings := readingsOf(text, issue.Unit); len(readings) > 0 {
		fits := valuesWhere(issue, func(value string) bool {
			x, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
			return err == nil && slices.ContainsFunc(readings, func(y float64) bool { return nearly(x, y) })
		})
		if len(fits) > 0 {
			return fits
		}
	}
	if len(words) > 1 { // what is left of "3 years" without its unit
		if n := unitWords(issue, words[1:]); n == len(words)-1 {
			words = words[:1]
		}
	}
	if len(words) == 0 {
		return nil
	}
	return valuesWhere(issue, func(value string) bool { return contains(wordsOf(value), words) })
}

func valuesWhere(issue *sim.Issue, fits func(value string) bool) []int {
	var all []int
	for v, value := range issue.Values {
		if fits(value) {
			all = append(all, v)
		}
	}
	return all
}

func nearly(x, y float64) bool {
	const rounding = 1e-9 // as of 120.5 thousands written out
	return math.Abs(x-y) <= rounding*max(math.Abs(x), math.Abs(y))
}

var (
	// amountWritten is a number with what people put around it: a sign of money, thousands or millions.
	amountWritten = regexp.MustCompile(`^([+-]?)\s*[$€£¥]?\s*([+-]?)([0-9][0-9.,' \x{2019}\x{a0}\x{202f}]*)\s*(?:([kKmM])\b)?\s*[$€£¥]?\s*(.*)$`)
	plainDigits   = regexp.MustCompile(`^[0-9]+(\.[0-9]+)?$`)
	commaDigits   = regexp.MustCompile(`^[0-9]+,[0-9]+$`)
	groupedDigits = regexp.MustCompile(`^[0-9]{1,3}([.,' \x{2019}\x{a0}\x{202f}])[0-9]{3}([.,' \x{2019}\x{a0}\x{202f}][0-9]{3})*([.,][0-9]+)?$`)
)

// readingsOf are the numbers that a text may be, in a unit: 1,5 is one and a half,
// 1,500 that or one thousand five hundred, and $120,000 is 120 of $K. A unit behind it is left aside
// if it is the issue's, or a percent sign.
func readingsOf(text, unit string) []float64 {
	m := amountWritten.FindStringSubmatch(strings.TrimSpace(text))
	if m == nil || m[1] != "" && m[2] != "" || !isUnit(m[5], unit) {
		return nil
	}
	var all []float64
	add := func(digits string) {
		x, err := strconv.ParseFloat(digits, 64)
		if err != nil {
			return
		}
		if m[1]+m[2] == "-" {
			x = -x
		}
		for _, scaled := range inUnitOf(x, m[4], unit) {
			if !slices.Contains(all, scaled) {
				all = append(all, scaled)
			}
		}
	}
	digits := strings.TrimRight(m[3], " .,'\u2019\u00a0\u202f")
	if plainDigits.MatchString(digits) {
		add(digits)
	}
	if commaDigits.MatchString(digits) {
		add(strings.Replace(digits, ",", ".", 1))
	}
	if groupedDigits.MatchString(digits) {
		add(ungrouped(digits))
	}
	return all
}

// ungrouped is a number without the marks between its thousands.
func ungrouped(digits string) string {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(digits, "0123456789"))
	whole, decimals := digits, ""
	if at := strings.LastIndexAny(digits, ".,"); at >= 0 && rune(digits[at]) != first {
		whole, decimals = digits[:at], "."+digits[at+1:]
	}
	return strings.ReplaceAll(whole, string(first), "") + decimals
}

// inUnitOf are the numbers of the unit that an amount may be: as written, and, where the unit counts in
// thousands or millions of money, as the whole sum.
func inUnitOf(x float64, suffix, unit string) []float64 {
	scales := map[string]float64{"K": 1e3, "M": 1e6}
	counts := 1.0
	if money, _, _ := strings.Cut(unit, " "); isMoney(unit) {
		counts = max(1, scales[strings.ToUpper(strings.TrimLeft(money, "$€£¥"))])
	}
	if suffix != "" {
		return []float64{x * scales[strings.ToUpper(suffix)] / counts}
	}
	if counts > 1 {
		return []float64{x, x / counts}
	}
	return []float64{x}
}

// isUnit reports whether the words behind a number say no more than its unit does.
func isUnit(words, unit string) bool {
	rest := wordsOf(words)
	return words == "" || words == "%" || unitWords(&sim.Issue{Unit: unit}, rest) == len(rest)
}
