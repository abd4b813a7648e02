package reports

import (
	"cmp"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"html/template"
	"io"
	"slices"

	"github.com/parley-sim/parley/reports/picture"
)

var (
	//go:embed assets/replay.js
	replayJS string
	//go:embed assets/replay.css
	replayCSS string
	//go:embed assets/replay.html
	replayHTML string

	replayTemplate = template.Must(template.Must(pageTemplate.Clone()).New("replay").Parse(replayHTML))
)

// replaySheet is what the template of a replay is given.
type replaySheet struct {
	sheet
	Scene         template.JS
	Sides         []sideView
	Plane         []stageView // the plane, and what each side sees of it
	Blind         []string    // of each side that makes nothing of the other: a sentence
	NoPlane       string      // why there is none
	Lines, Ifs    []stageView
	Voices        []string
	Clauses       []Clause
	Deeds         []deedView
	Last          int // number of the last deed
	Coach         []string
	TryStyles     []string
	Tales         tableView
	Caution, Mind string
}

type sideView struct {
	Index               int
	Name, Style, Symbol string
}

type stageView struct {
	Role, Title string
	Side        int
	Height      int
	Option      template.JS
}

type deedView struct {
	Number, Side int
	When, Who    string
	Text, Tactic string
	Same         bool // the tactic is the side's last
	Seen         []string
	Shifts       []Shift
	Marks        []Badge
}

// Page writes the replay as one HTML file that needs nothing else: no network, no fonts,
// no clock. The same replay gives the same bytes. A replay without moves is an error.
func (r *Replay) Page(w io.Writer) error {
	if len(r.Deeds) == 0 {
		return errors.New("write the page: nobody has moved")
	}
	r = r.cleaned()
	looks, err := json.Marshal(r.looks())
	if err != nil {
		return fmt.Errorf("write the page: %w", err)
	}
	scene, err := json.Marshal(r.scene())
	if err != nil {
		return fmt.Errorf("write the page: %w", err)
	}
	style := pageCSS + replayCSS
	g := newGlossary(r.Words, r.names()...)
	p := replaySheet{sheet: sheet{
		Policy: policyOf(style, picture.ECharts, picture.Draw, replayJS), Title: r.Title, told: told{Design: r.Design},
		CSS: template.CSS(style), Scripts: []template.JS{template.JS(picture.ECharts), template.JS(picture.Draw), template.JS(replayJS)},
		Looks: template.JS(looks),
	}, Scene: template.JS(scene), Clauses: r.Clauses, Caution: typeset(r.Caution), Mind: "Simulated negotiators, not people. " + r.Source + "."}
	p.warn(cautions(r.Notes))
	g.section()
	p.Summary = g.lines(linesOf(r.Summary))
	if err := r.stages(&p); err != nil {
		return err
	}
	r.tell(&p)
	r.tries(&p)
	g.section()
	p.Methods = g.lines(linesOf(r.Methods))
	p.Words = g.list()
	return replayTemplate.ExecuteTemplate(w, "replay", p)
}

// names are those of the terms.
func (r *Replay) names() []string {
	var all []string
	for _, c := range r.Clauses {
		all = append(all, c.Name)
	}
	return all
}

// stages are the pictures.
func (r *Replay) stages(p *replaySheet) error {
	show := func(to *[]stageView, s *stage) error {
		option, err := optionJSON(s.Chart)
		if err != nil {
			return fmt.Errorf("picture %q: %w", s.Title, err)
		}
		*to = append(*to, stageView{s.Role, s.Title, s.Side, s.Height, template.JS(option)})
		return nil
	}
	if r.Plane == nil {
		p.NoPlane = "A picture of all offers as both sides value them needs two sides at one table and packages that can be compared; the lines below show what each side makes of them."
	} else if err := show(&p.Plane, r.plane()); err != nil {
		return err
	}
	for i, side := range r.Sides {
		if err := show(&p.Lines, r.lines(i)); err != nil {
			return err
		}
		if len(r.From) > 0 && len(r.WhatIfs) > 0 && len(r.Tales) > 0 {
			if err := show(&p.Ifs, r.ifs(i)); err != nil {
				return err
			}
		}
		switch {
		case r.Plane == nil:
		case r.guesses(i):
			if err := show(&p.Plane, r.view(i)); err != nil {
				return err
			}
		default:
			p.Blind = append(p.Blind, fmt.Sprintf("%s makes no picture of what %s wants: all that it sees is what each offer is worth to itself.", side.Name, r.Sides[1-i].Name))
		}
	}
	return nil
}

// guesses reports whether a side ever makes anything of the other's wishes.
func (r *Replay) guesses(side int) bool {
	return slices.ContainsFunc(r.Deeds, func(d Deed) bool { return side < len(d.Liked) && d.Liked[side] != nil })
}

// tell is the story as a list.
func (r *Replay) tell(p *replaySheet) {
	for i, s := range r.Sides {
		p.Sides = append(p.Sides, sideView{i, s.Name, r.Styles[i], symbolOf(i)})
	}
	for _, v := range r.Voices {
		p.Voices = append(p.Voices, says(r.Sides[v.Side].Name, v.Name))
	}
	last := map[int]string{}
	for i, d := range r.Deeds {
		side := r.Voices[d.Voice].Side
		v := deedView{Number: i + 1, Side: side, When: "Round " + fromTo(d.Round, d.Until), Who: p.Voices[d.Voice], Text: typeset(d.Text), Tactic: d.Tactic, Marks: d.Marks,
			Seen: each(d.Seen, func(s *string) { *s = typeset(*s) }), Shifts: each(d.Shifts, func(s *Shift) { s.By.Text = typeset(s.By.Text) })}
		if d.Mode != "" {
			v.Tactic = says(v.Tactic, "("+d.Mode+" mode)")
		}
		v.Same = v.Tactic == last[d.Voice]
		last[d.Voice] = v.Tactic
		p.Deeds = append(p.Deeds, v)
	}
	p.Last = len(p.Deeds)
	p.Coach = each(r.Coach, func(s *string) { *s = typeset(*s) })
}

// tries are the styles that may take over, and all of what comes of it as a table: rounds
// that come to the same in one row.
func (r *Replay) tries(p *replaySheet) {
	t := Table{Head: []string{"side", "style", "from round", "ends in round", "with"}, Text: 5}
	for _, s := range r.Sides {
		t.Head = append(t.Head, s.Name)
	}
	for _, w := range r.WhatIfs {
		if !slices.Contains(p.TryStyles, w.Style) {
			p.TryStyles = append(p.TryStyles, w.Style)
		}
		for k := 0; k < len(w.Tales); {
			end, tale := k, r.Tales[w.Tales[k]]
			first, last := tale.Round, tale.Round
			for end+1 < len(w.Tales) && sameEnd(r.Tales[w.Tales[end+1]], tale) {
				end++
				first, last = min(first, r.Tales[w.Tales[end]].Round), max(last, r.Tales[w.Tales[end]].Round)
			}
			row := []string{r.Sides[w.Side].Name, w.Style, fromTo(r.From[k], r.From[end]), fromTo(first, last), cmp.Or(tale.Terms, "no deal")}
			for _, x := range tale.Worth {
				row = append(row, x.Text)
			}
			t.Rows = append(t.Rows, row)
			k = end + 1
		}
	}
	p.Tales = tableOf("What if another style had taken over", t)
}

func sameEnd(a, b Tale) bool { return a.Terms == b.Terms && slices.Equal(a.Worth, b.Worth) }

// fromTo is a span of rounds: "4", "4 to 7".
func fromTo(first, last int) string {
	if first == last {
		return integer(first)
	}
	return integer(first) + " to " + integer(last)
}
