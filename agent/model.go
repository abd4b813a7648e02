package agent

import (
	"math"
	"slices"

	"github.com/parley-sim/parley/sim"
)

// opinion is what a seat makes of the others' wishes. All other seats share one,
// since a package must please them all.
type opinion interface {
	clear()
	hear(m *Mind, seat int, move *sim.Move)
	informed() bool              // whether anything is known of them
	likes(o sim.Outcome) float64 // how much they would like a package, 0 to about 1
}

// frequency is what a seat makes of the others' wishes from the packages they
// offer: a value they ask for often is one they like, an issue on which they
// stand still is one that matters to them. This is the classic frequency model
// (Baarslag, Hendrikx, Hindriks and Jonker 2016, survey, section 5.3). What they tell of
// their priorities replaces what was guessed, as far as they are trusted.
type frequency struct {
	space   *sim.Space
	digits  []uint8
	first   []int     // where each issue's values begin in counts and score
	counts  []uint32  // by issue and value: how often it was offered
	weights []float64 // by issue, guessed
	told    []float64 // by issue, as they said; negative: not said
	trust   []float64 // by issue, how far that is believed
	last    [sim.MaxParties]sim.Outcome
	score   []float64 // by issue and value: what it adds to their liking
	heard   int
}

var _ = tactic(Tactic{
	Slot: Model, Name: "frequency",
	Trainer:    "Notes what the other side asks for again and again, and what they stand still on; believes what they tell.",
	Researcher: "Classic frequency model (Baarslag, Hendrikx, Hindriks and Jonker 2016, survey, section 5.3) with told weights.",
	mode: func(_ Values, m *Mode) {
		m.model = func(p *Plan) opinion { return newFrequency(p.setting.Profile.Space()) }
	},
})

var _ = tactic(Tactic{
	Slot: Model, Name: "none",
	Trainer:    "Makes nothing of the other side's wishes.",
	Researcher: "No opponent model.",
	mode:       func(Values, *Mode) {},
})

// learn is how much an issue's weight grows when the others stand still on it.
const learn = 0.1

func newFrequency(s *sim.Space) *frequency {
	m := &frequency{space: s, digits: s.Digits()}
	values := 0
	for _, issue := range s.Issues {
		m.first = append(m.first, values)
		values += len(issue.Values)
	}
	m.counts, m.score = make([]uint32, values), make([]float64, values)
	m.weights, m.told, m.trust = make([]float64, len(s.Issues)), make([]float64, len(s.Issues)), make([]float64, len(s.Issues))
	return m
}

func (m *frequency) clear() {
	clear(m.counts)
	clear(m.score)
	for i := range m.weights {
		m.weights[i], m.told[i] = 1, -1
	}
	for i := range m.last {
		m.last[i] = sim.None
	}
	m.heard = 0
}

// trusts is how far it believes what a seat tells it.
func (m *Mind) trusts(seat int) float64 {
	if trust := m.plan.tactics.Modes[m.mode].Trust; trust != nil {
		return trust(m, seat)
	}
	return 1
}

// informed reports whether anything is known of the others.
func (m *frequency) informed() bool { return m.heard > 0 }

func (m *frequency) value(o sim.Outcome, issue int) int {
	if m.digits != nil {
		return int(m.digits[int(o)*len(m.first)+issue])
	}
	return m.space.Value(o, issue)
}

// hear learns from another seat's move.
func (m *frequency) hear(mind *Mind, seat int, move *sim.Move) {
	if move.Kind == sim.Propose {
		m.offered(seat, move.Offer)
	}
	if say := &move.Say; say.Act == sim.Tell && m.sensible(say) {
		m.told[say.Issue], m.trust[say.Issue] = say.Number, mind.trusts(seat)
	}
	m.rate()
}

// offered counts what a package asks for.
func (m *frequency) offered(seat int, offer sim.Outcome) {
	m.heard++
	last := m.last[seat]
	for i := range m.first {
		v := m.value(offer, i)
		m.counts[m.first[i]+v]++
		if last != sim.None && m.value(last, i) == v {
			m.weights[i] += learn
		}
	}
	m.last[seat] = offer
}

// sensible reports whether what was told is about an issue that there is, and a
// share: others may say what they like.
func (m *frequency) sensible(told *sim.Message) bool {
	return 0 <= told.Issue && int(told.Issue) < len(m.told) && 0 <= told.Number && told.Number <= 1
}

// rate works out what each value adds to the others' liking.
func (m *frequency) rate() {
	if m.heard == 0 {
		return
	}
	total := 0.0
	for _, w := range m.weights {
		total += w
	}
	for i, first := range m.first {
		end := len(m.counts)
		if i+1 < len(m.first) {
			end = m.first[i+1]
		}
		weight := m.weights[i] / total
		if m.told[i] >= 0 {
			weight = float64(m.trust[i]*m.told[i]) + float64((1-m.trust[i])*weight)
		}
		scale := weight / root(slices.Max(m.counts[first:end]))
		for v := first; v < end; v++ {
			m.score[v] = scale * root(m.counts[v])
		}
	}
}

// root is the fourth root of a count: the hundredth time says little more than the tenth.
func root(n uint32) float64 {
	if int(n) < len(roots) {
		return roots[n]
	}
	return math.Sqrt(math.Sqrt(float64(n)))
}

var roots = func() (t [256]float64) {
	for n := range t {
		t[n] = math.Sqrt(math.Sqrt(float64(n)))
	}
	return t
}()

// likes is how much the others would like a package, 0 to about 1.
func (m *frequency) likes(o sim.Outcome) float64 {
	sum := 0.0
	if m.digits != nil {
		for i, v := range m.digits[int(o)*len(m.first):][:len(m.first)] {
			sum += m.score[m.first[i]+int(v)]
		}
		return sum
	}
	for i, first := range m.first {
		sum += m.score[first+m.space.Value(o, i)]
	}
	return sum
}
