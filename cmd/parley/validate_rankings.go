package main

import (
	"fmt"
	"io"
	"slices"

	"github.com/parley-sim/parley/cmd/parley/validate"
)

// writeRankings tells how far the ranking of the three families hangs on their
// defaults, a line for each value of a parameter.
func (v *validation) writeRankings(w io.Writer) {
	fmt.Fprintf(w, "\n%s\n\n", wrap("How far the ranking hangs on the defaults: competitive, collaborative and adaptive against each other and themselves, one parameter of one of them changed at a time. Own gain in percent, the best first; what collaborative pairs capture more than competitive pairs (creates) and what a competitor gains more than a collaborator where they meet (claims), in points with half the 95 % interval over cases.", ""))
	fmt.Fprintf(w, "%-26s%-34s%9s%9s\n", "", "own gain", "creates", "claims")
	same, creates, claims := 0, 0, 0
	for i := range v.rankings {
		r := &v.rankings[i]
		fmt.Fprintf(w, "%-26s%-34s%9s%9s\n", changed(r), order(r), half(r.Creates), half(r.Claims))
		if i > 0 {
			same += one(slices.Equal(r.Order, v.rankings[0].Order))
			creates += one(r.Creates.Lo > 0)
			claims += one(r.Claims.Lo > 0)
		}
	}
	n := len(v.rankings) - 1
	fmt.Fprintf(w, "\n%s\n", wrap(fmt.Sprintf("Of %d changes the order of own gain stays as it is in %d, collaborative pairs create more beyond doubt in %d, and competitors claim more beyond doubt in %d.", n, same, creates, claims), ""))
}

func changed(r *validate.Ranking) string {
	if r.Style == "" {
		return "as they are"
	}
	return fmt.Sprintf("%s %s=%s", short(r.Style), r.Param, plain(r.Value))
}

func order(r *validate.Ranking) string {
	text := ""
	for i, s := range r.Order {
		if i > 0 {
			text += ", "
		}
		text += short(s) + " " + unitless(validate.Share, r.Gains[i].Mean)
	}
	return text
}

// one counts what holds.
func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}
