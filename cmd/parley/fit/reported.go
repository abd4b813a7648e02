package fit

import (
	"slices"

	"github.com/parley-sim/parley/sim/stats"
)

// What is said of choices beside each other is said of the draws that report, as
// the numbers are; what the other half found best is a choice and no ranking.

// rank puts options in the order of the gain that is reported, the highest first.
func (s *Side) rank(list []int) {
	sortBy(list, func(i int) float64 { return -s.Options[i].Gain.Mean })
}

// Rows are the options that are shown: those of Families, and the safest.
func (s *Side) Rows() []int {
	rows := slices.Clone(s.Families)
	if !slices.Contains(rows, s.Safest) {
		rows = append(rows, s.Safest)
	}
	s.rank(rows)
	return rows
}

// Next is the style beside the chosen one that gains most in the draws that report.
func (s *Side) Next() int {
	for _, i := range s.Families {
		if i != s.Expected {
			return i
		}
	}
	return s.Expected
}

// Versus is how much one option gains beyond another, draw by draw.
func (s *Side) Versus(a, b int) stats.Interval {
	return stats.Paired(s.Options[a].gains, s.Options[b].gains, confidence)
}

// Calmest is the row with the smallest largest regret in the draws that report;
// the safest where it is no larger than any.
func (s *Side) Calmest() int {
	best := s.Safest
	for _, i := range s.Rows() {
		if s.Options[i].Largest().Mean < s.Options[best].Largest().Mean {
			best = i
		}
	}
	return best
}

// Calmer is by how much the largest regret of one row lies below that of another,
// draw by draw. It is one of as many differences as there are other rows, so its level is
// Bonferroni's.
func (s *Side) Calmer(a, b int) stats.Interval {
	x, y := &s.Options[a], &s.Options[b]
	others := max(1, len(s.Rows())-1)
	return stats.Paired(y.regrets[y.Worst], x.regrets[x.Worst], 1-(1-confidence)/float64(others))
}

// Largest is an option's largest regret.
func (o *Option) Largest() stats.Interval { return o.Met[o.Worst].Regret }
