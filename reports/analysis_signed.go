package reports

import (
	"fmt"
	"slices"

	"github.com/go-echarts/go-echarts/v2/opts"
)

// signedLines are the best and the fair packages in words; those that are one stand together.
func (a *Analysis) signedLines() []string {
	var lines []string
	for i, d := range a.Signed {
		same := func(e Deal) bool { return e.Text == d.Text }
		if slices.IndexFunc(a.Signed, same) < i {
			continue
		}
		var names, gets []string
		for _, e := range a.Signed[i:] {
			if same(e) {
				names = append(names, e.named())
			}
		}
		for k, x := range d.Worth {
			if d.Gains[k] >= 0 {
				gets = append(gets, a.Sides[k].Name+" gets "+x.Text)
			}
		}
		lines = append(lines, fmt.Sprintf("%s: %s. %s.", join(names), d.Text, someOf(gets, 6)))
	}
	return lines
}

// named is the rule, with how many packages do equally well by it.
func (d *Deal) named() string {
	if d.Also == 0 {
		return d.Name
	}
	return fmt.Sprintf("%s (one of %s)", d.Name, integer(d.Also+1))
}

func (a *Analysis) signedTable() Table {
	t := Table{Head: append([]string{"rule", "package"}, a.sides()...), Text: 2}
	for _, d := range a.Signed {
		row := []string{d.named(), d.Text}
		for _, x := range d.Worth {
			row = append(row, x.Text)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// fairFigure shows, where a plane would not do, who gains how much in the best
// and the fair packages.
func (a *Analysis) fairFigure() Figure {
	var data []opts.CustomData
	var names []string
	for y, d := range a.Signed {
		names = append(names, short(d.Name, 30))
		for x, gain := range d.Gains {
			if gain >= 0 {
				data = append(data, opts.CustomData{Name: fmt.Sprintf("%s, %s\n%s, %s of the most it could gain", d.Name, a.Sides[x].Name, d.Worth[x].Text, percent(gain)),
					Value: []any{x, y, brief(min(1, gain)), d.Worth[x].Text, "other"}})
			}
		}
	}
	c := canvas()
	grid(c, 8, 30, 4, 4)
	yNames(c, names)
	xNames(c, shortAll(a.sides(), 16))
	drawn(c, drawCells, data)
	return Figure{
		Headline: fairHeadline(a.Signed),
		Subtitle: "In each cell what a side gets; the darker, the nearer to the most that it could gain over its walk-away. An empty cell: the side is not part of that deal.",
		Question: "Which of these packages would you call fair, and would everybody else at the table agree?",
		Says:     a.signedLines(),
		Text:     says(a.signedLines()...),
		Panels:   []Panel{{Size: "wide", Height: 74 + 44*len(names), Width: 180 + 90*len(a.Sides), Chart: c}},
		Table:    a.signedTable(),
	}
}

// fairHeadline says whether it is one package or several.
func fairHeadline(deals []Deal) string {
	texts := newNames()
	for _, d := range deals {
		texts.add(d.Text)
	}
	if len(texts.list) == 1 && len(deals) > 1 {
		return "By every rule it is the same package that is best or fair"
	}
	return fmt.Sprintf("Who gets what in each of %s", counting(len(texts.list), "package"))
}
