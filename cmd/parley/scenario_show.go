package main

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"github.com/jedib0t/go-pretty/v6/text"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/amount"
	"github.com/parley-sim/parley/sim/solution"
)

// writeCase shows a scenario with everybody's secrets.
func writeCase(w io.Writer, s *sim.Scenario) error {
	title := cmp.Or(s.Title, s.Name)
	fmt.Fprintf(w, "%s\n%s\n", title, strings.Repeat("=", text.StringWidth(title)))
	if s.Story != "" {
		fmt.Fprintf(w, "%s\n", wrap(s.Story, ""))
	}
	for _, line := range slices.Concat([]string{tablesText(s), dealText(s.Deal)}, amount.Public(s), eventLines(s)) {
		if line != "" {
			fmt.Fprintf(w, "\n%s\n", wrap(line, ""))
		}
	}
	all := solution.Stakes(s)
	for i := range s.Parties {
		writeParty(w, s, &s.Parties[i], all[i])
	}
	fmt.Fprintf(w, "\nWhat everything is worth (%s)\n", packages(s.Space))
	if err := writeTable(w, worthTable(s), ""); err != nil {
		return err
	}
	writeNote(w, s.Note)
	return nil
}

func packages(space *sim.Space) string {
	if space.Size() == 1 {
		return "one package"
	}
	return number(float64(space.Size())) + " packages"
}

func tablesText(s *sim.Scenario) string {
	if s.Tables == nil {
		return ""
	}
	hub := s.Parties[s.Hub()].Name
	var others []string
	for i, p := range s.Parties {
		if i != s.Hub() {
			others = append(others, p.Name)
		}
	}
	return fmt.Sprintf("%s talks with %s at once, each at a table of its own, and signs at most once.", hub, list(others))
}

// writeParty says what one party knows, what matters to it, and what it does
// without a deal.
func writeParty(w io.Writer, s *sim.Scenario, p *sim.Party, moves []float64) {
	space := s.Space
	money := purseOf(p)
	fmt.Fprintf(w, "\n%s\n", p.Name)
	if p.Brief != "" {
		fmt.Fprintf(w, "%s\n", wrap(p.Brief, "  "))
	}
	fmt.Fprintf(w, "%s\n", wrap("What is at stake: "+stakes(space, p, moves)+".", "  "))
	lines := append(append(remarkLines(s, p), bundleLines(space, p)...), limits(p)...) // remarks say what is listed below
	for _, line := range vetoLines(space, p) {
		lines = append(lines, "You "+line+".")
	}
	for _, line := range lines {
		fmt.Fprintf(w, "%s\n", wrap(line, "  "))
	}
	fmt.Fprintf(w, "%s\n", wrap(walkAway(p, money), "  "))
	if line := variation(space, p); line != "" {
		fmt.Fprintf(w, "%s\n", wrap(line, "  "))
	}
}

// stakes lists the issues by the most that each can move what the party gets.
func stakes(space *sim.Space, p *sim.Party, moves []float64) string {
	money := purseOf(p)
	var order []int
	for i, move := range moves {
		if !money.nothing(move) {
			order = append(order, i)
		}
	}
	if len(order) == 0 {
		return "nothing"
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(moves[j], moves[i]) })
	words := make([]string, len(order))
	for k, i := range order {
		words[k] = space.Issues[i].Name + " " + money.amount(moves[i])
	}
	return strings.Join(words, ", ")
}

// bundleLines says what is worth more or less than its parts.
func bundleLines(space *sim.Space, p *sim.Party) []string {
	money := purseOf(p)
	var lines []string
	for i, b := range p.Profile.Worth.Bundles {
		if i == mostRows {
			return append(lines, fmt.Sprintf("And %d more such combinations.", len(p.Profile.Worth.Bundles)-mostRows))
		}
		lines = append(lines, fmt.Sprintf("%s: %s on top.", whenText(space, &b), money.amount(b.Worth)))
	}
	return lines
}

// limits says what holds for all packages alike, as some foreign files have it.
func limits(p *sim.Party) []string {
	var lines []string
	if base := p.Profile.Worth.Base; base != 0 {
		lines = append(lines, "Every package: "+purseOf(p).amount(base)+" to begin with.")
	}
	uncut := p.Profile.Worth
	uncut.Cap = 0
	if most := p.Profile.Worth.Cap; most != 0 && mostOf(&uncut) > most+1e-6 {
		lines = append(lines, "No package is worth more than "+purseOf(p).amount(most)+".")
	}
	return lines
}

func whenText(space *sim.Space, b *sim.Bundle) string {
	var parts []string
	for _, c := range b.When {
		issue := &space.Issues[c.Issue]
		parts = append(parts, issue.Name+" "+strings.Join(chosen(issue, c.Values, valueText), " or "))
	}
	if b.Unless {
		return "Unless " + list(parts)
	}
	return "With " + list(parts)
}

func walkAway(p *sim.Party, money purse) string {
	if math.IsInf(p.Profile.Reservation, -1) {
		return "Without a deal: nothing; any deal is better."
	}
	s := "Without a deal: worth " + money.amount(p.Profile.Reservation)
	if p.Spread.Reservation != 0 {
		s += ", from deal to deal " + money.amount(p.Spread.Reservation) + " more or less"
	}
	if p.Batna != "" {
		s += " (" + p.Batna + ")"
	}
	return s + "."
}

// variation says which worths differ from deal to deal.
func variation(space *sim.Space, p *sim.Party) string {
	var parts []string
	for i, x := range p.Spread.Issues {
		if x != 0 {
			parts = append(parts, space.Issues[i].Name+" by "+percent(x))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return "From deal to deal the worth varies up or down: " + list(parts) + "."
}
