package agent

import "math"

// Of prospect theory, medians of Tversky and Kahneman 1992.
const (
	sensitivity  = 0.88 // how the value of gains and losses grows with their size
	lossAversion = 2.25 // how much more a loss weighs
)

// felt is the value of a gain, or of a loss where it is negative.
func felt(gain float64) float64 {
	if gain < 0 {
		return -lossAversion * math.Pow(-gain, sensitivity)
	}
	return math.Pow(gain, sensitivity)
}

// gainOf is the gain or loss that is felt so.
func gainOf(value float64) float64 {
	if value < 0 {
		return -math.Pow(-value/lossAversion, 1/sensitivity)
	}
	return math.Pow(value, 1/sensitivity)
}

// Framed is what somebody who counts gains and losses from a reference point
// holds out for instead of p, all as shares of the way from the walk-away to the best
// package. Holding out for p is worth to the neutral what a gamble is that gives
// the best with chance p, and the walk-away else; who frames it is content with
// what is felt as good as the gamble (Kahneman and Tversky 1979).
func Framed(p, reference float64) float64 {
	gamble := float64(p*felt(1-reference)) + float64((1-p)*felt(-reference))
	return reference + gainOf(gamble)
}

// unframed is the p that is framed so.
func unframed(y, reference float64) float64 {
	worst := felt(-reference)
	return (felt(y-reference) - worst) / (felt(1-reference) - worst)
}

// frame is a function from 0 to 1, at so many points that a straight line between them will do.
type frame [257]float64

func framing(f func(float64) float64) *frame {
	var table frame
	for i := range table {
		table[i] = max(0, min(1, f(float64(i)/float64(len(table)-1))))
	}
	return &table
}

func (f *frame) at(p float64) float64 {
	x := float64(max(0, min(1, p)) * float64(len(f)-1))
	i := min(int(x), len(f)-2)
	return f[i] + float64((x-float64(i))*(f[i+1]-f[i]))
}

// of puts a target into the frame.
func (f *frame) of(p *Plan, target float64) float64 {
	reach := p.reach()
	if reach == 0 {
		return target
	}
	return p.floor + float64(reach*f.at((target-p.floor)/reach))
}

var _ = tactic(Tactic{
	Slot: Social, Name: "frame",
	Trainer:    "Sees a deal as a gain over what it has without one and settles for less, or as a loss against what it hoped for and gambles on more; shown another light, it sees the gain.",
	Researcher: "The target is the certainty equivalent of a gamble between best and floor whose mean it is, for v(x) = x^0.88, -2.25 (-x)^0.88 about a reference point (Kahneman and Tversky 1979; Tversky and Kahneman 1992), without probability weights. A gain frame concedes more and closes more (Neale and Bazerman 1985).",
	Params: []Param{
		{"reference", "what it counts gains and losses from: 0 its walk-away, 1 its best package", 0, 0, 1},
		{"persuaded", "how much of the way to its walk-away that point moves when it is shown another light", 0.5, 0, 1},
	},
	whole: func(v Values, t *Tactics) { t.frames(v["reference"], v["reference"]*(1-v["persuaded"])) },
})

// frames counts gains and losses from a reference point, and from a second one
// when somebody has shown things in another light. Where a mode has nothing but its curve the
// curve itself is framed, so that the plan can table what to offer.
func (t *Tactics) frames(before, after float64) {
	s := t.socially()
	own := framing(func(p float64) float64 { return Framed(p, before) })
	s.frame, s.shift = own, framing(func(y float64) float64 { return Framed(unframed(y, before), after) })
	for i := range t.Modes {
		if curve := t.Modes[i].Curve; s.bare[i] {
			t.Modes[i].Curve = func(time float64) float64 { return own.at(curve(time)) }
		}
	}
}
