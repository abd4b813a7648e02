package main

import (
	"encoding/json"
	"io"

	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/sim"
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
tells each.`,
		Flags: []cli.Flag{
			&cli.IntFlag{Name: "rounds", Value: 20, Usage: "the deadline: at most this many `ROUNDS`"},
			&cli.Uint64Flag{Name: "seed", Value: 1, Usage: "the number that the dice follow from"},
			&cli.StringFlag{Name: "opener", Value: "first", Usage: "which party makes the first offer: `first|second`"},
			everyRound,
			&cli.BoolFlag{Name: "json", Usage: "for programs: every move with its worth to all, as JSON"},
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
	session, players, err := seatAll(c, s)
	if err != nil {
		return err
	}
	var rec sim.Record
	if err := session.Play(c.Context, &rec); err != nil {
		return err
	}
	if c.Bool("json") {
		return writeJSON(c.App.Writer, newTranscript(s, &rec))
	}
	newTeller(s).story(c.App.Writer, &rec, players, stretches(c))
	return nil
}

// seatAll lays the tables and seats the styles of the command line.
func seatAll(c *cli.Context, s *sim.Scenario) (*sim.Session, []string, error) {
	styles, err := parseStyles(s, c.Args().Tail())
	if err != nil {
		return nil, nil, err
	}
	rounds, err := roundsFlag(c)
	if err != nil {
		return nil, nil, err
	}
	session := newSession(s, rounds, c.Uint64("seed"))
	if session.Opener, err = openerFlag(c); err != nil {
		return nil, nil, err
	}
	players := make([]string, len(styles))
	for p, style := range styles {
		seat(session, p, style)
		players[p] = style.Spec()
	}
	return session, players, nil
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
