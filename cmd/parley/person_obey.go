package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/parley-sim/parley/sim"
)

// obey does what a line says and reports whether that was a move.
func (p *person) obey(line string, m *sim.Move) bool {
	words := wordsOf(line)
	switch strings.Join(words, " ") {
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
		return p.accept(0, m)
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
	case "wait", "pass", "silence", "say nothing":
		m.Kind = sim.Pass
		p.say("You make no offer and wait.")
		return true
	default:
		return !p.speak(words) && p.bargain(line, words, m)
	}
	return false
}

// bargain reads what is said about packages: the pick of one, a trade with strings, a choice
// of several, or one.
func (p *person) bargain(line string, words []string, m *sim.Move) bool {
	if len(words) == 2 && slices.Contains([]string{"accept", "take", "pick"}, words[0]) {
		if n, err := strconv.Atoi(strings.TrimPrefix(words[1], "#")); err == nil {
			return p.accept(n, m)
		}
	}
	if words[0] == "tie" && !p.isTerm(words[0]) {
		before := p.mine
		if m.If = p.offer(strings.Join(words[1:], " "), m); m.If {
			p.say("It is tied: %s.", p.strings(p.party, before, m.Offer, p.theirs))
		}
		return m.If
	}
	return p.offer(line, m)
}
