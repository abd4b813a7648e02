package main

import (
	"slices"
	"strings"

	"github.com/parley-sim/parley/sim"
)

func (p *person) showTheirs() {
	if p.theirs == sim.None {
		p.say("There is no offer of somebody else on the table.")
		return
	}
	p.say("%s: %s. %s", p.name(p.from), packageText(p.Space, p.theirs), p.verdict(p.theirs))
	for k, o := range p.beside {
		p.say("Or instead, number %d: %s. %s", k+2, packageText(p.Space, o), p.verdict(o))
	}
}

// accept takes what is on the table; of several packages the one of a number, from 1.
func (p *person) accept(number int, m *sim.Move) bool {
	switch laid := len(p.beside) + 1; {
	case p.theirs == sim.None:
		p.say("There is nothing to accept yet: make an offer.")
		return false
	case number == 0 && laid > 1:
		p.say("There are %d packages to choose from: type accept 1, or another number. (theirs shows them.)", laid)
		return false
	case number > laid || number < 0:
		p.say("There is no package %d on the table; there is %s.", number, count(laid, "package"))
		return false
	}
	o := p.theirs
	if number > 1 {
		o, m.Pick = p.beside[number-2], uint8(number-1)
	}
	if !p.sure(o) {
		m.Pick = 0
		return false
	}
	m.Kind = sim.Accept
	p.say("You accept: %s.", packageText(p.Space, o))
	return true
}

// offer reads a package from a line. Terms that are not named stay as they
// were in the person's last offer, or in the other side's after "theirs but".
func (p *person) offer(line string, m *sim.Move) bool {
	base, text := p.base(line)
	o, err := readPackage(p.Space, base, text)
	if err == nil {
		return p.propose(o, m)
	}
	if list := p.choice(base, text); len(list) > 1 {
		return p.proposeAll(list, m)
	}
	p.say("I did not understand: %v", err)
	return false
}

// choice reads several packages with "or" between them; none if one of them can't be read.
func (p *person) choice(base sim.Outcome, text string) []sim.Outcome {
	var packages []sim.Outcome
	for part := range strings.SplitSeq(strings.Join(wordsOf(text), " "), " or ") {
		o, err := readPackage(p.Space, base, part)
		if err != nil || slices.Contains(packages, o) {
			return nil
		}
		packages = append(packages, o)
	}
	return packages
}

// proposeAll puts several packages on the table, of which the others may take any.
func (p *person) proposeAll(packages []sim.Outcome, m *sim.Move) bool {
	if len(packages) > 1+sim.MostBeside {
		p.say("You can offer a choice of %d packages at most.", 1+sim.MostBeside)
		return false
	}
	for k, o := range packages {
		p.say("Number %d of your offer: %s. %s", k+1, packageText(p.Space, o), p.verdict(o))
		if !p.sure(o) {
			return false
		}
	}
	p.mine, p.more = packages[0], packages[1:]
	m.Kind, m.Offer, m.More = sim.Propose, p.mine, true
	return true
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
	if o == p.theirs || slices.Contains(p.beside, o) {
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
