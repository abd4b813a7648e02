package scenarios

import (
	"math"
	"slices"

	"github.com/parley-sim/parley/sim"
)

func (p *page) party(party *sim.Party, events []sim.Event) {
	profile := party.Profile
	worth := &profile.Worth
	p.line("  - name: %s", word(party.Name))
	p.prose("    ", "brief", party.Brief)
	if unit := party.Unit; unit == "" {
		p.line("    unit: %s", share)
	} else {
		p.line("    unit: %s", word(unit))
	}
	p.beliefs(party.Beliefs, events)
	p.given("base", worth.Base, 0)
	p.worth(worth)
	p.bundles(worth.Bundles)
	p.given("cap", worth.Cap, 0)
	p.vetoes(worth.Vetoes)
	p.given("discount", profile.Discount, 1)
	p.batna(party)
	p.spread(party.Spread.Issues)
	p.remarks(party.Remarks)
}

// number is a number as the file has it; scenario refuses those that are too large.
func (p *page) number(x float64) string {
	p.most = max(p.most, math.Abs(x))
	return digits(x)
}

// given writes a number that may be left out.
func (p *page) given(field string, x, otherwise float64) {
	if x != otherwise {
		p.line("    %s: %s", field, p.number(x))
	}
}

func (p *page) beliefs(beliefs []float64, events []sim.Event) {
	var entries []string
	for i, x := range beliefs {
		if !math.IsNaN(x) {
			entries = append(entries, word(events[i].Name)+": "+p.number(x))
		}
	}
	if len(entries) > 0 {
		p.line("    beliefs: %s", braces(entries, "      "))
	}
}

func (p *page) batna(party *sim.Party) {
	batna := "worth: " + none
	if r := party.Profile.Reservation; !math.IsInf(r, -1) {
		batna = "worth: " + p.number(r)
	}
	if party.Spread.Reservation != 0 {
		batna += ", spread: " + p.number(party.Spread.Reservation)
	}
	if party.Batna != "" {
		batna += ", what: " + word(party.Batna)
	}
	p.line("    batna: {%s}", batna)
}

func (p *page) spread(shares []float64) {
	var entries []string
	for i, x := range shares {
		if x != 0 {
			entries = append(entries, word(p.space.Issues[i].Name)+": "+p.number(x))
		}
	}
	if len(entries) > 0 {
		p.line("    spread: %s", braces(entries, "      "))
	}
}

// vetoes writes those of one issue as must-haves where that is shorter, the others as deal-breakers.
func (p *page) vetoes(vetoes [][]sim.Condition) {
	var must, never []string
	issues := map[int]bool{}
	for _, veto := range vetoes {
		when, possible := p.conditions(veto)
		if !possible {
			continue // no package is like that
		}
		if len(when) == 1 && !issues[when[0].Issue] {
			left := slices.Clone(when[0].Values)
			for v := range left {
				left[v] = !left[v]
			}
			if n := count(left); n > 0 && n <= len(left)/2 {
				issues[when[0].Issue] = true
				must = append(must, p.condition(sim.Condition{Issue: when[0].Issue, Values: left}))
				continue
			}
		}
		never = append(never, braces(p.terms(when), "        "))
	}
	if len(must) > 0 {
		p.line("    must: %s", braces(must, "      "))
	}
	if len(never) > 0 {
		p.line("    never:")
	}
	for _, entry := range never {
		p.line("      - %s", entry)
	}
}

func (p *page) remarks(remarks []string) {
	if len(remarks) > 0 {
		p.line("    remarks:")
	}
	for _, r := range remarks {
		p.line("      - %s", word(r))
	}
}
