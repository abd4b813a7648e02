package main

import (
	"fmt"
	"io"
	"math"
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
	mine   sim.Outcome // their own last package; None: none yet
	theirs sim.Outcome // the package of somebody else on the table
	from   int         // whose it is
	last   map[int]sim.Outcome
}

// Start sits down at the table.
func (p *person) Start(v sim.View) {
	p.view = v
	p.mine, p.theirs = sim.None, sim.None
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

// Hear shows what somebody else did.
func (p *person) Hear(seat int, m *sim.Move) {
	if len(p.last) == 0 && p.mine == sim.None {
		p.say("") // the other side opens
	}
	switch m.Kind {
	case sim.Accept:
		p.say("  %s accepts.", p.name(seat))
		return
	case sim.Leave:
		p.say("  %s walks away.", p.name(seat))
		return
	}
	before, known := p.last[seat]
	p.theirs, p.from, p.last[seat] = m.Offer, seat, m.Offer
	if known && before == m.Offer {
		p.say("  %s holds: %s. %s", p.name(seat), packageText(p.Space, m.Offer), p.verdict(m.Offer))
	} else {
		p.say("  %s offers %s. %s", p.name(seat), packageText(p.Space, m.Offer), p.verdict(m.Offer))
		if known {
			p.say("  New is %s: %s.", list(p.differences(before, m.Offer)), p.gain(before, m.Offer))
		}
	}
	if text := p.overheard(seat, m.Say); text != "" {
		p.say("  %s", text)
	}
}

func (p *person) differences(from, to sim.Outcome) []string {
	var spans []string
	for i := range p.Space.Issues {
		if p.Space.Value(from, i) != p.Space.Value(to, i) {
			spans = append(spans, p.span(i, from, to))
		}
	}
	return spans
}

// gain is what a step is worth to the person.
func (p *person) gain(from, to sim.Outcome) string {
	if text, ok := p.vetoEffect("you", p.party, from, to); ok {
		return text
	}
	purse := p.purses[p.party]
	switch d := p.worth(p.party, to) - p.worth(p.party, from); {
	case purse.nothing(d):
		return "nothing to you"
	case d < 0:
		return "costs you " + purse.amount(-d)
	default:
		return "brings you " + purse.amount(d)
	}
}

// overheard puts another seat's message into words, without the truth behind it.
func (p *person) overheard(seat int, m sim.Message) string {
	s, known := speeches[m.Act]
	if !known {
		return ""
	}
	line := p.name(seat) + " " + s.verb
	if words := p.wordsOf(seat, m); words != "" {
		return line + ": \"" + words + "\""
	}
	return line + "."
}

// verdict says what a package is worth to the person, as a traffic light in words.
func (p *person) verdict(o sim.Outcome) string {
	if rule := p.broken(o); rule != "" {
		return "RED: you " + rule + "."
	}
	profile := p.Parties[p.party].Profile
	u := profile.Utility(o)
	return fmt.Sprintf("To you: %s. %s", p.standing(p.party, u, profile.Reservation), p.light(u))
}

func (p *person) light(u float64) string {
	const good = 0.5 // of the way from walk-away to the best package
	profile := p.Parties[p.party].Profile
	floor := profile.Reservation
	if math.IsInf(floor, -1) {
		floor = profile.Min()
	}
	switch {
	case u < floor:
		return "RED: you would do better to walk away."
	case p.purses[p.party].nothing(u - floor):
		return "YELLOW: no better than walking away."
	case u < floor+float64(good*(profile.Max()-floor)):
		return "YELLOW: better than nothing, far from your best."
	}
	return "GREEN: closer to your best than to your walk-away."
}

// Act shows where things stand and asks until a move is made. At the end of
// the input, or when the talks are called off, the person walks away.
func (p *person) Act(turn *sim.Turn, m *sim.Move) {
	if turn.Offer == sim.None {
		p.theirs = sim.None
	}
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
			return
		}
	}
}

func (p *person) ask(prompt string) (string, bool) {
	io.WriteString(p.out, prompt)
	line, ok := p.lines.next(p.view.Done)
	return strings.TrimSpace(line), ok
}

// obey does what a line says and reports whether that was a move.
func (p *person) obey(line string, m *sim.Move) bool {
	switch strings.Join(wordsOf(line), " ") {
	case "":
		p.say("Type an offer, accept, walk, or help.")
	case "help", "h":
		p.help()
	case "worth", "worths", "points", "values":
		p.worths()
	case "brief", "role", "story":
		p.role()
	case "their offer", "theirs", "offer", "table":
		p.showTheirs()
	case "accept", "i accept", "agree", "agreed", "deal":
		return p.accept(m)
	case "walk", "walk away", "leave", "quit", "exit", "bye":
		m.Kind = sim.Leave
		p.say("You walk away.")
		return true
	case "hold", "same", "same again":
		if p.mine == sim.None {
			p.say("You have made no offer yet that you could hold.")
			return false
		}
		return p.propose(p.mine, m)
	default:
		return p.offer(line, m)
	}
	return false
}

func (p *person) showTheirs() {
	if p.theirs == sim.None {
		p.say("There is no offer of somebody else on the table.")
		return
	}
	p.say("%s: %s. %s", p.name(p.from), packageText(p.Space, p.theirs), p.verdict(p.theirs))
}

func (p *person) accept(m *sim.Move) bool {
	if p.theirs == sim.None {
		p.say("There is nothing to accept yet: make an offer.")
		return false
	}
	if !p.sure(p.theirs) {
		return false
	}
	m.Kind = sim.Accept
	p.say("You accept: %s.", packageText(p.Space, p.theirs))
	return true
}

// offer reads a package from a line. Terms that are not named stay as they
// were in the person's last offer, or in the other side's after "theirs but".
func (p *person) offer(line string, m *sim.Move) bool {
	base, text := p.base(line)
	o, err := readPackage(p.Space, base, text)
	if err != nil {
		p.say("I did not understand: %v", err)
		return false
	}
	return p.propose(o, m)
}

// base is the package that a line changes, and the rest of the line.
func (p *person) base(line string) (sim.Outcome, string) {
	words := wordsOf(line)
	for _, start := range []string{"their offer", "theirs"} {
		if w := strings.Fields(start); p.theirs != sim.None && begins(words, w) {
			return p.theirs, strings.Join(words[len(w):], " ")
		}
	}
	if p.mine != sim.None {
		return p.mine, line
	}
	return p.Parties[p.party].Profile.Best(1)[0], line
}

func (p *person) propose(o sim.Outcome, m *sim.Move) bool {
	if o == p.theirs {
		p.say("That is what %s offers: you can accept it.", p.name(p.from))
		return false
	}
	p.say("You offer %s. %s", packageText(p.Space, o), p.verdict(o))
	if !p.sure(o) {
		return false
	}
	m.Kind, m.Offer = sim.Propose, o
	p.mine = o
	return true
}

// sure asks again where a package is worse than walking away. What the person never
// signs is no move at all.
func (p *person) sure(o sim.Outcome) bool {
	if rule := p.broken(o); rule != "" {
		p.say("You can't: you %s.", rule)
		return false
	}
	party := &p.Parties[p.party]
	if p.worth(p.party, o) >= party.Profile.Reservation {
		return true
	}
	p.say("That is worse than your walk-away (%s). Do you mean it? yes or no", p.purses[p.party].amount(party.Profile.Reservation))
	answer, ok := p.ask("> ")
	answer = strings.ToLower(answer)
	if ok && (answer == "yes" || answer == "y") {
		return true
	}
	p.say("Then not.")
	return false
}
