package conform

import (
	"fmt"
	"slices"

	"github.com/parley-sim/parley/sim"
)

func randomCases(a Agent, civil []Agent) []talk {
	const cases = 60
	var list []talk
	for k := range cases {
		list = append(list, randomCase(k, a, civil))
	}
	return list
}

// randomCase seats the agent somewhere in the case of a number, in mixed company.
func randomCase(k int, a Agent, civil []Agent) talk {
	r := random{sim.Seed(k).Child("company").Rand()}
	s, company := Case(k), slices.Concat(civil, hostile)
	t := talk{where: fmt.Sprintf("random cases (case %d)", k), scenario: s, rounds: []int{1, 2, 7, 30, 200}[r.IntN(5)], opener: r.IntN(2), seed: k, measured: k%10 == 0}
	for range s.Parties {
		t.seats, t.tested = append(t.seats, company[r.IntN(len(company))]), append(t.tested, false)
	}
	focal := r.IntN(len(s.Parties))
	t.seats[focal], t.tested[focal] = a, true
	return t
}
