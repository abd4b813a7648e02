package template

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/parley-sim/parley/scenarios"
)

// Write writes the case with remarks that say what each part is for, so that it
// can be changed in any editor.
func (s *Sketch) Write(w io.Writer) error {
	var p page
	p.head(s)
	p.profile(s)
	p.terms(s)
	p.parties(s)
	_, err := w.Write(p.Bytes())
	return err
}

// page is a file under way.
type page struct{ bytes.Buffer }

const width = 96 // of a line of prose

func (p *page) line(format string, args ...any) { fmt.Fprintf(p, format+"\n", args...) }

// remark writes a paragraph for the reader alone.
func (p *page) remark(indent, text string) { p.fill(indent+"# ", text) }

// fill sets words in lines that all begin alike.
func (p *page) fill(start, text string) {
	line := start
	for word := range strings.FieldsSeq(text) {
		if line != start && word != "%" && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width {
			p.line("%s", line)
			line = start
		}
		if line != start {
			line += " "
		}
		line += word
	}
	p.line("%s", line)
}

// prose writes a text of the author's, or the place where it should stand.
func (p *page) prose(indent, field, text, place string) {
	switch {
	case text == "":
		p.line("%s# %s: >", indent, field)
		p.fill(indent+"#   ", place)
	case foldable(text):
		p.line("%s%s: >", indent, field)
		p.fill(indent+"  ", text)
	default:
		p.line("%s%s: %s", indent, field, scenarios.Word(text))
	}
}

// foldable reports whether a text keeps its meaning when it is set in lines.
func foldable(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return r != ' ' && !unicode.IsPrint(r) }) &&
		!strings.Contains(text, "  ")
}

func (p *page) head(s *Sketch) {
	p.remark("", "A case for Parley. Lines that begin with # are remarks: change whatever you like, and delete the remarks when you no longer need them.")
	p.line("#")
	p.line("#   parley scenario lint FILE        says what is wrong or odd")
	p.line("#   parley analyze FILE              shows the room for a deal and the trades worth finding")
	p.line("#   parley scenario schema --help    says how an editor completes and checks while you type")
	p.line("")
	p.line("name: %s  # small letters, digits and hyphens; reports call the case so", scenarios.Word(s.Name))
	p.line("title: %s", scenarios.Word(s.Title))
	p.line("")
	p.remark("", "What everybody at the table may know: what has happened, what each side has asked for so far, why they talk now."+use(s.Story))
	p.prose("", "story", s.Story, s.storyDraft())
	p.line("")
	p.remark("", "For the trainer alone: what the case teaches, what to watch for, what to ask the class afterwards."+use(""))
	p.prose("", "note", "", s.Hint()+" Who found it, and what did they ask to find it?")
	p.line("")
}

// use says how a draft is made part of the case.
func use(text string) string {
	if text != "" {
		return ""
	}
	return " To use the draft, delete # and the blank behind it in each of its lines, and rewrite it."
}

func (s *Sketch) storyDraft() string {
	names := make([]string, len(s.Terms))
	for i, t := range s.Terms {
		names[i] = t.Name
	}
	return fmt.Sprintf("%s has an offer for %s. Still open: %s. So far they have written to each other about one thing only.",
		s.Parties[0].Name, s.Parties[1].Name, strings.Join(names, ", "))
}

func (p *page) terms(s *Sketch) {
	p.remark("", "The terms on the table, each with the values that it can take. A value stands here as the parties would say it. A new term needs its line here and one in the worth of every party below.")
	p.line("issues:")
	for i := range s.Terms {
		t := &s.Terms[i]
		if t.What != "" {
			p.remark("  ", t.What+" "+t.Why)
		}
		unit := ""
		if t.Unit != "" {
			unit = ", unit: " + scenarios.Word(t.Unit)
		}
		p.line("  - {name: %s%s, values: %s}", scenarios.Word(t.Name), unit, s.values(t))
	}
	p.line("")
}

func (s *Sketch) values(t *Term) string {
	if t.priced {
		return fmt.Sprintf("{from: %s, to: %s, step: %s}", Plain(s.Range.From), Plain(s.Range.To), Plain(s.Range.Step))
	}
	words := make([]string, len(t.Values))
	for v := range words {
		words[v] = scenarios.Word(t.Values[v])
	}
	return "[" + strings.Join(words, ", ") + "]"
}
