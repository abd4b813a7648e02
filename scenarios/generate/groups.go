package generate

import "slices"

// group is issues whose worths can't be told apart: one alone, or a pair with
// bundles. What a package is worth is the sum over groups, so that extremes, sums and
// the nearest package are found group by group, without listing packages.
type group struct {
	issues []int
	count  int
	worth  []float64 // by value (of a pair: first times second), then party
}

// form makes the groups, in the order of the issues.
func (b *bench) form() {
	paired := make([]int, len(b.terms))
	for i := range paired {
		paired[i] = i
	}
	for _, p := range b.pairs {
		paired[p.i], paired[p.j] = p.j, -1
	}
	for i, j := range paired {
		if j < 0 {
			continue
		}
		g := group{issues: []int{i}, count: len(b.terms[i].at)}
		if j != i {
			g.issues, g.count = []int{i, j}, g.count*len(b.terms[j].at)
		}
		g.worth = make([]float64, g.count*b.spec.Parties)
		b.groups = append(b.groups, g)
	}
}

// collect adds tables and bundles up by group, and sets the parties' scales.
func (b *bench) collect() {
	n := b.spec.Parties
	for p := range n {
		low, high := 0.0, 0.0
		for k := range b.groups {
			g := &b.groups[k]
			first := b.tables[g.issues[0]][p]
			if len(g.issues) == 1 {
				for v, x := range first {
					g.worth[v*n+p] = x
				}
			} else {
				b.collectPair(g, p)
			}
			least, most := g.worth[p], g.worth[p]
			for v := 1; v < g.count; v++ {
				least, most = min(least, g.worth[v*n+p]), max(most, g.worth[v*n+p])
			}
			low, high = low+least, high+most
		}
		b.lows[p], b.scales[p] = low, 0
		if high-low > 1e-9 {
			b.scales[p] = 1 / (high - low)
		}
	}
}

func (b *bench) collectPair(g *group, p int) {
	n := b.spec.Parties
	first, second := b.tables[g.issues[0]][p], b.tables[g.issues[1]][p]
	for v, x := range first {
		for w, y := range second {
			g.worth[(v*len(second)+w)*n+p] = x + y
		}
	}
	for _, bundle := range b.bundles[p] {
		if b.pairs[bundle.pair].i == g.issues[0] {
			g.worth[(bundle.v*len(second)+bundle.w)*n+p] += bundle.worth
		}
	}
}

// integrative is the share of the best joint worth that the midpoint deal leaves.
func (b *bench) integrative() float64 {
	n := b.spec.Parties
	best, middle := 0.0, 0.0
	for k := range b.groups {
		g := &b.groups[k]
		most, sum, cells := 0.0, 0.0, 0
		for v := range g.count {
			joint := 0.0
			for p := range n {
				joint += float64(g.worth[v*n+p] * b.scales[p])
			}
			if most = max(most, joint); b.halfway(g, v) {
				sum, cells = sum+joint, cells+1
			}
		}
		best, middle = best+most, middle+sum/float64(cells)
	}
	none := 0.0
	for p := range n {
		none += float64(b.lows[p] * b.scales[p])
	}
	if best-none < 1e-9 {
		return 0
	}
	return 1 - (middle-none)/(best-none)
}

// halfway reports whether a value is the middle one, or one of the middle two, of each issue.
func (b *bench) halfway(g *group, v int) bool {
	for _, i := range slices.Backward(g.issues) {
		n := len(b.terms[i].at)
		if at := v % n; at != (n-1)/2 && at != n/2 {
			return false
		}
		v /= n
	}
	return true
}

// balance is Party A's mean worth less the mean of the others', scaled to 0..1.
func (b *bench) balance() float64 {
	n := b.spec.Parties
	sum := 0.0
	for p := range n {
		mean := -b.lows[p]
		for k := range b.groups {
			g, total := &b.groups[k], 0.0
			for v := range g.count {
				total += g.worth[v*n+p]
			}
			mean += total / float64(g.count)
		}
		if mean *= b.scales[p]; p > 0 {
			mean /= -float64(n - 1)
		}
		sum += mean
	}
	return sum
}
