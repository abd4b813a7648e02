package agent

import "math"

// worked keeps bids for targets that no plan has foreseen, each in a place that
// follows from the target. They depend on plan, mode and target alone and remember nothing of
// any talks, so that Start lets them be: the next talks often come to the same targets.
type worked [64]struct {
	bid    bid
	target float64
	mode   int // counted from 1; 0: nothing is kept here
}

// bid is the packages for a target.
func (w *worked) bid(p *Plan, mode int, target float64) *bid {
	const spread = 0x9e3779b97f4a7c15 // the golden ratio of 2^64, as in Knuth's multiplicative hashing
	at := &w[math.Float64bits(target)*spread>>58]
	if at.target != target || at.mode != mode+1 {
		at.bid, at.target, at.mode = p.bid(target, p.tactics.Modes[mode].Band), target, mode+1
	}
	return &at.bid
}
