package template

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/parley-sim/parley/scenarios"
)

func (p *page) parties(s *Sketch) {
	p.remark("", "Who negotiates, and what each value is worth to each of them. Only the differences within a term count: the value that changes nothing has 0. The remark behind a line says what the term moves from this party's worst value to its best; a term that moves more for one side than for the other is a trade to be found.")
	p.line("#")
	p.remark("", "More can be said of a party: must (what it insists on), never (packages that it never signs), bundles (terms that are worth more together). docs/cases.md shows how.")
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
	p.remark("    ", "What this party alone may read: why each term matters to it."+use(party.Brief))
	p.prose("    ", "brief", party.Brief, s.draft(i))
	p.line("    unit: %s", scenarios.Word(s.Unit))
	p.worth(s, i)
	p.remark("    ", "What it does without a deal, and what that is worth to it, counted as a package of terms is. The spread is how far this varies from deal to deal in an experiment.")
	p.line("    batna:")
	p.line("      what: %s", scenarios.Word(party.Batna))
	p.line("      worth: %s", Plain(party.Walk))
	p.line("      spread: %s", Plain(s.swing(i)))
}

// draft is a brief as the numbers tell it, the weightiest term first.
func (s *Sketch) draft(party int) string {
	terms := slices.DeleteFunc(slices.Clone(s.Terms), func(t Term) bool { return t.Stake(party) == 0 })
	slices.SortStableFunc(terms, func(a, b Term) int { return cmp.Compare(b.Stake(party), a.Stake(party)) })
	words := make([]string, len(terms))
	for i, t := range terms {
		words[i] = fmt.Sprintf("%s %s (%s rather than %s)", t.Name, Told(t.Stake(party)), t.Values[t.Best(party)], t.Values[t.Worst(party)])
	}
	p := &s.Parties[party]
	return fmt.Sprintf("You speak for %s. What the terms are worth to you, in %s: %s. Without a deal: %s. That is as good to you as a package worth %s.",
		p.Name, s.Unit, strings.Join(words, ", "), p.Batna, Told(p.Walk))
}

// worth writes what each term is worth to a party.
func (p *page) worth(s *Sketch, party int) {
	p.line("    worth:")
	lines := make([]remarked, len(s.Terms))
	for i := range s.Terms {
		t := &s.Terms[i]
		lines[i] = remarked{fmt.Sprintf("      %s: %s", scenarios.Word(t.Name), s.table(t, party)), moved(t.Stake(party))}
	}
	p.aligned(lines)
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

func moved(stake float64) string {
	if stake == 0 {
		return "does not matter"
	}
	return "moves " + Told(stake)
}
