package sim

import (
	"cmp"
	"encoding/binary"
	"math"
	"slices"
)

// maxSums is the most sums that are kept of a half of a large space.
const maxSums = 1 << 21

// tally is packages of some issues that are worth the same: how many they are,
// and the one of the lowest number.
type tally struct {
	worth float64
	code  uint64 // of the issues looked at so far, the others at their first values
	count uint64
	state uint32 // which bundles are still open, as a number of the fold
}

// fold lists what the packages of a half are worth, adding one issue after
// another. A bundle is open until one of its conditions is broken or its last
// issue was added; packages with the same open bundles go on alike.
//
// Nothing is merged as long as there are at most `most` sums. Beyond that equal
// sums become one, and if it is not enough those within a narrow cell: the
// largest stands for all. Within says how much less than it they can be worth.
type fold struct {
	worth  *Worth
	space  *Space
	half   part
	most   int
	list   []tally
	states [][]uint64 // the open bundles of each state, a bit for each of the half's bundles
	within float64
}

func newFold(w *Worth, s *Space, half part, most int) *fold {
	open := make([]uint64, (len(half.bundles)+63)/64)
	for k := range half.bundles {
		open[k/64] |= 1 << (k % 64)
	}
	return &fold{worth: w, space: s, half: half, most: most,
		list: []tally{{count: 1}}, states: [][]uint64{open}}
}

// run adds all issues. Where bundles join them, those of most bundles come
// first, so that bundles are closed early.
func (f *fold) run() {
	order := slices.Clone(f.half.issues)
	bound := f.bound()
	if len(f.half.bundles) > 0 {
		slices.SortStableFunc(order, func(i, j int) int { return len(bound[j]) - len(bound[i]) })
	}
	left := make([]int, len(f.half.bundles)) // conditions of each bundle still to come
	for _, list := range bound {
		for _, c := range list {
			left[c.bundle]++
		}
	}
	for _, issue := range order {
		for _, c := range bound[issue] {
			left[c.bundle]--
		}
		f.add(issue, bound[issue], left)
	}
}

// binding is what one of the half's bundles asks of an issue.
type binding struct {
	bundle int // its place among the half's
	values []bool
}

// bound is the bindings of each issue. Two conditions of a bundle on one issue are one.
func (f *fold) bound() map[int][]binding {
	bound := map[int][]binding{}
	for k, b := range f.half.bundles {
		for _, c := range f.worth.Bundles[b].When {
			list := bound[c.Issue]
			if n := len(list) - 1; n < 0 || list[n].bundle != k {
				bound[c.Issue] = append(list, binding{k, slices.Clone(c.Values)})
				continue
			}
			for v, ok := range c.Values {
				list[len(list)-1].values[v] = list[len(list)-1].values[v] && ok
			}
		}
	}
	return bound
}

// step is what choosing a class of values does in a state.
type step struct {
	next uint32
	gain float64
}

// add extends every sum by every class of values of an issue.
func (f *fold) add(issue int, bound []binding, left []int) {
	classes := f.worth.classes(issue)
	if len(f.list) > 1 && len(f.list)*len(classes) > f.most {
		f.merge(max(1, f.most/len(classes)))
		f.compact()
	}
	f.spare(len(classes) * (len(bound) + len(f.states[0]) + 1))
	steps := f.steps(classes, bound, left)
	stride := f.space.strides[issue]
	next := make([]tally, 0, len(f.list)*len(classes))
	for c, class := range classes {
		code, n := uint64(class.members[0])*stride, uint64(len(class.members))
		for _, t := range f.list {
			s := steps[int(t.state)*len(classes)+c]
			if math.IsInf(s.gain, -1) { // vetoed
				continue
			}
			next = append(next, tally{t.worth + class.worth + s.gain, t.code + code, t.count * n, s.next})
		}
	}
	f.list = next
}

// steps works out, for each state and class, which bundles stay open and what
// those that close add.
func (f *fold) steps(classes []class, bound []binding, left []int) []step {
	known, states := map[string]uint32{}, [][]uint64(nil)
	steps := make([]step, 0, len(f.states)*len(classes))
	for _, open := range f.states {
		for _, class := range classes {
			next, gain := slices.Clone(open), 0.0
			for _, b := range bound {
				bit := uint64(1) << (b.bundle % 64)
				holds := b.values[class.members[0]]
				if next[b.bundle/64]&bit == 0 || holds && left[b.bundle] > 0 {
					continue
				}
				next[b.bundle/64] &^= bit
				if bundle := &f.worth.Bundles[f.half.bundles[b.bundle]]; holds != bundle.Unless {
					gain += bundle.Worth
				}
			}
			steps = append(steps, step{intern(known, &states, next), gain})
		}
	}
	f.states = states
	return steps
}

func intern(known map[string]uint32, states *[][]uint64, open []uint64) uint32 {
	key := make([]byte, 0, 8*len(open))
	for _, word := range open {
		key = binary.LittleEndian.AppendUint64(key, word)
	}
	at, ok := known[string(key)]
	if !ok {
		at = uint32(len(*states))
		known[string(key)] = at
		*states = append(*states, open)
	}
	return at
}

// merge makes equal sums one, then those of ever wider cells until few enough
// are left. A state keeps its two extremes; where the states alone are too many
// the rest is dropped.
func (f *fold) merge(most int) {
	slices.SortFunc(f.list, func(a, b tally) int {
		return cmp.Or(cmp.Compare(a.state, b.state), cmp.Compare(b.worth, a.worth), cmp.Compare(a.code, b.code))
	})
	lo, hi := math.Inf(1), math.Inf(-1)
	for _, t := range f.list {
		lo, hi = min(lo, t.worth), max(hi, t.worth)
	}
	const rounding = 1e-13 // sums of the same numbers in another order
	f.squeeze(float64((hi - lo) * rounding))
	for cells := float64(most); len(f.list) > most && cells >= 1; cells /= 2 {
		width := (hi - lo) / cells
		f.squeeze(width)
		f.within += width
	}
	if len(f.list) > most { // too many states: the best are looked into, nothing is proven of the rest
		slices.SortStableFunc(f.list, func(a, b tally) int { return cmp.Compare(b.worth, a.worth) })
		f.list, f.within = f.list[:most], math.Inf(1)
	}
}

// maxStates is the most states that a fold goes on with once it has to merge;
// beyond, the best of them are looked into.
const maxStates = 1 << 16

// maxWork is the most steps of a bundle in a state that adding an issue may take: with
// thousands of bundles fewer states are gone on with.
const maxWork = 1 << 24

// spare keeps so many states that an issue can be added in time, each of which takes so much work.
func (f *fold) spare(each int) {
	if most := max(16, maxWork/each); len(f.states) > most {
		f.compactTo(most)
	}
}

func (f *fold) compact() { f.compactTo(maxStates) }

// compactTo forgets the states that no sum is in, and where there are too many
// all but the best sums.
func (f *fold) compactTo(most int) {
	number, states := make([]int, len(f.states)), [][]uint64(nil)
	for k, t := range f.list {
		if number[t.state] == 0 {
			states = append(states, f.states[t.state])
			number[t.state] = len(states)
		}
		f.list[k].state = uint32(number[t.state] - 1)
	}
	f.states = states
	if len(states) > most {
		slices.SortStableFunc(f.list, func(a, b tally) int { return cmp.Compare(b.worth, a.worth) })
		f.list, f.within = f.list[:min(len(f.list), most)], math.Inf(1)
		f.compactTo(most)
	}
}

// squeeze lets the largest sum of each cell stand for those at most width
// below it. The smallest sum of a state stays, so that both extremes are exact.
func (f *fold) squeeze(width float64) {
	kept := f.list[:0]
	for k, t := range f.list {
		n := len(kept) - 1
		last := k == len(f.list)-1 || f.list[k+1].state != t.state
		if n >= 0 && kept[n].state == t.state && kept[n].worth-t.worth <= width && !(last && kept[n].worth > t.worth+float64(width*1e-3)) {
			kept[n].count += t.count
			continue
		}
		kept = append(kept, t)
	}
	f.list = kept
}
