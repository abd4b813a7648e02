package agent

import (
	"slices"

	"github.com/parley-sim/parley/sim"
)

// run makes an issue's scores run the way that everybody knows: of two values the one further that way is liked no
// less, and half of what is liked follows a straight line. The line is all there is before anything was heard.
func run(score []float64, way int8, weight float64) {
	if way < 0 {
		slices.Reverse(score)
		defer slices.Reverse(score)
	}
	most, last := 0.0, max(1, len(score)-1)
	for v, x := range score {
		most = max(most, x)
		score[v] = (most + float64(weight*float64(v))/float64(last)) / 2
	}
}

// directions is what everybody knows of the others' wishes, as far as they agree. Nil: nothing.
func directions(s *sim.Setting) []int8 {
	list, known := make([]int8, len(s.Profile.Space().Issues)), false
	for i := range list {
		sum, said := 0, 0
		for _, b := range s.Beliefs {
			if b.Directions != nil {
				sum, said = sum+int(b.Directions[i]), said+1
			}
		}
		if said > 0 && (sum == said || sum == -said) {
			list[i], known = int8(sum/said), true
		}
	}
	if !known {
		return nil
	}
	return list
}
