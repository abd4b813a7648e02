package agent

import "github.com/parley-sim/parley/sim"

// terms reads packages issue by issue, from the space's table of digits where it has one.
type terms struct {
	space  *sim.Space
	digits []uint8
	issues int
}

func newTerms(s *sim.Space) terms { return terms{s, s.Digits(), len(s.Issues)} }

// at is the index of the value that a package gives to an issue.
func (t *terms) at(o sim.Outcome, issue int) int {
	if t.digits != nil {
		return int(t.digits[int(o)*t.issues+issue])
	}
	return t.space.Value(o, issue)
}

// common is how many terms two packages share.
func (t *terms) common(a, b sim.Outcome) int {
	n := 0
	for i := range t.issues {
		if t.at(a, i) == t.at(b, i) {
			n++
		}
	}
	return n
}
