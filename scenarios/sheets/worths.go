package sheets

import (
	"math"
	"slices"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/amount"
)

// card is issue i with what its values are worth to a party.
func (c counts) card(space *sim.Space, w *sim.Worth, i int) Table {
	issue, worths := &space.Issues[i], w.Tables[i]
	card := Table{Caption: caption(issue), Head: []string{"value", "worth"}, Words: 1}
	if flat(w, i) {
		card.Rows = [][]string{{anyOf(issue), c.worth(w, i, 0)}}
		if others := counting(space, w, i); others != nil {
			card.Rows[0][1] = "see note"
			card.Note = "counts together with " + amount.List(others) + ": see \"" + besides + "\""
			if w.Tables[i][0] != 0 {
				card.Note = c.in(w.Tables[i][0]) + " by itself; " + card.Note
			}
		}
		return card
	}
	values, note := c.shortened(issue, worths)
	for _, v := range values {
		card.Rows = append(card.Rows, []string{amount.Short(issue, v), c.worth(w, i, v)})
	}
	card.Note = note
	return card
}

// worth is what a value is worth to a party, or that it never signs it.
func (c counts) worth(w *sim.Worth, issue, value int) string {
	if ruledOut(w, issue, value) {
		return never
	}
	return c.cell(w.Tables[issue][value], c.digits(w.Tables[issue]...))
}

// flat reports whether an issue has several values that are all the same to a party.
func flat(w *sim.Worth, issue int) bool {
	worths := w.Tables[issue]
	for v := range worths {
		if worths[v] != worths[0] || ruledOut(w, issue, v) {
			return false
		}
	}
	return len(worths) > 1
}

// counting is the names of the issues together with which an issue counts.
func counting(space *sim.Space, w *sim.Worth, issue int) []string {
	with := make([]bool, len(space.Issues))
	for _, b := range w.Bundles {
		if b.Worth == 0 || !slices.ContainsFunc(b.When, func(c sim.Condition) bool { return c.Issue == issue }) {
			continue
		}
		for _, c := range b.When {
			with[c.Issue] = c.Issue != issue
		}
	}
	var names []string
	for i, named := range with {
		if named {
			names = append(names, space.Issues[i].Name)
		}
	}
	return names
}

// anyOf is all values of an issue in one cell.
func anyOf(issue *sim.Issue) string {
	all := make([]bool, len(issue.Values))
	for v := range all {
		all[v] = true
	}
	return "any: " + among(issue, all)
}

// caption is an issue's name, with what follows the money in its unit or what
// its words leave open.
func caption(issue *sim.Issue) string {
	if issue.Unit == "" {
		return issue.Name
	}
	return issue.Name + " (" + issue.Unit + ")"
}

// besides is the heading of what is no sum of values' worths.
const besides = "What counts besides"

// together is what is not a sum of the values' worths.
func (c counts) together(space *sim.Space, p *sim.Party) Section {
	lines := c.besides(space, p)
	if lines == nil {
		return Section{}
	}
	return Section{Heading: besides, Blocks: []Block{{Items: lines}}}
}

// besides is combinations of terms, what every package has or none exceeds, and
// what the party never signs.
func (c counts) besides(space *sim.Space, p *sim.Party) []string {
	w := &p.Profile.Worth
	lines := c.bundles(space, w.Bundles)
	if w.Base != 0 {
		lines = append(lines, "Every deal: "+c.in(w.Base)+" to begin with.")
	}
	if capped(w) && !c.Percent {
		lines = append(lines, "No deal is worth more than "+c.in(w.Cap)+".")
	}
	return append(lines, vetoes(space, w.Vetoes)...)
}

// capped reports whether a package can be worth so much that the limit matters.
func capped(w *sim.Worth) bool {
	uncut := *w
	uncut.Cap = 0
	_, most := uncut.Bounds()
	return w.Cap != 0 && most > w.Cap+1e-6
}

// result says how a deal is scored, with a form for three packages.
func (c counts) result(space *sim.Space, p *sim.Party) Section {
	w, r := &p.Profile.Worth, p.Profile.Reservation
	sum := "Add up what the agreed values are worth to you"
	if len(w.Bundles) > 0 {
		sum += ", and what counts besides"
	}
	if math.IsInf(r, -1) {
		sum += ". That is your result; no deal counts as nothing."
	} else {
		sum += ", and take away the " + c.in(r) + " that you have without a deal. What is left is your gain. No deal is a gain of 0, and better than a loss."
	}
	return Section{Heading: "Work out what a package is worth to you", Blocks: []Block{text(sum), {Table: c.form(space, p)}}}
}

// form has a row for each issue and two columns for each of three packages.
func (c counts) form(space *sim.Space, p *sim.Party) *Table {
	t := &Table{Head: []string{"", "package A", "worth", "package B", "worth", "package C", "worth"}, Words: 1, Form: true, Sums: 1}
	row := func(name, worth string) {
		t.Rows = append(t.Rows, []string{name, "", worth, "", worth, "", worth})
	}
	w, r := &p.Profile.Worth, p.Profile.Reservation
	for i := range space.Issues {
		row(space.Issues[i].Name, "")
	}
	if len(w.Bundles) > 0 {
		row("what counts besides", "")
	}
	if w.Base != 0 {
		row("every deal", c.cell(w.Base, c.digits(w.Base)))
	}
	row("worth to you", "")
	if !math.IsInf(r, -1) {
		row("without a deal", c.cell(-r, c.digits(r)))
		row("your gain", "")
		t.Sums = 3
	}
	return t
}
