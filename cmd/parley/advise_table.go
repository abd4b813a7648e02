package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/parley-sim/parley/cmd/parley/fit"
)

// table is a line for each style, with the opening that was chosen for it, and
// for the choice that was safest; the highest gain first.
func (t *adviser) table(w io.Writer, s *fit.Side) {
	if len(s.Options) == 0 {
		return
	}
	fmt.Fprintf(w, "    %-16s%8s%9s%9s  %s\n", "", "opening", "gain", "deals", "largest regret, in points")
	for _, i := range s.Rows() {
		o := &s.Options[i]
		at := "-"
		if o.Opens {
			at = percent(o.Opening)
		}
		fmt.Fprintf(w, "    %-16s%8s%9s%9s  %s\n", strings.TrimRight(o.Family+" "+marks(s, i), " "), at, half(o.Gain), half(o.Deals), t.regretCell(o))
	}
}

func (t *adviser) regretCell(o *fit.Option) string {
	r := o.Met[o.Worst].Regret
	if !(r.Mean > 0.0005) {
		return "none"
	}
	return fmt.Sprintf("%s against %s", fixed(100*r.Mean, 1), t.Against[o.Worst].Spec)
}

// marks say what an option was chosen for.
func marks(s *fit.Side, i int) string {
	text := ""
	if i == s.Expected {
		text = "*"
	}
	if i == s.Safest {
		text += "+"
	}
	return text
}
