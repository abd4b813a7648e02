package validate

import (
	"math"

	"github.com/parley-sim/parley/sim"
)

// slow works out what numbers gives, by the definitions and from the tables of
// worth alone: every package, one after the other, and every pair of them.
func slow(s *sim.Scenario) []float64 {
	all := everything(s)
	a, b := s.Parties[0].Profile.Reservation, s.Parties[1].Profile.Reservation
	worst, best := [2]float64{math.Inf(1), math.Inf(1)}, [2]float64{math.Inf(-1), math.Inf(-1)}
	ideal := [2]float64{math.Inf(-1), math.Inf(-1)}
	rational := 0.0
	for _, u := range all {
		for i := range 2 {
			worst[i], best[i] = math.Min(worst[i], u[i]), math.Max(best[i], u[i])
		}
		if u[0] >= a && u[1] >= b {
			rational++
			ideal[0], ideal[1] = math.Max(ideal[0], u[0]), math.Max(ideal[1], u[1])
		}
	}
	near, nash, kalai, even, joint, most := math.Inf(1), 0.0, 0.0, 0.0, math.Inf(-1), math.Inf(-1)
	for _, u := range all {
		near = math.Min(near, math.Hypot((best[0]-u[0])/(best[0]-worst[0]), (best[1]-u[1])/(best[1]-worst[1])))
		most = math.Max(most, u[0]+u[1])
		if u[0] < a || u[1] < b {
			continue
		}
		nash = math.Max(nash, (u[0]-a)*(u[1]-b))
		kalai = math.Max(kalai, math.Min((u[0]-a)/(ideal[0]-a), (u[1]-b)/(ideal[1]-b)))
		even = math.Max(even, math.Min(u[0]-a, u[1]-b))
		joint = math.Max(joint, u[0]+u[1])
	}
	return []float64{float64(undominated(all)), near, rational, nash, kalai, even, joint, most}
}

// everything is what each package is worth to the two sides, summed from their tables.
func everything(s *sim.Scenario) [][2]float64 {
	all := [][2]float64{{s.Parties[0].Profile.Worth.Base, s.Parties[1].Profile.Worth.Base}}
	for i, issue := range s.Space.Issues {
		var longer [][2]float64
		for _, u := range all {
			for v := range issue.Values {
				longer = append(longer, [2]float64{u[0] + s.Parties[0].Profile.Worth.Tables[i][v], u[1] + s.Parties[1].Profile.Worth.Tables[i][v]})
			}
		}
		all = longer
	}
	return all
}

// undominated counts the different pairs of worths that none other beats for
// one side without a loss to the other.
func undominated(all [][2]float64) int {
	frontier := map[[2]float64]bool{}
	for _, u := range all {
		beaten := false
		for _, other := range all {
			if other[0] >= u[0] && other[1] >= u[1] && other != u {
				beaten = true
				break
			}
		}
		if !beaten {
			frontier[u] = true
		}
	}
	return len(frontier)
}
