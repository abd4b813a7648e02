package main

import (
	"fmt"
	"strings"

	"github.com/parley-sim/parley/sim"
)

// speech is how a kind of message is told: its name for programs, who does what, and
// the words.
type speech struct{ name, verb, words string }

// speeches are the kinds of messages; %s in the words stands for what the message is about.
var speeches = map[sim.Act]speech{
	sim.Ask:       {"ask", "asks", "What matters most to you?"},
	sim.Tell:      {"tell", "says", ""},
	sim.Probe:     {"probe", "asks", "What else could you live with on %s?"},
	sim.Rate:      {"rate", "says", ""},
	sim.Claim:     {"claim", "says", "Without you we can have %s."},
	sim.Warn:      {"warn", "warns", "After round %s we are through."},
	sim.Insist:    {"insist", "insists", "This package, or we leave."},
	sim.Expire:    {"expire", "warns", "This is to be had now and not again."},
	sim.Justify:   {"justify", "explains", ""},
	sim.Summarise: {"summarise", "sums up", "So we agree on %s."},
	sim.Chat:      {"chat", "makes small talk", ""},
	sim.Reassure:  {"reassure", "reassures", "We want this to work for you, too."},
	sim.Apologise: {"apologise", "apologises", "We are sorry for that."},
	sim.Anger:     {"anger", "shows anger", "The way you treat us makes us angry."},
	sim.Recess:    {"recess", "proposes a break", "Let us take a break."},
	sim.Escalate:  {"escalate", "calls for a decision from above", "I take this to whoever decides."},
	sim.Reframe:   {"reframe", "proposes", "Let us look at this in another way."},
}

// reasons are the words of a justification.
var reasons = map[sim.Topic]string{
	sim.Value: "That is what it brings you.", sim.Market: "That is what others pay.",
	sim.Rivals: "That is what we can have elsewhere.", sim.NoTopic: "There are good reasons for it.",
}

// presses reports whether a message puts the others under pressure or calls somebody
// in: what no story should leave out.
func presses(a sim.Act) bool {
	switch a {
	case sim.Claim, sim.Warn, sim.Insist, sim.Expire, sim.Escalate, sim.Anger, sim.Recess:
		return true
	}
	return false
}

// wordsOf are the words of a message.
func (t *teller) wordsOf(party int, m sim.Message) string {
	s := speeches[m.Act]
	switch m.Act {
	case sim.Tell:
		return upper(t.issue(m.Issue)) + " is " + percent(m.Number) + " of what matters to us."
	case sim.Probe:
		return fmt.Sprintf(s.words, t.issue(m.Issue))
	case sim.Summarise:
		return fmt.Sprintf(s.words, t.term(m))
	case sim.Rate:
		return t.rating(m)
	case sim.Claim:
		return fmt.Sprintf(s.words, t.purses[party].amount(t.claimed(party, m.Number)))
	case sim.Warn:
		return fmt.Sprintf(s.words, number(m.Number))
	case sim.Justify:
		return reasons[m.Topic]
	}
	return s.words
}

// overheard puts another seat's message into words, without the truth behind it.
func (t *teller) overheard(seat int, m sim.Message) string {
	s, known := speeches[m.Act]
	if !known {
		return ""
	}
	line := t.name(seat) + " " + s.verb
	if words := t.wordsOf(seat, m); words != "" {
		return line + ": \"" + words + "\""
	}
	return line + "."
}

// rating says how good a value is to who speaks.
func (t *teller) rating(m sim.Message) string {
	switch m.Number {
	case 0:
		return upper(t.term(m)) + " is the worst for us."
	case 1:
		return upper(t.term(m)) + " is the best for us."
	}
	return upper(t.term(m)) + " is " + percent(m.Number) + " of the way from our worst to our best."
}

// issue is the name of an issue that somebody speaks of.
func (t *teller) issue(i int16) string {
	if i < 0 || int(i) >= len(t.Space.Issues) {
		return "something else"
	}
	return t.Space.Issues[i].Name
}

// subject is the issue of a message.
func (t *teller) subject(m sim.Message) string { return t.issue(m.Issue) }

// term is an issue with the value that a message is about.
func (t *teller) term(m sim.Message) string {
	if i := int(m.Issue); i >= 0 && i < len(t.Space.Issues) && m.Value >= 0 && int(m.Value) < len(t.Space.Issues[i].Values) {
		return termText(&t.Space.Issues[i], int(m.Value))
	}
	return t.issue(m.Issue)
}

// upper writes the first letter large.
func upper(s string) string {
	for i, r := range s {
		return s[:i] + strings.ToUpper(string(r)) + s[i+len(string(r)):]
	}
	return s
}
