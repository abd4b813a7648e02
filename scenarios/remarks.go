package scenarios

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	told "github.com/parley-sim/parley/sim/amount"
)

// remarks are sentences to whoever plays the role: how those worths come about
// that are no plain points.
func (r *reader) remarks(amounts []*amount) []string {
	var list []string
	known := uint64(0) // events whose chances were said
	for i, a := range amounts {
		if a.event >= 0 {
			list = append(list, r.eventRemark(i, a, &known))
		}
		for _, j := range yearIssues(a) {
			list = append(list, r.yearRemark(i, j))
		}
	}
	list = append(list, r.riskRemarks(amounts)...)
	for _, y := range r.yearly {
		list = append(list, r.yearlyRemark(y))
	}
	if r.discount > 0 {
		list = append(list, fmt.Sprintf("You count money of later years for less: by %s %% a year.", about(100*r.discount)))
	}
	if known != 0 && !math.IsInf(r.tolerant, 1) {
		list = append(list, fmt.Sprintf("You do not like risk: what is uncertain counts for less than its average (risk tolerance %s).", r.told(r.tolerant)))
	}
	return list
}

// eventRemark says what an issue depends on, with the value for which it matters most.
func (r *reader) eventRemark(i int, a *amount, known *uint64) string {
	issue, events := r.terms[i], uint64(0)
	others := uint64(0)
	a.needs(&events, &others)
	head := fmt.Sprintf("%s depends on %s.", upper(issue.Name), r.chances(events, *known))
	*known |= events
	if others != 0 {
		return head
	}
	most, at := -1.0, 0
	for v := range issue.Values {
		lo, hi := r.spanOf(a, v, events)
		if hi-lo > most {
			most, at = hi-lo, v
		}
	}
	lo, hi := r.spanOf(a, at, events)
	worth := r.certain(events, func(happens uint64) float64 { return a.of(at, nil, happens) })
	return fmt.Sprintf("%s %s %s counts %s: %s to you.", head, upper(issue.Name), issue.Values[at], r.outcomes(a, at, lo, hi), r.told(worth))
}

// outcomes says what a value counts either way; of nested events, from the least to the most.
func (r *reader) outcomes(a *amount, v int, lo, hi float64) string {
	if a.then.event < 0 && a.not.event < 0 {
		return fmt.Sprintf("%s if so and %s if not", r.told(a.then.of(v, nil, 0)), r.told(a.not.of(v, nil, 0)))
	}
	return fmt.Sprintf("from %s to %s", r.told(lo), r.told(hi))
}

func (r *reader) spanOf(a *amount, v int, events uint64) (lo, hi float64) {
	lo, hi = math.Inf(1), math.Inf(-1)
	r.eachWay(events, func(happens uint64, _ float64) {
		x := a.of(v, nil, happens)
		lo, hi = min(lo, x), max(hi, x)
	})
	return lo, hi
}

// chances names events, with how likely the party holds them where that is new.
func (r *reader) chances(events, known uint64) string {
	var names []string
	for e, p := range r.beliefs {
		if events&known>>e&1 == 1 {
			names = append(names, fmt.Sprintf("%q", r.events[e].Name))
		} else if events>>e&1 == 1 {
			names = append(names, fmt.Sprintf("%q, which you think %s %% likely", r.events[e].Name, about(100*p)))
		}
	}
	return strings.Join(names, " and on ")
}

// yearRemark says what is paid in the years of another issue, and where to find
// what the worths by value leave out.
func (r *reader) yearRemark(i, j int) string {
	paid, years := r.terms[i], r.terms[j]
	return fmt.Sprintf("%s is paid at the end of each year of %q. The numbers for %s hold for %q, and those for %s for %s %s; what both add beyond that is listed below.",
		upper(paid.Name), years.Name, paid.Name, years.Values[0], years.Name, paid.Name, told.Short(&r.space.Issues[i], 0))
}

// yearlyRemark says what comes at the end of which years.
func (r *reader) yearlyRemark(y yearly) string {
	amounts := make([]string, len(y.amounts))
	for k, x := range y.amounts {
		amounts[k] = r.told(x)
		if k+1 < len(amounts) && !told.IsMoney(r.purse.Unit) {
			amounts[k] = about(r.purse.Scale(x))
		}
	}
	return fmt.Sprintf("%s: %s at the end of %s, which comes to %s today.", upper(y.value), strings.Join(amounts, ", "), firstYears(len(amounts)), r.told(y.sum))
}

// riskRemarks name the issues that are one risk to the party.
func (r *reader) riskRemarks(amounts []*amount) []string {
	var list []string
	for _, k := range r.risks(amounts) {
		if len(k.amounts) > 1 {
			names := r.names(k.amounts)
			last := len(names) - 1
			list = append(list, fmt.Sprintf("%s and %s are one risk to you: together they are worth more or less than each by itself, as listed below.", upper(strings.Join(names[:last], ", ")), names[last]))
		}
	}
	return list
}

// yearIssues lists the issues in whose years an amount is paid.
func yearIssues(a *amount) []int {
	var list []int
	events, issues := uint64(0), uint64(0)
	a.needs(&events, &issues)
	for j := range 64 {
		if issues>>j&1 == 1 {
			list = append(list, j)
		}
	}
	return list
}

func upper(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}

// told is an amount of the party's worth with its unit.
func (r *reader) told(x float64) string { return told.WithUnit(about(r.purse.Scale(x)), r.purse.Unit) }

// about is a number for people, to two decimals or, where it is large, whole with thousands apart.
func about(x float64) string {
	places := 2
	if math.Abs(x) >= 1000 {
		places = 0
	}
	s := strconv.FormatFloat(x, 'f', places, 64)
	if places > 0 {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	if s == "-0" {
		return "0"
	}
	if digits, negative := strings.CutPrefix(s, "-"); negative {
		return "-" + told.Thousands(digits)
	}
	return told.Thousands(s)
}
