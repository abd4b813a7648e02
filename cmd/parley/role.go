package main

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/amount"
)

const practiceHelp = `Type one of these:
  price 120, term 3 years    an offer; terms you do not name stay as in your last offer
                             (in your first: as you like them best)
  %-25s  an offer by the values' numbers, %s
  price #5                   the same for one term
  theirs but price 120       their offer with something changed
  hold                       the same offer again
  3 years or price 115       a choice of several offers, as you put "or" between them
  tie 3 years, price 125     an offer whose giving is tied to what it asks for
  accept, accept 2           take what is on the table; of several packages the second
  ask                        with your next move: "What matters most to you?"
  why price                  with your next move: "What else could you live with on price?"
  tell price 40              with your next move: price is 40 %% of what matters to you; true or not
                             (tell price: the truth; tell price much: so in words)
  break                      with your next move: "Let us take a break."
  wait                       make no offer, and leave the one on the table
  walk                       end the talks without a deal
  theirs                     what is on the table, and what it is worth to you
  worth                      what each term is worth to you
  brief                      your role
(price, term and the rest stand for the terms of this case.)`

func (p *person) help() {
	fmt.Fprintf(p.out, practiceHelp+"\n", p.numbers(), p.numbersFor())
}

// numbers are those of the values of the package that the person likes best.
func (p *person) numbers() string {
	best := p.Parties[p.party].Profile.Best(1)[0]
	var texts []string
	for i := range p.Space.Issues {
		texts = append(texts, strconv.Itoa(p.Space.Value(best, i)+1))
	}
	return strings.Join(texts, " ")
}

// numbersFor says what they stand for.
func (p *person) numbersFor() string {
	names := issueNames(p.Space)
	if len(names) == 1 {
		return "from 1: for " + names[0]
	}
	return fmt.Sprintf("from 1: %d of them, for %s to %s", len(names), names[0], names[len(names)-1])
}

// greet opens the practice: the story, the role, the worths, how to move.
func (p *person) greet() {
	title := p.Title
	if title == "" {
		title = p.Scenario.Name
	}
	fmt.Fprintf(p.out, "%s\n%s\n", title, strings.Repeat("=", len([]rune(title))))
	if p.Story != "" {
		p.say("%s", p.Story)
	}
	for _, line := range append(amount.Public(p.Scenario), eventLines(p.Scenario)...) {
		p.say("%s", line)
	}
	p.say("")
	p.role()
	p.say("You have %s.", count(p.rounds, "round"))
	if p.purses[p.party].percent {
		p.say(hundred)
	}
	p.say("")
	p.worths()
	p.say("\nType an offer, such as: %s", packageText(p.Space, p.Parties[p.party].Profile.Best(1)[0]))
	p.say("or: accept, walk, ask, tell, worth, theirs, help.")
}

// role says who the person is, what they never sign, what they believe, and what
// happens without a deal.
func (p *person) role() {
	party := &p.Parties[p.party]
	p.say("You are %s. %s", party.Name, party.Brief)
	for _, line := range vetoLines(p.Space, party) {
		p.say("You %s.", line)
	}
	for _, remark := range remarkLines(p.Scenario, party) {
		p.say("%s", remark)
	}
	if math.IsInf(party.Profile.Reservation, -1) {
		p.say("Without a deal you have nothing.")
		return
	}
	s := fmt.Sprintf("Without a deal you have %s.", p.purses[p.party].amount(party.Profile.Reservation))
	if party.Batna != "" {
		s += " (" + sentence(party.Batna) + ")"
	}
	p.say("%s", s)
}

// worths lists what every value is worth to the person.
func (p *person) worths() {
	party := &p.Parties[p.party]
	w := &party.Profile.Worth
	purse := p.purses[p.party]
	p.say("What the terms are worth to you:")
	for i := range p.Space.Issues {
		issue := &p.Space.Issues[i]
		parts := make([]string, len(issue.Values))
		for v := range issue.Values {
			parts[v] = fmt.Sprintf("#%d %s: %s", v+1, shortValue(issue, v), purse.amount(w.Tables[i][v]))
		}
		p.say("  %s - %s", issue.Name, strings.Join(parts, "; "))
	}
	for k, b := range w.Bundles {
		if k == mostRows {
			p.say("  And %d more such combinations; what you hear of each offer counts them all.", len(w.Bundles)-mostRows)
			break
		}
		p.say("  %s", p.bundle(&b))
	}
	if w.Base != 0 {
		p.say("  Any deal at all: %s.", purse.amount(w.Base))
	}
}

// bundle says what terms are worth together beyond what each is worth.
func (p *person) bundle(b *sim.Bundle) string {
	when := make([]string, len(b.When))
	for k, c := range b.When {
		issue := &p.Space.Issues[c.Issue]
		var values []string
		for v, in := range c.Values {
			if in {
				values = append(values, valueText(issue, v))
			}
		}
		when[k] = issue.Name + " " + strings.Join(values, " or ")
	}
	head := "Together with"
	if b.Unless {
		head = "Unless there is"
	}
	return fmt.Sprintf("%s %s: %s on top.", head, list(when), p.purses[p.party].amount(b.Worth))
}
