package batch

import (
	"io"
	"strconv"
)

// curvesTable writes curves.csv: what styles held out for, round by round.
func (r *Results) curvesTable(w io.Writer) error {
	t := newTable(w, "scenario", "style", "rounds", "ended", "round", "n",
		"target", "target_p10", "target_p90", "offer", "offer_p10", "offer_p90")
	for _, style := range r.Design.everyStyle() {
		for _, rounds := range r.Design.Rounds {
			pooled := newCurves(1, rounds)
			for _, s := range r.Design.Scenarios {
				if c := r.curves[curveKey{s.Name, style, rounds}]; c != nil {
					t.curve(s.Name, style, c)
					for i := range c.points {
						pooled.points[i].merge(&c.points[i])
					}
				}
			}
			t.curve("*", style, pooled)
		}
	}
	return t.close()
}

// everyStyle lists the specs that sit at a table, each once.
func (d *Design) everyStyle() []string {
	var list []string
	seen := map[string]bool{}
	for _, styles := range [][]Style{d.Styles, d.Against} {
		for _, s := range styles {
			if !seen[s.Spec] {
				seen[s.Spec] = true
				list = append(list, s.Spec)
			}
		}
	}
	return list
}

// curve writes those that agreed, those that did not, and both together.
func (t *table) curve(scenario, style string, c *curves) {
	for _, ended := range []string{"agreed", "not agreed", "*"} {
		for round := range c.rounds {
			p := newCurves(1, 1).points[0]
			if ended != "agreed" {
				p.merge(&c.at(0, false)[round])
			}
			if ended != "not agreed" {
				p.merge(&c.at(0, true)[round])
			}
			if p.talking == 0 {
				continue
			}
			t.text(scenario, style, strconv.Itoa(c.rounds), ended)
			t.counts(int64(round+1), p.talking)
			t.numbers(mean(p.target.Moments))
			t.numbers(p.target.Quantiles(0.1, 0.9)...)
			t.numbers(mean(p.offer.Moments))
			t.numbers(p.offer.Quantiles(0.1, 0.9)...)
			t.end()
		}
	}
}
