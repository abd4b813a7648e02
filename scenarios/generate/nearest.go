package generate

import (
	"math"
	"slices"
)

// nearest finds the package nearest to everybody's best without listing the
// packages. A package's shortfalls, scaled to 0..1, are the sum of those of its
// groups, and their length is at least their projection on any direction of
// length 1. Along the right direction, the normal of the convex hull at its nearest point,
// that bound is almost tight, and few packages have to be looked at (branch and bound).
// What is left across the direction gives a second bound.
type nearest struct {
	parties   int
	groups    []reach
	direction []float64
	low       float64 // no package is nearer than this

	best    float64
	choice  []int
	path    []int
	across  []float64 // by depth, then party
	slack   float64
	budget  int
	scratch []float64
}

// reach is what the values of one group cost, the cheapest first.
type reach struct {
	count    int
	short    []float64 // by value, then party: the shortfall
	order    []option
	across   []float64 // by rank, then party: the part across the direction
	from, to []float64 // by party, the least and most of that part in this group and all after it
}

// option is a value of a group and what it costs along the direction, beyond the cheapest.
type option struct {
	value int
	cost  float64
}

// load takes the shortfalls of all groups.
func (s *nearest) load(b *bench) {
	n := b.spec.Parties
	if s.groups == nil {
		s.parties, s.groups = n, make([]reach, len(b.groups))
		s.choice, s.path = make([]int, len(b.groups)), make([]int, len(b.groups))
		s.across, s.scratch = make([]float64, (len(b.groups)+1)*n), make([]float64, 2*n)
		s.direction = make([]float64, n)
		for k := range s.groups {
			c := b.groups[k].count
			s.groups[k] = reach{count: c, short: make([]float64, c*n), order: make([]option, c), across: make([]float64, c*n), from: make([]float64, n), to: make([]float64, n)}
		}
	}
	for k := range s.groups {
		r, worth := &s.groups[k], b.groups[k].worth
		for p := range n {
			most := worth[p]
			for v := 1; v < r.count; v++ {
				most = max(most, worth[v*n+p])
			}
			for v := range r.count {
				r.short[v*n+p] = float64((most - worth[v*n+p]) * b.scales[p])
			}
		}
	}
}

// search finds the nearest package to within slack. It gives up after so many
// steps; then the best that was found stands, and low says what is certain.
func (s *nearest) search(slack float64, budget int) float64 {
	s.aim()
	s.rank()
	s.start()
	s.slack, s.budget = slack, budget
	for p := range s.parties {
		s.across[p] = 0
	}
	if s.best-s.low > slack {
		s.descend(0, s.low)
	}
	if s.budget > 0 {
		s.low = max(s.low, s.best-slack)
	}
	return s.best
}

// rank sorts the values of every group by what they cost along the direction.
func (s *nearest) rank() {
	n := s.parties
	s.low = 0
	for k := range s.groups {
		r := &s.groups[k]
		least := math.Inf(1)
		for v := range r.count {
			cost := s.along(r.short[v*n : v*n+n])
			r.order[v] = option{v, cost}
			least = min(least, cost)
		}
		s.low += least
		slices.SortFunc(r.order, func(a, b option) int {
			switch {
			case a.cost < b.cost:
				return -1
			case a.cost > b.cost:
				return 1
			}
			return a.value - b.value
		})
		for j := range r.order {
			o := &r.order[j]
			for p := range n {
				r.across[j*n+p] = r.short[o.value*n+p] - float64(o.cost*s.direction[p])
			}
			o.cost -= least
		}
	}
	for k := len(s.groups) - 1; k >= 0; k-- {
		s.groups[k].widen(n)
		if k+1 < len(s.groups) {
			for p := range n {
				s.groups[k].from[p] += s.groups[k+1].from[p]
				s.groups[k].to[p] += s.groups[k+1].to[p]
			}
		}
	}
}

// widen sets the range of the parts across, of this group alone.
func (r *reach) widen(n int) {
	for p := range n {
		r.from[p], r.to[p] = r.across[p], r.across[p]
		for j := 1; j < r.count; j++ {
			r.from[p], r.to[p] = min(r.from[p], r.across[j*n+p]), max(r.to[p], r.across[j*n+p])
		}
	}
}

func (s *nearest) along(short []float64) float64 {
	sum := 0.0
	for p, x := range short {
		sum += float64(x * s.direction[p])
	}
	return sum
}

// start takes the cheapest value of each group, and changes one group at a
// time as long as that leads nearer.
func (s *nearest) start() {
	n := s.parties
	sum := s.scratch[:n]
	clear(sum)
	for k := range s.groups {
		s.choice[k] = s.groups[k].order[0].value
		for p := range n {
			sum[p] += s.groups[k].short[s.choice[k]*n+p]
		}
	}
	s.best = length(sum)
	for better := true; better; {
		better = false
		for k := range s.groups {
			better = s.exchange(k, sum) || better
		}
	}
}

func (s *nearest) exchange(k int, sum []float64) bool {
	n := s.parties
	r, now, found := &s.groups[k], s.choice[k], -1
	for v := range r.count {
		square := 0.0
		for p := range n {
			x := sum[p] - r.short[now*n+p] + r.short[v*n+p]
			square += float64(x * x)
		}
		if d := math.Sqrt(square); d < s.best-1e-12 {
			s.best, found = d, v
		}
	}
	if found < 0 {
		return false
	}
	for p := range n {
		sum[p] += r.short[found*n+p] - r.short[now*n+p]
	}
	s.choice[k] = found
	return true
}

func length(x []float64) float64 {
	sum := 0.0
	for _, v := range x {
		sum += float64(v * v)
	}
	return math.Sqrt(sum)
}

// descend tries the values of group k and all after it; along is the
// projection if they all take their cheapest.
func (s *nearest) descend(k int, along float64) {
	n := s.parties
	r := &s.groups[k]
	here, next := s.across[k*n:k*n+n], s.across[k*n+n:k*n+2*n]
	last := k+1 == len(s.groups)
	for j := range r.order {
		a := along + r.order[j].cost
		limit := s.best - s.slack
		if a >= limit || s.budget <= 0 {
			return
		}
		s.budget--
		square := float64(a * a)
		for p := range n {
			x := here[p] + r.across[j*n+p]
			next[p] = x
			if !last {
				after := &s.groups[k+1]
				x = max(0, x+after.from[p], -(x + after.to[p]))
			}
			square += float64(x * x)
		}
		if square >= float64(limit*limit) {
			continue
		}
		if s.path[k] = r.order[j].value; !last {
			s.descend(k+1, a)
			continue
		}
		s.best = math.Sqrt(square)
		copy(s.choice, s.path)
	}
}
