package sim

import (
	"cmp"
	"container/heap"
	"slices"
)

// descent lists the packages of a large space from the best down: in a tree
// whose branches lead to what is worth no more, the best that was not yet
// listed is always among the ends of the branches (Lawler 1972). A branch to a package
// of the same worth leads to a higher number, so that equal ones come in order.
type descent struct {
	l     *large
	lists [][]uint64 // independent choices, best first: what they add to the number
	kin   bool       // a choice stands for all packages of its classes
	open  nodes
	ranks []uint32 // of all nodes, one after another
}

type node struct {
	worth  float64
	number uint64
	ranks  int    // where its ranks begin, one a list
	last   int    // the last list that it moved down
	member uint64 // which package of its classes
}

type nodes []node

func (n nodes) Len() int      { return len(n) }
func (n nodes) Swap(i, j int) { n[i], n[j] = n[j], n[i] }
func (n nodes) Less(i, j int) bool {
	return n[i].worth > n[j].worth || n[i].worth == n[j].worth && n[i].number < n[j].number
}
func (n *nodes) Push(x any) { *n = append(*n, x.(node)) }
func (n *nodes) Pop() any {
	last := (*n)[len(*n)-1]
	*n = (*n)[:len(*n)-1]
	return last
}

// best lists the k best packages, best first, equal ones in the order of their
// numbers (above a cap: as if there were none). Where bundles leave more sums than
// are kept, it is the best of those kept.
func (l *large) best(k int) []Outcome {
	d := &descent{l: l, kin: len(l.worth.Bundles) > 0}
	if d.kin && l.empty() {
		return nil
	}
	if d.kin {
		d.lists = [][]uint64{l.halves[0].codes, l.halves[1].codes}
	} else {
		d.lists = l.choices()
	}
	d.ranks = make([]uint32, len(d.lists))
	d.push(node{})
	var list []Outcome
	for len(list) < k && len(d.open) > 0 {
		n := heap.Pop(&d.open).(node)
		list = append(list, Outcome(n.number))
		d.branch(n)
	}
	return list
}

// choices is each issue's values, best first.
func (l *large) choices() [][]uint64 {
	lists := make([][]uint64, len(l.space.Issues))
	for i, table := range l.worth.Tables {
		for v := range table {
			lists[i] = append(lists[i], uint64(v)*l.space.strides[i])
		}
		slices.SortStableFunc(lists[i], func(a, b uint64) int {
			return cmp.Compare(table[b/l.space.strides[i]], table[a/l.space.strides[i]])
		})
	}
	return lists
}

// push works out what a node is worth and adds it.
func (d *descent) push(n node) {
	n.number = 0
	for i, list := range d.lists {
		n.number += list[d.ranks[n.ranks+i]]
	}
	n.worth = d.l.uncut(Outcome(n.number))
	if d.kin {
		n.number = uint64(d.l.member(Outcome(n.number), n.member))
	}
	heap.Push(&d.open, n)
}

// branch moves on to the next member, or else one list from the last one on down.
func (d *descent) branch(n node) {
	if d.kin && n.member+1 < d.members(n) {
		next := n
		next.member++
		d.push(next)
	}
	if n.member > 0 {
		return
	}
	for i := n.last; i < len(d.lists); i++ {
		if int(d.ranks[n.ranks+i])+1 == len(d.lists[i]) {
			continue
		}
		next := node{ranks: len(d.ranks), last: i}
		d.ranks = append(d.ranks, d.ranks[n.ranks:n.ranks+len(d.lists)]...)
		d.ranks[next.ranks+i]++
		d.push(next)
	}
}

func (d *descent) members(n node) uint64 {
	code, count := uint64(0), uint64(1)
	for i, list := range d.lists {
		code += list[d.ranks[n.ranks+i]]
	}
	for i := range d.l.kin {
		count *= uint64(len(d.l.classOf(Outcome(code), i).members))
	}
	return count
}

// member is the m-th of the packages of the same classes, in the order of their
// numbers; o is the first.
func (l *large) member(o Outcome, m uint64) Outcome {
	first := o
	for i := len(l.kin) - 1; i >= 0 && m > 0; i-- {
		members := l.classOf(first, i).members
		n := uint64(len(members))
		o = l.space.With(o, i, members[m%n])
		m /= n
	}
	return o
}

// classOf is the class of an issue whose first value the package has.
func (l *large) classOf(o Outcome, issue int) *class {
	v := l.space.Value(o, issue)
	for c := range l.kin[issue] {
		if class := &l.kin[issue][c]; class.members[0] == v {
			return class
		}
	}
	panic("not the first of its class")
}
