package agent

import "github.com/parley-sim/parley/sim"

// exchange is what was asked and told, and what there is to tell: for tactics that talk.
type exchange struct {
	rates []float64 // by issue and value: what it is worth to itself, of what the issue's best one is
	order []int     // by issue, its values: the best first
	first []int     // where each issue's values begin in both, and the end

	asked    bool      // it has asked what matters to them
	shared   []bool    // by place in the plan's stakes: it has said how much the issue is, truly or not
	rated    int       // how many values it has rated, of all
	ways     int       // how many best and worst values it has named, two an issue
	got      int       // things that they told
	question *question // of theirs, not answered yet; nil: none
	pending  question
	answered []int         // by issue: how often it answered why
	feigned  []int         // by issue: how often it said the opposite of what both want
	probed   []int         // by issue: how often it asked why
	still    []int         // by issue: how often a package of theirs stood still on it
	last     []sim.Outcome // by seat: its last package
	latest   sim.Outcome   // theirs
	agreed   []int         // by issue: the value that both hold to and have said so; -1: none

	kept *exchange // as it was before a turn that another decides
}

// question is what somebody asked: why they want what they want on an issue, or what matters to them.
type question struct{ issue int }

const whatMatters = -1

var words = &kind{newExchange}

func newExchange(p *Plan) memory {
	space := p.setting.Profile.Space()
	n := len(space.Issues)
	x := &exchange{shared: make([]bool, len(p.stakes)), answered: make([]int, n), feigned: make([]int, n)}
	x.probed, x.still, x.agreed = make([]int, n), make([]int, n), make([]int, n)
	x.last = make([]sim.Outcome, sim.MaxParties)
	for i := range n {
		x.first = append(x.first, len(x.rates))
		rates := p.rates(i)
		x.rates, x.order = append(x.rates, rates...), append(x.order, best(rates)...)
	}
	x.first = append(x.first, len(x.rates))
	return x
}

// rates is what an issue's values are worth, all else being as in the best package: 1 the best of them, 0 the worst.
func (p *Plan) rates(issue int) []float64 {
	space := p.setting.Profile.Space()
	list := make([]float64, len(space.Issues[issue].Values))
	least, most := p.best, p.best
	for v := range list {
		if list[v] = p.worthOf(space.With(p.top, issue, v)); list[v] >= p.setting.Profile.Min() {
			least = min(least, list[v])
		}
	}
	for v, x := range list {
		list[v] = 1
		if most > least {
			list[v] = max(0, (x-least)/(most-least))
		}
	}
	return list
}

// best orders values by what they are worth, the best first.
func best(rates []float64) []int {
	list := make([]int, len(rates))
	for v := range list {
		list[v] = v
		for k := v; k > 0 && rates[list[k]] > rates[list[k-1]]; k-- {
			list[k], list[k-1] = list[k-1], list[k]
		}
	}
	return list
}

func (x *exchange) clear() {
	x.asked, x.rated, x.ways, x.got, x.question = false, 0, 0, 0, nil
	clear(x.shared)
	clear(x.answered)
	clear(x.feigned)
	clear(x.probed)
	clear(x.still)
	x.latest = sim.None
	for i := range x.last {
		x.last[i] = sim.None
	}
	for i := range x.agreed {
		x.agreed[i] = -1
	}
}

func (x *exchange) hear(m *Mind, seat int, move *sim.Move) {
	if move.Kind == sim.Propose {
		x.watch(m, seat, move.Offer)
	}
	switch say := &move.Say; {
	case say.Act == sim.Tell || say.Act == sim.Rate:
		x.got++
	case say.Act == sim.Ask:
		x.ask(whatMatters)
	case say.Act == sim.Probe && 0 <= say.Issue && int(say.Issue) < len(x.still):
		x.ask(int(say.Issue))
	case say.Act == sim.Summarise && 0 <= say.Issue && int(say.Issue) < len(x.still):
		x.confirm(m, int(say.Issue), int(say.Value))
	}
}

func (x *exchange) ask(issue int) {
	x.pending = question{issue}
	x.question = &x.pending
}

// watch counts on what they stand still, and gives up what was agreed on and they no longer hold to.
func (x *exchange) watch(m *Mind, seat int, offer sim.Outcome) {
	space, before := m.plan.setting.Profile.Space(), x.last[seat]
	for i := range x.still {
		v := space.Value(offer, i)
		if before != sim.None && space.Value(before, i) == v {
			x.still[i]++
		}
		if x.agreed[i] >= 0 && x.agreed[i] != v {
			x.agreed[i] = -1
		}
	}
	x.last[seat], x.latest = offer, offer
}

// confirm holds a value fixed that they said both ask for, if it does ask for it.
func (x *exchange) confirm(m *Mind, issue, value int) {
	if m.offers > 0 && m.plan.setting.Profile.Space().Value(m.last, issue) == value {
		x.agreed[issue] = value
	}
}

// rate says what a value is worth to itself.
func (x *exchange) rate(issue, value int) sim.Message {
	return sim.Message{Act: sim.Rate, Issue: int16(issue), Value: int16(value), Number: x.rates[x.first[issue]+value]}
}

// values are an issue's values, the best for itself first.
func (x *exchange) values(issue int) []int { return x.order[x.first[issue]:x.first[issue+1]] }

// priority says how much of what is at stake for itself the weightiest issue is of which it has not said it yet.
func (x *exchange) priority(m *Mind) sim.Message {
	for k, s := range m.plan.stakes {
		if !x.shared[k] {
			x.shared[k] = true
			return sim.Message{Act: sim.Tell, Issue: int16(s.issue), Number: s.share}
		}
	}
	return sim.Message{}
}

// talks makes a tactic that says something, of a function of what was said so far. Tactics of one style know what the
// others have said, each list of things to tell by itself: nothing of a list is said twice.
func talks(say func(*Mind, *exchange) sim.Message) func(Values, *Mode) {
	return func(_ Values, m *Mode) {
		m.remember(words)
		m.share(func(mind *Mind) sim.Message { return say(mind, recall[*exchange](mind, words)) })
	}
}
