package scenarios

import (
	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// readVetoes reads what a party never signs: must-haves, `must: {delivery: [week 2,
// week 4]}`, of which each rules out the other values of its issue, and
// deal-breakers, `never: [{exclusivity: full, term: 5 years}]`.
func readVetoes(party source.Object, terms []term) [][]sim.Condition {
	var vetoes [][]sim.Condition
	if n, ok := party.Field("must"); ok {
		for _, c := range readWhen("must", n, terms) {
			for v := range c.Values {
				c.Values[v] = !c.Values[v]
			}
			vetoes = append(vetoes, []sim.Condition{c})
		}
	}
	if n, ok := party.Field("never"); ok {
		for _, entry := range n.List("never", mostBundles) {
			vetoes = append(vetoes, readWhen("a deal-breaker", entry, terms))
		}
	}
	return vetoes
}
