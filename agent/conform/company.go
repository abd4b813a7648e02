package conform

import (
	"math"

	"github.com/parley-sim/parley/agent"
	"github.com/parley-sim/parley/sim"
)

// player is an agent that is its own plan: it knows all that it needs when it starts.
type player struct {
	view sim.View
	owes int // packages that it still has to put beside the first of its turn
	act  func(*player, *sim.Turn, *sim.Move)
}

func (p *player) Start(v sim.View)                { p.view, p.owes = v, 0 }
func (p *player) Act(turn *sim.Turn, m *sim.Move) { p.act(p, turn, m) }

// playing is a counterpart that moves in some way.
func playing(name string, act func(*player, *sim.Turn, *sim.Move)) Agent {
	return Agent{Name: name, Plan: func(sim.Setting) Plan { return maker(act) }}
}

type maker func(*player, *sim.Turn, *sim.Move)

func (m maker) Agent() sim.Agent { return &player{act: m} }

// hostile are counterparts that do whatever the rules allow, sense or nonsense.
var hostile = []Agent{
	playing("a wall", wall), playing("a yes-man", yesMan), playing("a quitter", quitter),
	playing("a waverer", waverer), playing("a giver", giver), playing("a joker", joker),
}

// wall asks for the first package for ever.
func wall(_ *player, _ *sim.Turn, m *sim.Move) { m.Kind, m.Offer = sim.Propose, 0 }

// yesMan accepts whatever comes.
func yesMan(p *player, turn *sim.Turn, m *sim.Move) {
	if turn.Offer != sim.None {
		m.Kind = sim.Accept
		return
	}
	wall(p, turn, m)
}

// quitter leaves at once.
func quitter(_ *player, _ *sim.Turn, m *sim.Move) { m.Kind = sim.Leave }

// waverer jumps between the first package and the last.
func waverer(p *player, turn *sim.Turn, m *sim.Move) {
	m.Kind, m.Offer = sim.Propose, 0
	if turn.Round%2 == 0 {
		m.Offer = p.last()
	}
}

// giver goes through the packages and asks for nothing.
func giver(p *player, turn *sim.Turn, m *sim.Move) {
	m.Kind, m.Offer = sim.Propose, sim.Outcome(uint64(turn.Round*7)%p.view.Profile.Space().Size())
}

// joker throws dice for all it does, and talks nonsense.
func joker(p *player, turn *sim.Turn, m *sim.Move) {
	throw, size := p.view.Rand, p.view.Profile.Space().Size()
	m.Say = sim.Message{Act: sim.Act(throw.IntN(int(sim.Reframe) + 2)), Topic: sim.Topic(throw.IntN(5)),
		Issue: int16(throw.IntN(12) - 4), Value: int16(throw.IntN(12) - 4), Number: nonsense[throw.IntN(len(nonsense))]}
	m.Offer, m.If = sim.Outcome(throw.Uint64N(size)), throw.IntN(3) == 0
	switch dice := throw.IntN(30); {
	case p.owes > 0:
		p.owes--
		m.Kind, m.More = sim.Beside, p.owes > 0
	case dice == 0 && turn.Offer != sim.None:
		m.Kind, m.Pick = sim.Accept, uint8(throw.IntN(len(turn.Beside)+1))
	case dice < 4:
		m.Kind = sim.Pass
	default:
		p.owes = throw.IntN(sim.MostBeside + 1)
		m.Kind, m.More = sim.Propose, p.owes > 0
	}
}

var nonsense = [...]float64{0, 0.3, -1, 1e300, math.NaN(), math.Inf(1), math.Inf(-1)}

func (p *player) last() sim.Outcome { return sim.Outcome(p.view.Profile.Space().Size() - 1) }

// civil are shipped styles of several kinds: who holds, who gives, who talks, who
// answers in kind, who throws dice.
func civil() []Agent {
	var list []Agent
	for _, name := range []string{"boulware", "conceder", "collaborative", "tit-for-tat", "random"} {
		style, err := agent.Parse(name)
		if err != nil {
			panic(err) // they are part of the program
		}
		list = append(list, Of(style))
	}
	return list
}
