package reports

import (
	"cmp"
	"fmt"
)

// Story tells the claims, a card each, with as many pictures of it as there is room for.
func (c *Claims) Story(room Room) *Story {
	c = c.cleaned()
	s := &Story{
		Title: cmp.Or(c.Title, "What articles claim, put to the test"), Design: c.design(), Looks: append(verdictLooks(), swingLooks()...),
		Warnings: cautions(c.Warnings), Summary: append([]Line{labelled("Found", c.found())}, linesOf(c.Summary)...),
		Methods: linesOf(append(claimMethods(), c.Methods...)), Next: c.next(), Words: c.Words,
		Source: fmt.Sprintf("Seed%s%d, Parley%s%s", nbsp, c.Seed, nbsp, c.Version), room: room,
	}
	if f := c.overview(); f.Headline != "" {
		s.add("overview", "Claimed and simulated", onlySimulated, f)
	}
	for i := range c.Cards {
		card := &c.Cards[i]
		part := s.add(fmt.Sprintf("claim-%d", i+1), card.Name, onlySimulated, card.figure())
		part.Label, part.Verdict, part.Lines = card.ID, string(card.ruling()), card.lines()
	}
	return s
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
