package generate

import (
	"fmt"
	"math"
)

// Miss is a target that the others left no room for.
type Miss struct {
	Field     string // of Fields
	Want, Got float64
}

func (m Miss) String() string {
	return fmt.Sprintf("%s %.3g asked for, %.3f reached", m.Field, m.Want, m.Got)
}

// Off is by how much.
func (m Miss) Off() float64 { return math.Abs(m.Want - m.Got) }

// Missed lists the targets that are off by more than 0.01, or of few packages
// by more than half a package. Balance is a target of every order: 0 where nothing else is said.
func (r Reached) Missed(spec Spec, packages uint64) []Miss {
	var list []Miss
	for _, t := range []struct {
		Miss
		asked bool
		off   float64
	}{
		{Miss{"balance", spec.Balance, r.Balance}, true, tolerance},
		{Miss{"zopa", value(spec.ZOPA), r.ZOPA}, spec.ZOPA != nil, max(tolerance, 0.5/float64(packages))},
		{Miss{"interaction", spec.Interaction, r.Interaction}, true, tolerance},
	} {
		if t.asked && t.Off() > t.off {
			list = append(list, t.Miss)
		}
	}
	return list
}

func value(target *float64) float64 {
	if target == nil {
		return 0
	}
	return *target
}
