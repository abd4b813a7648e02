package agent

import (
	"math"

	"github.com/parley-sim/parley/sim"
)

// bayes weighs hypotheses about the others' wishes by how well they explain that their packages are worth a little less
// to them each time. It is the scalable form of Hindriks and Tykhonov (2008): each issue has hypotheses about its weight
// and about its values of its own, weighed with all other issues at what is expected of them, so that they grow with the
// issues and not with their combinations.
type bayes struct {
	fall   float64
	weight []float64 // by issue and hypothesis: how likely
	shapes []shape
	of     []int       // by issue: where its shapes begin, and the end
	expect []float64   // by issue: what the package heard last is expected to be worth, weight times value
	seen   [256]uint64 // packages heard, to learn from each once: a few places are enough, one forgotten is learned again
	steps  float64     // packages that they could make to the deadline
}

const (
	weights = 11   // hypotheses about an issue's weight: 0, 0.1 ... 1
	scatter = 0.25 // how far a package may lie from what was expected, as a standard deviation of its share
)

var _ = tactic(Tactic{
	Slot: Model, Name: "bayesian",
	Trainer:    "Weighs guesses of what matters to the other side and which way it wants each term against each other by how well they explain its packages.",
	Researcher: "Scalable Bayesian model (Hindriks and Tykhonov 2008): by issue 11 weights, likelier the smaller, and rising, falling and triangular value functions; their k-th package is expected to be worth 1 - fall * t to them, within a normal error of 0.25 of that; each package counts once.",
	Params:     []Param{{"fall", "how much it takes the other side to give from its first package to the deadline, as a share of all it could want", 0.3, 0, 0.95}},
	mode:       draws(newBayes),
})

func newBayes(plan *Plan, p *picture, v Values) guesser {
	b := &bayes{fall: v["fall"], steps: float64((plan.setting.Rounds + 1) * max(1, plan.setting.Seats-1))}
	b.weight = make([]float64, weights*len(p.weight))
	b.expect = make([]float64, len(p.weight))
	for i := range p.weight {
		from, to := p.of(i)
		b.of = append(b.of, len(b.shapes))
		way := int8(0)
		if p.runs != nil {
			way = p.runs[i]
		}
		b.shapes = append(b.shapes, shapesOf(to-from, way)...)
	}
	b.of = append(b.of, len(b.shapes))
	return b
}

func (b *bayes) clear(p *picture) {
	for i := range p.weight {
		total := 0.0
		of := b.weight[weights*i:][:weights]
		for j := range of {
			rest := 1 - float64(j+1)/weights
			of[j] = float64(rest * rest * rest)
			total += of[j]
		}
		for j := range of {
			of[j] /= total
		}
	}
	for k := range b.shapes {
		b.shapes[k].likely = b.shapes[k].prior
	}
	clear(b.seen[:])
	for i := range p.weight {
		b.show(p, i)
	}
}

func (b *bayes) offered(p *picture, _ *Mind, _ int, offer sim.Outcome) {
	place := &b.seen[(uint64(offer)*0x9e3779b97f4a7c15)>>56]
	if *place == uint64(offer)+1 {
		return
	}
	*place = uint64(offer) + 1
	b.weigh(p, offer, 1-float64(b.fall*min(1, float64(p.heard)/b.steps)))
}

// weigh makes each hypothesis as much likelier as it explains that the package is worth so much to them.
func (b *bayes) weigh(p *picture, offer sim.Outcome, share float64) {
	all, scale := 0.0, 0.0
	for i := range p.weight {
		scale += p.weight[i]
	}
	for i := range p.weight {
		p.weight[i] /= scale
		b.expect[i] = float64(p.weight[i] * p.value[p.at(offer, i)])
		all += b.expect[i]
	}
	first := p.heard == 1 // how much an issue matters shows in how they move: not in the first package
	for i := range p.weight {
		at := p.at(offer, i)
		others, value, weight := all-b.expect[i], p.value[at], p.weight[i]
		if !first {
			b.weighWeights(i, others, value, share)
		}
		b.weighShapes(i, others, weight, at-p.first[i], share)
	}
	for i := range p.weight {
		b.show(p, i)
	}
}

func (b *bayes) weighWeights(issue int, others, value, share float64) {
	of, total := b.weight[weights*issue:][:weights], 0.0
	for j := range of {
		of[j] = float64(of[j] * explains(others+float64(value*float64(j))/(weights-1), share))
		total += of[j]
	}
	for j := range of {
		of[j] /= total
	}
}

func (b *bayes) weighShapes(issue int, others, weight float64, value int, share float64) {
	of, total := b.shapes[b.of[issue]:b.of[issue+1]], 0.0
	for k := range of {
		of[k].likely = float64(of[k].likely * explains(others+float64(weight*of[k].worth[value]), share))
		total += of[k].likely
	}
	for k := range of {
		of[k].likely /= total
	}
}

// explains is how likely a package of such a worth is where one of that share was expected. It never vanishes, so that
// no hypothesis is given up for ever.
func explains(worth, share float64) float64 {
	x := (share - worth) / share / scatter
	return max(1e-6, math.Exp(-float64(x*x)/2))
}

// show puts what is expected of an issue into the picture.
func (b *bayes) show(p *picture, issue int) {
	sum := 0.0
	for j, likely := range b.weight[weights*issue:][:weights] {
		sum += float64(likely*float64(j)) / (weights - 1)
	}
	p.weight[issue] = sum
	from, to := p.of(issue)
	clear(p.value[from:to])
	most := 0.0
	for _, s := range b.shapes[b.of[issue]:b.of[issue+1]] {
		for v, x := range s.worth {
			p.value[from+v] += float64(s.likely * x)
		}
	}
	for _, x := range p.value[from:to] {
		most = max(most, x)
	}
	p.most[issue] = max(most, 1e-9)
}
