package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/parley-sim/parley/sim"
)

// person is somebody at the terminal: an agent like any other. They are shown
// their own worth and nothing of the others'.
type person struct {
	*teller
	party  int
	rounds int
	lines  *lines
	out    io.Writer

	view   sim.View
	mine   sim.Outcome   // their own last package; None: none yet
	theirs sim.Outcome   // the package of somebody else on the table
	beside []sim.Outcome // what lies beside that, to be had instead
	from   int           // whose they are
	last   map[int]sim.Outcome
	words  sim.Message   // to be said with the next move
	more   []sim.Outcome // to be put beside the package of this turn
}

// Start sits down at the table.
func (p *person) Start(v sim.View) {
	p.view = v
	p.mine, p.theirs, p.beside = sim.None, sim.None, nil
	p.words, p.more = sim.Message{}, nil
	p.last = map[int]sim.Outcome{}
}

// say prints a paragraph; one that begins with blanks hangs below its first line.
func (p *person) say(format string, args ...any) {
	text := fmt.Sprintf(format, args...)
	if strings.HasPrefix(text, " ") {
		fmt.Fprintln(p.out, wrapHanging(text))
		return
	}
	fmt.Fprintln(p.out, wrap(text, ""))
}

// Act shows where things stand and asks until a move is made. At the end of
// the input, or when the talks are called off, the person walks away.
func (p *person) Act(turn *sim.Turn, m *sim.Move) {
	if len(p.more) > 0 {
		m.Kind, m.Offer = sim.Beside, p.more[0]
		p.more = p.more[1:]
		m.More = len(p.more) > 0
		return
	}
	p.theirs, p.beside = turn.Offer, slices.Clone(turn.Beside)
	left := turn.Rounds - turn.Round
	switch {
	case left == 0:
		p.say("\nRound %d of %d: the last. Without a deal now the talks are over.", turn.Round, turn.Rounds)
	default:
		p.say("\nRound %d of %d.", turn.Round, turn.Rounds)
	}
	if p.mine != sim.None {
		p.say("  Your last offer: %s. To you: %s.", packageText(p.Space, p.mine), p.purses[p.party].amount(p.worth(p.party, p.mine)))
	}
	for {
		line, ok := p.ask("> ")
		if !ok {
			p.say("\nYou thank them and walk away.")
			m.Kind = sim.Leave
			return
		}
		if p.obey(line, m) {
			m.Say, p.words = p.words, sim.Message{}
			return
		}
	}
}

func (p *person) ask(prompt string) (string, bool) {
	io.WriteString(p.out, prompt)
	line, ok := p.lines.next(p.view.Done)
	return strings.TrimSpace(line), ok
}
