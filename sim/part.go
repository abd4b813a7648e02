package sim

import (
	"cmp"
	"slices"
)

// part is issues whose worths hang together: those that a bundle joins, directly
// or through others. What a package is worth is the sum over the parts. Without
// bundles every issue is a part of its own.
type part struct {
	issues  []int // in their order
	bundles []int // in their order
}

// parts cuts the issues up by the bundles that join them. Bundles without
// conditions belong to the first part.
func (w *Worth) parts() []part {
	leader := make([]int, len(w.Tables))
	for i := range leader {
		leader[i] = i
	}
	for _, b := range w.Bundles {
		for _, c := range b.When {
			join(leader, b.When[0].Issue, c.Issue)
		}
	}
	index := map[int]int{}
	var list []part
	for i := range leader {
		l := lead(leader, i)
		if _, known := index[l]; !known {
			index[l] = len(list)
			list = append(list, part{})
		}
		list[index[l]].issues = append(list[index[l]].issues, i)
	}
	for k, b := range w.Bundles {
		at := 0
		if len(b.When) > 0 {
			at = index[lead(leader, b.When[0].Issue)]
		}
		list[at].bundles = append(list[at].bundles, k)
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
	list := w.parts()
	weight := func(p part) float64 {
		n := 1.0
		for _, i := range p.issues {
			n *= float64(size(i))
		}
		return n
	}
	slices.SortStableFunc(list, func(a, b part) int { return cmp.Compare(weight(b), weight(a)) })
	var halves [2]part
	weights := [2]float64{1, 1}
	for _, p := range list {
		h := 0
		if weights[1] < weights[0] {
			h = 1
		}
		weights[h] *= weight(p)
		halves[h].issues = append(halves[h].issues, p.issues...)
		halves[h].bundles = append(halves[h].bundles, p.bundles...)
	}
	for h := range halves {
		slices.Sort(halves[h].issues)
		slices.Sort(halves[h].bundles)
	}
	return halves
}
