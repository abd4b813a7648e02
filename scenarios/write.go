package scenarios

import (
	"bytes"
	"fmt"
	"io"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// Write writes a scenario in the native format. Read makes the same scenario
// of it: texts, events, tables, bundles, vetoes, spreads and every worth to the last bit
// (the hash is that of the new file). Worths that depend on events or on years are
// written as the tables and bundles that they come to, with the remarks that explain
// them. A name that the format does not allow is made one, and kept as the title:
// "Laptop Domain" is laptop-domain; space around the names of issues, values and
// parties goes. Numbers beyond 1e12 and files of more than 1 MiB, which Read
// would refuse, are errors.
func Write(w io.Writer, s *sim.Scenario) error {
	s, err := labelled(s)
	if err != nil {
		return fmt.Errorf("writing case %q: %w", s.Name, err)
	}
	out := &page{space: s.Space}
	if err := out.scenario(s); err != nil {
		return fmt.Errorf("writing case %q: %w", s.Name, err)
	}
	if out.Len() > source.MaxYAMLBytes {
		return fmt.Errorf("writing case %q: the file would have %d bytes, and no more than %d are read", s.Name, out.Len(), source.MaxYAMLBytes)
	}
	_, err = w.Write(out.Bytes())
	return err
}

// page is a file under way.
type page struct {
	bytes.Buffer
	space *sim.Space
	most  float64 // the largest number so far, of either sign
}

func (p *page) line(format string, args ...any) { fmt.Fprintf(p, format+"\n", args...) }

func (p *page) scenario(s *sim.Scenario) error {
	name, title := source.Slug(s.Name), s.Title
	if title == "" && name != s.Name {
		title = s.Name
	}
	p.line("name: %s", word(name))
	if title != "" && title != name {
		p.line("title: %s", word(title))
	}
	p.prose("", "story", s.Story)
	p.deal(s.Deal)
	p.prose("", "note", s.Note)
	p.events(s.Events)
	p.line("issues:")
	for _, issue := range s.Space.Issues {
		p.issue(issue)
	}
	p.public(s.Public)
	p.line("parties:")
	for i := range s.Parties {
		p.party(&s.Parties[i], s.Events)
		if p.most > source.Limit {
			return fmt.Errorf("party %q: a number of %v; the format has numbers between -1e12 and 1e12", s.Parties[i].Name, p.most)
		}
	}
	p.tables(s)
	return nil
}

// deal writes a deal's profile.
func (p *page) deal(c sim.Context) {
	var entries []string
	for _, f := range factors {
		if value := *f.of(&c); value != "" {
			entries = append(entries, f.name+": "+word(value))
		}
	}
	if len(entries) > 0 {
		p.line("profile: %s", braces(entries, "  "))
	}
}

func (p *page) events(events []sim.Event) {
	if len(events) == 0 {
		return
	}
	p.line("events:")
	for _, e := range events {
		what := ""
		if e.What != "" {
			what = ", what: " + word(e.What)
		}
		p.line("  - {name: %s%s}", word(e.Name), what)
	}
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
