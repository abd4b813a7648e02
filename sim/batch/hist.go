package batch

import (
	"io"

	"github.com/parley-sim/parley/sim/metric"
)

// hist writes hist.csv: how the metrics are distributed.
func (r *Results) hist(w io.Writer) error {
	t := newTable(w, "level", "scenario", "pairing", "style", "metric", "lo", "hi", "count")
	for i := range levels {
		l := &levels[i]
		switch l.name {
		case "scenario style", "style", "scenario pairing", "pairing":
			for _, g := range r.groups(l) {
				for _, m := range metric.All() {
					if l.measures(m) && (m.Seat != nil) == l.seats {
						t.bins(l, g, m)
					}
				}
			}
		}
	}
	return t.close()
}

// bins writes the bins that are not empty.
func (t *table) bins(l *level, g *group, m *metric.Metric) {
	f := l.fields(g.key)
	h := g.sample(m).Histogram()
	for i, n := range h.Counts {
		if n == 0 {
			continue
		}
		t.text(l.name, f[2], f[3], f[4], m.Name)
		lo, hi := h.Edges(i)
		t.numbers(lo, hi)
		t.counts(n)
		t.end()
	}
}
