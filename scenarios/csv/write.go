package csv

import (
	"cmp"
	"encoding/csv"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"

	"github.com/parley-sim/parley/sim"
)

// share is the unit of worths that lie between 0 and 1, which have none in Go.
const share = "share of 1"

// Write writes a case as a table with commas, which Read makes the same worths of.
// What a table has no cells for is an error: package deals, several tables of
// negotiators, worths that are cut. Texts and spreads are left out.
func Write(w io.Writer, s *sim.Scenario) error {
	if err := sayable(s); err != nil {
		return fmt.Errorf("writing case %q as CSV: %w", s.Name, err)
	}
	out := csv.NewWriter(w)
	for _, row := range grid(s) {
		if err := out.Write(row); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func sayable(s *sim.Scenario) error {
	if len(s.Tables) > 0 {
		return fmt.Errorf("it has several tables of negotiators, and a CSV file has one")
	}
	for _, p := range s.Parties {
		switch w := p.Profile.Worth; {
		case len(w.Vetoes) > 0:
			return fmt.Errorf("there are packages that %s never signs, which a CSV file can't say", p.Name)
		case len(w.Bundles) > 0:
			return fmt.Errorf("to %s some terms are worth more or less together than apart, which a CSV file can't say", p.Name)
		case w.Cap != 0 && most(w) > w.Cap+1e-9:
			return fmt.Errorf("what packages are worth to %s is cut at %v, which a CSV file can't say", p.Name, w.Cap)
		}
	}
	return nil
}

// most is what the best package is worth without a cap.
func most(w sim.Worth) float64 {
	w.Cap = 0
	_, most := w.Bounds()
	return most
}

// grid is the rows of the file.
func grid(s *sim.Scenario) [][]string {
	column := func(of func(sim.Party) string, cells ...string) []string {
		for _, p := range s.Parties {
			cells = append(cells, of(p))
		}
		return cells
	}
	all := [][]string{column(func(p sim.Party) string { return p.Name }, "issue", "value")}
	for i, issue := range s.Space.Issues {
		for v, value := range issue.Values {
			all = append(all, column(func(p sim.Party) string { return decimal(worth(p.Profile.Worth, i, v)) }, issue.Name, value))
		}
	}
	all = append(all, column(func(p sim.Party) string {
		if math.IsInf(p.Profile.Reservation, -1) {
			return ""
		}
		return decimal(p.Profile.Reservation)
	}, "no deal", ""))
	if slices.ContainsFunc(s.Parties, func(p sim.Party) bool { return p.Unit != "points" }) {
		all = append(all, column(func(p sim.Party) string { return cmp.Or(p.Unit, share) }, "unit", ""))
	}
	if slices.ContainsFunc(s.Parties, func(p sim.Party) bool { return p.Profile.Discount != 1 }) {
		all = append(all, column(func(p sim.Party) string { return decimal(p.Profile.Discount) }, "discount", ""))
	}
	return all
}

// worth has the base in the first issue, where it stands first in every sum as
// before, so that no worth changes.
func worth(w sim.Worth, i, v int) float64 {
	if i == 0 {
		return w.Base + w.Tables[0][v]
	}
	return w.Tables[i][v]
}

// decimal is the shortest text that reads back to the same number, and a digit
// more where it could be taken for thousands.
func decimal(x float64) string {
	text := strconv.FormatFloat(x+0, 'f', -1, 64)
	if either.MatchString(text) {
		text += "0"
	}
	return text
}
