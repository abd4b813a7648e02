package agent

import "github.com/parley-sim/parley/sim"

// picture is what a seat holds of the others' wishes, issue by issue: what its model guesses from their packages, and
// over it what they told and what everybody knows, as far as the style believes that. However a model guesses, what is
// told enters in the same way.
type picture struct {
	space  *sim.Space
	digits []uint8
	first  []int     // where each issue's values begin, and the end
	runs   []int8    // by issue: 1 they want the later values, as everybody knows, -1 the earlier ones, 0 not known; nil: nothing is
	guess  guesser   // what the packages say
	weight []float64 // by issue, guessed, on any scale
	value  []float64 // by issue and value, guessed, on any scale of the issue's own
	most   []float64 // by issue, the most of value
	told   told
	score  []float64 // by issue and value: what it adds to their liking
	heard  int       // packages
}

// guesser is how a model learns from packages. It fills weight, value and most of the picture.
type guesser interface {
	clear(p *picture)
	offered(p *picture, m *Mind, seat int, offer sim.Outcome)
}

// draws makes the tactic of a model that guesses in its own way.
func draws(make func(p *Plan, pic *picture, v Values) guesser) func(Values, *Mode) {
	return func(v Values, m *Mode) {
		m.model = func(plan *Plan) opinion {
			p := newPicture(plan.setting.Profile.Space())
			if plan.tactics.Public {
				p.runs = directions(&plan.setting)
			}
			p.guess = make(plan, p, v)
			return p
		}
	}
}

func newPicture(s *sim.Space) *picture {
	p := &picture{space: s, digits: s.Digits()}
	values := 0
	for _, issue := range s.Issues {
		p.first = append(p.first, values)
		values += len(issue.Values)
	}
	p.first = append(p.first, values)
	p.weight, p.most = make([]float64, len(s.Issues)), make([]float64, len(s.Issues))
	p.value, p.score = make([]float64, values), make([]float64, values)
	p.told = newTold(len(s.Issues), values)
	return p
}

// issues is how many there are.
func (p *picture) issues() int { return len(p.weight) }

// of is where an issue's values stand.
func (p *picture) of(issue int) (from, to int) { return p.first[issue], p.first[issue+1] }

func (p *picture) at(o sim.Outcome, issue int) int {
	if p.digits != nil {
		return p.first[issue] + int(p.digits[int(o)*p.issues()+issue])
	}
	return p.first[issue] + p.space.Value(o, issue)
}

func (p *picture) clear() {
	p.heard = 0
	p.told.clear()
	for i := range p.weight {
		p.weight[i], p.most[i] = 1, 1
	}
	clear(p.value)
	clear(p.score)
	p.guess.clear(p)
	if p.runs != nil {
		p.rate()
	}
}

// informed reports whether anything is known of the others.
func (p *picture) informed() bool { return p.heard > 0 || p.runs != nil }

// hear learns from another seat's move.
func (p *picture) hear(m *Mind, seat int, move *sim.Move) {
	if move.Kind == sim.Propose {
		p.heard++
		p.guess.offered(p, m, seat, move.Offer)
	}
	p.told.hear(p, m, seat, &move.Say)
	if p.informed() {
		p.rate()
	}
}

// rate works out what each value adds to the others' liking.
func (p *picture) rate() {
	total := 0.0
	for _, w := range p.weight {
		total += w
	}
	for i := range p.weight {
		from, to := p.of(i)
		scale := p.told.weight(i, p.weight[i]/total) / p.most[i]
		for v := from; v < to; v++ {
			p.score[v] = scale * p.value[v]
		}
		if p.told.rated {
			p.told.rate(p, i, scale)
		}
		if p.runs != nil && p.runs[i] != 0 {
			run(p.score[from:to], p.runs[i], scale*p.most[i])
		}
	}
}

// likes is how much the others would like a package, 0 to about 1.
func (p *picture) likes(o sim.Outcome) float64 {
	sum := 0.0
	if n := p.issues(); p.digits != nil {
		for i, v := range p.digits[int(o)*n:][:n] {
			sum += p.score[p.first[i]+int(v)]
		}
		return sum
	}
	for i, first := range p.first[:p.issues()] {
		sum += p.score[first+p.space.Value(o, i)]
	}
	return sum
}
