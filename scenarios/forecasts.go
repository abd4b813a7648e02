package scenarios

import (
	"math"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// OpenDiffering is Open for a case in which the parties differ so many times as far in
// what they believe of each event: with 0 all hold it as likely as they do on average, with 1
// they believe what the file says, with 2 each is twice as far from the average, cut
// at 0 and 1. Who has no belief about an event has none. What packages are worth follows from the beliefs;
// everything else is as the file says, Hash too.
func OpenDiffering(what string, apart float64) (*sim.Scenario, error) {
	files, err := Source(what)
	if err == nil && apart >= 0 && len(files) == 1 && native(files[0]) {
		return readDiffering(files[0], apart)
	}
	return Open(what) // other formats have no events
}

// differing is by how much parties differ from what all of them believe on average.
type differing struct {
	times float64
	means []float64 // by event
}

// differ reads what the parties believe on average; faults in their fields are left
// to who reads them.
func differ(parties []source.Node, events []sim.Event, times float64) *differing {
	d := &differing{times, make([]float64, len(events))}
	count := make([]float64, len(events))
	for _, entry := range parties {
		o := entry.Object("a party", partyFields...)
		for e, p := range readBeliefs(o, events) {
			if !math.IsNaN(p) {
				d.means[e] += p
				count[e]++
			}
		}
	}
	for e := range d.means {
		d.means[e] /= count[e]
	}
	return d
}

// of are the beliefs of a party that believes what is given; nil is as it is written.
func (d *differing) of(beliefs []float64) []float64 {
	if d == nil {
		return beliefs
	}
	for e, p := range beliefs {
		if !math.IsNaN(p) {
			beliefs[e] = min(1, max(0, d.means[e]+float64(d.times*(p-d.means[e]))))
		}
	}
	return beliefs
}
