package batch

import (
	"io"

	"github.com/parley-sim/parley/sim/metric"
)

// summary writes summary.csv: every metric of every group.
func (r *Results) summary(w io.Writer) error {
	t := newTable(w, "level", "condition", "scenario", "pairing", "style", "against", "seat", "opener", "rounds",
		"metric", "n", "n_defined", "mean", "sd", "lo", "hi", "se", "clusters", "over", "p5", "p25", "p50", "p75", "p95")
	for i := range levels {
		l := &levels[i]
		for _, g := range r.groups(l) {
			for _, m := range metric.All() {
				if l.measures(m) {
					t.summarise(l, g, m)
				}
			}
		}
	}
	return t.close()
}

func (t *table) summarise(l *level, g *group, m *metric.Metric) {
	e := g.estimate(m)
	t.text(l.fields(g.key)...)
	t.text(m.Name)
	t.counts(e.all.Total(), e.all.N)
	t.numbers(e.interval.Mean, e.all.SD(), e.interval.Lo, e.interval.Hi, e.se)
	t.counts(int64(e.interval.Clusters))
	t.text(e.over)
	t.numbers(e.all.Quantiles(0.05, 0.25, 0.5, 0.75, 0.95)...)
	t.end()
}
