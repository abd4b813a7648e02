package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/parley-sim/parley/sim"
)

// speak reads what is to be said beside the next move: a question, or how much a term
// matters. It reports whether the line was of that kind.
func (p *person) speak(words []string) bool {
	if p.isTerm(words[0]) {
		return false
	}
	switch {
	case begins(words, []string{"what", "matters"}), len(words) == 1 && words[0] == "ask":
		p.willSay(sim.Message{Act: sim.Ask})
	case begins(words, []string{"ask", "why"}):
		p.probe(words[2:])
	case words[0] == "why":
		p.probe(words[1:])
	case words[0] == "ask":
		p.probe(words[1:])
	case words[0] == "tell":
		p.tell(words[1:])
	case slices.Equal(words, []string{"break"}):
		p.willSay(sim.Message{Act: sim.Recess})
	default:
		return false
	}
	return true
}

// isTerm reports whether a word is the name of a term, or begins it.
func (p *person) isTerm(word string) bool {
	issue, _ := matchIssue(p.Space, []string{word})
	return issue >= 0
}

// willSay keeps words for the next move: there is room for one message beside each.
func (p *person) willSay(m sim.Message) {
	instead := ""
	if before := p.words; before.Act != sim.Silent && before != m {
		instead = fmt.Sprintf(" instead of: \"%s\" (There is room for one message with each move.)", p.wordsOf(p.party, before))
	}
	p.words = m
	p.say("With your next move you say: \"%s\"%s Now an offer, or hold, wait, accept, walk.", p.wordsOf(p.party, m), instead)
}

// probe asks what else they could live with on a term.
func (p *person) probe(words []string) {
	if issue := p.termOf(words); issue >= 0 {
		p.willSay(sim.Message{Act: sim.Probe, Issue: int16(issue)})
	}
}

// tell says how much a term matters, as it is or as it is not.
func (p *person) tell(words []string) {
	issue := p.termOf(words)
	if issue < 0 {
		return
	}
	_, used := matchIssue(p.Space, words)
	share, ok := p.shareOf(issue, words[used:])
	if !ok {
		p.say("How much of what matters to you is it? Type a share, as in: tell %s 40 (percent); or nothing, little, much, most; or tell %s alone for the truth.", p.Space.Issues[issue].Name, p.Space.Issues[issue].Name)
		return
	}
	p.willSay(sim.Message{Act: sim.Tell, Issue: int16(issue), Number: share})
}

// termOf is the term that the words begin with; below 0, and said so, if there is none.
func (p *person) termOf(words []string) int {
	if len(words) == 0 {
		p.say("Which term? There are %s.", list(issueNames(p.Space)))
		return -1
	}
	issue, _ := matchIssue(p.Space, words)
	if issue < 0 {
		p.say("There is no term %q; there are %s.", words[0], list(issueNames(p.Space)))
	}
	return issue
}

// degrees are shares in words.
var degrees = map[string]float64{"nothing": 0, "little": 0.1, "much": 0.4, "most": 0.6, "everything": 1}

// shareOf reads a share of what matters: a number of percent, a word, or nothing
// for the truth.
func (p *person) shareOf(issue int, words []string) (float64, bool) {
	for len(words) > 0 && (slices.Contains(fillers, words[0]) || words[0] == "matters") {
		words = words[1:]
	}
	if len(words) == 0 {
		return sharesOf(p.Parties[p.party].Profile)[issue], true
	}
	if share, known := degrees[words[0]]; known {
		return share, true
	}
	x, err := strconv.ParseFloat(strings.TrimSuffix(words[0], "%"), 64)
	if err != nil || !(x >= 0 && x <= 100) {
		return 0, false
	}
	return x / 100, true
}
