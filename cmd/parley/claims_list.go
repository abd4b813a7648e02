package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/parley-sim/parley/cmd/parley/claims"
)

// writeClaimList writes two lines a claim.
func writeClaimList(w io.Writer, list []*claims.Claim) {
	played := 0
	for _, c := range list {
		state := "not built yet"
		if c.Built() {
			state = "can be played"
			played++
		}
		fmt.Fprintf(w, "%-5s%-58s%s\n", c.ID, c.Name, state)
		fmt.Fprintln(w, wrap(fmt.Sprintf("%s; %s (%s)", c.Number, ground(c), c.Article), "     "))
	}
	fmt.Fprintln(w)
	fmt.Fprintln(w, wrap(fmt.Sprintf("%d claims with a number, of which %d can be played. One in full: parley claims show Q11. Played: parley claims run Q11. The articles: %s.", len(list), played, articles()), ""))
}

// ground is what the article rests a claim on.
func ground(c *claims.Claim) string {
	return map[claims.Rests]string{
		claims.Research: "research, by the article's account", claims.Experience: "the author's experience", claims.OneCase: "one case",
	}[c.Rests]
}

func articles() string {
	var list []string
	for _, name := range []string{"S0", "S1", "S2", "S3"} {
		list = append(list, fmt.Sprintf("%s %q", name, claims.Articles[name]))
	}
	return strings.Join(list, ", ")
}

// writeClaim writes everything that is known of a claim, and its experiment.
func writeClaim(w io.Writer, c *claims.Claim) {
	fmt.Fprintf(w, "%-5s%s\n", c.ID, c.Name)
	say := func(label, text string) {
		if text != "" {
			fmt.Fprintln(w, wrapLabel(label, text))
		}
	}
	writeClaimed(say, c)
	if !c.Built() {
		say("missing", c.Missing)
		return
	}
	say("played by", c.Mechanism)
	if c.Choice != nil {
		say("held to", "the best of "+c.Choice.Of)
	}
	say("put in", c.PutIn)
	say("left out", c.LeavesOut)
	for _, a := range c.Assumptions {
		say("shaken", fmt.Sprintf("%s: %s, or %s", a.Name, a.Low.Is, a.High.Is))
	}
	fmt.Fprintf(w, "\nIts experiment, to be saved with --experiment, changed, and run with parley run:\n\n%s", indented(string(c.File().Data)))
}

func indented(text string) string {
	return "  " + strings.ReplaceAll(strings.TrimSuffix(text, "\n"), "\n", "\n  ") + "\n"
}

// writeClaimed says what is claimed, by whom, and what was published of it.
func writeClaimed(say func(label, text string), c *claims.Claim) {
	say("claimed", fmt.Sprintf("%s: %s (%s; %s)", c.Number, c.Says, claims.Articles[c.Article], ground(c)))
	for _, e := range c.Evidence {
		text := e.Found
		if e.Source != "" {
			text += " (" + e.Source + ")"
		}
		say("published", text)
	}
}
