package agent

import "github.com/parley-sim/parley/sim"

var _ = tactic(Tactic{
	Slot: Telling, Name: "five whys",
	Trainer:    "Asks again and again why the other side insists on the term on which it stands still, until it knows what else they could live with.",
	Researcher: "Asks why on the issue on which most of their packages stood still, up to `depth` times an issue, then on the next. Who answers goes one value further down its order at each question: the first answer is the position, those after it the interest behind.",
	Params:     []Param{{"depth", "how often it asks why on one term", 5, 1, 20}},
	check:      wholeNumber("depth"),
	mode: func(v Values, m *Mode) {
		depth := int(v["depth"])
		talks(func(_ *Mind, x *exchange) sim.Message { return askWhy(x, depth) })(nil, m)
	},
})

func askWhy(x *exchange, depth int) sim.Message {
	issue := -1
	for i, times := range x.still {
		if times > 0 && x.probed[i] < depth && (issue < 0 || x.probed[i] > x.probed[issue] || x.probed[i] == x.probed[issue] && times > x.still[issue]) {
			issue = i
		}
	}
	if issue < 0 {
		return sim.Message{}
	}
	x.probed[issue]++
	return sim.Message{Act: sim.Probe, Issue: int16(issue)}
}
