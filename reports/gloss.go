package reports

import (
	"cmp"
	"fmt"
	"html/template"
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// glossary marks words in a page's texts, and remembers which it used.
type glossary struct {
	words   map[string]string // by lower case
	pattern *regexp.Regexp    // nil: there are no words
	names   *regexp.Regexp    // what stands in quotes and the story's own names: no word is explained in them
	used    map[string]bool
	marks   int             // made so far: each explanation needs an id of its own
	prefix  string          // before each of those ids
	seen    map[string]bool // in this section
}

func newGlossary(words map[string]string, own ...string) *glossary {
	g := &glossary{words: map[string]string{}, used: map[string]bool{}, names: quotesAnd(own)}
	var names []string
	for word, meaning := range words {
		if name := strings.ToLower(clean(word)); name != "" && g.words[name] == "" {
			g.words[name] = clean(meaning)
			names = append(names, regexp.QuoteMeta(name))
		}
	}
	// the longest first, so that "walk-away value" is not taken for "walk-away"
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b)) })
	if len(names) > 0 {
		g.pattern = regexp.MustCompile(`(?i)(^|[^\pL\pN-])(` + strings.Join(names, "|") + `)(s?)($|[^\pL\pN-])`)
	}
	return g
}

// quotesAnd finds quotes and names in a text.
func quotesAnd(own []string) *regexp.Regexp {
	quotes := []string{`“[^”]*”`, `"[^"]*"`}
	for _, name := range own {
		if name != "" {
			quotes = append(quotes, `(?:^|[^\pL\pN])`+regexp.QuoteMeta(name)+`(?:$|[^\pL\pN])`)
		}
	}
	return regexp.MustCompile(strings.Join(quotes, "|"))
}

// words are the run's explanations, without those of its styles: a list of the
// styles stands at the top of the page.
func (r *Run) words() map[string]string {
	all := maps.Clone(r.Words)
	maps.DeleteFunc(all, func(word, _ string) bool {
		return slices.ContainsFunc(r.styles(), func(s string) bool { return strings.EqualFold(s, word) })
	})
	return all
}

// section begins anew: each section explains a word once.
func (g *glossary) section() { g.seen = map[string]bool{} }

var (
	wordBefore = regexp.MustCompile(`([\pL’'-]+)[ \x{a0}]+$`)
	wordAfter  = regexp.MustCompile(`^[ \x{a0}]+([\pL’'-]+)`)
	// after these stands a verb, and percentage points are no points
	beforeVerbs = strings.Fields("to can cannot could will would may might must they we you who percentage real")
	// before these stands a verb: "the cells share them", "points of percent"
	afterVerbs = strings.Fields("the a an it them their its what")
)

// another reports whether a word stands there in another sense than the
// glossary's: in a name such as case.batna, in a title, or as a verb.
func another(text string, from, end int) bool {
	before, after := text[:from], text[end:]
	if strings.HasSuffix(before, ".") || len(after) > 1 && after[0] == '.' && unicode.IsLetter(rune(after[1])) {
		return true
	}
	last, next := "", ""
	if m := wordBefore.FindStringSubmatch(before); m != nil {
		last = m[1]
	}
	if m := wordAfter.FindStringSubmatch(after); m != nil {
		next = m[1]
	}
	if begins(text[from:]) && (begins(last) || begins(next)) {
		return true
	}
	return slices.Contains(beforeVerbs, strings.ToLower(last)) || slices.Contains(afterVerbs, next) || strings.HasPrefix(strings.TrimLeft(after, " "), "of percent")
}

// begins reports whether a word has a capital, as those of titles and names do.
func begins(word string) bool {
	for _, c := range word {
		return unicode.IsUpper(c)
	}
	return false
}

// mark escapes a text and lets each word's first use carry its explanation, but in quotes and names.
func (g *glossary) mark(text string) template.HTML {
	var out strings.Builder
	from := 0
	for _, name := range g.names.FindAllStringIndex(text, -1) {
		out.WriteString(g.marked(text[from:name[0]]))
		out.WriteString(template.HTMLEscapeString(text[name[0]:name[1]]))
		from = name[1]
	}
	out.WriteString(g.marked(text[from:]))
	return template.HTML(out.String())
}

// marked is mark for what stands between names.
func (g *glossary) marked(text string) string {
	var out strings.Builder
	for g.pattern != nil {
		at := g.pattern.FindStringSubmatchIndex(text)
		if at == nil {
			break
		}
		from, to, end := at[4], at[5], at[7]
		if another(text, from, end) {
			out.WriteString(template.HTMLEscapeString(text[:end]))
			text = text[end:]
			continue
		}
		after := end + len(text[end:]) - len(strings.TrimLeft(text[end:], ".,;:?!)"))
		before := len(strings.TrimRight(text[:from], "(“["))
		out.WriteString(template.HTMLEscapeString(text[:before]))
		out.WriteString(g.word(text[from:to], text[from:end], text[before:from], text[end:after]))
		text = text[after:]
	}
	out.WriteString(template.HTMLEscapeString(text))
	return out.String()
}

// word is one with its explanation; what stands right after it, a comma say,
// must not begin a new line, and a bracket before it must not end one.
func (g *glossary) word(name, shown, before, after string) string {
	key := strings.ToLower(name)
	shown = template.HTMLEscapeString(shown)
	if g.seen[key] {
		return before + shown + after
	}
	g.seen[key], g.used[key] = true, true
	g.marks++
	id := fmt.Sprintf("%sw%d", g.prefix, g.marks)
	return fmt.Sprintf(`<span class="gloss">%s<button type="button" class="word" aria-describedby="%s">%s</button><span role="tooltip" id="%s">%s</span>%s</span>`,
		before, id, shown, id, template.HTMLEscapeString(g.words[key]), after)
}

// lines are labelled texts with their words marked.
func (g *glossary) lines(list []Line) []said {
	var all []said
	for _, l := range list {
		var out template.HTML
		if l.Verdict != "" {
			out = badge(l.Verdict, l.Word) + " "
		}
		for _, p := range l.Text {
			if p.Cited {
				out += template.HTML(template.HTMLEscapeString(p.Text))
			} else {
				out += g.mark(p.Text)
			}
		}
		all = append(all, said{l.Label, out})
	}
	return all
}

// list is the words that were used, for those who read on paper.
func (g *glossary) list() []said {
	var all []said
	for word := range g.used {
		all = append(all, said{capital(word), template.HTML(template.HTMLEscapeString(g.words[word]))})
	}
	slices.SortFunc(all, func(a, b said) int { return cmp.Compare(a.Label, b.Label) })
	return all
}
