package reports

import (
	"cmp"
	"encoding/json"
	"fmt"
	"html/template"
	"io"
	"strings"

	"github.com/parley-sim/parley/reports/picture"
)

// tally is how many claims came out in one way.
type tally struct {
	Class, Word string
	Count       int
}

// entry is a line of a list of contents, with what came out.
type entry struct {
	ID, Label, Name string
	Badge           template.HTML
}

// Page writes the cards as one HTML file that needs nothing else: no network,
// no fonts, no clock. The same cards give the same bytes.
func (c *Claims) Page(w io.Writer) error {
	c = c.cleaned()
	g := newGlossary(c.Words)
	looks, err := json.Marshal(append(verdictLooks(), swingLooks()...))
	if err != nil {
		return fmt.Errorf("write the page: %w", err)
	}
	s := sheet{
		Policy: policy(), Title: cmp.Or(c.Title, "What articles claim, put to the test"), Design: c.design(), Looks: template.JS(looks),
		CSS: template.CSS(pageCSS), Scripts: []template.JS{template.JS(picture.ECharts), template.JS(picture.Draw), template.JS(pageJS)}, Tally: c.tallies(),
	}
	s.warn(cautions(c.Warnings))
	g.section()
	s.Summary = append(s.Summary, said{"Found", g.mark(c.found())})
	for _, line := range c.Summary {
		s.Summary = append(s.Summary, said{line.Label, g.mark(line.Text)})
	}
	source := fmt.Sprintf("Seed%s%d, Parley%s%s", nbsp, c.Seed, nbsp, c.Version)
	if f := c.overview(); f.Headline != "" {
		g.section()
		v, err := viewOf(g, "overview", "Claimed and simulated", f, source)
		if err != nil {
			return err
		}
		v.Mind = "Simulated negotiators, not people."
		s.Figures = append(s.Figures, v)
	}
	for i := range c.Cards {
		card := &c.Cards[i]
		g.section()
		v, err := card.view(g, fmt.Sprintf("claim-%d", i+1), source)
		if err != nil {
			return fmt.Errorf("card %s: %w", card.ID, err)
		}
		s.Figures = append(s.Figures, v)
		s.Cards = append(s.Cards, entry{v.ID, card.ID, card.Name, badge(string(card.Verdict), string(card.Verdict))})
	}
	g.section()
	for _, m := range append(claimMethods(), c.Methods...) {
		s.Methods = append(s.Methods, said{m.Label, g.mark(m.Text)})
	}
	s.Words = g.list()
	return pageTemplate.Execute(w, s)
}

func (c *Claims) design() string {
	return fmt.Sprintf("%s · seed%s%d · simulated negotiators, not people", capital(several(len(c.Cards), "claim")), nbsp, c.Seed)
}

func (c *Claims) count() map[Ruling]int {
	n := map[Ruling]int{}
	for i := range c.Cards {
		n[c.Cards[i].ruling()]++
	}
	return n
}

// ruling is the card's verdict; one that says none is undecided, or not built.
func (c *Claim) ruling() Ruling {
	if c.Missing != "" {
		return NotBuilt
	}
	return cmp.Or(c.Verdict, Undecided)
}

func (c *Claims) tallies() []tally {
	n := c.count()
	var all []tally
	for _, r := range Rulings {
		if n[r] > 0 {
			all = append(all, tally{strings.ReplaceAll(string(r), " ", "-"), string(r), n[r]})
		}
	}
	return all
}

// found is counted from the cards.
func (c *Claims) found() string {
	n := c.count()
	played := len(c.Cards) - n[NotBuilt]
	if played == 0 {
		return fmt.Sprintf("None of %s can be played yet.", counting(len(c.Cards), "claim"))
	}
	text := fmt.Sprintf("Of %s that could be played %s supported, %s contradicted, %s too small to matter and %s undecided.",
		counting(played, "claim"), are(n[Supported]), are(n[Contradicted]), are(n[TooSmall]), are(n[Undecided]))
	if k := n[NotBuilt]; k > 0 {
		need, were := "need", "were"
		if k == 1 {
			need, were = "needs", "was"
		}
		text += fmt.Sprintf(" %s %s what is not built yet, and %s not played.", capital(numberWord(k)), need, were)
	}
	return text
}

func claimMethods() []Said {
	return []Said{
		{"Claims", "Each claim is put so that play can answer it: one thing is changed, and everything else stays alike. What would count was written down before anything was played."},
		{"Verdicts", "Supported: all of the interval lies beyond the smallest effect that matters, on the side that is claimed. Contradicted: beyond it on the other side. Too small to matter: all of it lies within. Undecided: anything else. " +
			"A claim's own number is not what decides: it stands beside what came out."},
		{"Intervals", "95" + nbsp + "% intervals over cases, by Student's t: how far the effect varies from case to case."},
		{"Assumptions", "One assumption at a time is set low or high, and all others stay. The widest stands first."},
	}
}
