// Package metric holds the measures of a finished negotiation, one file each.
// It knows nothing of how agents think or of how results are averaged and drawn.
//
// A metric says what its mean is a mean of: where it does not exist it is NaN,
// and Of names the negotiations in which it does.
package metric

import (
	"cmp"
	"fmt"
	"slices"
)

// Unit is what a metric counts in.
type Unit string

const (
	Share  Unit = "share"  // of something, mostly 0 to 1
	Rounds Unit = "rounds" // of talks
	Count  Unit = "count"  // of moves
	Own    Unit = "own"    // the parties' points or money
)

// Metric is one measure of a finished negotiation, or of each party in it.
type Metric struct {
	Name     string
	Title    string
	Sentence string // what it says, for a trainer
	Of       string // the denominator: in which negotiations, or seats, it exists
	Unit     Unit
	Pools    bool // it may be averaged over scenarios
	Rate     bool // it is 0 or 1, and its mean a rate
	Range    Range

	Session func(*Talks) float64      // one of these two;
	Seat    func(*Talks, int) float64 // the other is nil
}

// Per is what the metric exists for: "session" or "seat".
func (m *Metric) Per() string {
	if m.Seat != nil {
		return "seat"
	}
	return "session"
}

var all []*Metric

// add registers a metric. Two of one name are a mistake of the programmer's.
func add(m Metric) *Metric {
	if Find(m.Name) != nil {
		panic(fmt.Sprintf("metric %q is registered twice", m.Name))
	}
	all = append(all, &m)
	return &m
}

// All is every metric: those of a session, then those of a seat, by name.
func All() []*Metric {
	sorted := slices.Clone(all)
	slices.SortFunc(sorted, func(a, b *Metric) int {
		return cmp.Or(-cmp.Compare(a.Per(), b.Per()), cmp.Compare(a.Name, b.Name))
	})
	return sorted
}

// Find is the metric of this name, or nil.
func Find(name string) *Metric {
	for _, m := range all {
		if m.Name == name {
			return m
		}
	}
	return nil
}
