package main

import (
	"fmt"
	"math"
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
	sim.Probe:     {"probe", "asks", "Why do you want what you ask for on %s?"},
	sim.Rate:      {"rate", "says", "%s is worth %s of the best to us."},
	sim.Claim:     {"claim", "says", "Without you we can have %s."},
	sim.Warn:      {"warn", "warns", "After round %s we are through."},
	sim.Insist:    {"insist", "insists", "This package, or we leave."},
	sim.Expire:    {"expire", "warns", "This is to be had now and not again."},
	sim.Justify:   {"justify", "explains", ""},
	sim.Summarise: {"summarise", "sums up", "So we agree on this so far."},
	sim.Chat:      {"chat", "makes small talk", ""},
	sim.Reassure:  {"reassure", "reassures", "We want this to work for you, too."},
	sim.Apologise: {"apologise", "apologises", "We are sorry for that."},
	sim.Anger:     {"anger", "shows anger", "We are angry about that."},
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

// sayings puts what a party said into sentences, the same only once; what it tells
// of several issues is one sentence.
func (t *teller) sayings(a *act) []string {
	var lines []string
	told := map[int]bool{}
	at := -1 // where what is told stands
	var shares []sim.Message
	for _, m := range a.said {
		if m.Act == sim.Tell {
			if told[int(m.Issue)] {
				continue
			}
			told[int(m.Issue)] = true
			if shares = append(shares, m); at < 0 {
				at, lines = len(lines), append(lines, "")
			}
			continue
		}
		if line := t.saying(a.party, m); len(lines) == 0 || lines[len(lines)-1] != line {
			lines = append(lines, line)
		}
	}
	if at >= 0 {
		lines[at] = t.telling(a.party, shares)
	}
	return lines
}

// saying puts a message into a sentence, and says what is not true of it.
func (t *teller) saying(party int, m sim.Message) string {
	if m.Act == sim.Tell {
		return t.telling(party, []sim.Message{m})
	}
	s, known := speeches[m.Act]
	if !known {
		return t.name(party) + " says something."
	}
	line := t.name(party) + " " + s.verb
	if words := t.wordsOf(party, m); words != "" {
		line += ": \"" + words + "\""
	} else {
		line += "."
	}
	return line + t.bluff(party, m)
}

// wordsOf are the words of a message.
func (t *teller) wordsOf(party int, m sim.Message) string {
	s := speeches[m.Act]
	switch m.Act {
	case sim.Tell:
		return upper(t.issue(m.Issue)) + " is " + percent(m.Number) + " of what matters to us."
	case sim.Probe:
		return fmt.Sprintf(s.words, t.issue(m.Issue))
	case sim.Rate:
		return fmt.Sprintf(s.words, upper(t.term(m)), percent(m.Number))
	case sim.Claim:
		return fmt.Sprintf(s.words, t.purses[party].amount(t.claimed(party, m.Number)))
	case sim.Warn:
		return fmt.Sprintf(s.words, number(m.Number))
	case sim.Justify:
		return reasons[m.Topic]
	}
	return s.words
}

// telling is what a party says of the weights of issues.
func (t *teller) telling(party int, told []sim.Message) string {
	parts, truth := make([]string, len(told)), []string{}
	shares := sharesOf(t.Parties[party].Profile)
	for k, m := range told {
		parts[k] = t.issue(m.Issue) + " " + percent(m.Number)
		if k == 0 {
			parts[k] = t.issue(m.Issue) + " is " + percent(m.Number)
		}
		if i := int(m.Issue); i >= 0 && i < len(shares) && math.Abs(shares[i]-m.Number) > untrue {
			truth = append(truth, t.issue(m.Issue)+" "+percent(shares[i]))
		}
	}
	line := fmt.Sprintf("%s says: \"%s of what matters to us.\"", t.name(party), upper(list(parts)))
	if len(truth) > 0 {
		line += " (In truth: " + list(truth) + ".)"
	}
	return line
}

// untrue is by how much a share that is told may miss the truth, for rounding.
const untrue = 0.015

// bluff says the truth behind a claim that is none.
func (t *teller) bluff(party int, m sim.Message) string {
	profile := t.Parties[party].Profile
	had, span := profile.Reservation, profile.Max()-profile.Min()
	if m.Act != sim.Claim || math.Abs(t.claimed(party, m.Number)-had) <= untrue*span {
		return ""
	}
	return " (In truth: " + t.purses[party].amount(had) + ".)"
}

// claimed is what a party says that it can have elsewhere, in its own worth.
func (t *teller) claimed(party int, share float64) float64 {
	profile := t.Parties[party].Profile
	return profile.Min() + float64(share*(profile.Max()-profile.Min()))
}

// issue is the name of an issue that somebody speaks of.
func (t *teller) issue(i int16) string {
	if i < 0 || int(i) >= len(t.Space.Issues) {
		return "something else"
	}
	return t.Space.Issues[i].Name
}

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
