package sim

import (
	"fmt"
	"math"
)

// Worth says what packages are worth to one party, in its own points or money:
// a base, a table for each issue, and bundles that are worth more (or less)
// than their parts. The sum is cut at Cap.
type Worth struct {
	Base    float64
	Tables  [][]float64 // by issue, then by value
	Bundles []Bundle
	Cap     float64       // the most a package can be worth; 0 = no limit
	Vetoes  [][]Condition // packages that the party never signs: all conditions of one hold
}

// Bundle adds its worth to every package that meets all conditions, or, with
// Unless, to every package that breaks at least one.
type Bundle struct {
	When   []Condition
	Unless bool
	Worth  float64
}

// Condition holds for packages whose value of the issue is among Values
// (by value index).
type Condition struct {
	Issue  int
	Values []bool
}

// check refuses numbers beside the tables that are not finite.
func (w *Worth) check() error {
	if !finite(w.Base) {
		return fmt.Errorf("base worth is %v, which is no finite number", w.Base)
	}
	for i, b := range w.Bundles {
		if !finite(b.Worth) {
			return fmt.Errorf("bundle %d is worth %v, which is no finite number", i+1, b.Worth)
		}
	}
	if !finite(w.Cap) {
		return fmt.Errorf("cap is %v, which is no finite number", w.Cap)
	}
	return nil
}

// Of is the worth of the package with these value indices, vetoed or not.
func (w *Worth) Of(values []int) float64 {
	u := w.Base
	for i, table := range w.Tables {
		u += table[values[i]]
	}
	for i := range w.Bundles {
		if w.Bundles[i].Applies(values) {
			u += w.Bundles[i].Worth
		}
	}
	return w.cut(u)
}

// Applies reports whether the bundle adds its worth to the package with these value indices.
func (b *Bundle) Applies(values []int) bool {
	for _, c := range b.When {
		if !c.Values[values[c.Issue]] {
			return b.Unless
		}
	}
	return !b.Unless
}

// appliesTo is Applies for a package by its number.
func (b *Bundle) appliesTo(s *Space, o Outcome) bool {
	for _, c := range b.When {
		if !c.Values[s.Value(o, c.Issue)] {
			return b.Unless
		}
	}
	return !b.Unless
}

func (w *Worth) cut(u float64) float64 {
	if w.Cap != 0 {
		return math.Min(u, w.Cap)
	}
	return u
}

// magnitude is more than any package can be worth, of either sign.
func (w *Worth) magnitude() float64 {
	sum := math.Abs(w.Base)
	for _, table := range w.Tables {
		most := 0.0
		for _, x := range table {
			most = max(most, math.Abs(x))
		}
		sum += most
	}
	for _, b := range w.Bundles {
		sum += math.Abs(b.Worth)
	}
	return sum
}

// table lists the worth of every package of a tabled space, in the order of
// their numbers.
func (w *Worth) table(s *Space) []float64 {
	all := make([]float64, 1, s.size)
	all[0] = w.Base
	for _, values := range w.Tables {
		n := len(all)
		all = all[:n*len(values)]
		for o := n - 1; o >= 0; o-- { // from the back, so that nothing is overwritten before it is read
			sum := all[o]
			for v := len(values) - 1; v >= 0; v-- {
				all[o*len(values)+v] = sum + values[v]
			}
		}
	}
	if len(w.Bundles) > 0 {
		w.addBundles(s, all)
	}
	if w.Cap != 0 {
		for o := range all {
			all[o] = w.cut(all[o])
		}
	}
	return all
}

// addBundles adds them one after another, each to the packages that it applies to
// and to no others: a case may have thousands, which all say something of few packages.
func (w *Worth) addBundles(s *Space, all []float64) {
	for i := range w.Bundles {
		b := &w.Bundles[i]
		if !b.Unless {
			b.add(s, all)
			continue
		}
		for o := range all {
			if b.appliesTo(s, Outcome(o)) {
				all[o] += b.Worth
			}
		}
	}
}

// add adds the worth to the packages that meet all conditions.
func (b *Bundle) add(s *Space, all []float64) {
	allowed, last := make([][]bool, len(s.Issues)), -1
	for _, c := range b.When {
		values := append([]bool(nil), c.Values...)
		for v, ok := range allowed[c.Issue] { // of two conditions on one issue both must hold
			values[v] = values[v] && ok
		}
		allowed[c.Issue], last = values, max(last, c.Issue)
	}
	block := s.size
	if last >= 0 {
		block = s.strides[last]
	}
	var from func(issue int, o uint64)
	from = func(issue int, o uint64) {
		if issue > last { // what follows is free, and stands in one piece
			for k := range all[o : o+block] {
				all[o+uint64(k)] += b.Worth
			}
			return
		}
		for v := range s.Issues[issue].Values {
			if allowed[issue] == nil || allowed[issue][v] {
				from(issue+1, o+uint64(v)*s.strides[issue])
			}
		}
	}
	from(0, 0)
}
