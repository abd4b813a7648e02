package reports

import (
	"cmp"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"

	"github.com/parley-sim/parley/reports/picture"
)

var (
	//go:embed assets/page.js
	pageJS string
	//go:embed assets/filter.js
	filterJS string
	//go:embed assets/light.js
	lightJS string
	//go:embed assets/take.js
	takeJS string
	//go:embed assets/page.css
	pageCSS string
	//go:embed assets/page.html
	pageHTML string

	pageTemplate = template.Must(template.New("page").Parse(pageHTML))

	// scripts are all that a page runs, in this order.
	scripts = []string{picture.ECharts, picture.Draw + picture.Styles, picture.Compose, pageJS + lightJS + filterJS + takeJS}
)

// said is a labelled text as the template takes it.
type said struct {
	Label string
	Text  template.HTML
}

// sheet is what the page's template is given. Strings are escaped by the
// template; HTML, JS and CSS are the program's own or went through mark or json.Marshal.
type sheet struct {
	Policy, Title     string
	CSS               template.CSS
	Scripts           []template.JS
	Looks             template.JS
	told                            // of the whole
	Charts            template.HTML // its pictures' options, packed
	Tally             []tally       // of verdicts
	Cards             []entry       // contents of a page of claims
	Warnings, Further []caution     // the first of them, and the rest
	Styles            []key
	Choices           []choice // of what to look at alone
	LeftOut           string   // what of that the page could not hold
	Methods, Words    []said
	Cases             tableView
}

// tally is how many chapters came out in one way.
type tally struct {
	Class, Word string
	Count       int
}

// entry is a line of a list of contents, with what came out.
type entry struct {
	ID, Label, Name string
	Badge           template.HTML
}

// Page writes the story as one HTML file that needs nothing else: no network,
// no fonts, no clock. The same story gives the same bytes.
func (s *Story) Page(w io.Writer) error {
	g := newGlossary(s.Words, s.Names...)
	looks, err := json.Marshal(s.Looks)
	if err != nil {
		return fmt.Errorf("write the page: %w", err)
	}
	p := sheet{Policy: policy(), Title: s.Title, CSS: template.CSS(pageCSS), Looks: template.JS(looks), Styles: s.switches(s.Styles), Tally: s.tallies(), Cases: tableOf("The cases", s.Cases)}
	for _, script := range scripts {
		p.Scripts = append(p.Scripts, template.JS(script))
	}
	p.warn(s.Warnings)
	if p.told, err = s.told(g); err != nil {
		return err
	}
	if p.Charts, err = p.told.options(); err != nil {
		return fmt.Errorf("pack the charts: %w", err)
	}
	for i := range s.Chapters {
		if c := &s.Chapters[i]; c.Verdict != "" {
			p.Cards = append(p.Cards, entry{c.ID, c.Label, c.Name, badge(c.Verdict, c.Verdict)})
		}
	}
	g.section()
	p.Methods = g.lines(s.Methods)
	p.Words = g.list()
	if err := p.offer(s); err != nil {
		return err
	}
	return pageTemplate.Execute(w, p)
}

// tallies count the chapters with a verdict, by verdict.
func (s *Story) tallies() []tally {
	n := map[string]int{}
	for _, c := range s.Chapters {
		n[c.Verdict]++
	}
	var all []tally
	for _, r := range Rulings {
		if word := string(r); n[word] > 0 {
			all = append(all, tally{strings.ReplaceAll(word, " ", "-"), word, n[word]})
		}
	}
	return all
}

// badge is a verdict as a word that is seen.
func badge(verdict, word string) template.HTML {
	class := strings.ReplaceAll(verdict, " ", "-")
	if !slices.Contains(append([]string{string(NotBuilt)}, verdictWords...), verdict) {
		class = ""
	}
	return template.HTML(fmt.Sprintf(`<strong class="verdict %s">%s</strong>`, template.HTMLEscapeString(class), template.HTMLEscapeString(capital(cmp.Or(word, verdict)))))
}

// policy is that of a page of charts.
func policy() string { return policyOf(pageCSS, scripts...) }

// policyOf allows a page's own scripts and style, by their hashes, pictures that it
// made itself, and nothing else.
func policyOf(style string, scripts ...string) string {
	hash := func(s string) string {
		sum := sha256.Sum256([]byte(s))
		return " 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	}
	allowed := ""
	for _, s := range scripts {
		allowed += hash(s)
	}
	return fmt.Sprintf("default-src 'none'; script-src%s; style-src%s; img-src data:; base-uri 'none'; form-action 'none'", allowed, hash(style))
}
