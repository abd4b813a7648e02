package batch

import (
	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/stats"
)

// Parts is a metric in a condition by world, or by turns of replicates in a
// case without spread of a design with arms. Part k is of the same worlds and
// dice in every condition of a case, so that conditions can be compared part by
// part. Party is -1 for a metric of the negotiation. Nil if nothing was played.
func (r *Results) Parts(c *Condition, m *metric.Metric, party int) []stats.Moments {
	column := r.column(c, m, party)
	switch {
	case column == nil:
		return nil
	case column.turns != nil:
		return column.turns
	}
	return column.worlds
}

// Sample is the distribution of a metric in a condition; nil if nothing was played.
func (r *Results) Sample(c *Condition, m *metric.Metric, party int) *stats.Sample {
	if column := r.column(c, m, party); column != nil {
		return column.all
	}
	return nil
}

func (r *Results) column(c *Condition, m *metric.Metric, party int) *column {
	t := r.tallies[c.Number-1]
	if t == nil {
		return nil
	}
	if m.Session != nil {
		party = -1
	}
	return &t.columns[t.layout.column(m, party)]
}
