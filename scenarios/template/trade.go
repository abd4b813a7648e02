package template

import "fmt"

// Trade is the two terms whose exchange brings the first two parties most: one
// that moves more for the first, one that moves more for the second. Nil: there
// is none.
func (s *Sketch) Trade() (first, second *Term) { return s.dearest(0, 1), s.dearest(1, 0) }

// dearest is the term that moves most for one party beyond what it moves for
// another that wants something else.
func (s *Sketch) dearest(p, other int) *Term {
	var best *Term
	most := 0.0
	for i := range s.Terms {
		t := &s.Terms[i]
		ahead := tidy(t.Stake(p) - t.Stake(other))
		if ahead > most && t.Best(p) != t.Best(other) {
			best, most = t, ahead
		}
	}
	return best
}

// Hint says which trade there is to be found; a term that only one of the two
// cares about is exchanged for the price.
func (s *Sketch) Hint() string {
	first, second := s.Trade()
	switch {
	case first != nil && second != nil:
		return fmt.Sprintf("A trade to be found: %s against %s.", s.moves(first, 0, 1), s.moves(second, 1, 0))
	case !s.Has(Price) || first == nil && second == nil:
		return "There is hardly a trade to be found: add a term that matters more to one side than to the other."
	case first != nil:
		return fmt.Sprintf("A trade to be found: %s against a lower price.", s.moves(first, 0, 1))
	}
	return fmt.Sprintf("A trade to be found: %s against a higher price.", s.moves(second, 1, 0))
}

// moves says what a term moves for a party and for another.
func (s *Sketch) moves(t *Term, p, other int) string {
	return fmt.Sprintf("%s (moves %s for %s, %s for %s)", t.Name, Told(t.Stake(p)), s.Parties[p].Name, Told(t.Stake(other)), s.Parties[other].Name)
}
