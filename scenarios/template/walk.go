package template

import (
	"math"
	"slices"
)

// How far the suggested walk-aways are from a deal that meets halfway on each
// term: so far that this deal captures three fifths of the gain that is there.
const halfwayCaptures = 0.6

// SuggestWalks sets what no deal is worth to each party so that there is room
// for a deal and trades are worth finding. All get somewhat less than from meeting
// halfway on every term, which is therefore a deal in any case; whoever has the
// power has less to lose.
func (s *Sketch) SuggestWalks() {
	half := s.halfway()
	gap := 0.0 // what meeting halfway leaves on the table
	for i, t := range s.Terms {
		gap += t.joint(t.bestJoint()) - t.joint(half[i])
	}
	margin := halfwayCaptures / (1 - halfwayCaptures) * gap / float64(len(s.Parties))
	for p := range s.Parties {
		s.Parties[p].Walk = s.walk(p, half, margin*s.need(p))
	}
}

// need is how much more than others a party needs the deal.
func (s *Sketch) need(party int) float64 {
	switch s.Deal["power"] {
	case "", "balanced":
		return 1
	case s.Parties[party].Name:
		return 0.6
	}
	return 1.4
}

// walk is a party's walk-away: by a margin below what halfway on each term gives
// it, between three and six tenths of the way from its worst package to its
// best where that leaves a deal, and rounded down.
func (s *Sketch) walk(party int, half []int, margin float64) float64 {
	least, whole, there := 0.0, s.whole(party), 0.0
	for i, t := range s.Terms {
		least, there = least+slices.Min(t.Worth[party]), there+t.Worth[party][half[i]]
	}
	walk := there - max(margin, 0.1*whole)
	walk = min(max(walk, least+0.3*whole), least+0.58*whole, there-0.03*whole)
	grid := s.Grid()
	if whole > 0 {
		grid = min(grid, below(whole/50))
	}
	return tidy(math.Floor(walk/grid+1e-9) * grid)
}

// whole is what lies between a party's worst package and its best.
func (s *Sketch) whole(party int) float64 {
	whole := 0.0
	for i := range s.Terms {
		whole += s.Terms[i].Stake(party)
	}
	return whole
}

// swing is by how much a party's walk-away varies from deal to deal: too little
// to take away the room for a deal.
func (s *Sketch) swing(party int) float64 { return nice(0.03*s.whole(party), s.Grid()) }

// halfway is the value on which those meet who settle each term by itself: the
// one that gives most to whoever gets the smallest share of what the term
// holds; of several, the one nearest the middle.
func (s *Sketch) halfway() []int {
	half := make([]int, len(s.Terms))
	for i, t := range s.Terms {
		most := math.Inf(-1)
		for v := range t.Values {
			share := t.leastShare(v)
			if share > most+1e-9 || share > most-1e-9 && t.off(v) < t.off(half[i]) {
				half[i], most = v, share
			}
		}
	}
	return half
}

// off is how far a value is from the middle.
func (t *Term) off(v int) int {
	d := 2*v - len(t.Values) + 1
	return max(d, -d)
}

func (t *Term) leastShare(v int) float64 {
	share := 1.0
	for _, w := range t.Worth {
		if whole := spread(w); whole > 0 {
			share = min(share, (w[v]-slices.Min(w))/whole)
		}
	}
	return share
}

// joint is what a value is worth to all together.
func (t *Term) joint(v int) float64 {
	sum := 0.0
	for _, w := range t.Worth {
		sum += w[v]
	}
	return sum
}

func (t *Term) bestJoint() int {
	best := 0
	for v := range t.Values {
		if t.joint(v) > t.joint(best)+1e-9 {
			best = v
		}
	}
	return best
}

// Halfway is what a party gets from meeting halfway on each term.
func (s *Sketch) Halfway(party int) float64 {
	sum := 0.0
	for i, v := range s.halfway() {
		sum += s.Terms[i].Worth[party][v]
	}
	return tidy(sum)
}

// Between is what a party's worst package and its best are worth to it.
func (s *Sketch) Between(party int) (worst, best float64) {
	for i := range s.Terms {
		worst += slices.Min(s.Terms[i].Worth[party])
	}
	return tidy(worst), tidy(worst + s.whole(party))
}
