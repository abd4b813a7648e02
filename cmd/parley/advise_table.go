package main

import (
	"fmt"
	"io"

	"github.com/parley-sim/parley/cmd/parley/fit"
)

// table is a line for each style, with the opening that was best for it.
func (t *adviser) table(w io.Writer, s *fit.Side) {
	if len(s.Options) == 0 {
		return
	}
	fmt.Fprintf(w, "    %-16s%8s%9s%9s  %s\n", "", "opening", "gain", "deals", "largest regret, in points")
	for _, i := range s.Families {
		o := &s.Options[i]
		at := "-"
		if o.Opens {
			at = percent(o.Opening)
		}
		fmt.Fprintf(w, "    %-16s%8s%9s%9s  %s\n", o.Family, at, half(o.Gain), half(o.Deals), t.regretCell(o))
	}
}

func (t *adviser) regretCell(o *fit.Option) string {
	r := o.Met[o.Worst].Regret
	if !(r.Mean > 0.0005) {
		return "none"
	}
	return fmt.Sprintf("%s against %s", fixed(100*r.Mean, 1), t.Against[o.Worst].Spec)
}
