package lint

import "github.com/parley-sim/parley/sim"

// change is the least and the most that a party gains when one issue goes from
// one value to another, whatever the other terms are. With bundles these are
// bounds: several of them may not be able to change at once.
func (c *subject) change(party, issue, from, to int) (least, most float64) {
	w := c.barred[party]
	least = w.Tables[issue][to] - w.Tables[issue][from]
	most = least
	for i := range w.Bundles {
		if d, always := bundleChange(&w.Bundles[i], issue, from, to); always {
			least, most = least+d, most+d
		} else {
			least, most = least+min(d, 0), most+max(d, 0)
		}
	}
	if w.Cap != 0 { // it may swallow a difference, and turns none round
		least, most = min(least, 0), max(most, 0)
	}
	return least, most
}

// bundleChange is what a bundle adds when an issue changes, and whether it does
// so whatever the other terms are.
func bundleChange(b *sim.Bundle, issue, from, to int) (d float64, always bool) {
	before, after, always := true, true, true
	for _, cond := range b.When {
		if cond.Issue != issue {
			always = false
			continue
		}
		before, after = before && cond.Values[from], after && cond.Values[to]
	}
	switch {
	case before == after:
		return 0, true
	case after != b.Unless:
		return b.Worth, always
	}
	return -b.Worth, always
}

// better reports whether a value is at least as good as another for every party,
// and better for one, whatever the other terms are.
func (c *subject) better(issue, value, other int) bool {
	some := false
	for p := range c.Parties {
		least, _ := c.change(p, issue, other, value)
		if !(least >= -small) { // nor if a veto goes and another comes, which is no number
			return false
		}
		some = some || least > small
	}
	return some
}

// favourite is a value that is best for every party, whatever the other terms
// are; false where there is none.
func (c *subject) favourite(issue int) (value int, ok bool) {
	n := len(c.Space.Issues[issue].Values)
	for v := range n {
		best := true
		for u := 0; u < n && best; u++ {
			best = u == v || c.atLeast(issue, v, u)
		}
		if best {
			return v, true
		}
	}
	return 0, false
}

func (c *subject) atLeast(issue, value, other int) bool {
	for p := range c.Parties {
		if least, _ := c.change(p, issue, other, value); !(least >= -small) {
			return false
		}
	}
	return true
}

// comparable reports whether the values of an issue are few enough to hold each
// against each other.
func (c *subject) comparable(issue int) bool {
	const most = 20_000_000
	n, work := len(c.Space.Issues[issue].Values), 0
	for _, w := range c.barred {
		work += 1 + len(w.Bundles)
	}
	return work <= most/n/n
}
