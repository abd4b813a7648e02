package main

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/reports"
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

func analyzeCommand() *cli.Command {
	return &cli.Command{
		Name:      "analyze",
		Usage:     "what a case has in it: room for a deal, the best and the fair packages",
		ArgsUsage: "CASE",
		Description: `Says what can be known of a case before anybody talks: where each side walks away, whether
there is room for a deal and how much, the best joint package and the fair ones, what each
term is worth to whom, which trades to look for, what changes as a walk-away moves, and how
far the wishes collide. CASE is the name of a shipped case or a file or folder.

  parley analyze saas-renewal
  parley analyze used-van --term price=9000   what one package is worth, too
  parley analyze job-offer --page job.html    all of it with pictures, for a browser`,
		Flags: append([]cli.Flag{
			&cli.StringSliceFlag{Name: "term", KeepSpace: true, Usage: "a package to look at: `ISSUE=VALUE`, once for each issue"},
			&cli.BoolFlag{Name: "json", Usage: "for programs: all numbers, at full precision, as JSON"},
		}, waysOut()...),
		Action: analyze,
	}
}

func analyze(c *cli.Context) error {
	if c.NArg() != 1 {
		return wrongf("analyze needs one case, as in: parley analyze saas-renewal; found %d", c.NArg())
	}
	s, err := openCase(c.Args().First())
	if err != nil {
		return wrong(err)
	}
	if err := oneForm(c, "json"); err != nil {
		return err
	}
	asked, err := findPackage(s.Space, c.StringSlice("term"))
	if err != nil {
		return wrong(err)
	}
	f, err := find(s, asked)
	if err != nil {
		return wrong(err)
	}
	if wrote, err := writeStory(c, func() reports.Teller { return newTeller(s).sketch(f) }); wrote || err != nil {
		return err
	}
	if c.Bool("json") {
		return writeJSON(c.App.Writer, newAnalysisRecord(s, f))
	}
	return newTeller(s).analysis(c.App.Writer, f)
}

// analysisOf is nil for a case whose packages are too many to compare: what can
// be said without it is said all the same.
func analysisOf(s *sim.Scenario) (*solution.Analysis, error) {
	a, err := solution.Analyze(s)
	if errors.Is(err, solution.ErrTooLarge) {
		return nil, nil
	}
	return a, err
}

// findPackage is the package that the terms spell, or None if there are none.
func findPackage(space *sim.Space, terms []string) (sim.Outcome, error) {
	if len(terms) == 0 {
		return sim.None, nil
	}
	values := make(map[string]string, len(terms))
	for _, term := range terms {
		issue, value, err := splitTerm(space, term)
		if err != nil {
			return sim.None, err
		}
		if before, twice := values[issue]; twice {
			return sim.None, fmt.Errorf("--term %q: issue %q already has the value %q", term, issue, before)
		}
		values[issue] = meant(&space.Issues[space.IssueIndex(issue)], value)
	}
	o, err := space.Find(values)
	if err != nil {
		return sim.None, fmt.Errorf("--term: %w", err)
	}
	return o, nil
}

// splitTerm reads "issue=value". An issue's own name may contain the sign, so
// the longest name that fits is meant.
func splitTerm(space *sim.Space, term string) (issue, value string, err error) {
	found := false
	var names []string
	for _, known := range space.Issues {
		names = append(names, known.Name)
		if rest, ok := strings.CutPrefix(term, known.Name+"="); ok && len(known.Name) >= len(issue) {
			issue, value, found = known.Name, rest, true
		}
	}
	if found {
		return issue, value, nil
	}
	name, _, ok := strings.Cut(term, "=")
	if !ok {
		return "", "", fmt.Errorf("--term %q: write it as 'issue=value'", term)
	}
	return "", "", fmt.Errorf("--term %q: %s", term, unknown("issue", name, name, names))
}

// meant is the value of an issue that a text stands for: the very same, or else
// the only one that differs in blanks around it or in how a number is written.
func meant(issue *sim.Issue, text string) string {
	if issue.Index(text) >= 0 {
		return text
	}
	found := ""
	for _, value := range issue.Values {
		if !sameText(value, text) {
			continue
		}
		if found != "" {
			return text
		}
		found = value
	}
	return cmp.Or(found, text)
}

func sameText(a, b string) bool {
	a, b = strings.TrimSpace(a), strings.TrimSpace(b)
	x, errX := strconv.ParseFloat(a, 64)
	y, errY := strconv.ParseFloat(b, 64)
	const rounding = 1e-12 // 0.95 and 19/20 as a program adds it up are one
	return a == b || errX == nil && errY == nil && math.Abs(x-y) <= rounding*max(math.Abs(x), math.Abs(y))
}

// signed is where a package would be signed, and what it is then worth to each
// party: at the only table, or at the one where it is worth most to all together.
func signed(s *sim.Scenario, a *solution.Analysis, o sim.Outcome) solution.Point {
	best := solution.Point{Outcome: o}
	most := 0.0
	for k, seats := range s.Seating() {
		u, sum := make([]float64, len(s.Parties)), 0.0
		for p := range s.Parties {
			if slices.Contains(seats, p) {
				u[p] = s.Parties[p].Profile.Utility(o)
			} else if a != nil {
				u[p] = a.Reservation(p)
			} else {
				u[p] = s.Parties[p].Profile.Reservation
			}
			sum += u[p]
		}
		if best.Utilities == nil || sum > most {
			best.Table, best.Utilities, most = k, u, sum
		}
	}
	return best
}
