package reports

import (
	"fmt"
	"slices"
)

// termsFigure is a small picture a term: how many groups settled on each value.
func (c *Class) termsFigure(room Room) Figure {
	if len(c.deals()) == 0 {
		return Figure{Headline: "No terms were agreed", Nothing: "No group came to a deal."}
	}
	f := Figure{
		Headline: c.termsHeadline(),
		Question: "Which term did you give away for nothing, and what could you have asked for it in return?",
		Subtitle: "Groups by the value that they agreed on. “Best” marks the value of the best joint package; a term without it only shares out what there is.",
		Table:    Table{Head: []string{"term", "value", "groups", "in the best joint package"}, Text: 2},
		Notes:    []string{fmt.Sprintf("n = %s", several(len(c.deals()), "deal"))},
	}
	for k := range c.Choices {
		choice := &c.Choices[k]
		if k < room.Panels {
			f.Panels = append(f.Panels, choice.panel(len(c.deals())))
		}
		var parts []string
		for _, v := range choice.Values {
			best := "–"
			if v.Best {
				best = "yes"
			}
			f.Table.Rows = append(f.Table.Rows, []string{choice.Term, v.Value, integer(v.Count), best})
			if v.Count > 0 {
				parts = append(parts, fmt.Sprintf("%s %s", v.Value, several(v.Count, "group")))
			}
		}
		f.Text = says(f.Text, fmt.Sprintf("%s: %s.", capital(choice.Term), someOf(parts, 8)))
	}
	if left := len(c.Choices) - room.Panels; left > 0 {
		f.Notes = append(f.Notes, fmt.Sprintf("The first %s of %s terms", integer(room.Panels), integer(len(c.Choices))))
	}
	if slices.ContainsFunc(c.Choices, func(x Choice) bool { return len(x.shown()) < len(x.Values) }) {
		f.Notes = append(f.Notes, "Of terms with many values those that nobody chose are left out")
	}
	return f
}

// best counts the groups on the best values of a term; ok: it has such.
func (c *Choice) best() (n int, names []string, ok bool) {
	for _, v := range c.Values {
		if v.Best {
			n += v.Count
			names = append(names, v.Value)
		}
	}
	return n, names, len(names) > 0
}

// termsHeadline names the term on which fewest groups found the value of the best joint package.
func (c *Class) termsHeadline() string {
	deals := len(c.deals())
	least, text := deals+1, "How the groups settled each term"
	for k := range c.Choices {
		n, names, ok := c.Choices[k].best()
		if !ok || n >= least {
			continue
		}
		least = n
		who := fmt.Sprintf("%s of %s", integer(n), several(deals, "deal"))
		switch n {
		case deals:
			text = "Every deal has the best joint value in every term that has one"
			continue
		case 0:
			who = "no deal"
		}
		text = fmt.Sprintf("On “%s” fewest found the value that is best for all together, %s: %s", c.Choices[k].Term, join(names), who)
	}
	return text
}

// mostValues is how many values of a term are drawn; of more, those that were chosen or are best.
const mostValues = 7

func (c *Choice) shown() []Chosen {
	if len(c.Values) <= mostValues {
		return c.Values
	}
	chosen := slices.DeleteFunc(slices.Clone(c.Values), func(v Chosen) bool { return v.Count == 0 && !v.Best })
	return chosen[:min(len(chosen), 2*mostValues)]
}

func (c *Choice) panel(deals int) Panel {
	var rows []stem
	for _, v := range c.shown() {
		name := short(v.Value, 24)
		if v.Best {
			name += " (best)"
		}
		rows = append(rows, stem{name, fmt.Sprintf("%s %s\n%s of %s", c.Term, v.Value, integer(v.Count), several(deals, "deal")), integer(v.Count), float64(v.Count), dealLook, v.Best})
	}
	p := stems(rows, 40)
	p.Title, p.Size, p.Height, p.Narrow = short(c.Term, 60), "third", 30+40*len(rows), 0
	return p
}
