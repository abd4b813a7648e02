package main

import (
	"fmt"

	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/cmd/parley/claims"
	"github.com/parley-sim/parley/reports"
)

func claimsCommand() *cli.Command {
	jsonFlag := func() cli.Flag {
		return &cli.BoolFlag{Name: "json", Usage: "for programs: everything, at full precision, as JSON"}
	}
	return &cli.Command{
		Name:   "claims",
		Usage:  "what articles claim with a number, put to the test",
		Action: claimsList,
		Subcommands: []*cli.Command{
			{
				Name: "list", Usage: "all claims: who says it, on what ground, and whether it can be played",
				Flags: []cli.Flag{jsonFlag()}, Action: claimsList,
			},
			{
				Name: "show", Usage: "one claim in full, with its experiment as a file to save and change", ArgsUsage: "CLAIM",
				Description: `Without a network, and without playing anything:

  parley claims show Q11
  parley claims show Q11 --experiment > mine.yaml    the experiment alone; then parley run mine.yaml`,
				Flags:  []cli.Flag{&cli.BoolFlag{Name: "experiment", Usage: "print the experiment file alone"}, jsonFlag()},
				Action: claimsShow,
			},
			claimsRunCommand(),
		},
	}
}

func claimsRunCommand() *cli.Command {
	return &cli.Command{
		Name: "run", Usage: "play claims: claimed, simulated and published side by side, with a verdict", ArgsUsage: "[CLAIM...]",
		Description: `Plays the experiment of each claim and prints a card: what is claimed, what comes out with its
95 % interval over cases, what was published, the verdict, and how far it hangs on assumptions,
each of which is set low and high. Smallest effects and assumptions were fixed before anything was
played. The same numbers come out with any number of workers.

  parley claims run                       all of them, in some minutes
  parley claims run Q11 Q27               two of them
  parley claims run --page claims.html    drawn, for a browser`,
		Flags: append([]cli.Flag{
			&cli.BoolFlag{Name: "json", Usage: "for programs: all numbers, at full precision, as JSON"},
			&cli.BoolFlag{Name: "csv", Usage: "for a spreadsheet: a row for each number"},
			&cli.BoolFlag{Name: "short", Usage: "a line for each claim"},
			workersFlag(),
		}, waysOut()...),
		Action: claimsRun,
	}
}

func claimsRun(c *cli.Context) error {
	if err := oneForm(c, "json", "csv", "short"); err != nil {
		return err
	}
	chosen, err := claims.Choose(c.Args().Slice())
	if err != nil {
		return wrong(err)
	}
	cards, err := playClaims(c, chosen)
	if err != nil {
		return err
	}
	if wrote, err := writeStory(c, func() reports.Teller { return shownClaims(cards) }); wrote || err != nil {
		return err
	}
	switch w := c.App.Writer; {
	case c.Bool("json"):
		return writeJSON(w, cardsRecord{newCardRecords(cards)})
	case c.Bool("csv"):
		return writeCardsCSV(w, cards)
	case c.Bool("short"):
		return writeCardLines(w, cards)
	default:
		return writeCards(w, cards)
	}
}

// playClaims plays claims one after the other, and shows how far it is.
func playClaims(c *cli.Context, chosen []*claims.Claim) ([]*claims.Card, error) {
	n, err := workers(c)
	if err != nil {
		return nil, err
	}
	total, before := int64(0), int64(0)
	for _, one := range chosen {
		total += int64(one.Experiments())
	}
	bar := newBarOf(c.App.ErrWriter, "experiments")
	defer bar.close()
	lab := &claims.Lab{Read: parseExperiment, Workers: n, Progress: func(played int) { bar.show(before+int64(played), total) }}
	var cards []*claims.Card
	for _, one := range chosen {
		card, err := lab.Play(c.Context, one)
		if err != nil {
			return nil, err
		}
		cards, before = append(cards, card), before+int64(one.Experiments())
	}
	return cards, nil
}

func claimsList(c *cli.Context) error {
	if c.NArg() > 0 {
		return wrongf("claims list takes no argument, found %q; parley claims show %s shows one", c.Args().First(), c.Args().First())
	}
	if c.Bool("json") {
		return writeJSON(c.App.Writer, newClaimRecords(claims.Claims()))
	}
	writeClaimList(c.App.Writer, claims.Claims())
	return nil
}

func claimsShow(c *cli.Context) error {
	if c.NArg() != 1 {
		return wrongf("claims show takes one claim, such as Q11; found %d", c.NArg())
	}
	if c.Bool("json") && c.Bool("experiment") {
		return wrongf("--json and --experiment: choose one")
	}
	chosen, err := claims.Choose(c.Args().Slice())
	if err != nil {
		return wrong(err)
	}
	one := chosen[0]
	switch {
	case c.Bool("json"):
		return writeJSON(c.App.Writer, newClaimRecords(chosen)[0])
	case !c.Bool("experiment"):
		writeClaim(c.App.Writer, one)
		return nil
	case !one.Built():
		return wrongf("claim %s has no experiment: %s", one.ID, one.Missing)
	}
	_, err = fmt.Fprint(c.App.Writer, string(one.File().Data))
	return err
}
