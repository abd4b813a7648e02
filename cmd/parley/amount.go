package main

import (
	"math"
	"strconv"
	"strings"

	"github.com/parley-sim/parley/sim"
)

// number writes a number for people: at most three digits that matter, whole
// from 100 on, thousands apart.
func number(x float64) string {
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
	s = thousands(s)
	if x < 0 && s != "0" {
		s = "-" + s
	}
	return s
}

// thousands parts the digits before the point by threes; short of 1,000 and
// what is no plain number stays.
func thousands(s string) string {
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

// percent writes a share of 1 in percent.
func percent(x float64) string {
	p := math.Round(x * 100)
	if p == 0 {
		p = math.Round(x*1000) / 10
	}
	return number(p) + " %"
}

// withUnit puts a number and its unit together as people do: "$120K a year",
// "30 days", "1 point".
func withUnit(text, unit string) string {
	if isMoney(unit) {
		minus := ""
		if digits, negative := strings.CutPrefix(text, "-"); negative {
			minus, text = "-", digits
		}
		sign := []rune(unit)[:1]
		return minus + string(sign) + text + strings.TrimPrefix(unit, string(sign))
	}
	if (text == "1" || text == "-1") && strings.HasSuffix(unit, "s") {
		unit = strings.TrimSuffix(unit, "s")
	}
	return strings.TrimSpace(text + " " + unit)
}

// isMoney reports whether a unit begins with a currency's sign, which stands
// before the number.
func isMoney(unit string) bool {
	return unit != "" && strings.ContainsRune("$€£¥", []rune(unit)[0])
}

// valueText is one value of an issue with its unit. Only numbers get the unit:
// other values are words already.
func valueText(issue *sim.Issue, v int) string {
	text := issue.Values[v]
	if _, err := strconv.ParseFloat(text, 64); err != nil || issue.Unit == "" {
		return text
	}
	if isMoney(issue.Unit) {
		text = thousands(text)
	}
	return withUnit(text, issue.Unit)
}

// termText is an issue with its value: "price $120K a year".
func termText(issue *sim.Issue, v int) string { return issue.Name + " " + valueText(issue, v) }

// packageText is a whole package in words.
func packageText(s *sim.Space, o sim.Outcome) string {
	parts := make([]string, len(s.Issues))
	for i := range s.Issues {
		parts[i] = termText(&s.Issues[i], s.Value(o, i))
	}
	return strings.Join(parts, ", ")
}

// purse writes amounts of a party's worth.
type purse struct {
	unit    string
	percent bool // the worth is a share of 1 and told in points of 100
}

// hundred explains how worth is told where a case has no unit.
const hundred = "Worth is told in points, on a scale that ends at 100."

// purseOf finds out how a party counts: in its unit, or, where none is given,
// in points; of 100, if no package is worth more than 1.
func purseOf(p *sim.Party) purse {
	if p.Unit != "" {
		return purse{unit: p.Unit}
	}
	return purse{unit: "points", percent: mostOf(&p.Profile.Worth) <= 1+1e-6}
}

// mostOf is a bound on the worth of any package.
func mostOf(w *sim.Worth) float64 {
	_, most := w.Bounds()
	return most
}

func (p purse) amount(x float64) string {
	if math.IsInf(x, 0) {
		return "nothing"
	}
	return withUnit(number(p.scale(x)), p.unit)
}

// signed is an amount that is gained or lost: "+$18K", "-3 points".
func (p purse) signed(x float64) string {
	if x > 0 {
		return "+" + p.amount(x)
	}
	return p.amount(x)
}

// between writes two amounts: "$4K to $67K", "0 to 132 points".
func (p purse) between(lo, hi float64) string {
	if isMoney(p.unit) {
		return p.amount(lo) + " to " + p.amount(hi)
	}
	return number(p.scale(lo)) + " to " + p.amount(hi)
}

// nothing reports whether an amount is written as zero.
func (p purse) nothing(x float64) bool { return number(p.scale(x)) == "0" }

func (p purse) scale(x float64) float64 {
	if p.percent {
		return float64(x * 100)
	}
	return x
}

// list joins words as in speech: "a, b and c".
func list(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
}
