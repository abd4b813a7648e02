package lint

import (
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

// worths is what all parties want.
func (c *subject) worths() []*sim.Worth {
	list := make([]*sim.Worth, len(c.Parties))
	for p := range c.Parties {
		list[p] = &c.Parties[p].Profile.Worth
	}
	return list
}

// carers is the parties to whom an issue makes a difference.
func (c *subject) carers(issue int) []int {
	var list []int
	for p := range c.Parties {
		if c.stakes[p][issue] > small {
			list = append(list, p)
		}
	}
	return list
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
