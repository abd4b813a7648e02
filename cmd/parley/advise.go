package main

import (
	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/cmd/parley/fit"
	"github.com/parley-sim/parley/reports"
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

// Bounds of an advice: beyond them it would take minutes.
const (
	mostDraws        = 2000
	mostAdvisedParty = 6
)

func adviseCommand() *cli.Command {
	return &cli.Command{
		Name:      "advise",
		Usage:     "for one case: which style, which opening, which trades",
		ArgsUsage: "CASE",
		Description: `Plays each of eight styles, with several openings, against each style that may sit opposite,
and says what a party should do: what gains most on average, what is safest whoever sits
opposite, where to open, and which trades to look for. One half of the draws chooses and the
other half reports, so that no choice is flattered. docs/advice.md says how.

  parley advise saas-renewal
  parley advise saas-renewal --as Vendor --against "70% competitive" --against "30% adaptive"
  parley advise job-offer --page job.html     with pictures, for a browser

With more than two sides each style has its own opening only, and all others play the
same style. Who sits opposite is a style, or a share and a style, once for each; nobody named: any of the
eight styles, as likely as the others.`,
		Flags: append([]cli.Flag{
			&cli.StringFlag{Name: "as", Usage: "the `PARTY` to advise, by name or number (if none is named, each)"},
			&cli.StringSliceFlag{Name: "against", Usage: "who may sit opposite: a `STYLE`, or a share and a style as in \"70% adaptive\"; may stand several times"},
			&cli.IntFlag{Name: "rounds", Value: 20, Usage: "the deadline: at most this many `ROUNDS`"},
			&cli.IntFlag{Name: "draws", DefaultText: "40 with two sides, fewer with more or without spread", Usage: "how many `DRAWS` of the numbers of the case; every second one chooses, the others report"},
			&cli.Uint64Flag{Name: "seed", Value: 1, Usage: "the number that the dice follow from"},
			&cli.BoolFlag{Name: "json", Usage: "for programs: all numbers, at full precision, as JSON"},
			workersFlag(),
		}, waysOut()...),
		Action: adviseCase,
	}
}

func adviseCase(c *cli.Context) error {
	if c.NArg() != 1 {
		return wrongf("advise needs one case, as in: parley advise saas-renewal; found %d", c.NArg())
	}
	if err := oneForm(c, "json"); err != nil {
		return err
	}
	q, err := adviceQuestion(c)
	if err != nil {
		return err
	}
	n, err := workers(c)
	if err != nil {
		return err
	}
	a, err := fit.NewLab(c.Context, n, sim.Seed(c.Uint64("seed"))).Advise(*q)
	if err != nil {
		return err
	}
	t := newAdviser(q.Case, a, c.IsSet("against"), c.Uint64("seed"))
	if t.parties, err = advised(c, q.Case); err != nil {
		return err
	}
	if wrote, err := writeStory(c, func() reports.Teller { return t.board() }); wrote || err != nil {
		return err
	}
	switch {
	case c.Bool("json"):
		return writeJSON(c.App.Writer, t.record())
	}
	return t.write(c.App.Writer)
}

// adviceQuestion is what the command line asks.
func adviceQuestion(c *cli.Context) (*fit.Question, error) {
	s, err := openTalks(c.Args().First())
	if err != nil {
		return nil, err
	}
	if _, err := advised(c, s); err != nil {
		return nil, err
	}
	a, err := analysisOf(s)
	if err != nil {
		return nil, err
	}
	if a == nil {
		return nil, wrongf("case %q has too many packages to compare, so no gain can be measured; parley analyze %s says what can be known of it", s.Name, c.Args().First())
	}
	q := &fit.Question{Case: s, Draws: usualDraws(s)}
	if c.IsSet("draws") {
		q.Draws = c.Int("draws")
	}
	if q.Draws < 4 || q.Draws > mostDraws {
		return nil, wrongf("--draws %d: a whole number from 4 to %d is needed", q.Draws, mostDraws)
	}
	if q.Rounds, err = roundsFlag(c); err != nil {
		return nil, err
	}
	if q.Choices, err = fit.Choices(len(s.Parties) == 2); err != nil {
		return nil, err
	}
	q.Against, err = counterparts(c.StringSlice("against"))
	return q, err
}

// usualDraws keeps an advice to some seconds: with more parties there are more
// seats, more who may open, and longer talks.
func usualDraws(s *sim.Scenario) int {
	switch n := len(s.Parties); {
	case !s.Varies():
		return 8 // only dice differ
	case n == 2:
		return 40
	case n == 3:
		return 24
	default:
		return 8
	}
}

// advised are the parties whom the advice is for.
func advised(c *cli.Context, s *sim.Scenario) ([]int, error) {
	if c.IsSet("as") {
		party, err := findParty(s, c.String("as"))
		return []int{party}, err
	}
	if n := len(s.Parties); n > mostAdvisedParty {
		return nil, wrongf("case %q has %d parties: say for which with --as", s.Name, n)
	}
	var all []int
	for i := range s.Parties {
		all = append(all, i)
	}
	return all, nil
}

// adviser tells an advice.
type adviser struct {
	*teller
	*fit.Advice
	known    bool // who may sit opposite was said
	seed     uint64
	parties  []int
	analysis *solution.Analysis // of the case as written
}

func newAdviser(s *sim.Scenario, a *fit.Advice, known bool, seed uint64) *adviser {
	t := &adviser{teller: newTeller(s), Advice: a, known: known, seed: seed}
	t.analysis, _ = analysisOf(s) // it was looked at before
	return t
}
