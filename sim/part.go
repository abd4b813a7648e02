package sim

import (
	"cmp"
	"fmt"
	"slices"
)

// Part is issues whose worths hang together: those that a bundle of some party
// joins, directly or through others. What a package is worth is the sum over the
// parts. Without bundles every issue is a part of its own.
type Part struct {
	Issues  []int   // in their order
	Bundles [][]int // by party, in their order
}

// part is the same for one party.
type part struct {
	issues  []int
	bundles []int
}

// Parts cuts the issues up by the bundles that join them for one party at
// least. Bundles without conditions belong to the first part.
func Parts(worths ...*Worth) []Part {
	leader := make([]int, len(worths[0].Tables))
	for i := range leader {
		leader[i] = i
	}
	for _, w := range worths {
		for _, b := range w.Bundles {
			for _, c := range b.When {
				join(leader, b.When[0].Issue, c.Issue)
			}
		}
	}
	index := map[int]int{}
	var list []Part
	for i := range leader {
		l := lead(leader, i)
		if _, known := index[l]; !known {
			index[l] = len(list)
			list = append(list, Part{Bundles: make([][]int, len(worths))})
		}
		list[index[l]].Issues = append(list[index[l]].Issues, i)
	}
	for p, w := range worths {
		for k, b := range w.Bundles {
			at := 0
			if len(b.When) > 0 {
				at = index[lead(leader, b.When[0].Issue)]
			}
			list[at].Bundles[p] = append(list[at].Bundles[p], k)
		}
	}
	return list
}

// Alike sorts an issue's values into classes that make no difference to any of
// the parties, in the order of their first values.
func Alike(issue int, worths ...*Worth) [][]int {
	keys := make([]string, len(worths[0].Tables[issue]))
	for _, w := range worths {
		for c, class := range w.classes(issue) {
			for _, v := range class.members {
				keys[v] += fmt.Sprint(c, " ")
			}
		}
	}
	index := map[string]int{}
	var list [][]int
	for v, key := range keys {
		if _, known := index[key]; !known {
			index[key] = len(list)
			list = append(list, nil)
		}
		list[index[key]] = append(list[index[key]], v)
	}
	return list
}

func lead(leader []int, i int) int {
	for leader[i] != i {
		i = leader[i]
	}
	return i
}

// join keeps the lowest issue as the leader.
func join(leader []int, i, j int) {
	i, j = lead(leader, i), lead(leader, j)
	leader[max(i, j)] = min(i, j)
}

// class is values of an issue that are alike to a party: the same worth, and
// every condition holds for all of them or for none.
type class struct {
	worth   float64
	members []int // in their order
}

// classes sorts an issue's values into classes, in the order of their first values.
func (w *Worth) classes(issue int) []class {
	var conditions [][]bool
	for _, b := range w.Bundles {
		for _, c := range b.When {
			if c.Issue == issue {
				conditions = append(conditions, c.Values)
			}
		}
	}
	type key struct {
		worth float64
		holds string
	}
	index := map[key]int{}
	var list []class
	holds := make([]byte, len(conditions))
	for v, worth := range w.Tables[issue] {
		for k, values := range conditions {
			holds[k] = 0
			if values[v] {
				holds[k] = 1
			}
		}
		at := key{worth + 0, string(holds)} // -0 and 0 are one worth
		if _, known := index[at]; !known {
			index[at] = len(list)
			list = append(list, class{worth: worth})
		}
		list[index[at]].members = append(list[index[at]].members, v)
	}
	return list
}

// cutInTwo deals the parts out to two halves of about the same number of sums: the
// largest first, each to the half that is smaller so far. A half keeps issues
// and bundles in their order.
func (w *Worth) cutInTwo(size func(issue int) int) [2]part {
	list := Parts(w)
	weight := func(p Part) float64 {
		n := 1.0
		for _, i := range p.Issues {
			n *= float64(size(i))
		}
		return n
	}
	slices.SortStableFunc(list, func(a, b Part) int { return cmp.Compare(weight(b), weight(a)) })
	var halves [2]part
	weights := [2]float64{1, 1}
	for _, p := range list {
		h := 0
		if weights[1] < weights[0] {
			h = 1
		}
		weights[h] *= weight(p)
		halves[h].issues = append(halves[h].issues, p.Issues...)
		halves[h].bundles = append(halves[h].bundles, p.Bundles[0]...)
	}
	for h := range halves {
		slices.Sort(halves[h].issues)
		slices.Sort(halves[h].bundles)
	}
	return halves
}
