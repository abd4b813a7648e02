package main

import (
	"context"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/trial"
)

func powerCommand() *cli.Command {
	return &cli.Command{
		Name:      "power",
		Usage:     "how many cases and negotiations an experiment needs",
		ArgsUsage: "FILE",
		Description: `Plays a small part of the experiment in FILE, which compares, and says from it how large the
experiment has to be to find the smallest effect that matters, whether more negotiations would
help or the cases differ too much for that, and how long it takes on this machine. The effect
is found if its 95 % interval leaves out 0, corrected for the number of comparisons. To be called
supported it has to lie beyond the smallest that matters; how large it must be for that is said too.

  parley power examples/e10-meso.yaml
  parley power examples/e10-meso.yaml --effect "2 %" --power 0.9
  parley power examples/e10-meso.yaml --half-width "0.5 %"`,
		Flags: []cli.Flag{
			&cli.IntFlag{Name: "pilot", Usage: "play `N` negotiations of each condition", DefaultText: "40, or twice each draw of a case"},
			&cli.Float64Flag{Name: "power", Value: 0.8, Usage: "find the effect with at least this `CHANCE`"},
			&cli.StringFlag{Name: "effect", Usage: "the `SIZE` of the first outcome's effect that shall be found, instead of the file's smallest"},
			&cli.StringFlag{Name: "half-width", Usage: "know the first outcome's effect to plus or minus this `SIZE`"},
			&cli.Uint64Flag{Name: "seed", Usage: "the number that all dice follow from, instead of the file's"},
			&cli.BoolFlag{Name: "json", Usage: "for programs: all numbers, at full precision, as JSON"},
			workersFlag(),
		},
		Action: sizeExperiment,
	}
}

func sizeExperiment(c *cli.Context) error {
	if c.NArg() != 1 {
		return wrongf("power needs one experiment file, as in: parley power examples/e10-meso.yaml")
	}
	t, err := readExperiment(c.Args().First())
	if err != nil {
		return err
	}
	if len(t.Design.Arms) == 0 || t.Method.Sampled() {
		return wrongf("%s compares no two settings; power is for experiments with a control and a treatment, or with levels to vary", c.Args().First())
	}
	if c.IsSet("seed") {
		t.Design.Seed = sim.Seed(c.Uint64("seed"))
	}
	aim, err := aimOf(c, t)
	if err != nil {
		return err
	}
	pilot := t.PilotRepeats()
	if c.IsSet("pilot") {
		if pilot = c.Int("pilot"); pilot < 2 || pilot > batch.MaxRepeats {
			return wrongf("--pilot %d: a whole number from 2 is needed", pilot)
		}
	}
	return sizeUp(c, t, pilot, aim)
}

// sizeUp plays the pilot and tells what follows from it.
func sizeUp(c *cli.Context, t *trial.Trial, pilot int, aim trial.Aim) error {
	n, err := workers(c)
	if err != nil {
		return err
	}
	bar := newBar(c.App.ErrWriter)
	began := time.Now() // how fast this machine is, and nothing else
	r, sizes, err := t.Pilot(c.Context, batch.Options{Workers: n, Progress: bar.show}, pilot, aim)
	took := time.Since(began)
	bar.close()
	if err != nil {
		return err
	}
	if !r.Complete {
		return context.Cause(c.Context)
	}
	s := speed{each: took.Seconds() / float64(r.Sessions), conditions: len(r.Conditions), repeats: t.Design.Repeats}
	if c.Bool("json") {
		return writeJSON(c.App.Writer, sizesRecord(t, pilot, s, sizes))
	}
	tellSizes(c.App.Writer, t, pilot, s, sizes)
	return nil
}

// aimOf reads what a run shall be able to do.
func aimOf(c *cli.Context, t *trial.Trial) (aim trial.Aim, err error) {
	if aim.Power = c.Float64("power"); !(aim.Power > 0.05 && aim.Power < 1) {
		return aim, wrongf("--power %v: a chance between 0.05 and 1 is needed, such as 0.8", aim.Power)
	}
	first := &t.Outcomes[0]
	if aim.Effect, err = sizeFlag(c, "effect", first); err != nil {
		return aim, err
	}
	if aim.HalfWidth, err = sizeFlag(c, "half-width", first); err != nil {
		return aim, err
	}
	if aim.HalfWidth == 0 && t.Until != nil {
		aim.HalfWidth = t.Until.HalfWidth
	}
	return aim, nil
}

// sizeFlag is a size in an outcome's unit, or a percentage of a share.
func sizeFlag(c *cli.Context, name string, o *trial.Outcome) (float64, error) {
	if !c.IsSet(name) {
		return 0, nil
	}
	text, percent := strings.CutSuffix(c.String(name), "%")
	x, err := strconv.ParseFloat(strings.TrimSpace(text), 64)
	share := o.Metric.Unit == metric.Share || o.Relative
	switch {
	case err != nil || !(x > 0) || math.IsInf(x, 0):
		return 0, wrongf("--%s %q: a number above 0 is needed, or for a share a percentage such as 1 %%", name, c.String(name))
	case percent && !share:
		return 0, wrongf("--%s %q: %s counts in no shares; give a number without %%", name, c.String(name), o.Metric.Name)
	case percent:
		x /= 100
	}
	return x, nil
}

// speed is how long this machine takes.
type speed struct {
	each       float64 // seconds a negotiation
	conditions int
	repeats    int
}

// seconds is for so many times the file's cases, with so many negotiations of each condition.
func (s speed) seconds(cases float64, repeats int) float64 {
	return s.each * float64(s.conditions) * cases * float64(repeats)
}

// about writes a time in words.
func about(seconds float64) string {
	switch {
	case seconds < 1.5:
		return "about a second"
	case seconds < 100:
		return fmt.Sprintf("about %.0f seconds", seconds)
	case seconds < 6000:
		return fmt.Sprintf("about %.0f minutes", seconds/60)
	case seconds < 200*3600:
		return fmt.Sprintf("about %.0f hours", seconds/3600)
	}
	return fmt.Sprintf("about %.0f days", seconds/86400)
}

func tellSizes(w io.Writer, t *trial.Trial, pilot int, s speed, sizes []trial.Size) {
	fmt.Fprintln(w, wrap(fmt.Sprintf("From a pilot of %d negotiations of each condition (%d conditions in all):", pilot, s.conditions), ""))
	for i := range sizes {
		z := &sizes[i]
		fmt.Fprintf(w, "\n%s, %s\n", z.Comparison.Name, strings.ToLower(z.Outcome.Metric.Title))
		fmt.Fprintln(w, wrap(strings.Join(z.Says(), " "), "    "))
		if cost := costs(z, s); cost != "" {
			fmt.Fprintln(w, wrap(cost, "    "))
		}
	}
	fmt.Fprintln(w)
	if k := len(t.Design.Scenarios); k > 1 && k < 10 {
		fmt.Fprintln(w, wrap(fmt.Sprintf("How far cases differ is known from %d of them only: the numbers of cases are rough.", k), ""))
	}
	fmt.Fprintf(w, "The file as it is takes %s here.\n", about(s.seconds(1, s.repeats)))
}

// costs is how long what is needed takes.
func costs(z *trial.Size, s speed) string {
	var list []string
	units, each := z.Needed()
	if each > z.Each {
		list = append(list, fmt.Sprintf("So many negotiations take %s here.", about(s.seconds(1, s.repeats*each/z.Each))))
	}
	if units > z.Units {
		list = append(list, fmt.Sprintf("So many %s take %s here.", z.Unit(), about(s.seconds(float64(units)/float64(z.Units), s.repeats))))
	}
	return strings.Join(list, " ")
}
