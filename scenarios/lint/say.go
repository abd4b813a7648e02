package lint

import (
	"math"
	"strconv"
	"strings"

	"github.com/parley-sim/parley/sim"
)

// quoted is a name as it stands in the case.
func quoted(name string) string { return strconv.Quote(name) }

// amount is a worth of a party's in words: "$4K", "12 points"; where the file
// has no unit, the number as it is there.
func amount(p *sim.Party, x float64) string {
	unit, minus, text := p.Unit, "", number(math.Abs(x))
	if x < 0 && text != "0" {
		minus = "-"
	}
	if money(unit) {
		sign := string([]rune(unit)[:1])
		return minus + sign + text + strings.TrimPrefix(unit, sign)
	}
	if text == "1" {
		unit = strings.TrimSuffix(unit, "s")
	}
	return strings.TrimSpace(minus + text + " " + unit)
}

// money reports whether a unit begins with a currency's sign.
func money(unit string) bool {
	return unit != "" && strings.ContainsRune("$€£¥", []rune(unit)[0])
}

// number writes a number, not below 0, with the three digits that matter.
func number(x float64) string {
	if x < 1 {
		return strconv.FormatFloat(x, 'g', 3, 64)
	}
	digits := 2
	for limit := 9.995; digits > 0 && x >= limit; limit *= 10 {
		digits--
	}
	s := strconv.FormatFloat(x, 'f', digits, 64)
	if digits == 0 {
		return thousands(s)
	}
	return strings.TrimRight(strings.TrimRight(s, "0"), ".")
}

// count is a whole number.
func count(n uint64) string { return thousands(strconv.FormatUint(n, 10)) }

func thousands(s string) string {
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// percent is a share of 1; what is not quite nothing or all does not look so.
func percent(share float64) string {
	switch p := share * 100; {
	case p > 0 && p < 0.1:
		return "less than 0.1 %"
	case p > 0 && p < 1:
		return strconv.FormatFloat(p, 'f', 1, 64) + " %"
	case p >= 99.5 && p < 100:
		return "more than 99 %"
	default:
		return strconv.FormatFloat(math.Round(p), 'f', 0, 64) + " %"
	}
}

// list joins words as in speech: "a, b and c".
func list(words []string) string { return joined(words, " and ") }

func joined(words []string, last string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	n := len(words) - 1
	return strings.Join(words[:n], ", ") + last + words[n]
}

// few is names in quotes, joined by the last word; of many, the first three.
func few(names []string, last string) string {
	var words []string
	for i, name := range names {
		if i == mostNamed && len(names) > mostNamed+1 {
			words = append(words, strconv.Itoa(len(names)-mostNamed)+" more")
			break
		}
		words = append(words, quoted(name))
	}
	return joined(words, last)
}

// everybody is the parties together.
func (c *subject) everybody() string {
	if len(c.Parties) == 2 {
		return "both sides"
	}
	return "all sides"
}
