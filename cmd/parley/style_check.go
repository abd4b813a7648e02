package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/agent"
	"github.com/parley-sim/parley/agent/conform"
)

func styleCheckCommand() *cli.Command {
	return &cli.Command{
		Name:      "check",
		Usage:     "put a style through all kinds of talks: does it keep the rules, its walk-away, its word?",
		ArgsUsage: "STYLE...",
		Description: `STYLE is a style of your own, or a shipped one. It plays hundreds of talks: with walls and jokers, in
large crowds, in one round and in a thousand, where nothing is to be gained, with its parameters at the
ends of their ranges. What it breaks is told with the first and simplest talks that show it.

  parley style check ./mine.yaml

The exit code is 1 if a style breaks anything.`,
		Flags:  []cli.Flag{&cli.BoolFlag{Name: "json", Usage: "for programs: what was broken, style by style, as JSON"}},
		Action: styleCheck,
	}
}

func styleCheck(c *cli.Context) error {
	if c.NArg() == 0 {
		return wrongf("style check needs a style, as in: parley style check ./mine.yaml")
	}
	var styles []*agent.Style
	for _, spec := range c.Args().Slice() {
		style, err := agent.Parse(spec)
		if err != nil {
			return wrong(err)
		}
		styles = append(styles, style)
	}
	var all []checked
	for _, style := range styles {
		if err := c.Context.Err(); err != nil {
			return err
		}
		all = append(all, checked{style.Spec(), breaches(conform.Check(style))})
	}
	if c.Bool("json") {
		if err := writeJSON(c.App.Writer, all); err != nil {
			return err
		}
	} else {
		writeChecked(c.App.Writer, all)
	}
	return verdictOn(all)
}

// checked is a style that was put to the test.
type checked struct {
	Style  string   `json:"style"`
	Faults []breach `json:"faults"`
}

// breach is a law that a style breaks, and how that shows.
type breach struct {
	Law   string `json:"law"`
	Agent string `json:"agent"` // with the parameters it broke it with
	Tried string `json:"tried"`
	Seed  int    `json:"seed"`
	Found string `json:"found"`
	Want  string `json:"want"`
}

func breaches(faults []conform.Fault) []breach {
	records := make([]breach, len(faults))
	for i, f := range faults {
		records[i] = breach(f)
	}
	return records
}

// writeChecked tells what was played, then for every style which laws it keeps.
func writeChecked(w io.Writer, all []checked) {
	fmt.Fprintln(w, "What is played")
	for _, g := range conform.Grounds() {
		fmt.Fprintln(w, wrapHanging(fmt.Sprintf("  %s: %s", g.Name, g.About)))
	}
	fmt.Fprintln(w, "  parameters: each at the ends of its range, and 40 combinations")
	for _, one := range all {
		fmt.Fprintf(w, "\n%s\n", one.Style)
		for _, law := range conform.Laws() {
			at := slices.IndexFunc(one.Faults, func(f breach) bool { return f.Law == law.Name })
			if at < 0 {
				fmt.Fprintln(w, wrapHanging("  kept: "+law.Want))
				continue
			}
			f := one.Faults[at]
			fmt.Fprintln(w, wrapHanging("  BROKEN: "+law.Want))
			fmt.Fprintln(w, wrap(fmt.Sprintf("%s, in %s (seed %d): %s.", f.Agent, f.Tried, f.Seed, f.Found), "      "))
		}
	}
}

// verdictOn is an error if a style breaks anything.
func verdictOn(all []checked) error {
	var broken []string
	for _, one := range all {
		if n := len(one.Faults); n > 0 {
			broken = append(broken, fmt.Sprintf("%s breaks %s", one.Style, count(n, "law")))
		}
	}
	if len(broken) > 0 {
		return fmt.Errorf("%s", strings.Join(broken, "; "))
	}
	return nil
}
