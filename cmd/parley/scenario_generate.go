package main

import (
	"bytes"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"

	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/scenarios/generate"
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
)

// mostCases is how many files one command writes.
const mostCases = 100_000

func generateCommand() *cli.Command {
	return &cli.Command{
		Name:  "generate",
		Usage: "a made-up case with the difficulty that you ask for",
		Description: `Writes a case in which the parties are as opposed, and have as much to gain by
trading, as you say. The terms have plain names (term 1, level 3, Party A): rename
them to make a story of it. Each party's best package is worth about 100 points.

  parley scenario generate --opposition 0.3 > easy.yaml
  parley scenario generate --issues 8 --opposition 0.5 --compatible 0.25 --distributive 0.25
  parley scenario generate --opposition 0.2..0.6 --count 50 --out cases

Every number may be a range, 0.2..0.6, or a mean and a spread, 0.4~0.1: then each case
draws its own. The same numbers and seed make the same cases. Opposition and integrative
potential are met to within 0.01, or you are told what can be had; of the rest, as much as
these two allow, and the top of the file says how much. docs/generate.md says how it is measured.`,
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "issues", Usage: "the `NUMBER` of terms to agree on", Value: "5"},
			&cli.StringFlag{Name: "values", Usage: "the `NUMBER` of values of a term; in a range, 3..5, each term draws its own", Value: "4"},
			&cli.StringFlag{Name: "parties", Usage: "the `NUMBER` of sides at the table", Value: "2"},
			&cli.StringFlag{Name: "opposition", Usage: "a `NUMBER`: how far the best compromise is from giving everybody the best; 0 is no conflict, 0.71 two who share a fixed sum"},
			&cli.StringFlag{Name: "integrative", Usage: "a `NUMBER` from 0 to 1: how much there is to gain by trading, the share of the best joint worth that halfway on every term wastes"},
			&cli.StringFlag{Name: "balance", Usage: "a `NUMBER` from -1 to 1: whom a blind draw favours; above 0 Party A, below 0 the others", Value: "0"},
			&cli.StringFlag{Name: "compatible", Usage: "the `SHARE` of the terms on which all want the same, 0 to 1", Value: "0"},
			&cli.StringFlag{Name: "distributive", Usage: "the `SHARE` of the terms that are only for haggling; the rest are for trading", Value: "0"},
			&cli.StringFlag{Name: "zopa", Usage: "the `SHARE` of all packages that nobody would rather walk away from"},
			&cli.StringFlag{Name: "interaction", Usage: "the `SHARE` of the stakes that hangs on values that are worth more together, up to 0.9", Value: "0"},
			&cli.StringSliceFlag{Name: "correlate", Usage: "two numbers that vary together, a `PAIR` such as opposition:issues=0.6; may stand several times"},
			&cli.Uint64Flag{Name: "seed", Usage: "the number that all dice follow from", Value: 1},
			&cli.IntFlag{Name: "count", Usage: "how many cases", Value: 1},
			&cli.StringFlag{Name: "out", Usage: "the `FOLDER` for the cases, one file each, gen-SEED-I.yaml; one case goes to the screen without it"},
		},
		Action: scenarioGenerate,
	}
}

func scenarioGenerate(c *cli.Context) error {
	n, dir := c.Int("count"), c.String("out")
	switch {
	case c.NArg() > 0:
		return wrongf("scenario generate takes flags only, found %q; see parley scenario generate --help", c.Args().First())
	case n < 1 || n > mostCases:
		return wrongf("--count %d; it takes 1 to %d", n, mostCases)
	case n > 1 && dir == "":
		return wrongf("--count %d needs a folder: add --out cases", n)
	}
	p, err := population(c)
	if err != nil {
		return wrong(err)
	}
	if dir == "" {
		return generateOne(c.App.Writer, c.App.ErrWriter, p, 0)
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	for i := range n {
		if err := c.Context.Err(); err != nil {
			return err
		}
		path := filepath.Join(dir, generate.Name(p.Seed, i)+".yaml")
		err := batch.WriteFile(path, func(w io.Writer) error { return generateOne(w, c.App.ErrWriter, p, i) })
		if err != nil {
			return err
		}
	}
	fmt.Fprintf(c.App.Writer, "%s in %s: %s.yaml to %s.yaml.\n", count(n, "case"), dir, generate.Name(p.Seed, 0), generate.Name(p.Seed, n-1))
	return nil
}

// population is what the flags say.
func population(c *cli.Context) (generate.Population, error) {
	p := generate.Population{Seed: sim.Seed(c.Uint64("seed")), Draws: map[string]generate.Range{}}
	for _, field := range generate.Fields {
		text := c.String(field)
		if text == "" && !c.IsSet(field) {
			continue
		}
		r, err := generate.ParseRange(text)
		if err != nil {
			return p, fmt.Errorf("--%s %w", field, err)
		}
		p.Draws[field] = r
	}
	for _, text := range c.StringSlice("correlate") {
		t, err := generate.ParseTogether(text)
		if err != nil {
			return p, fmt.Errorf("--correlate %w", err)
		}
		p.Together = append(p.Together, t)
	}
	return p, nil
}

// thousandths has no -0.000.
func thousandths(x float64) string {
	return fmt.Sprintf("%.3f", math.Round(x*1000)/1000+0)
}

// generateOne writes a case of a population: what was reached as a remark, then
// the case. Targets that were missed are told on the side.
func generateOne(w, aside io.Writer, p generate.Population, i int) error {
	spec, err := p.Spec(i)
	if err != nil {
		return wrong(err)
	}
	s, r, err := generate.Generate(spec)
	if err != nil {
		return wrong(fmt.Errorf("%s: %w", generate.Name(spec.Seed, i), err))
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "# Opposition %.3f, integrative potential %.3f, balance %s.\n", r.Opposition, r.Integrative, thousandths(r.Balance))
	fmt.Fprintf(&b, "# Compatible terms %.2f, for haggling only %.2f; interaction %.2f; rational packages %.3f.\n", r.Compatible, r.Distributive, r.Interaction, r.ZOPA)
	if err := scenarios.Write(&b, s); err != nil {
		return err
	}
	for _, miss := range r.Missed(spec, s.Space.Size()) {
		fmt.Fprintf(aside, "parley: %s: %s\n", s.Name, miss)
	}
	_, err = w.Write(b.Bytes())
	return err
}
