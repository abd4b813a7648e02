package agent

import "github.com/parley-sim/parley/sim"

// seen is a set of packages that is emptied in no time: a package is in it if
// it carries the stamp of the present talks.
type seen struct {
	stamps []uint32
	stamp  uint32
	count  int
}

func newSeen(s *sim.Space) *seen { return &seen{stamps: make([]uint32, s.Size())} }

func (s *seen) clear() {
	s.count = 0
	if s.stamp++; s.stamp == 0 { // after 2^32 talks old stamps would count again
		clear(s.stamps)
		s.stamp = 1
	}
}

func (s *seen) add(o sim.Outcome) {
	if s.stamps[o] != s.stamp {
		s.stamps[o] = s.stamp
		s.count++
	}
}
