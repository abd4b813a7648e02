package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
)

// maxRounds keeps a slip of the finger from filling the memory.
const maxRounds = 1_000_000

func playCommand() *cli.Command {
	return &cli.Command{
		Name:      "play",
		Usage:     "one negotiation, told in words",
		ArgsUsage: "CASE STYLE STYLE...",
		Description: `Plays one negotiation between simulated negotiators and tells it in words.
CASE is the name of a shipped case (parley scenario list) or a file or folder.
Give a STYLE for each party, in the order of the case (parley style list); a style may
carry parameters, as in boulware:e=0.1.

  parley play saas-renewal competitive collaborative
  parley play saas-renewal adaptive boulware:e=0.1 --rounds 10

Rounds in which little happens are told together, ten stretches in all; --every-round
tells each. --page draws the negotiation as a page to step through, and --what-if lets
another style take over one side from a round on: parley replay --help says more.`,
		Flags: []cli.Flag{
			&cli.IntFlag{Name: "rounds", Value: 20, Usage: "the deadline: at most this many `ROUNDS`"},
			&cli.Uint64Flag{Name: "seed", Value: 1, Usage: "the number that the dice follow from"},
			&cli.StringFlag{Name: "opener", Value: "first", Usage: "which party makes the first offer: `first|second`"},
			everyRound, whatIfFlag, replayPage, movesJSON,
		},
		Action: play,
	}
}

func play(c *cli.Context) error {
	if c.NArg() < 2 {
		return wrongf("play needs a case and a style for each party, as in: parley play saas-renewal competitive collaborative")
	}
	s, err := openTalks(c.Args().First())
	if err != nil {
		return err
	}
	n, err := talksOf(c, s)
	if err != nil {
		return err
	}
	again := strings.Join(append([]string{"parley play"}, c.Args().Slice()...), " ")
	talks := &talks{Negotiation: n, again: fmt.Sprintf("%s --rounds %d --seed %d --opener %s", again, n.Rounds, c.Uint64("seed"), c.String("opener"))}
	talks.source = fmt.Sprintf("Case %s, seed %d", s.Name, c.Uint64("seed"))
	return talks.tell(c)
}

// talksOf is the negotiation that the command line says.
func talksOf(c *cli.Context, s *sim.Scenario) (*batch.Negotiation, error) {
	styles, err := parseStyles(s, c.Args().Tail())
	if err != nil {
		return nil, err
	}
	n := &batch.Negotiation{Scenario: s, Seed: rootOf(s, c.Uint64("seed"))}
	if n.Rounds, err = roundsFlag(c); err != nil {
		return nil, err
	}
	if n.Opener, err = openerFlag(c); err != nil {
		return nil, err
	}
	for _, style := range styles {
		b := seated(style)
		n.Styles = append(n.Styles, &b)
	}
	return n, nil
}

func roundsFlag(c *cli.Context) (int, error) {
	n := c.Int("rounds")
	if n < 1 || n > maxRounds {
		return 0, wrongf("--rounds %d: a whole number from 1 to %d is needed", n, maxRounds)
	}
	return n, nil
}

func openerFlag(c *cli.Context) (int, error) {
	switch text := c.String("opener"); text {
	case "first":
		return 0, nil
	case "second":
		return 1, nil
	default:
		return 0, wrongf("--opener %q: it is first or second", text)
	}
}

// writeJSON writes a value as one line of JSON.
func writeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(v)
}
