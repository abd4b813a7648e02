package main

import (
	"errors"
	"fmt"
	"io"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

// farewell says what was written, what there is to find in it, and what to do next.
func (a *author) farewell(w io.Writer, s *sim.Scenario) error {
	if a.asker != nil {
		fmt.Fprintln(w)
	}
	fmt.Fprintf(w, "Wrote %s: %d parties, %s, %s.\n", a.path, len(s.Parties), count(len(s.Space.Issues), "term"), packages(s.Space))
	room, err := a.room(s)
	if err != nil {
		return err
	}
	if a.asker == nil || a.flags.IsSet("batna") { // who was asked has heard it
		for i := range a.sketch.Parties {
			if remark := a.idleWalk(i); remark != "" {
				room = append(room, a.sketch.Parties[i].Name+": "+remark)
			}
		}
	}
	for _, line := range append(room, a.sketch.Hint()) {
		fmt.Fprintln(w, wrap(line, ""))
	}
	fmt.Fprintf(w, `
Next:
  write story and briefs in %[1]s, where its remarks say
  parley scenario lint %[1]s
  parley analyze %[1]s
  parley practice %[1]s --against competitive
`, a.path)
	return nil
}

// room says whether there is room for a deal, and how much.
func (a *author) room(s *sim.Scenario) ([]string, error) {
	analysis, err := solution.Analyze(s)
	switch {
	case errors.Is(err, solution.ErrTooLarge):
		return []string{"It is too large to count the deals in it."}, nil
	case err != nil:
		return nil, err
	case !analysis.Zopa():
		return []string{"There is no room for a deal: no package is worth as much to everybody as its walk-away. Lower a batna in the file, or start again with --force."}, nil
	}
	all := "both"
	if len(s.Parties) > 2 {
		all = "all"
	}
	gain := analysis.BestJoint
	for p := range s.Parties {
		gain -= analysis.Reservation(p)
	}
	text := fmt.Sprintf("There is room for a deal, with %s to share at most", purseOf(&s.Parties[0]).amount(gain))
	if analysis.Counted {
		text += fmt.Sprintf("; %s of the packages are good enough for %s", percent(float64(analysis.Rational)/float64(s.Space.Size())), all)
	}
	return []string{text + "."}, nil
}
