package reports

import (
	"fmt"
	"math"
)

// behind says how many negotiations stand behind an arm, and what was averaged over.
func (r *Run) behind() string {
	low, high := math.MaxInt, 0
	for _, n := range r.Trial.played() {
		low, high = min(low, n), max(high, n)
	}
	text := "n"
	if high > 0 {
		text = fmt.Sprintf("n = %s negotiations in each setting", ranged(low, high))
	}
	over := []string{"who sits where"}
	if opener := r.Trial.opener(); opener == "both" {
		over = append([]string{"who opens"}, over...)
	}
	if n := len(r.cases()); n > 1 {
		over = append([]string{several(n, "case")}, over...)
	}
	return text + "; averaged over " + join(over)
}

// played is the number of negotiations of each arm, over all cases.
func (t *Trial) played() map[string]int {
	of := map[string]int{}
	if len(t.Answer.Outcomes) == 0 {
		return of
	}
	for _, m := range t.Means {
		if m.Outcome == t.Answer.Outcomes[0].Metric && m.Scenario != "*" {
			of[m.Arm] += m.N
		}
	}
	return of
}

// opener is who opens, where it is the same in all arms.
func (t *Trial) opener() string {
	for _, a := range t.Arms {
		if a.Opener != t.Arms[0].Opener {
			return ""
		}
	}
	if len(t.Arms) == 0 {
		return ""
	}
	return t.Arms[0].Opener
}
