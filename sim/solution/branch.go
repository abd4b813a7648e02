package solution

import (
	"math"
	"slices"
	"sort"

	"github.com/parley-sim/parley/sim"
)

// maxEffort bounds how many bundles of partial packages a search looks at before
// it stops: some seconds' worth.
const maxEffort = 1 << 30

// branch is a search through the packages of a part, issue by issue, that leaves
// out what cannot matter any more (branch and bound: Land and Doig 1960): of each
// partial package it knows the most and the least that it can still come to for each party.
type branch struct {
	levels  []level
	bundles []bundle
	left    int        // nodes that may still be looked at
	broken  [][]uint64 // by level, the bundles that are broken before it, a bit each
}

// level is one issue of the search: its choices, and what it and those below
// can add by their tables.
type level struct {
	choices     []choice
	most, least [2]float64
	open        int // bundles from here on in the list end at this level or below
}

// choice is values that are alike to both parties.
type choice struct {
	worth  [2]float64
	code   uint64
	count  uint64
	broken []uint64
}

// bundle is a bundle of a party, that is closed at the level of its last issue.
type bundle struct {
	*sim.Bundle
	party, level int
}

// newBranch makes the search of a part; issues of most bundles come first.
func (p *promise) newBranch(part sim.Part) *branch {
	b := &branch{levels: make([]level, len(part.Issues)+1)}
	for i, list := range part.Bundles {
		for _, k := range list {
			b.bundles = append(b.bundles, bundle{Bundle: &p.worths[i].Bundles[k], party: i})
		}
	}
	b.left = p.effort / (len(b.bundles) + 8)
	issues := slices.Clone(part.Issues)
	slices.SortStableFunc(issues, func(i, j int) int { return b.asks(j) - b.asks(i) })
	for k := range b.bundles {
		for _, c := range b.bundles[k].When {
			b.bundles[k].level = max(b.bundles[k].level, slices.Index(issues, c.Issue))
		}
	}
	slices.SortStableFunc(b.bundles, func(x, y bundle) int { return x.level - y.level })
	for d := len(issues) - 1; d >= 0; d-- {
		b.levels[d] = b.level(p, issues[d], b.levels[d+1])
	}
	for d := range b.levels {
		b.levels[d].open = sort.Search(len(b.bundles), func(k int) bool { return b.bundles[k].level >= d })
		b.broken = append(b.broken, make([]uint64, (len(b.bundles)+63)/64))
	}
	return b
}

// asks is how many bundles have a condition on an issue.
func (b *branch) asks(issue int) int {
	n := 0
	for _, x := range b.bundles {
		if slices.ContainsFunc(x.When, func(c sim.Condition) bool { return c.Issue == issue }) {
			n++
		}
	}
	return n
}

func (b *branch) level(p *promise, issue int, below level) level {
	l := level{}
	for _, values := range sim.Alike(issue, p.worths...) {
		v := values[0]
		c := choice{code: uint64(p.scenario.Space.With(0, issue, v)), count: uint64(len(values)), broken: make([]uint64, (len(b.bundles)+63)/64)}
		for i, w := range p.worths {
			c.worth[i] = w.Tables[issue][v]
		}
		for k, x := range b.bundles {
			for _, condition := range x.When {
				if condition.Issue == issue && !condition.Values[v] {
					c.broken[k/64] |= 1 << (k % 64)
				}
			}
		}
		l.choices = append(l.choices, c)
	}
	for i := range l.most {
		l.most[i], l.least[i] = l.choices[0].worth[i], l.choices[0].worth[i]
		for _, c := range l.choices {
			l.most[i], l.least[i] = max(l.most[i], c.worth[i]), min(l.least[i], c.worth[i])
		}
		l.most[i], l.least[i] = l.most[i]+below.most[i], l.least[i]+below.least[i]
	}
	return l
}

// walk looks at every partial package that `goOn` lets pass, which is told the
// least and the most that it can come to; `end` is told of whole ones. The counts are
// of packages that are alike to both.
func (b *branch) walk(d int, at spot, count uint64, goOn func(least, most [2]float64) bool, end func(spot, uint64)) {
	if b.left--; b.left < 0 {
		return
	}
	if d == len(b.levels)-1 {
		end(at, count)
		return
	}
	least, most := b.bounds(d, at)
	if !goOn(least, most) {
		return
	}
	l := &b.levels[d]
	for k := range l.choices {
		c := &l.choices[k]
		next := spot{at.x + c.worth[0], at.y + c.worth[1], at.code + c.code}
		for w := range c.broken {
			b.broken[d+1][w] = b.broken[d][w] | c.broken[w]
		}
		for j := l.open; j < b.levels[d+1].open; j++ {
			b.close(j, d+1, &next)
		}
		if next.vetoed() {
			continue
		}
		b.walk(d+1, next, count*c.count, goOn, end)
	}
}

// close adds what a bundle is worth, all of whose issues are settled.
func (b *branch) close(k, d int, at *spot) {
	x := &b.bundles[k]
	if broken := b.broken[d][k/64]>>(k%64)&1 == 1; broken != x.Unless {
		return
	}
	if x.party == 0 {
		at.x += x.Worth
	} else {
		at.y += x.Worth
	}
}

// bounds is the least and the most that a partial package can come to.
func (b *branch) bounds(d int, at spot) (least, most [2]float64) {
	l := &b.levels[d]
	least = [2]float64{at.x + l.least[0], at.y + l.least[1]}
	most = [2]float64{at.x + l.most[0], at.y + l.most[1]}
	for k := l.open; k < len(b.bundles); k++ {
		x := &b.bundles[k]
		if math.IsInf(x.Worth, -1) { // a veto: what is left of it is still to be seen
			continue
		}
		switch broken := b.broken[d][k/64]>>(k%64)&1 == 1; {
		case broken && x.Unless:
			least[x.party], most[x.party] = least[x.party]+x.Worth, most[x.party]+x.Worth
		case !broken:
			least[x.party], most[x.party] = least[x.party]+min(x.Worth, 0), most[x.party]+max(x.Worth, 0)
		}
	}
	return least, most
}

// search is the frontier of a part. It begins with good packages, so that most
// branches are left out. A part with too many packages to look at
// even so leaves the promise inexact: then it is the best of those that were looked at.
func (p *promise) search(part sim.Part) []spot {
	b := p.newBranch(part)
	front := b.climbs()
	b.walk(0, spot{}, 1,
		func(_, most [2]float64) bool { return !covered(front, most[0], most[1]) },
		func(s spot, _ uint64) { front = enterFront(front, s) })
	if b.left < 0 {
		p.exact, p.within = false, infinity
	}
	return front
}

// covered reports whether a spot of the front is at least as good for both. The
// front falls in x and rises in y, so that only the last one with enough x can be.
func covered(front []spot, x, y float64) bool {
	k := sort.Search(len(front), func(i int) bool { return front[i].x < x })
	return k > 0 && front[k-1].y >= y
}

// enterFront adds a spot, unless it is covered, and drops those that it covers.
func enterFront(front []spot, s spot) []spot {
	k := sort.Search(len(front), func(i int) bool { return front[i].x < s.x })
	if k > 0 && front[k-1].y >= s.y {
		if same := &front[k-1]; same.x == s.x && same.y == s.y {
			same.code = min(same.code, s.code)
		}
		return front
	}
	from := k
	if k > 0 && front[k-1].x == s.x {
		from--
	}
	to := k
	for to < len(front) && front[to].y <= s.y {
		to++
	}
	return slices.Replace(front, from, to, s)
}
