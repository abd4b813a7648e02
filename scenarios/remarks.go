package scenarios

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
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
	list = append(append(list, r.riskRemarks(amounts)...), r.yearly...)
	if r.discount > 0 {
		list = append(list, fmt.Sprintf("You count money of later years for less: by %s %% a year.", about(100*r.discount)))
	}
	if known != 0 && !math.IsInf(r.tolerant, 1) {
		list = append(list, fmt.Sprintf("You do not like risk: what is uncertain counts for less than its average (risk tolerance %s).", about(r.tolerant)))
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
	return fmt.Sprintf("%s %s %s counts %s: %s to you.", head, upper(issue.Name), issue.Values[at], r.outcomes(a, at, lo, hi), about(worth))
}

// outcomes says what a value counts either way; of nested events, from the least to the most.
func (r *reader) outcomes(a *amount, v int, lo, hi float64) string {
	if a.then.event < 0 && a.not.event < 0 {
		return fmt.Sprintf("%s if so and %s if not", about(a.then.of(v, nil, 0)), about(a.not.of(v, nil, 0)))
	}
	return fmt.Sprintf("from %s to %s", about(lo), about(hi))
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
			names = append(names, fmt.Sprintf("%q, which you hold for %s %% likely", r.events[e].Name, about(100*p)))
		}
	}
	return strings.Join(names, " and on ")
}

func (r *reader) yearRemark(i, j int) string {
	name := upper(r.terms[i].Name)
	return fmt.Sprintf("%s counts once for each year of %s, at the end of the year. The list has it for %s; what others add stands with the combinations.", name, r.terms[j].Name, r.terms[j].Values[0])
}

// riskRemarks name the issues that are one risk to the party.
func (r *reader) riskRemarks(amounts []*amount) []string {
	var list []string
	for _, k := range r.risks(amounts) {
		if len(k.amounts) > 1 {
			names := r.names(k.amounts)
			last := len(names) - 1
			list = append(list, fmt.Sprintf("%s and %s are one risk to you: together they are worth more or less than each by itself, as the combinations say.", upper(strings.Join(names[:last], ", ")), names[last]))
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

// about is a number for people, to two decimals or whole where it is large.
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
	return s
}
