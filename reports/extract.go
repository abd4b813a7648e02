package reports

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html/template"
	"strings"
)

// What a page holds at most, so that it can be mailed and is ready at once.
const (
	heaviest     = 2_400_000 // bytes
	mostExtracts = 24
)

// told is what a page says of a story, and says anew of an extract.
type told struct {
	Design  string
	Summary []said
	Figures []view
}

// told draws the story's chapters.
func (s *Story) told(g *glossary) (told, error) {
	t := told{Design: s.Design}
	g.section()
	t.Summary = g.lines(s.Summary)
	for i := range s.Chapters {
		c := &s.Chapters[i]
		g.section()
		v, err := s.view(g, c)
		if err != nil {
			return t, fmt.Errorf("chapter %s: %w", c.ID, err)
		}
		t.Figures = append(t.Figures, v)
	}
	return t, nil
}

// options takes the pictures' options out of a story that is told in the page itself,
// in the order of the pictures, and packs them: they are most of a page.
func (t *told) options() (template.HTML, error) {
	all := []json.RawMessage{}
	for _, f := range t.Figures {
		for i := range f.Panels {
			all = append(all, json.RawMessage(f.Panels[i].Option))
			f.Panels[i].Option = ""
		}
	}
	text, err := json.Marshal(all)
	if err != nil {
		return "", err
	}
	return packed(text)
}

// packed is a text as the page unpacks it: gzip and base64.
func packed(text []byte) (template.HTML, error) {
	var out bytes.Buffer
	z, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		return "", err
	}
	if _, err := z.Write(text); err != nil {
		return "", err
	}
	if err := z.Close(); err != nil {
		return "", err
	}
	return template.HTML(base64.StdEncoding.EncodeToString(out.Bytes())), nil
}

// choice is what the reader may look at alone. It travels packed, and the page unpacks it where it is chosen.
type choice struct {
	Key, Value, Name, Says string
	Packed                 template.HTML // the story as HTML, by gzip and base64
}

// offer packs the story's extracts, as many as the page can hold.
func (p *sheet) offer(s *Story) error {
	size, err := p.size()
	if err != nil {
		return err
	}
	var left []string
	for _, e := range s.Extracts {
		if len(p.Choices) == mostExtracts || size > heaviest {
			left = append(left, e.Name)
			continue
		}
		c, err := e.pack(s.Words)
		if err != nil {
			return fmt.Errorf("%s %s: %w", e.Key, e.Value, err)
		}
		if size += len(c.Packed); size > heaviest {
			left = append(left, e.Name)
			continue
		}
		p.Choices = append(p.Choices, c)
	}
	p.LeftOut = s.Whole
	if len(left) > 0 {
		p.LeftOut = fmt.Sprintf("This page can show %s alone, as many as it can hold; not %s.", numberWord(len(p.Choices)), someOf(left, 4))
	}
	return nil
}

// size is how many bytes the page has without its choices.
func (p *sheet) size() (int, error) {
	var out counter
	err := pageTemplate.Execute(&out, p)
	return int(out), err
}

// counter counts what is written to it.
type counter int

func (c *counter) Write(b []byte) (int, error) {
	*c += counter(len(b))
	return len(b), nil
}

func (e Extract) pack(words map[string]string) (choice, error) {
	g := newGlossary(words)
	g.prefix = "x" // its explanations stand beside those of the whole
	t, err := e.Tell().told(g)
	if err != nil {
		return choice{}, err
	}
	var out bytes.Buffer
	if err := pageTemplate.ExecuteTemplate(&out, "extract", t); err != nil {
		return choice{}, err
	}
	text, err := packed(out.Bytes())
	return choice{e.Key, e.Value, e.Name, e.Says, text}, err
}

// Kinds groups the choices as the reader is asked.
func (p sheet) Kinds() []kind {
	var all []kind
	for _, k := range []kind{{Key: "case", Name: "One case"}, {Key: "rounds", Name: "One deadline"}} {
		k.Choices = keep(p.Choices, func(c choice) bool { return c.Key == k.Key })
		if len(k.Choices) > 0 {
			all = append(all, k)
		}
	}
	return all
}

type kind struct {
	Key, Name string
	Choices   []choice
}

// Whole is what the choices are parts of, in words.
func (p sheet) Whole() string {
	var each []string
	for _, k := range p.Kinds() {
		each = append(each, strings.Replace(k.Name, "One ", "", 1)+"s")
	}
	return "All " + join(each)
}

// Address is the choice as the page's address names it, before it is encoded.
func (c choice) Address() string { return c.Key + "=" + c.Value }
