package main

import (
	"github.com/parley-sim/parley/sim"
)

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
	case sim.Pass:
		p.say("  %s makes no offer and waits.", p.name(seat))
	case sim.Beside:
		p.beside = append(p.beside, m.Offer)
		p.say("  Or instead, number %d: %s. %s", len(p.beside)+1, packageText(p.Space, m.Offer), p.verdict(m.Offer))
	default:
		p.hearOffer(seat, m)
	}
	if text := p.overheard(seat, m.Say); text != "" {
		p.say("  %s", text)
	}
}

// hearOffer shows a package, and what is new about it.
func (p *person) hearOffer(seat int, m *sim.Move) {
	before, known := p.last[seat]
	if !known {
		before = sim.None
	}
	p.theirs, p.beside, p.from, p.last[seat] = m.Offer, nil, seat, m.Offer
	does := "offers"
	switch {
	case m.More:
		does = "offers you a choice. Number 1:"
	case known && before == m.Offer:
		does = "holds:"
	}
	p.say("  %s %s %s. %s", p.name(seat), does, packageText(p.Space, m.Offer), p.verdict(m.Offer))
	if known && before != m.Offer {
		p.say("  New is %s: %s.", list(p.differences(before, m.Offer)), p.gain(before, m.Offer))
	}
	if m.If {
		p.say("  It is a trade: %s.", p.strings(seat, before, m.Offer, p.mine))
	}
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
