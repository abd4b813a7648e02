package solution

import (
	"cmp"
	"slices"
)

// Concept is a rule that says which packages are best: those with the largest
// value. A concept is one file that registers it; Analyze then finds its points.
type Concept struct {
	Name       string // as in tables: "nash"
	Title      string // as in texts: "Nash"
	Sentence   string // what it means, for a trainer
	Irrational bool   // counts packages that leave somebody below the reservation value too
	Value      func(*Deal) float64
}

// Deal is one package as a concept sees it, by party. It is good only during
// the call.
type Deal struct {
	Utilities []float64
	Gains     []float64 // over the reservation value; never below 0
	Room      []float64 // the largest gain of any rational package
}

var concepts []*Concept

func register(c Concept) *Concept {
	concepts = append(concepts, &c)
	slices.SortFunc(concepts, func(a, b *Concept) int { return cmp.Compare(a.Name, b.Name) })
	return &c
}

// best collects the packages within Tolerance of the largest value so far.
type best struct {
	value float64
	ties  []tie
}

type tie struct {
	value float64
	at    int
}

func (b *best) see(value float64, at int) {
	switch {
	case len(b.ties) == 0 || value > b.value+Tolerance:
		b.value, b.ties = value, append(b.ties[:0], tie{value, at})
	case value >= b.value-Tolerance:
		b.value, b.ties = max(b.value, value), append(b.ties, tie{value, at})
	}
}

// numbers is the packages that lasted: the largest value may have crept up
// since a tie was seen.
func (b *best) numbers() []int {
	at := make([]int, 0, len(b.ties))
	for _, t := range b.ties {
		if t.value >= b.value-Tolerance {
			at = append(at, t.at)
		}
	}
	return at
}

// solve finds the points of all concepts in one walk over the packages.
func (a *Analysis) solve(ps *packages) []Solution {
	all := make([]best, len(concepts))
	deal := a.deal()
	for j := range ps.count {
		ps.row(j, deal.Utilities)
		rational := a.rational(deal.Utilities)
		for i, u := range deal.Utilities {
			deal.Gains[i] = max(u-a.reservations[i], 0)
		}
		for k, c := range concepts {
			if rational || c.Irrational {
				all[k].see(c.Value(deal), j)
			}
		}
	}
	solutions := make([]Solution, len(concepts))
	for k, c := range concepts {
		solutions[k] = Solution{c, all[k].value, ps.points(ps.distinct(all[k].numbers()))}
	}
	return solutions
}

func (a *Analysis) deal() *Deal {
	n := len(a.reservations)
	d := &Deal{make([]float64, n), make([]float64, n), make([]float64, n)}
	for i := range a.Ideal {
		d.Room[i] = a.Ideal[i] - a.reservations[i]
	}
	return d
}
