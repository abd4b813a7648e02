package reports

import (
	"cmp"
	"fmt"
	"html/template"
	"strings"
)

// mostTableRows is how many rows of data a page carries for one chart.
const mostTableRows = 150

// key is a style's mark with what it stands for.
type key struct {
	Index              int
	Name, Symbol, Says string
	Switch             bool // whether the page can switch it off
}

type view struct {
	ID, Name       string
	Headline, Text string
	Subtitle       template.HTML
	Says           []string
	Lines          []said // what a card says
	Nothing        string
	Key            []key
	Panels         []panelView
	Long           bool // more than fits on a printed page
	Footnote       string
	Mind           string   // what must stand under every chart
	Doubts         []string // warnings about what it shows
	Warnings       string   // leads to them all; empty: none
	Table          tableView
}

type panelView struct {
	Group, Title, Note, Size string
	Of                       string // numbers of styles
	Under                    bool   // whether its title stands under a group's heading
	Height, Narrow, Width    int
	Option                   template.JS
}

type tableView struct {
	Name string
	Head []cell
	Rows [][]cell
	More string
}

type cell struct {
	Text string
	Name bool // a name, not a number
}

// view is a chapter as the template takes it.
func (s *Story) view(g *glossary, c *Chapter) (view, error) {
	f := c.Figure
	v := view{ID: c.ID, Name: c.title(), Nothing: f.Nothing, Headline: typeset(f.Headline), Subtitle: g.mark(typeset(f.Subtitle)), Says: each(f.Says, func(s *string) { *s = typeset(*s) }), Text: typeset(f.Text),
		Lines: g.lines(c.Lines), Key: s.switches(c.Key), Mind: c.Mind, Doubts: c.Doubts, Warnings: c.Warned}
	if f.Nothing != "" {
		return v, nil
	}
	under := false // a heading of a group
	for _, p := range f.Panels {
		under = under || p.Group != ""
		option, err := optionJSON(p.Chart)
		if err != nil {
			return v, err
		}
		v.Panels = append(v.Panels, panelView{Group: p.Group, Under: under, Of: strings.Trim(fmt.Sprint(p.Of), "[]"), Title: p.Title, Note: p.Note, Size: p.Size, Height: p.Height, Narrow: cmp.Or(p.Narrow, p.Height), Width: p.Width, Option: template.JS(option)})
	}
	v.Long = long(f.Panels)
	v.Footnote = s.footnote(f)
	v.Table = tableOf(c.title(), f.Table)
	return v, nil
}

// switches are keys that can be switched off: those of styles, where there are several to look at.
func (s *Story) switches(keys []key) []key {
	return each(keys, func(k *key) { k.Switch = len(s.Styles) > 1 })
}

// long reports whether pictures need more than a printed page.
func long(panels []Panel) bool {
	height := 0
	for _, p := range panels {
		if p.Size == "wide" {
			height += min(p.Height, 660)
		}
	}
	return len(panels) > 6 || height > 700
}

// mark leads from a chart to the warnings; empty where there are none.
func (r *Run) mark() string {
	n := len(r.warnings())
	if n == 0 {
		return ""
	}
	return "⚠ " + counting(n, "warning")
}

func tableOf(name string, t Table) tableView {
	row := func(texts []string) []cell {
		var cells []cell
		for i, text := range texts {
			cells = append(cells, cell{typeset(text), i < t.Text})
		}
		return cells
	}
	v := tableView{Name: name, Head: row(t.Head), More: t.More}
	for _, texts := range t.Rows[:min(len(t.Rows), mostTableRows)] {
		v.Rows = append(v.Rows, row(texts))
	}
	if len(t.Rows) > mostTableRows {
		v.More = fmt.Sprintf("These are the first %s of %s rows; all are in the tables beside this page.", integer(mostTableRows), integer(len(t.Rows)))
	}
	return v
}

// list is the styles with their marks and what they are like. Charts of an
// experiment with arms mostly show no styles: there they are told of at the end.
func (r *Run) list() []key {
	if r.Trial != nil && !r.alone() {
		return nil
	}
	return r.keys()
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
