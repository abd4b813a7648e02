package agent

import "github.com/parley-sim/parley/sim"

var _ = tactic(Tactic{
	Slot: Telling, Name: "directions",
	Trainer:    "Says for each term which value it would like best, but not how much that matters to it.",
	Researcher: "Rates the best value of each issue 1 and the worst 0, truly, in the order of the issues; tells no shares.",
	mode:       talks(tellDirections),
})

func tellDirections(_ *Mind, x *exchange) sim.Message {
	issue := x.ways / 2
	if issue >= len(x.still) {
		return sim.Message{}
	}
	values := x.values(issue)
	v := values[0]
	if x.ways%2 == 1 {
		v = values[len(values)-1]
	}
	x.ways++
	return x.rate(issue, v)
}
