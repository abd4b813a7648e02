package template

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/parley-sim/parley/scenarios"
)

func (p *page) parties(s *Sketch) {
	p.remark("", "Who negotiates, and what each value is worth to each of them. Only the differences within a term count: the value that changes nothing has 0. The remark behind a line says what the term moves from this party's worst value to its best; a term that moves more for one side than for the other is a trade to be found.")
	p.line("parties:")
	for i := range s.Parties {
		if i > 0 {
			p.line("")
		}
		p.party(s, i)
	}
}

func (p *page) party(s *Sketch, i int) {
	party := &s.Parties[i]
	p.line("  - name: %s", scenarios.Word(party.Name))
	if party.Brief == "" {
		p.remark("    ", "What this party alone may read. Say why each term matters to it, the weightiest first: "+s.weights(i)+".")
	} else {
		p.remark("    ", "What this party alone may read.")
	}
	p.prose("    ", "brief", party.Brief, "Write the brief here, and take away the # and one blank in front of these two lines.")
	p.line("    unit: %s", scenarios.Word(s.Unit))
	p.worth(s, i)
	p.remark("    ", "What it does without a deal, and what that is worth to it, counted as a package of terms is. The spread is how far this varies from deal to deal in an experiment.")
	p.line("    batna:")
	p.line("      what: %s", scenarios.Word(party.Batna))
	p.line("      worth: %s", Plain(party.Walk))
	p.line("      spread: %s", Plain(s.swing(i)))
}

// weights lists the terms that a party cares about by what they move.
func (s *Sketch) weights(party int) string {
	terms := slices.Clone(s.Terms)
	terms = slices.DeleteFunc(terms, func(t Term) bool { return t.Stake(party) == 0 })
	slices.SortStableFunc(terms, func(a, b Term) int { return cmp.Compare(b.Stake(party), a.Stake(party)) })
	words := make([]string, len(terms))
	for i, t := range terms {
		words[i] = t.Name + " " + Plain(t.Stake(party))
	}
	return strings.Join(words, ", ")
}

// worth writes a party's worths with the remarks one below the other.
func (p *page) worth(s *Sketch, party int) {
	lines, widest := make([]string, len(s.Terms)), 0
	for i := range s.Terms {
		t := &s.Terms[i]
		lines[i] = fmt.Sprintf("      %s: %s", scenarios.Word(t.Name), s.table(t, party))
		if n := utf8.RuneCountInString(lines[i]); n <= width {
			widest = max(widest, n)
		}
	}
	p.line("    worth:")
	for i, line := range lines {
		gap := strings.Repeat(" ", max(0, widest-utf8.RuneCountInString(line)))
		p.line("%s%s  # moves %s", line, gap, Plain(s.Terms[i].Stake(party)))
	}
}

func (s *Sketch) table(t *Term, party int) string {
	w := t.Worth[party]
	switch {
	case spread(w) == 0:
		return "0"
	case !t.priced:
		entries := make([]string, len(w))
		for v := range w {
			entries[v] = scenarios.Word(t.Values[v]) + ": " + Plain(w[v])
		}
		return "{" + strings.Join(entries, ", ") + "}"
	case s.Parties[party].Side == Buyer:
		return fmt.Sprintf("{per unit: %s, from: %s}", Plain(-s.Range.rate(t.Stake(party))), Plain(s.Range.To))
	}
	return fmt.Sprintf("{per unit: %s}", Plain(s.Range.rate(t.Stake(party))))
}
