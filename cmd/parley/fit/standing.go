package fit

import (
	"cmp"
	"slices"

	"github.com/parley-sim/parley/sim/stats"
)

const confidence = 0.95 // of all intervals

// Standing is how choices stand to each other: numbers of each over the same
// cases (or draws of one case), so that differences are paired.
type Standing struct {
	Order  []int            // the best first
	Scores []stats.Interval // by choice
	Margin stats.Interval   // the best less the second

	// Close are the choices that are not shown to be worse than another, the best
	// among them first. Whatever is truly best is among them with 95 % at least: each is
	// left out only if some other is better by a one-sided paired t test at 5 % over the
	// number of others (Bonferroni).
	Close []int
	Alone bool // nobody else is close, even if all standings of a map are to be right at once
}

// newStanding compares lists of numbers, one for each choice. Family is how many
// standings are looked at together.
func newStanding(scores [][]float64, family int) Standing {
	s := Standing{}
	for i, list := range scores {
		s.Order = append(s.Order, i)
		s.Scores = append(s.Scores, stats.OverClusters(list, confidence))
	}
	slices.SortStableFunc(s.Order, func(a, b int) int { return cmp.Compare(s.Scores[b].Mean, s.Scores[a].Mean) })
	s.Margin = stats.Paired(scores[s.Order[0]], scores[s.Order[1]], confidence)
	each := (1 - confidence) / float64(len(scores)-1)
	s.Close = closest(scores, s.Order, each)
	s.Alone = len(closest(scores, s.Order, each/float64(family))) == 1
	return s
}

// closest are the choices that no other is shown to beat, at this level of each test.
func closest(scores [][]float64, order []int, level float64) []int {
	var list []int
	for _, i := range order {
		beaten := slices.ContainsFunc(order, func(j int) bool {
			d := stats.Paired(scores[j], scores[i], 1-2*level)
			return j != i && d.OK && d.Lo > 0
		})
		if !beaten {
			list = append(list, i)
		}
	}
	return list
}

// Best is the choice with the highest mean.
func (s *Standing) Best() int { return s.Order[0] }

// Second is the one after it.
func (s *Standing) Second() int { return s.Order[1] }

// sortBy puts places in the order of a number, the smallest first; equals stay as they are.
func sortBy(list []int, number func(i int) float64) {
	slices.SortStableFunc(list, func(a, b int) int { return cmp.Compare(number(a), number(b)) })
}
