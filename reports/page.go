package reports

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html/template"
	"io"
	"slices"

	"github.com/parley-sim/parley/reports/picture"
)

var (
	//go:embed assets/page.js
	pageJS string
	//go:embed assets/page.css
	pageCSS string
	//go:embed assets/page.html
	pageHTML string

	pageTemplate = template.Must(template.New("page").Parse(pageHTML))
)

// said is a labelled text.
type said struct {
	Label string
	Text  template.HTML
}

// sheet is what the page's template is given. Strings are escaped by the
// template; HTML, JS and CSS are the program's own or went through mark or json.Marshal.
type sheet struct {
	Policy, Title, Design string
	CSS                   template.CSS
	Scripts               []template.JS
	Looks                 template.JS
	Summary               []said
	Tally                 []tally   // of claims
	Cards                 []entry   // contents of a page of claims
	Warnings, Further     []caution // the first of them, and the rest
	Styles                []key
	Figures               []view
	Methods, Words        []said
	Cases                 tableView
}

// Page writes the report as one HTML file that needs nothing else: no network,
// no fonts, no clock. The same tables give the same bytes.
func (r *Run) Page(w io.Writer) error {
	g := newGlossary(r.words())
	all := slices.Concat(looks(r.styles()), verdictLooks(), groupLooks(), swingLooks())
	looksJSON, err := json.Marshal(all)
	if err != nil {
		return fmt.Errorf("write the page: %w", err)
	}
	s := sheet{
		Policy: policy(), Title: r.title(), Design: r.design(),
		CSS: template.CSS(pageCSS), Scripts: []template.JS{template.JS(picture.ECharts), template.JS(picture.Draw), template.JS(pageJS)},
		Looks: template.JS(looksJSON), Styles: r.list(), Cases: r.casesTable(),
	}
	s.warn(r.warnings())
	figures := map[string]Figure{}
	charts := r.Charts()
	for _, c := range charts {
		figures[c.ID] = c.Draw(r)
	}
	g.section()
	s.Summary = r.summary(g, figures)
	for _, c := range charts {
		g.section()
		v, err := r.view(g, c, figures[c.ID])
		if err != nil {
			return fmt.Errorf("chart %s: %w", c.ID, err)
		}
		s.Figures = append(s.Figures, v)
	}
	g.section()
	s.Methods = r.methods(g)
	s.Words = g.list()
	return pageTemplate.Execute(w, s)
}

// policy allows the page's own scripts and style, by their hashes, and nothing else.
func policy() string {
	hash := func(s string) string {
		sum := sha256.Sum256([]byte(s))
		return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	}
	return fmt.Sprintf("default-src 'none'; script-src %s %s %s; style-src %s; base-uri 'none'; form-action 'none'",
		hash(picture.ECharts), hash(picture.Draw), hash(pageJS), hash(pageCSS))
}
