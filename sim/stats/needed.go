package stats

import (
	"fmt"
	"sort"
)

// ClustersForWidth is the smallest number of clusters, at least 2, with which half
// the interval is expected to be no wider than this; 0 if 65 536 do not do.
func (p Pilot) ClustersForWidth(half float64, sessions int, level float64) int {
	mustBePositive("half width", half)
	return least(2, mostClusters, func(k int) bool { return p.HalfWidth(k, sessions, level) <= half })
}

// SessionsForWidth is the smallest number of sessions a cluster for that, given
// the clusters; 0 if no number does, because the clusters differ too much.
func (p Pilot) SessionsForWidth(half float64, clusters int, level float64) int {
	mustBePositive("half width", half)
	return least(1, mostSessions, func(n int) bool { return p.HalfWidth(clusters, n, level) <= half })
}

// ClustersForPower is the smallest number of clusters, at least 2, with which a t
// test over them finds an effect of this size with at least this chance; 0 if
// 65 536 do not do.
func (p Pilot) ClustersForPower(effect float64, sessions int, alpha, power float64) int {
	mustBeLevel(power)
	return least(2, mostClusters, func(k int) bool { return p.Power(effect, k, sessions, alpha) >= power })
}

// SessionsForPower is the smallest number of sessions a cluster for that, given
// the clusters; 0 if no number does.
func (p Pilot) SessionsForPower(effect float64, clusters int, alpha, power float64) int {
	mustBeLevel(power)
	return least(1, mostSessions, func(n int) bool { return p.Power(effect, clusters, n, alpha) >= power })
}

// least is the smallest number for which this holds, and then for all above; 0 if for none.
func least(from, to int, holds func(int) bool) int {
	n := from + sort.Search(to-from+1, func(i int) bool { return holds(from + i) })
	if n > to {
		return 0
	}
	return n
}

func mustBePositive(what string, x float64) {
	if !(x > 0) {
		panic(fmt.Sprintf("%s %v: a number above 0 is needed", what, x))
	}
}
