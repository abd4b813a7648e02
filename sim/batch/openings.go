package batch

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/stats"
)

// openingBins is how many equal steps from the walk-away (0) to the best package
// (1) first offers are told apart by. What lies beyond counts in the first or the last.
const openingBins = 20

// openings is what first offers of one size came to in each world: of a style in
// a scenario, or of one seat in a block.
type openings map[opened]*opening

type opened struct{ bin, world int }

type opening struct {
	deals       int64
	offer, gain stats.Moments // the first offers, and what the seats gained that made them
}

// openingKey is whose first offers are kept together.
type openingKey struct{ scenario, style string }

// seatOpenings is those of one seat in a block, with where its values stand. A block is
// played world by world, so that one world's bins are at hand at a time.
type seatOpenings struct {
	deal, offer, gain int
	world             int
	bins              [openingBins]opening
	before            []openedOnce // of the worlds before
}

type openedOnce struct {
	opened
	opening
}

func newOpenings(l *layout) []seatOpenings {
	list := make([]seatOpenings, l.parties)
	for seat := range list {
		s := &list[seat]
		s.deal, s.offer, s.gain = l.column(metric.Deal, -1), l.column(metric.FirstOffer, seat), l.column(metric.Gain, seat)
	}
	return list
}

// add takes in a negotiation; in one where the seat made no offer, or has nothing to
// gain, it has no part.
func (s *seatOpenings) add(world int, values []float64) {
	if world != s.world {
		s.leave()
		s.world = world
	}
	offer, gain := values[s.offer], values[s.gain]
	if math.IsNaN(offer) || math.IsNaN(gain) {
		return
	}
	p := &s.bins[openingBin(offer)]
	p.offer.Add(offer)
	p.gain.Add(gain)
	if values[s.deal] == 1 {
		p.deals++
	}
}

// leave puts the bins of a world to those before.
func (s *seatOpenings) leave() {
	for bin := range s.bins {
		if p := &s.bins[bin]; p.gain.N > 0 {
			s.before = append(s.before, openedOnce{opened{bin, s.world}, *p})
			*p = opening{}
		}
	}
}

// keys lists the places in order: sums of numbers depend on it.
func (o openings) keys() []opened {
	return slices.SortedFunc(maps.Keys(o), func(a, b opened) int { return cmp.Or(cmp.Compare(a.world, b.world), cmp.Compare(a.bin, b.bin)) })
}

func openingBin(offer float64) int {
	return min(max(int(math.Floor(offer*openingBins)), 0), openingBins-1)
}

func (o openings) at(key opened) *opening {
	p := o[key]
	if p == nil {
		p = &opening{}
		o[key] = p
	}
	return p
}

// merge adds those that come after. Each place is added up by itself, so that the
// order of the map has no part in it.
func (o openings) merge(from openings) {
	for key, p := range from {
		o.at(key).merge(p)
	}
}

func (p *opening) merge(o *opening) {
	p.deals += o.deals
	p.offer.Merge(o.offer)
	p.gain.Merge(o.gain)
}

// foldOpenings adds each seat's first offers to those of its style.
func (r *Results) foldOpenings(c *Condition, from []seatOpenings) {
	for seat := range from {
		key := openingKey{c.Scenario.Name, c.LineUp.Styles[seat].Spec}
		to := r.openings[key]
		if to == nil {
			to = openings{}
			r.openings[key] = to
		}
		for i := range from[seat].before {
			b := &from[seat].before[i]
			to.at(b.opened).merge(&b.opening)
		}
	}
}
