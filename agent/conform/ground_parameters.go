package conform

import (
	"fmt"

	"github.com/parley-sim/parley/agent"
	"github.com/parley-sim/parley/sim"
)

// parameters plays a style with each of its parameters at either end of its range,
// then with random combinations of them.
func (i *inquiry) parameters(style *agent.Style) {
	s := opposed(5, 4, 3)
	for _, p := range style.Params {
		for _, x := range []float64{p.Min, p.Max} {
			set, err := style.With(fmt.Sprintf("%s=%v", p.Name, x))
			if err != nil {
				continue // not possible together with the others
			}
			for _, rounds := range []int{1, 2, 40} {
				for _, other := range []Agent{i.civil[2], hostile[0], hostile[5]} {
					i.plays([]talk{pair("parameters", s, rounds, rounds%2, Of(set), other)})
				}
			}
		}
	}
	for k := range combinations {
		if set := combination(style, k); set != nil {
			i.plays([]talk{randomCase(k, Of(set), i.civil)})
		}
	}
}

const combinations = 40

// combination sets about half of a style's parameters to anything in their ranges;
// nil where that is not possible.
func combination(style *agent.Style, k int) *agent.Style {
	r := random{sim.Seed(k).Child("parameters").Rand()}
	var params []string
	for _, p := range style.Params {
		x := []float64{p.Min, p.Max, p.Min + float64(r.Float64()*(p.Max-p.Min))}[r.IntN(3)]
		if r.IntN(2) == 0 {
			params = append(params, fmt.Sprintf("%s=%v", p.Name, x))
		}
	}
	set, err := style.With(params...)
	if err != nil || len(params) == 0 {
		return nil
	}
	return set
}
