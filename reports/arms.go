package reports

import (
	"slices"
	"strings"
)

// alone reports whether what a style came to in this run is of one arm: each
// arm looks at a style of its own, all meet the same single counterpart, and that is none of them.
// Only then are pictures by style of a setting that was played, and not of a mean over arms.
func (r *Run) alone() bool {
	arms := r.Trial.Arms
	if len(arms) == 0 {
		return false
	}
	seen := map[string]bool{met(arms[0].Against): true}
	for _, a := range arms {
		if seen[a.Self] || a.Against != arms[0].Against || a.Rounds != arms[0].Rounds || a.Opener != arms[0].Opener || strings.Contains(a.Against, ", ") {
			return false
		}
		seen[a.Self] = true
	}
	return true
}

// met is the style of a counterpart that is written with its share: "linear 1".
func met(against string) string {
	style, _, _ := strings.Cut(against, " ")
	return style
}

// ofArms is a chart that also holds for arms that are told apart by their style.
func ofArms(r *Run) bool { return r.Trial == nil || r.alone() }

// looksAt reports whether a style is one that the experiment looks at, and not
// a counterpart, who sits in all arms.
func (r *Run) looksAt(style string) bool {
	if r.Trial == nil {
		return true
	}
	return slices.ContainsFunc(r.Trial.Arms, func(a Arm) bool { return a.Self == style })
}
