package agent

// Hybrid answers the others' last steps at first and follows a curve of its own
// in the end: the target is behaviour and time mixed by the square of the time.
// The behaviour part goes from what its last offer was worth to it by half of
// their steps at the start and all of them at the end.
//
// Keskin, Çakan and Aydoğan 2021, Solver Agent: Towards Emotional and
// Opponent-Aware Agent for Human-Robot Negotiation, without its reading of faces.
func Hybrid(start, middle, end float64) func(*Mind, float64) float64 {
	return func(m *Mind, _ float64) float64 {
		t, p := m.turn.Time, m.plan
		curve := float64((1-t)*(1-t)*start) + float64(2*t*(1-t)*middle) + float64(t*t*end)
		step, any := m.steps()
		if !any || m.offers == 0 {
			return p.level(curve)
		}
		behaviour := p.share(p.worthOf(m.last)) - float64((0.5+float64(0.5*t))*step)
		return p.level(float64((1-float64(t*t))*behaviour) + float64(t*t*curve))
	}
}

// recency is how much each of the last steps counts, the latest last. The
// weights are the paper's; those of three steps add up to 0.99.
var recency = [][]float64{{1}, {0.25, 0.75}, {0.11, 0.22, 0.66}, {0.05, 0.15, 0.3, 0.5}}

// steps is by how much the others' last offers grew in own worth, four steps at
// most, weighted by how recent they are; with several others their packages are
// one sequence.
func (m *Mind) steps() (float64, bool) {
	step := max(1, m.plan.setting.Seats-1)
	n := min((len(m.trace)-1)/step, len(recency))
	if len(m.trace) < 3 || n < 1 { // after two offers time alone decides
		return 0, false
	}
	sum, last := 0.0, len(m.trace)-1
	for k, w := range recency[n-1] {
		at := last - (n-1-k)*step
		sum += float64(w * (m.plan.share(m.trace[at]) - m.plan.share(m.trace[at-step])))
	}
	return sum, true
}

var _ = tactic(Tactic{
	Slot: Answer, Name: "hybrid", alone: true,
	Trainer:    "Answers their last steps at first, and the later it gets the more it follows its own curve.",
	Researcher: "Hybrid strategy (Keskin, Çakan and Aydoğan 2021): (1 - t²) (u(own last) - (0.5 + 0.5 t) d) + t² ((1-t)² start + 2 t (1-t) middle + t² end), d the weighted sum of their last four steps in own worth.",
	Params: []Param{
		{"start", "where its curve begins, as a share of the way from its walk-away to its best package", 0.9, 0, 1},
		{"middle", "what pulls the curve in between, as a share of the same way", 0.7, 0, 1},
		{"end", "where its curve ends, as a share of the same way", 0.4, 0, 1},
	},
	mode: func(v Values, m *Mode) {
		m.aspire(Hybrid(v["start"], v["middle"], v["end"]))
		m.traces = true
	},
})
