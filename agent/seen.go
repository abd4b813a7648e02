package agent

import "github.com/parley-sim/parley/sim"

var heardPackages = &kind{func(*Plan) memory { return newSeen() }}

// seen is the packages that were heard: a set of packages that is emptied in no time: a place holds a package
// if it carries the stamp of the present talks. It grows with what is heard in
// the longest talks, not with the space.
type seen struct {
	places []place // a power of two, at most half of them taken
	stamp  uint32
	count  int
}

type place struct {
	outcome sim.Outcome
	stamp   uint32
}

func newSeen() *seen { return &seen{places: make([]place, 256)} }

func (s *seen) clear() {
	s.count = 0
	if s.stamp++; s.stamp == 0 { // after 2^32 talks old stamps would count again
		clear(s.places)
		s.stamp = 1
	}
}

func (s *seen) hear(_ *Mind, _ int, move *sim.Move) {
	if move.Kind == sim.Propose || move.Kind == sim.Beside {
		s.add(move.Offer)
	}
}

func (s *seen) add(o sim.Outcome) {
	if at := s.find(o); at.stamp != s.stamp {
		*at = place{o, s.stamp}
		if s.count++; 2*s.count > len(s.places) {
			s.grow()
		}
	}
}

// find is the place where a package is, or where it would be put.
func (s *seen) find(o sim.Outcome) *place {
	mask := len(s.places) - 1
	i := int(uint64(o)*0x9e3779b97f4a7c15>>32) & mask
	for s.places[i].stamp == s.stamp && s.places[i].outcome != o {
		i = (i + 1) & mask
	}
	return &s.places[i]
}

func (s *seen) grow() {
	old := s.places
	s.places = make([]place, 2*len(old))
	for _, p := range old {
		if p.stamp == s.stamp {
			*s.find(p.outcome) = p
		}
	}
}
