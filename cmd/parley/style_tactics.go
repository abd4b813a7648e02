package main

import (
	"fmt"

	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/agent"
)

// styleTactics lists what a style file can be made of.
func styleTactics(c *cli.Context) error {
	if c.NArg() > 0 {
		return wrongf("style tactics takes no argument, found %q", c.Args().First())
	}
	w := c.App.Writer
	for _, slot := range agent.Slots() {
		fmt.Fprintf(w, "%s: %s\n", slot, slotWords[slot])
		for _, t := range agent.TacticsOf(slot) {
			fmt.Fprintf(w, "  %s\n%s\n", t.Name, wrap(t.Trainer, "    "))
			for _, p := range t.Params {
				fmt.Fprintln(w, wrapHanging(fmt.Sprintf("    %s = %s (from %s to %s): %s", p.Name, plain(p.Value), plain(p.Min), plain(p.Max), sentence(p.Meaning))))
			}
		}
	}
	fmt.Fprintln(w, "\nHow to write a style file stands in docs/styles.md; parley style show ./mine.yaml shows what yours does.")
	return nil
}

var slotWords = map[agent.Slot]string{
	agent.Aspiration: "how much to hold out for as time goes by; later ones build on earlier ones",
	agent.Answer:     "how the other side's conduct changes that",
	agent.Model:      "what it makes of the other side's wishes",
	agent.Belief:     "which of what it is told it uses",
	agent.Bid:        "which package to offer for it",
	agent.Acceptance: "whether what lies on the table is good enough",
	agent.Telling:    "what it asks and what it says",
	agent.Pressure:   "how it makes the other side give way",
	agent.Heeding:    "what it makes of their pressure",
	agent.Limits:     "what it overlooks and gets wrong, as people do",
	agent.Social:     "trust, feelings and the like",
	agent.Impasse:    "what it does when the talks are stuck",
	agent.Leaving:    "when it walks away",
	agent.Adaptation: "when it changes from one mode to another",
}
