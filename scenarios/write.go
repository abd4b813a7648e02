package scenarios

import (
	"bytes"
	"fmt"
	"io"
	"math"

	"github.com/parley-sim/parley/sim"
)

// Write writes a scenario in the native format. Read makes the same scenario
// of it: names, texts, tables, spreads and every worth to the last bit (the hash
// is that of the new file). What the format has no words for is an error: a
// party without a reservation value, a cap on worths, a bundle that pays unless
// its terms are met, a discount. A unit that is empty comes back as points.
func Write(w io.Writer, s *sim.Scenario) error {
	out := &page{space: s.Space}
	if err := out.scenario(s); err != nil {
		return fmt.Errorf("writing case %q: %w", s.Name, err)
	}
	_, err := w.Write(out.Bytes())
	return err
}

// page is a file under way.
type page struct {
	bytes.Buffer
	space *sim.Space
}

func (p *page) line(format string, args ...any) { fmt.Fprintf(p, format+"\n", args...) }

func (p *page) scenario(s *sim.Scenario) error {
	if !slug.MatchString(s.Name) {
		return fmt.Errorf("the format wants a name of lower-case letters, digits and hyphens, such as saas-renewal")
	}
	p.line("name: %s", word(s.Name))
	if s.Title != "" && s.Title != s.Name {
		p.line("title: %s", word(s.Title))
	}
	p.prose("", "story", s.Story)
	p.line("issues:")
	for _, issue := range s.Space.Issues {
		p.issue(issue)
	}
	p.line("parties:")
	for i := range s.Parties {
		if err := p.party(&s.Parties[i]); err != nil {
			return fmt.Errorf("party %q: %w", s.Parties[i].Name, err)
		}
	}
	p.tables(s)
	return nil
}

func (p *page) issue(issue sim.Issue) {
	unit := ""
	if issue.Unit != "" {
		unit = ", unit: " + word(issue.Unit)
	}
	values := list(words(issue.Values), "      ")
	if _, step, ok := ramp(issue.Values); ok {
		values = fmt.Sprintf("{from: %s, to: %s, step: %s}", issue.Values[0], issue.Values[len(issue.Values)-1], digits(step))
	}
	p.line("  - {name: %s%s, values: %s}", word(issue.Name), unit, values)
}

func (p *page) party(party *sim.Party) error {
	profile := party.Profile
	if err := sayable(profile); err != nil {
		return err
	}
	p.line("  - name: %s", word(party.Name))
	p.prose("    ", "brief", party.Brief)
	if party.Unit != "" {
		p.line("    unit: %s", word(party.Unit))
	}
	if err := p.worth(&profile.Worth, party.Spread.Issues); err != nil {
		return err
	}
	if err := p.bundles(profile.Worth.Bundles); err != nil {
		return err
	}
	batna := "worth: " + digits(profile.Reservation)
	if party.Spread.Reservation != 0 {
		batna += ", spread: " + digits(party.Spread.Reservation)
	}
	if party.Batna != "" {
		batna += ", what: " + word(party.Batna)
	}
	p.line("    batna: {%s}", batna)
	p.spread(party.Spread.Issues)
	return nil
}

// sayable refuses what the format has no words for.
func sayable(p *sim.Profile) error {
	switch {
	case math.IsInf(p.Reservation, -1):
		return fmt.Errorf("no reservation value; the format wants what no deal is worth")
	case p.Worth.Cap != 0:
		return fmt.Errorf("worths are cut at %v, which the format can't say", p.Worth.Cap)
	case p.Discount != 1:
		return fmt.Errorf("a discount of %v, which the format can't say", p.Discount)
	}
	return nil
}

func (p *page) spread(shares []float64) {
	var entries []string
	for i, x := range shares {
		if x != 0 {
			entries = append(entries, word(p.space.Issues[i].Name)+": "+digits(x))
		}
	}
	if len(entries) > 0 {
		p.line("    spread: %s", braces(entries, "      "))
	}
}

func (p *page) tables(s *sim.Scenario) {
	if len(s.Tables) == 0 {
		return
	}
	p.line("tables:")
	for _, seats := range s.Tables {
		names := make([]string, len(seats))
		for k, party := range seats {
			names[k] = word(s.Parties[party].Name)
		}
		p.line("  - %s", list(names, "    "))
	}
}
