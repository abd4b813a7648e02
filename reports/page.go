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
	"strings"
)

var (
	//go:embed assets/echarts.min.js
	echartsJS string
	//go:embed assets/draw.js
	drawJS string
	//go:embed assets/page.js
	pageJS string
	//go:embed assets/page.css
	pageCSS string
	//go:embed assets/page.html
	pageHTML string

	pageTemplate = template.Must(template.New("page").Parse(pageHTML))
)

// mostTableRows is how many rows of data a page carries for one chart.
const mostTableRows = 400

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
	Warnings              []string
	Styles                []key
	Figures               []view
	Methods, Words        []said
	Cases                 tableView
}

// key is a style's mark with what it stands for.
type key struct {
	Index              int
	Name, Symbol, Says string
}

type view struct {
	ID, Name                 string
	Headline, Subtitle, Text template.HTML
	Nothing                  string
	Key                      []key
	Panels                   []panelView
	Long                     bool // more than fits on a printed page
	Footnote                 template.HTML
	Mind                     string // what must stand under every chart
	Table                    tableView
}

type panelView struct {
	Group, Title, Note, Size string
	Mark                     []key
	Height, Narrow, Width    int
	Option                   template.JS
}

type tableView struct {
	Caption string
	Head    []cell
	Rows    [][]cell
	More    string
}

type cell struct {
	Text string
	Name bool // a name, not a number
}

// Page writes the report as one HTML file that needs nothing else: no network,
// no fonts, no clock. The same tables give the same bytes.
func (r *Run) Page(w io.Writer) error {
	g := newGlossary(r.Words)
	all := looks(r.styles())
	looksJSON, err := json.Marshal(all)
	if err != nil {
		return fmt.Errorf("write the page: %w", err)
	}
	s := sheet{
		Policy: policy(), Title: r.title(), Design: r.design(),
		CSS: template.CSS(pageCSS), Scripts: []template.JS{template.JS(echartsJS), template.JS(drawJS), template.JS(pageJS)},
		Looks: template.JS(looksJSON), Warnings: r.warnings(), Styles: r.keys(), Cases: r.casesTable(),
	}
	figures := map[string]Figure{}
	for _, c := range Charts() {
		figures[c.ID] = c.Draw(r)
	}
	g.section()
	s.Summary = r.summary(g, figures)
	for _, c := range Charts() {
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
		hash(echartsJS), hash(drawJS), hash(pageJS), hash(pageCSS))
}

func (r *Run) view(g *glossary, c Chart, f Figure) (view, error) {
	v := view{ID: c.ID, Name: c.Name, Nothing: f.Nothing,
		Headline: template.HTML(template.HTMLEscapeString(f.Headline)), Subtitle: g.mark(f.Subtitle), Text: g.mark(f.Text)}
	if f.Nothing != "" {
		return v, nil
	}
	if f.Key {
		v.Key = r.keys()
	}
	for _, p := range f.Panels {
		option, err := optionJSON(p.Chart)
		if err != nil {
			return v, err
		}
		v.Panels = append(v.Panels, panelView{Group: p.Group, Title: p.Title, Note: p.Note, Size: p.Size, Height: p.Height, Narrow: cmp.Or(p.Narrow, p.Height), Width: p.Width, Option: template.JS(option)})
	}
	v.Long = len(f.Panels) > 6
	v.Footnote, v.Mind = g.mark(r.footnote(f)), "Simulated negotiators, not people."
	v.Table = tableOf(f.Table)
	return v, nil
}

// footnote travels with a chart when it is lifted out of the page.
func (r *Run) footnote(f Figure) string {
	notes := append([]string{}, f.Notes...)
	notes = append(notes, fmt.Sprintf("Seed %d, Parley %s", r.Manifest.Seed, r.Manifest.Parley))
	if n := len(r.warnings()); n > 0 {
		notes = append(notes, "⚠ "+strings.TrimSuffix(someOf(r.warnings(), 3), "."))
	}
	return strings.Join(notes, ". ") + "."
}

func tableOf(t Table) tableView {
	row := func(texts []string) []cell {
		var cells []cell
		for i, text := range texts {
			cells = append(cells, cell{text, i < t.Text})
		}
		return cells
	}
	v := tableView{Head: row(t.Head), More: t.More}
	for _, texts := range t.Rows[:min(len(t.Rows), mostTableRows)] {
		v.Rows = append(v.Rows, row(texts))
	}
	if len(t.Rows) > mostTableRows {
		v.More = fmt.Sprintf("These are the first %s of %s rows; all are in the tables beside this page.", integer(mostTableRows), integer(len(t.Rows)))
	}
	return v
}

// keys are the styles with their marks, in the manifest's order.
func (r *Run) keys() []key {
	var all []key
	for i, l := range looks(r.styles()) {
		k := key{Index: i, Name: l.Name, Symbol: l.Symbol}
		for _, s := range r.Manifest.Styles {
			if s.Spec == r.styles()[i] {
				k.Says = s.Sentence
			}
		}
		all = append(all, k)
	}
	return all
}
