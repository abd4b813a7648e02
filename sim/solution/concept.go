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
	SameUnit   bool   // compares worths of several parties as they are: good only where their units are the same
	Irrational bool   // counts packages that leave somebody below the reservation value too
	Value      func(*Deal) float64
}

// Deal is one package as a concept sees it. It is good only during the call.
// Gains and Room are of those who sit at the table where it would be signed: what
// is fair among them does not depend on who could not gain from it.
type Deal struct {
	Utilities []float64 // of all parties
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
	for table, seats := range a.Scenario.Seating() {
		deal := a.deal(seats)
		for j := ps.starts[table]; j < ps.starts[table+1]; j++ {
			ps.row(j, deal.Utilities)
			rational := a.rational(deal.Utilities)
			for k, party := range seats {
				deal.Gains[k] = max(deal.Utilities[party]-a.reservations[party], 0)
			}
			for k, c := range concepts {
				if rational || c.Irrational {
					all[k].see(c.Value(deal), j)
				}
			}
		}
	}
	solutions := make([]Solution, len(concepts))
	for k, c := range concepts {
		solutions[k] = Solution{c, all[k].value, ps.points(ps.distinct(all[k].numbers()))}
	}
	return solutions
}

// deal is the room at a table, with space for one package after another.
func (a *Analysis) deal(seats []int) *Deal {
	d := &Deal{make([]float64, len(a.reservations)), make([]float64, len(seats)), make([]float64, len(seats))}
	if a.Ideal != nil {
		for k, party := range seats {
			d.Room[k] = a.Ideal[party] - a.reservations[party]
		}
	}
	return d
}
