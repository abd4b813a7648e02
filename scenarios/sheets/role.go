package sheets

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/amount"
)

// Role is the confidential sheet of one party. It holds what is known to all
// (title, story, terms, names, who sits where, which way everybody knows each party to want a term) and what this party alone knows,
// and nothing that depends on another party's side of the case.
func Role(s *sim.Scenario, party int) Document {
	p := &s.Parties[party]
	c := countsOf(p)
	return Document{
		File:   roleFiles(s)[party],
		Banner: "Confidential: for " + p.Name + " only",
		Title:  "You are " + p.Name,
		Under:  title(s),
		Sections: filled(
			Section{Blocks: []Block{{Fields: []string{"Name", "Partner", "Time"}}}},
			Section{Heading: "What it is about", Blocks: slices.Concat(paragraphs(s.Story), texts(amount.Public(s)...), events(s))},
			Section{Heading: "Your role", Blocks: append(paragraphs(p.Brief), texts(talks(s, party))...)},
			Section{Blocks: []Block{c.walkAway(p)}},
			c.worths(s.Space, p),
			remarks(s, p),
			c.together(s.Space, p),
			c.result(s.Space, p),
		),
	}
}

// filled is the sections that have something in them.
func filled(all ...Section) []Section {
	return slices.DeleteFunc(all, func(s Section) bool { return len(s.Blocks) == 0 })
}

func title(s *sim.Scenario) string { return cmp.Or(s.Title, s.Name) }

// paragraphs is a text of a case as blocks; lines that begin with a hyphen are a list.
func paragraphs(s string) []Block {
	var blocks []Block
	for line := range strings.SplitSeq(s, "\n") {
		line = strings.TrimSpace(line)
		item, listed := strings.CutPrefix(line, "- ")
		switch {
		case line == "":
		case !listed:
			blocks = append(blocks, text(line))
		case len(blocks) > 0 && blocks[len(blocks)-1].Items != nil:
			last := &blocks[len(blocks)-1]
			last.Items = append(last.Items, item)
		default:
			blocks = append(blocks, Block{Items: []string{item}})
		}
	}
	return blocks
}

// events is what may happen after the deal, as all know it.
func events(s *sim.Scenario) []Block {
	var lines []string
	for _, e := range s.Events {
		line := e.Name
		if e.What != "" {
			line += ": " + e.What
		}
		lines = append(lines, sentence(line))
	}
	if lines == nil {
		return nil
	}
	return []Block{text("What may happen, and what some worths depend on:"), {Items: lines}}
}

// remarks is how those worths come about that are no plain points, and what the
// party believes beyond that.
func remarks(s *sim.Scenario, p *sim.Party) Section {
	lines := slices.Clone(p.Remarks)
	for i, e := range s.Events {
		name := strconv.Quote(e.Name)
		told := slices.ContainsFunc(p.Remarks, func(r string) bool { return strings.Contains(r, name) })
		if !told && i < len(p.Beliefs) && !math.IsNaN(p.Beliefs[i]) {
			lines = append(lines, fmt.Sprintf("You think %s %s likely.", name, amount.Percent(p.Beliefs[i])))
		}
	}
	if lines == nil {
		return Section{}
	}
	return Section{Heading: "How some of these numbers come about", Blocks: []Block{{Items: lines}}}
}

// walkAway says what a party does and has without a deal.
func (c counts) walkAway(p *sim.Party) Block {
	what := "Without a deal"
	if p.Batna != "" {
		what = "Without a deal: " + sentence(p.Batna) + " That way"
	}
	r := p.Profile.Reservation
	if math.IsInf(r, -1) {
		return Block{Frame: what + " you have nothing. Any deal is better for you than none."}
	}
	return Block{Frame: what + " you have " + c.in(r) + ". Sign nothing that is worth less to you."}
}

// sentence is a text with one full stop at its end.
func sentence(s string) string { return strings.TrimRight(strings.TrimSpace(s), ".") + "." }

// worths is what is to be settled, and what each value is worth to the party.
func (c counts) worths(space *sim.Space, p *sim.Party) Section {
	var cards []Table
	for i := range space.Issues {
		cards = append(cards, c.card(space, &p.Profile.Worth, i))
	}
	in := "The numbers say what a value is worth to you, in " + c.Unit + "."
	if c.Percent {
		in = "The numbers say what a value is worth to you, in points; no package is worth more than 100."
	}
	in += " Others have numbers of their own, which you do not know."
	return Section{Heading: "What is to be settled, and what it is worth to you", Blocks: []Block{text(in), {Cards: cards}}}
}
