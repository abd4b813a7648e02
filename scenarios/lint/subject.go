package lint

import (
	"slices"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

// small is how close two worths count as equal.
const small = solution.Tolerance

// subject is the case that is looked at, what is known of it, and what was found.
type subject struct {
	*sim.Scenario
	analysis *solution.Analysis // nil where packages are too many or too large to compare
	stakes   [][]float64        // by party and issue
	barred   []*sim.Worth       // what each party wants; what it never signs is a bundle of minus infinity
	path     string
	tree     *source.Value // of a file in our own format; else nil

	check *Check
	found []Finding
}

func newSubject(s *sim.Scenario, files []source.File) *subject {
	c := &subject{Scenario: s, stakes: solution.Stakes(s)}
	if a, err := solution.Analyze(s); err == nil {
		c.analysis = a
	}
	for p := range s.Parties {
		c.barred = append(c.barred, s.Parties[p].Profile.Worth.Barred())
	}
	c.path, c.tree = origin(s, files)
	return c
}

// odd records a finding at a piece of the case.
func (c *subject) odd(at place, what, do string) {
	f := Finding{Check: c.check, Path: c.path, What: what, Do: do}
	if c.tree != nil {
		f.Line, f.Column = at.find(c.tree)
	}
	c.found = append(c.found, f)
}

// own reports whether the case stands in a file of our own format, which has
// room for texts.
func (c *subject) own() bool { return c.tree != nil }

// oneTable reports whether all parties sit together.
func (c *subject) oneTable() bool { return len(c.Seating()) == 1 }

// carers is the parties to whom an issue makes a difference, be it that they never
// sign some of its values.
func (c *subject) carers(issue int) []int {
	var list []int
	for p := range c.Parties {
		if c.stakes[p][issue] > small || c.bars(p, issue) {
			list = append(list, p)
		}
	}
	return list
}

// bars reports whether a party has a must-have or a deal-breaker about an issue.
func (c *subject) bars(party, issue int) bool {
	for _, when := range c.Parties[party].Profile.Worth.Vetoes {
		for _, cond := range when {
			if cond.Issue == issue && slices.Contains(cond.Values, false) {
				return true
			}
		}
	}
	return false
}

// weight is an issue's part of all that a party's issues can move, and false for
// a party that nothing matters to.
func (c *subject) weight(party, issue int) (share float64, ok bool) {
	sum := 0.0
	for _, x := range c.stakes[party] {
		sum += x
	}
	if sum <= small {
		return 0, false
	}
	return c.stakes[party][issue] / sum, true
}
