package agent

import "github.com/parley-sim/parley/sim"

// talksSoFar is the course of the talks: what all packages were worth to the agent.
var talksSoFar = &kind{newCourse}

type course struct {
	others       int       // seats beside its own
	mine, theirs []float64 // by turn; a turn without a package is worth what the one before was
	since        int       // the turn of its own from which it looks for an impasse
	met          int       // impasses that nothing was done about
}

func newCourse(p *Plan) memory {
	others := max(1, p.setting.Seats-1)
	return &course{others: others, mine: make([]float64, 0, p.setting.Rounds), theirs: make([]float64, 0, p.setting.Rounds*others)}
}

func (c *course) clear() { c.mine, c.theirs, c.since, c.met = c.mine[:0], c.theirs[:0], 0, 0 }

func (c *course) hear(m *Mind, _ int, move *sim.Move) {
	n := len(c.theirs)
	switch {
	case move.Kind == sim.Propose:
		c.theirs = append(c.theirs, m.plan.worthOf(move.Offer))
	case n == 0 || move.Kind == sim.Leave || move.Kind == sim.Accept:
	case move.Kind == sim.Beside:
		c.theirs[n-1] = max(c.theirs[n-1], m.plan.worthOf(move.Offer))
	case n >= c.others: // it passes
		c.theirs = append(c.theirs, c.theirs[n-c.others])
	}
}

func (c *course) did(m *Mind, move *sim.Move) {
	switch n := len(c.mine); {
	case move.Kind == sim.Propose:
		c.mine = append(c.mine, m.plan.worthOf(move.Offer))
	case move.Kind == sim.Pass && n > 0:
		c.mine = append(c.mine, c.mine[n-1])
	}
}

// restart looks for the next impasse from now on: something was done about the last.
func (c *course) restart() { c.since = len(c.mine) }

// turns is how many turns the course is known for, at most back to the last restart.
func (c *course) turns() int { return min(len(c.mine)-c.since, len(c.theirs)/c.others-c.since) }

// moved is how far the others have come in so many turns, the one who came most,
// and how far it has come itself, both in own worth.
func (c *course) moved(turns int) (others, self float64) {
	n := len(c.theirs)
	for k := 1; k <= c.others; k++ {
		if came := c.theirs[n-k] - c.theirs[n-k-turns*c.others]; k == 1 || came > others {
			others = came
		}
	}
	n = len(c.mine)
	return others, c.mine[n-1-turns] - c.mine[n-1]
}

// selfish is the share of the moves of so many turns that took something back.
func (c *course) selfish(turns int) float64 {
	count, n := 0, len(c.theirs)
	for k := n - turns*c.others; k < n; k++ {
		if c.theirs[k] < c.theirs[k-c.others] {
			count++
		}
	}
	for k := len(c.mine) - turns; k < len(c.mine); k++ {
		if c.mine[k] > c.mine[k-1] {
			count++
		}
	}
	return float64(count) / float64(turns*(c.others+1))
}

func (m *Mind) course() *course { return recall[*course](m, talksSoFar) }
