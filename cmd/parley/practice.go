package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/agent"
	"github.com/parley-sim/parley/sim"
)

func practiceCommand() *cli.Command {
	return &cli.Command{
		Name:      "practice",
		Usage:     "negotiate yourself against a style, here in the terminal",
		ArgsUsage: "CASE --against STYLE",
		Description: `You take one party of the case, a simulated negotiator the other. You see what the terms
are worth to you and nothing of the other side's numbers; they are shown at the end,
with what was left on the table. Type help when it is your turn.

  parley practice saas-renewal --against competitive
  parley practice saas-renewal --against collaborative --as Customer --rounds 6`,
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "against", Usage: "the `STYLE` of the other side (parley style list)"},
			&cli.StringFlag{Name: "as", Usage: "the `PARTY` you take, by name or number (if none is named, the first that sits at one table only)"},
			&cli.IntFlag{Name: "rounds", Value: 10, Usage: "the deadline: at most this many `ROUNDS`"},
			&cli.Uint64Flag{Name: "seed", Value: 1, Usage: "the number that the dice follow from"},
		},
		Action: practice,
	}
}

func practice(c *cli.Context) error {
	if c.NArg() != 1 || c.String("against") == "" {
		return wrongf("practice needs a case and a style to meet, as in: parley practice saas-renewal --against competitive")
	}
	s, err := openTalks(c.Args().First())
	if err != nil {
		return err
	}
	style, err := agent.Parse(c.String("against"))
	if err != nil {
		return wrong(err)
	}
	session, you, err := sitDown(c, s, style)
	if err != nil {
		return err
	}
	you.greet()
	var rec sim.Record
	if err := session.Play(c.Context, &rec); err != nil {
		return err
	}
	if err := c.Context.Err(); err != nil {
		return err
	}
	you.debrief(&rec, style)
	return nil
}

// sitDown seats the person in their place and the style in all others.
func sitDown(c *cli.Context, s *sim.Scenario, style *agent.Style) (*sim.Session, *person, error) {
	party, table, err := placeOf(s, c.String("as"))
	if err != nil {
		return nil, nil, err
	}
	rounds, err := roundsFlag(c)
	if err != nil {
		return nil, nil, err
	}
	session := newSession(s, rounds, c.Uint64("seed"))
	for p := range s.Parties {
		if p != party {
			seat(session, p, style)
		}
	}
	you := &person{teller: newTeller(s), party: party, rounds: rounds, lines: newLines(c.App.Reader, c.App.Writer), out: c.App.Writer}
	session.Sit(table, party, "you", you)
	return session, you, nil
}

// placeOf finds a party by name or number, and the one table where it sits.
// Without a text it is the first party that sits at one table only.
func placeOf(s *sim.Scenario, text string) (party, table int, err error) {
	if text == "" {
		for p := range s.Parties {
			if k := tablesOf(s, p); len(k) == 1 {
				return p, k[0], nil
			}
		}
	}
	party, err = findParty(s, text)
	if err != nil {
		return 0, 0, err
	}
	tables := tablesOf(s, party)
	if len(tables) != 1 {
		return 0, 0, wrongf("%s sits at %d tables at once, too many for one terminal; take another party with --as", s.Parties[party].Name, len(tables))
	}
	return party, tables[0], nil
}

func tablesOf(s *sim.Scenario, party int) []int {
	var tables []int
	for k, seated := range s.Seating() {
		if slices.Contains(seated, party) {
			tables = append(tables, k)
		}
	}
	return tables
}

func findParty(s *sim.Scenario, text string) (int, error) {
	var names []string
	for i, p := range s.Parties {
		if strings.EqualFold(p.Name, text) {
			return i, nil
		}
		names = append(names, p.Name)
	}
	if n, err := strconv.Atoi(text); err == nil && n >= 1 && n <= len(names) {
		return n - 1, nil
	}
	return 0, wrongf("%s", unknown("party", text, text, names))
}
