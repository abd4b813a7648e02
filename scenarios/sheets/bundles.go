package sheets

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/amount"
)

// mostBundles is how many combinations of terms stand on a role sheet.
const mostBundles = 24

// bundles says which terms are worth more or less together than each for
// itself; of very many, those that count most.
func (c counts) bundles(space *sim.Space, all []sim.Bundle) []string {
	shown := all
	if len(all) > mostBundles {
		shown = slices.Clone(all)
		slices.SortStableFunc(shown, func(a, b sim.Bundle) int { return cmp.Compare(math.Abs(b.Worth), math.Abs(a.Worth)) })
		shown = shown[:mostBundles]
	}
	var lines []string
	for _, b := range shown {
		lines = append(lines, c.bundle(space, &b))
	}
	if rest := len(all) - len(shown); rest > 0 {
		lines = append(lines, fmt.Sprintf("And %s more combinations, none of which counts more than these: ask for the whole list.", amount.Number(float64(rest))))
	}
	return lines
}

func (c counts) bundle(space *sim.Space, b *sim.Bundle) string {
	with := "With"
	if b.Unless {
		with = "Without"
	}
	more := c.in(math.Abs(b.Worth)) + " more"
	if b.Worth < 0 {
		more = c.in(math.Abs(b.Worth)) + " less"
	}
	return fmt.Sprintf("%s %s: %s.", with, whenText(space, b.When), more)
}

// whenText is terms that are met together.
func whenText(space *sim.Space, when []sim.Condition) string {
	parts := make([]string, len(when))
	for k, condition := range when {
		issue := &space.Issues[condition.Issue]
		parts[k] = issue.Name + " " + among(issue, condition.Values)
	}
	return amount.List(parts)
}

// among is the values that a condition allows: numbers that follow one another
// as a range, and of many values the first few.
func among(issue *sim.Issue, allowed []bool) string {
	const most = 5
	_, rising := numeric(issue)
	var parts []string
	for v := 0; v < len(allowed); v++ {
		if !allowed[v] {
			continue
		}
		last := v
		for rising && last+1 < len(allowed) && allowed[last+1] {
			last++
		}
		if last > v+1 {
			parts = append(parts, amount.Bare(issue, v)+" to "+amount.Short(issue, last))
			v = last
			continue
		}
		parts = append(parts, amount.Short(issue, v))
	}
	if len(parts) > most {
		parts = append(parts[:most:most], fmt.Sprintf("%d other values", len(parts)-most))
	}
	return strings.Join(parts, " or ")
}
