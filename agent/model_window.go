package agent

import (
	"math"

	"github.com/parley-sim/parley/sim"
)

// windowed is the frequency model of Tunalı, Aydoğan and Sánchez-Anguix (2017). It compares one stretch of their
// packages with the stretch before, not one package with the next: if they gave something on some issues, those on which
// the values stayed distributed as before matter to them, the more the earlier that is seen. Packages that only go back
// and forth say nothing.
type windowed struct {
	size       int
	alpha      float64
	others     int
	fade       []float64 // by their packages: 1 - t^beta
	critical   []float64 // by issue: a larger difference is no chance
	counts     []uint32  // by issue and value, from 1
	now        []uint32  // of the present window
	before     []uint32  // of the one before
	in         int       // packages in the present window
	full       bool      // there is one before
	stoodStill []bool    // by issue
}

var _ = tactic(Tactic{
	Slot: Model, Name: "windowed frequency",
	Trainer:    "Compares what the other side asked for lately with what it asked for before that; where it gave nothing while it gave elsewhere is what matters to it.",
	Researcher: "Frequency model over disjoint windows (Tunalı, Aydoğan and Sánchez-Anguix 2017): after a window with a concession, issues whose values pass a chi-squared test of equal distribution (5 %) gain alpha * (1 - t^beta); a value counts with the fourth root of how often it was offered, plus one.",
	Params: []Param{
		{"window", "how many of their packages it compares with as many before", 10, 1, 100},
		{"alpha", "how much weight an issue gains at the start of the talks when they stand still on it", 10, 0, 100},
		{"beta", "how long it keeps learning at that pace: above 1 to the end nearly", 5, 0.1, 20},
	},
	check: wholeNumber("window"),
	mode:  draws(newWindowed),
})

func newWindowed(plan *Plan, p *picture, v Values) guesser {
	w := &windowed{size: int(v["window"]), alpha: v["alpha"], others: max(1, plan.setting.Seats-1)}
	rounds := plan.setting.Rounds
	for round := range rounds + 1 {
		w.fade = append(w.fade, 1-math.Pow(float64(round)/float64(rounds+1), v["beta"]))
	}
	for i := range p.weight {
		from, to := p.of(i)
		w.critical = append(w.critical, criticalAt5(to-from-1))
	}
	n := len(p.value)
	w.counts, w.now, w.before = make([]uint32, n), make([]uint32, n), make([]uint32, n)
	w.stoodStill = make([]bool, len(p.weight))
	return w
}

// criticalAt5 is what a chi-squared variable exceeds once in twenty (Wilson and Hilferty 1931).
func criticalAt5(freedom int) float64 {
	if freedom < 1 {
		return math.Inf(1)
	}
	const z = 1.6448536269514722
	k := 2 / (9 * float64(freedom))
	return float64(freedom) * math.Pow(1-k+float64(z*math.Sqrt(k)), 3)
}

func (w *windowed) clear(p *picture) {
	for v := range w.counts {
		w.counts[v], p.value[v] = 1, 1
	}
	clear(w.now)
	w.in, w.full = 0, false
}

func (w *windowed) offered(p *picture, _ *Mind, _ int, offer sim.Outcome) {
	for i := range p.weight {
		at := p.at(offer, i)
		w.counts[at]++
		w.now[at]++
		p.value[at] = root(w.counts[at])
		p.most[i] = max(p.most[i], p.value[at])
	}
	if w.in++; w.in < w.size {
		return
	}
	if w.full {
		w.compare(p, w.fade[min(p.heard/w.others, len(w.fade)-1)])
	}
	w.now, w.before = w.before, w.now
	clear(w.now)
	w.in, w.full = 0, true
}

// compare gives weight to the issues on which they stood still while they gave on others.
func (w *windowed) compare(p *picture, fade float64) {
	gave := false
	for i := range p.weight {
		far, less := w.difference(p, i)
		w.stoodStill[i] = far <= w.critical[i]
		gave = gave || !w.stoodStill[i] && less
	}
	if !gave {
		return
	}
	for i, still := range w.stoodStill {
		if still {
			p.weight[i] += float64(w.alpha * fade)
		}
	}
}

// difference is how far an issue's values lie from how the window before had them (chi-squared, with one added to each
// count), and whether they like them less.
func (w *windowed) difference(p *picture, issue int) (far float64, less bool) {
	from, to := p.of(issue)
	worth := 0.0
	for v := from; v < to; v++ {
		is, was := float64(w.now[v]), float64(w.before[v])
		far += float64((is-was)*(is-was)) / (was + 1)
		worth += float64((is - was) * root(w.counts[v]-w.now[v])) // as it was liked before this window
	}
	return far * float64(w.size) / float64(w.size+to-from), worth < 0
}
