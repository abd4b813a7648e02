package batch

import (
	"math"

	"github.com/parley-sim/parley/sim"
)

// room is how much room for a deal a scenario has.
type room struct {
	worlds   float64 // the share of its worlds with room at all
	packages float64 // the share of packages that leave nobody below the walk-away, the mean over worlds; NaN where they were not all counted
}

// roomFor looks at a scenario's worlds.
func (r *Results) roomFor(s *sim.Scenario) (room, error) {
	if known, ok := r.room[s]; ok {
		return known, nil
	}
	var all room
	worlds := r.Design.worldsOf(s)
	for i := range worlds {
		w, err := r.ground.world(s, i)
		if err != nil {
			return room{}, err
		}
		a := w.yardstick.Analysis
		if a != nil && a.Zopa() {
			all.worlds++
		}
		if a == nil || !a.Counted {
			all.packages = math.NaN()
			continue
		}
		all.packages += float64(a.Rational) / (float64(s.Space.Size()) * float64(len(s.Seating())))
	}
	return room{all.worlds / float64(worlds), all.packages / float64(worlds)}, nil
}
