package trial

import "math"

// contrast is a comparison's effect in one case.
type contrast struct {
	effect, over, under float64 // the difference; the means on the two sides
	error               float64 // standard error from worlds and dice; NaN: unknown
	alone               float64 // the same if arms had been played with dice of their own
	ratio               float64 // standard error of over / under
	parts               int
}

// contrast is the effect of a comparison on an outcome in a case. Parts are of
// the same worlds and dice in all arms: what they share cancels.
func (e *estimates) contrast(c *Comparison, scenario, outcome int) contrast {
	over, under := e.side(c, scenario, outcome, 1), e.side(c, scenario, outcome, -1)
	x := contrast{over: over.mean / over.weight, under: under.mean / under.weight, effect: over.mean - under.mean,
		alone: math.Sqrt(over.alone + under.alone)}
	if len(over.off) != len(under.off) {
		x.error, x.ratio = math.NaN(), math.NaN()
		return x
	}
	x.parts = len(over.off)
	r := over.mean / under.mean
	diff, quotient := make([]float64, x.parts), make([]float64, x.parts)
	for k := range diff {
		diff[k] = over.off[k] - under.off[k]
		quotient[k] = (over.off[k] - float64(r*under.off[k])) / under.mean
	}
	x.error, x.ratio = errorOf(diff), errorOf(quotient)
	return x
}

// side is one side of a comparison in a case: the arms whose weight has this sign.
type side struct {
	mean, weight float64   // the weighted sum of means; the sum of weights
	off          []float64 // by part
	alone        float64   // variance if every arm had dice of its own
}

func (e *estimates) side(c *Comparison, scenario, outcome int, sign float64) side {
	var s side
	for arm, w := range c.Weights {
		if w *= sign; w <= 0 {
			continue
		}
		cell := &e.cells[scenario][arm][outcome]
		s.mean, s.weight = s.mean+float64(w*cell.mean), s.weight+w
		if s.off == nil {
			s.off = make([]float64, len(cell.off))
		}
		for k := range min(len(s.off), len(cell.off)) {
			s.off[k] += float64(w * cell.off[k])
		}
		error := errorOf(cell.off)
		s.alone += float64(w*w) * float64(error*error)
	}
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
