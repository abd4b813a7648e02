package reports

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/go-echarts/go-echarts/v2/opts"
)

// mostTerms is how many terms a picture shows; the table has all.
const mostTerms = 24

// worthFigure shows what each term is worth to each side.
func (a *Analysis) worthFigure() Figure {
	if len(a.Terms) == 0 || len(a.Sides) == 0 {
		return Figure{}
	}
	f := Figure{
		Headline: a.worthHeadline(),
		Subtitle: "What changing one term alone can change at most, as a share of what lies between the side's worst and best package.",
		Question: "Which term matters least to you, and how would you find out to whom it matters most?",
		Text:     a.worthText(), Table: a.worthTable(),
	}
	if len(a.Terms) > mostTerms {
		f.Notes = append(f.Notes, fmt.Sprintf("The first %s of %s terms", integer(mostTerms), integer(len(a.Terms))))
	}
	if len(a.Sides) == 2 {
		f.Key, f.Panels = true, []Panel{a.worthBars()}
	} else {
		f.Panels = []Panel{a.worthCells()}
	}
	return f
}

// worthHeadline names the term on which the sides differ most, in shares of what is at stake for them.
func (a *Analysis) worthHeadline() string {
	if len(a.Terms) == 1 {
		return "There is one term, and it is all that is at stake"
	}
	if len(a.Sides) < 2 {
		return "What each term is worth"
	}
	name, side, least, most := "", "", 0.0, 0.0
	for _, t := range a.Terms {
		low, high := slices.Min(t.Shares), slices.Max(t.Shares)
		if high-low > most-least+1e-9 {
			name, side, least, most = t.Name, a.Sides[slices.Index(t.Shares, high)].Name, low, high
		}
	}
	if most-least < 0.02 {
		return "Every term matters about as much to one side as to the others"
	}
	return fmt.Sprintf("On “%s” the sides differ most: %s of what is at stake for %s, %s for %s", name, percent(most), side, part(least), a.leastOn(name))
}

// leastOn is the side to which a term matters least.
func (a *Analysis) leastOn(name string) string {
	for _, t := range a.Terms {
		if t.Name == name {
			return a.Sides[slices.Index(t.Shares, slices.Min(t.Shares))].Name
		}
	}
	return ""
}

// worthBars is two bars a term.
func (a *Analysis) worthBars() Panel {
	terms := a.Terms[:min(len(a.Terms), mostTerms)]
	var data []opts.CustomData
	var names []string
	high := 0.1
	for row, t := range terms {
		names = append(names, short(t.Name, 40))
		for side, share := range t.Shares {
			text := fmt.Sprintf("%s, %s\n%s, %s of what is at stake for it", t.Name, a.Sides[side].Name, t.Worth[side].Text, percent(share))
			remark := ""
			if side == 0 {
				remark = t.Remark
			}
			data = append(data, opts.CustomData{Name: text, Value: []any{row, brief(share), side, len(t.Shares), side, t.Worth[side].Text, remark}})
			high = math.Max(high, share)
		}
	}
	c := canvas()
	grid(c, 4, 320, 34, 4)
	xNumbers(c, scale{name: "share of what is at stake for the side", min: 0, max: math.Ceil(high*10-1e-9) / 10, format: asPercent, splits: 5})
	yNames(c, names)
	drawn(c, drawBars, data)
	return Panel{Size: "wide", Height: 60 + 46*len(names), Narrow: 60 + 64*len(names), Chart: c}
}

// worthCells is a row a term and a column a side.
func (a *Analysis) worthCells() Panel {
	terms := a.Terms[:min(len(a.Terms), mostTerms)]
	high := 0.01
	for _, t := range terms {
		high = math.Max(high, slices.Max(t.Shares))
	}
	var data []opts.CustomData
	var names []string
	for y, t := range terms {
		names = append(names, short(t.Name, 30))
		for x, share := range t.Shares {
			text := fmt.Sprintf("%s, %s\n%s, %s of what is at stake for it", t.Name, a.Sides[x].Name, t.Worth[x].Text, percent(share))
			data = append(data, opts.CustomData{Name: text, Value: []any{x, y, brief(share / high), percent(share), "other"}})
		}
	}
	c := canvas()
	grid(c, 8, 30, 4, 4)
	yNames(c, names)
	xNames(c, shortAll(a.sides(), 16))
	drawn(c, drawCells, data)
	return Panel{Size: "wide", Height: 74 + 40*len(names), Width: 180 + 70*len(a.Sides), Chart: c}
}

func (a *Analysis) worthText() string {
	var lines []string
	for _, t := range a.Terms[:min(len(a.Terms), mostTerms)] {
		var parts []string
		for side := range t.Shares {
			parts = append(parts, fmt.Sprintf("%s to %s", t.Worth[side].Text, a.Sides[side].Name))
		}
		line := t.Name + " is worth " + someOf(parts, 6)
		if t.Remark != "" {
			line += " (" + t.Remark + ")"
		}
		lines = append(lines, capital(line)+".")
	}
	return says(lines...)
}

func (a *Analysis) worthTable() Table {
	t := Table{Head: []string{"term", "remark"}, Text: 2}
	for _, s := range a.Sides {
		t.Head = append(t.Head, s.Name, "share")
	}
	for _, term := range a.Terms {
		row := []string{term.Name, cmp.Or(term.Remark, "–")}
		for side := range a.Sides {
			row = append(row, term.Worth[side].Text, percent(term.Shares[side]))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}
