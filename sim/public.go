package sim

// Directions is what everybody knows of a party: by issue 1 if it wants the later values, -1 if it
// wants the earlier ones, 0 where that is not public or does not run one way. Nil: nothing is public. What bundles
// add on top is nobody's business.
func (s *Scenario) Directions(party int) []int8 {
	if s.Public == nil {
		return nil
	}
	list := make([]int8, len(s.Space.Issues))
	for i, public := range s.Public {
		if public {
			list[i] = direction(s.Parties[party].Profile.Worth.Tables[i])
		}
	}
	return list
}

// direction is which way worths run, if they run one way.
func direction(worths []float64) int8 {
	up, down := false, false
	for v := 1; v < len(worths); v++ {
		up = up || worths[v] > worths[v-1]
		down = down || worths[v] < worths[v-1]
	}
	switch {
	case up && !down:
		return 1
	case down && !up:
		return -1
	}
	return 0
}
