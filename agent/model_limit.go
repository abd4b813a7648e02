package agent

import (
	"math"

	"github.com/parley-sim/parley/sim"
)

// limit guesses where the others would walk away, on the scale of the model's likes, from how their packages come down:
// whoever gives by a time-dependent curve (Faratin, Sierra and Jennings 1998) is at his limit at the deadline. Of curves
// with several exponents it takes the one that fits best, by regression, and reads off where it ends (after Yu, Ren and
// Zhang 2013, who weigh such fits against each other). It never guesses more than what they have asked for
// themselves, and no less than that before they have moved.
type limit struct {
	steps   int         // packages that the others could make to the deadline
	powers  [][]float64 // by exponent, then by their packages: t^(1/e)
	fits    []fit       // by exponent
	count   int         // packages that it has looked at
	least   float64     // liking of the least that they asked for
	waiting []sim.Outcome
}

// fit is the sums of a regression of likings on the powers of time.
type fit struct{ x, xx, xy, y, yy float64 }

// exponents of the curves that are tried.
var exponents = [...]float64{0.2, 0.5, 1, 2, 5}

var theirLimit = &kind{newLimit}

func newLimit(p *Plan) memory {
	l := &limit{steps: p.setting.Rounds * max(1, p.setting.Seats-1), fits: make([]fit, len(exponents))}
	for _, e := range exponents {
		list := make([]float64, l.steps+1)
		for k := range list {
			list[k] = math.Pow(float64(k)/float64(max(1, l.steps)), 1/e)
		}
		l.powers = append(l.powers, list)
	}
	l.waiting = make([]sim.Outcome, 0, max(sim.MaxParties, l.steps)) // the bid may be that of a mode which is late
	return l
}

func (l *limit) clear() {
	clear(l.fits)
	l.count, l.least, l.waiting = 0, math.Inf(1), l.waiting[:0]
}

// hear keeps packages until somebody asks, when the model has learned from them.
func (l *limit) hear(_ *Mind, _ int, move *sim.Move) {
	if move.Kind == sim.Propose && len(l.waiting) < cap(l.waiting) {
		l.waiting = append(l.waiting, move.Offer)
	}
}

// share is how much they must like a package to take it at last; false: nothing was heard of them.
func (l *limit) share(m *Mind) (share float64, ok bool) {
	for _, o := range l.waiting {
		l.note(m.model.likes(o))
	}
	l.waiting = l.waiting[:0]
	if l.count == 0 {
		return 0, false
	}
	end := l.end()
	if heed := m.plan.tactics.Modes[m.mode].Limit; heed != nil {
		end = heed(m, end)
	}
	return max(0, min(l.least, end)), true
}

func (l *limit) note(liked float64) {
	k := min(l.count, l.steps)
	for e := range l.fits {
		x, f := l.powers[e][k], &l.fits[e]
		f.x += x
		f.xx += float64(x * x)
		f.xy += float64(x * liked)
		f.y += liked
		f.yy += float64(liked * liked)
	}
	l.count++
	l.least = min(l.least, liked)
}

// end is where the best of the curves ends at the deadline; where none falls, what they asked for last.
func (l *limit) end() float64 {
	end, worst := l.least, math.Inf(1)
	if l.count < 3 {
		return end
	}
	n := float64(l.count)
	for _, f := range l.fits {
		xx, xy, yy := f.xx-float64(f.x*f.x)/n, f.xy-float64(f.x*f.y)/n, f.yy-float64(f.y*f.y)/n
		if xx <= 0 || xy >= 0 {
			continue
		}
		slope := xy / xx
		if off := yy - float64(slope*xy); off < worst {
			worst, end = off, (f.y-float64(slope*f.x))/n+slope
		}
	}
	return end
}
