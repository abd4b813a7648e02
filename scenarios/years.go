package scenarios

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
)

const (
	eachYear  = "each year of"
	mostYears = 100
)

// today is what an amount at the end of a year is worth today, at the party's
// discount rate: 1/(1+rate)^year.
func (r *reader) today(year int) float64 {
	x := 1.0
	for range year {
		x /= 1 + r.discount
	}
	return x
}

// yearly is a value that brings so much at the end of each of some years, and what that comes to today.
type yearly struct {
	value   string
	amounts []float64
	sum     float64
}

// readYears reads {years: [3, 4, 4]}: so much at the end of the first, second, ... year.
func (r *reader) readYears(n source.Node, value string) float64 {
	entries := n.Object("worth of "+value, "years").Must("years").List("years", mostYears)
	sum, amounts := 0.0, make([]float64, len(entries))
	for k, entry := range entries {
		x := entry.Number("year " + strconv.Itoa(k+1))
		sum += float64(x * r.today(k+1))
		amounts[k] = x
	}
	r.yearly = append(r.yearly, yearly{value, amounts, sum})
	return sum
}

func firstYears(n int) string {
	if n == 1 {
		return "the first year"
	}
	return fmt.Sprintf("the first %d years", n)
}

var (
	wholeYears = regexp.MustCompile(`^([0-9]{1,3})(?:[ -]years?\b.*)?$`)
	inYears    = regexp.MustCompile(`^years?\b`)
)

// yearsOf is the whole number of years that a value is, or -1: 3 years, or 3 where the
// issue counts in years or in nothing else. 6 months are none.
func yearsOf(value, unit string) int {
	in := wholeYears.FindStringSubmatch(value)
	if in == nil || in[1] == value && unit != "" && !inYears.MatchString(unit) {
		return -1
	}
	years, err := strconv.Atoi(in[1])
	if err != nil || years > mostYears {
		return -1
	}
	return years
}

// readEachYear reads the issue at the end of each of whose years an amount is paid. Its
// values say how many they are: 3 years.
func (r *reader) readEachYear(n source.Node, i int, a *amount) {
	var at source.Node
	for _, p := range n.Pairs("worth of " + r.terms[i].Name) {
		if p.Name == eachYear {
			at = p.Value
		}
	}
	name := at.Label(eachYear)
	a.years = issueIndex(source.Pair{Name: name, Key: at}, r.terms)
	if a.years == i {
		at.Fail("%q names %s itself; name the issue that says how many years", eachYear, name)
	}
	for _, value := range r.terms[a.years].Values {
		years := yearsOf(value, r.terms[a.years].Unit)
		if years < 0 {
			at.Fail("%q needs values that are whole years up to %d, such as \"3 years\", but %s has %q", eachYear, mostYears, name, strings.TrimSpace(value+" "+r.terms[a.years].Unit))
		}
		sum := 0.0
		for year := range years {
			sum += r.today(year + 1)
		}
		a.factors = append(a.factors, sum)
	}
}
