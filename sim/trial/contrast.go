package trial

import (
	"math"

	"github.com/parley-sim/parley/sim/stats"
)

// contrast is a comparison's effect in one case.
type contrast struct {
	effect, over, under float64 // the difference; the means on the two sides
	error               float64 // standard error from worlds and dice; NaN: unknown
	alone               float64 // the same if arms had been played with dice of their own
	ratio               float64 // standard error of over / under
	parts               int
	same                bool    // no part came out otherwise
	hedges              float64 // the difference in standard deviations of single negotiations
}

// contrast is the effect of a comparison on an outcome in a case. Parts are of
// the same worlds and dice in all arms: what they share cancels. Where arms have
// other parts, since a factor makes the case vary, their errors are added up as
// if they had nothing in common.
func (e *estimates) contrast(c *Comparison, scenario, outcome int) contrast {
	over, under := e.side(c, scenario, outcome, 1), e.side(c, scenario, outcome, -1)
	x := contrast{over: over.mean / over.weight, under: under.mean / under.weight, effect: less(over.mean, under.mean, 0),
		alone: math.Sqrt(over.alone + under.alone), parts: min(len(over.off), len(under.off))}
	x.hedges = stats.Hedges(over.spread, under.spread, confidence).Mean
	r := over.mean / under.mean
	if !over.paired || !under.paired || len(over.off) != len(under.off) {
		x.error = x.alone
		x.ratio = math.Sqrt(over.alone+float64(float64(r*r)*under.alone)) / math.Abs(under.mean)
		x.same = x.effect == 0 && x.alone == 0
		return x
	}
	diff, quotient := make([]float64, x.parts), make([]float64, x.parts)
	x.same = x.effect == 0
	for k := range diff {
		diff[k] = less(over.off[k], under.off[k], math.Abs(over.mean)+math.Abs(under.mean))
		quotient[k] = less(over.off[k], float64(r*under.off[k]), math.Abs(over.mean)) / under.mean
		x.same = x.same && diff[k] == 0
	}
	x.error, x.ratio = errorOf(diff), errorOf(quotient)
	return x
}

// less is a - b, or 0 where it is no more than rounding leaves of numbers of this size.
func less(a, b, size float64) float64 {
	d := a - b
	if math.Abs(d) <= sameness*(size+math.Abs(a)+math.Abs(b)) {
		return 0
	}
	return d
}

// sameness is the difference, relative to the size of the numbers, that rounding alone can cause.
const sameness = 1e-13

// side is one side of a comparison in a case: the arms whose weight has this sign.
type side struct {
	mean, weight float64   // the weighted sum of means; the sum of weights
	off          []float64 // by part
	alone        float64   // variance if every arm had dice of its own
	paired       bool      // all its arms have the same parts
	spread       stats.Moments
}

func (e *estimates) side(c *Comparison, scenario, outcome int, sign float64) side {
	s := side{paired: true}
	for arm, w := range c.Weights {
		if w *= sign; w <= 0 {
			continue
		}
		cell := &e.cells[scenario][arm][outcome]
		if s.off == nil {
			s.off = make([]float64, len(cell.off))
		}
		if len(cell.off) != len(s.off) {
			s.paired, s.off = false, s.off[:min(len(s.off), len(cell.off))]
		}
		s.mean, s.weight = s.mean+float64(w*cell.mean), s.weight+w
		for k := range s.off {
			s.off[k] += float64(w * cell.off[k])
		}
		error := errorOf(cell.off)
		s.alone += float64(w*w) * float64(error*error)
		s.spread.N, s.spread.M2 = s.spread.N+cell.spread.N, s.spread.M2+cell.spread.M2
	}
	s.spread.Mean = s.mean
	return s
}

// errorOf is the standard error of a mean of parts that pull this far; NaN of one part.
func errorOf(off []float64) float64 {
	k := float64(len(off))
	if k < 2 {
		return math.NaN()
	}
	squares := 0.0
	for _, x := range off {
		squares += float64(x * x)
	}
	return math.Sqrt(squares / (k * (k - 1)))
}
