package sim

import (
	"math"
	"math/rand/v2"
	"slices"
	"sync"
)

// large answers for a profile whose packages are too many to list, by meeting
// in the middle (Horowitz and Sahni 1974): the issues are split into two halves,
// what the packages of each half are worth is sorted, and a package of a given
// worth is found by walking down one half and up the other.
//
// A half keeps up to maxSums sums of at most 28 bytes, so that a profile takes
// 120 MB at most and about 60 bytes times the root of the space as a rule. Values that
// are alike to the party count as one, so that bundles and hyper-rectangles,
// whose bounds cut an issue into few pieces, are small too. All answers are exact as
// long as a half's sums, equal ones counted once, fit; beyond that its largest and
// smallest are still exact, and the others within `within` of a stated answer.
type large struct {
	worth  *Worth
	space  *Space
	cut    [2]part
	limit  float64 // the cap; plus infinity where there is none
	most   int
	made   sync.Once
	halves [2]*half
	kin    [][]class // by issue, where some class has several members
	classy bool
}

func newLarge(w *Worth, s *Space) *large {
	w = w.Barred()
	l := &large{worth: w, space: s, limit: math.Inf(1), most: maxSums}
	if w.Cap != 0 {
		l.limit = w.Cap
	}
	sizes := make([]int, len(w.Tables))
	for i := range sizes {
		sizes[i] = len(w.classes(i))
	}
	l.cut = w.cutInTwo(func(i int) int { return sizes[i] })
	return l
}

func (l *large) make() {
	l.made.Do(func() {
		l.halves[0] = newHalf(l.worth, l.space, l.cut[0], l.worth.Base, l.most)
		l.halves[1] = newHalf(l.worth, l.space, l.cut[1], 0, l.most)
		for i := range l.space.Issues {
			l.kin = append(l.kin, l.worth.classes(i))
			l.classy = l.classy || len(l.kin[i]) < len(l.space.Issues[i].Values)
		}
	})
}

// utility adds up the halves as the search does, so that both agree to the last bit.
func (l *large) utility(o Outcome) float64 { return min(l.uncut(o), l.limit) }

// uncut is a package's worth as if there were no cap.
func (l *large) uncut(o Outcome) float64 {
	return l.worth.sum(l.space, l.cut[0], l.worth.Base, o) + l.worth.sum(l.space, l.cut[1], 0, o)
}

// empty reports whether every package is vetoed.
func (l *large) empty() bool { return len(l.halves[0].worths) == 0 || len(l.halves[1].worths) == 0 }

// extremes needs no halves where the best package is the best of each issue. Where
// there is none the least is more than the most.
func (l *large) extremes() (lo, hi float64) {
	if len(l.worth.Bundles) == 0 {
		worst, best := Outcome(0), Outcome(0)
		for i, table := range l.worth.Tables {
			worst = l.space.With(worst, i, slices.Index(table, slices.Min(table)))
			best = l.space.With(best, i, slices.Index(table, slices.Max(table)))
		}
		return l.utility(worst), l.utility(best)
	}
	l.make()
	if l.empty() {
		return math.Inf(1), math.Inf(-1)
	}
	a, b := l.halves[0].worths, l.halves[1].worths
	return min(a[len(a)-1]+b[len(b)-1], l.limit), min(a[0]+b[0], l.limit)
}

// count is how many packages are worth at least u.
func (l *large) count(u float64) uint64 {
	if u > l.limit {
		return 0
	}
	a, b := l.halves[0], l.halves[1]
	n, j := uint64(0), len(b.worths)
	for i, x := range a.worths {
		for j > 0 && x+b.worths[j-1] < u {
			j--
		}
		if j == 0 {
			break
		}
		n += (a.before[a.start[i+1]] - a.before[a.start[i]]) * b.down(j)
	}
	return n
}

// above is the package of the smallest worth that is at least u.
func (l *large) above(u float64) Outcome {
	if u > l.limit {
		return None
	}
	a, b := l.halves[0], l.halves[1]
	least, found, j := math.Inf(1), uint64(None), len(b.worths)
	for i, x := range a.worths {
		for j > 0 && x+b.worths[j-1] < u {
			j--
		}
		for k := j - 1; k >= 0 && x+b.worths[k] <= least; k-- {
			if sum := x + b.worths[k]; sum < least {
				least, found = sum, uint64(None)
			}
			found = min(found, a.lowest(i)+b.lowest(k))
			if least >= l.limit {
				break
			}
		}
	}
	if least >= l.limit {
		return l.atLimit()
	}
	return Outcome(found)
}

// atLimit is the lowest number of all packages that are cut at the cap.
func (l *large) atLimit() Outcome {
	a, b := l.halves[0], l.halves[1]
	found, lowest, j := uint64(None), uint64(None), 0
	for i := len(a.worths) - 1; i >= 0; i-- {
		for j < len(b.worths) && a.worths[i]+b.worths[j] >= l.limit {
			lowest = min(lowest, b.lowest(j))
			j++
		}
		if j > 0 {
			found = min(found, a.lowest(i)+lowest)
		}
	}
	return Outcome(found)
}

// below is the package of the largest worth that is less than u.
func (l *large) below(u float64) Outcome {
	if u > l.limit {
		if _, hi := l.extremes(); hi >= l.limit {
			return l.atLimit()
		}
	}
	a, b := l.halves[0], l.halves[1]
	most, found, j := math.Inf(-1), uint64(None), len(b.worths)
	for i, x := range a.worths {
		for j > 0 && x+b.worths[j-1] < u {
			j--
		}
		for k := j; k < len(b.worths) && x+b.worths[k] >= most; k++ {
			if sum := x + b.worths[k]; sum > most {
				most, found = sum, uint64(None)
			}
			found = min(found, a.lowest(i)+b.lowest(k))
		}
	}
	return Outcome(found)
}

// draw picks one of the n packages worth at least u.
func (l *large) draw(u float64, n uint64, dice *rand.Rand) Outcome {
	a, b := l.halves[0], l.halves[1]
	r, j := dice.Uint64N(n), len(b.worths)
	for i, x := range a.worths {
		for x+b.worths[j-1] < u {
			j--
		}
		each := b.down(j)
		here := (a.before[a.start[i+1]] - a.before[a.start[i]]) * each
		if r >= here {
			r -= here
			continue
		}
		code := a.codes[a.holder(a.before[a.start[i]]+r/each)] + b.codes[b.holder(r%each)]
		return l.relative(Outcome(code), dice)
	}
	panic("fewer packages than were counted")
}

// relative changes every value to one of its class, by chance.
func (l *large) relative(o Outcome, dice *rand.Rand) Outcome {
	if !l.classy {
		return o
	}
	first := o
	for i := range l.kin {
		if members := l.classOf(first, i).members; len(members) > 1 {
			o = l.space.With(o, i, members[dice.IntN(len(members))])
		}
	}
	return o
}
