package main

import (
	"math"
	"slices"

	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/cmd/parley/fit"
	"github.com/parley-sim/parley/reports"
	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/evolve"
)

func evolveCommand() *cli.Command {
	return &cli.Command{
		Name:      "evolve",
		Usage:     "which styles survive where those who earn more are copied",
		ArgsUsage: "[RUN | STYLE STYLE...]",
		Description: `Lets a population of negotiators change: whoever earns more than the others is copied more
often. It says which styles are left in the end, from where, at which mixes nothing moves any more,
and how often each style survives when one case is left out. What styles earn against each other
comes from the folder of a RUN in which every style met every style, or is played here, for two
STYLEs or more, over all shipped cases of two sides. docs/advice.md says how.

  parley evolve                               the eight styles of people
  parley evolve competitive adaptive micro
  parley evolve results/styles --page evolution.html`,
		Flags: append([]cli.Flag{
			&cli.IntFlag{Name: "rounds", Value: 20, Usage: "the deadline: at most this many `ROUNDS`"},
			&cli.Uint64Flag{Name: "seed", Value: 1, Usage: "the number that the dice follow from"},
			&cli.BoolFlag{Name: "json", Usage: "for programs: all numbers, at full precision, as JSON"},
			workersFlag(),
		}, waysOut()...),
		Action: evolveStyles,
	}
}

func evolveStyles(c *cli.Context) error {
	if err := oneForm(c, "json"); err != nil {
		return err
	}
	m, err := styleMatrix(c)
	if err != nil {
		return err
	}
	e, err := fit.Evolve(m)
	if err != nil {
		return wrong(err)
	}
	t := &evolutionTeller{e, runOf(c)}
	if wrote, err := writeStory(c, func() reports.Teller { return t.board() }); wrote || err != nil {
		return err
	}
	switch {
	case c.Bool("json"):
		return writeJSON(c.App.Writer, newEvolutionRecord(e))
	}
	return t.write(c.App.Writer)
}

// runOf is the folder of a run, if one is named.
func runOf(c *cli.Context) string {
	if c.NArg() == 1 {
		return c.Args().First()
	}
	return ""
}

// styleMatrix is that of a run, or one that is played.
func styleMatrix(c *cli.Context) (*fit.Matrix, error) {
	if dir := runOf(c); dir != "" {
		for _, f := range []string{"rounds", "seed"} {
			if c.IsSet(f) {
				return nil, wrongf("--%s is about what is played here; a run was played already", f)
			}
		}
		return runMatrix(dir)
	}
	specs := fit.Named
	if c.NArg() > 0 {
		specs = c.Args().Slice()
	}
	if n := len(specs); n > evolve.MostStrategies {
		return nil, wrongf("%d styles are too many; evolve takes 2 to %d", n, evolve.MostStrategies)
	}
	var styles []batch.Style
	for _, spec := range specs {
		s, err := batchStyle("", spec)
		if err != nil {
			return nil, wrong(err)
		}
		if slices.ContainsFunc(styles, func(o batch.Style) bool { return o.Spec == s.Spec }) {
			return nil, wrongf("style %q is named twice", s.Spec)
		}
		styles = append(styles, s)
	}
	rounds, err := roundsFlag(c)
	if err != nil {
		return nil, err
	}
	n, err := workers(c)
	if err != nil {
		return nil, err
	}
	all, err := scenarios.Shipped()
	if err != nil {
		return nil, err
	}
	cases := slices.DeleteFunc(all, func(s *sim.Scenario) bool { return len(s.Parties) != 2 })
	const draws = 5
	return fit.NewLab(c.Context, n, sim.Seed(c.Uint64("seed"))).Matrix(cases, styles, draws, rounds)
}

// runMatrix reads what styles gained against each other from a run's tables.
func runMatrix(dir string) (*fit.Matrix, error) {
	r, err := reports.Read(dir)
	if err != nil {
		return nil, wrong(err)
	}
	const level = "scenario matchup"
	var styles, cases []string
	rows := slices.DeleteFunc(slices.Clone(r.Summary), func(e reports.Estimate) bool { return e.Level != level || e.Metric != "gain" || math.IsNaN(e.Mean) })
	for _, e := range rows {
		for _, s := range []string{e.Style, e.Against} {
			if !slices.Contains(styles, s) {
				styles = append(styles, s)
			}
		}
		if !slices.Contains(cases, e.Scenario) {
			cases = append(cases, e.Scenario)
		}
	}
	if len(rows) == 0 {
		return nil, wrongf("%s: no gains of one style against another in summary.csv", dir)
	}
	m := fit.NewMatrix(styles, cases)
	for _, e := range rows {
		m.Gains[slices.Index(cases, e.Scenario)][slices.Index(styles, e.Style)][slices.Index(styles, e.Against)] = e.Mean
	}
	return m, nil
}
