package agent

// shape is a hypothesis about what an issue's values are worth: rising, falling, or with a peak between.
type shape struct {
	worth  []float64 // by value, 0 to 1
	likely float64
	prior  float64
}

// shapesOf lists a value function for each value that may be the best one: where it is the first or the last they fall
// or rise all the way. Where everybody knows the way, that is the only one.
func shapesOf(values int, way int8) []shape {
	var list []shape
	for peak := range values {
		if way > 0 && peak != values-1 || way < 0 && peak != 0 {
			continue
		}
		s := shape{worth: make([]float64, values)}
		for v := range s.worth {
			switch {
			case v == peak:
				s.worth[v] = 1
			case v < peak:
				s.worth[v] = float64(v) / float64(peak)
			default:
				s.worth[v] = float64(values-1-v) / float64(values-1-peak)
			}
		}
		list = append(list, s)
	}
	for k := range list {
		list[k].prior = 1 / float64(len(list))
	}
	return list
}
