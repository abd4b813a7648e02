package genius

import (
	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// maxCells bounds the bounds of a profile, each counted by the values of its issue.
const maxCells = 10_000_000

// nonlinear is the sum of hyper-rectangles (ANAC 2014) over the largest utility
// that the file names: every package inside one earns its utility.
func nonlinear(root *element, issues []issue) (sim.Worth, error) {
	w := sim.Worth{Tables: make([][]float64, len(issues))}
	for k, i := range issues {
		w.Tables[k] = make([]float64, len(i.Values))
	}
	ufun, most, err := sum(root)
	if err != nil {
		return w, err
	}
	cells := 0
	for _, e := range ufun.children {
		if e.name != "hyperRectangle" {
			return w, e.errorf("<%s> in <ufun>; only <hyperRectangle> is known", e.name)
		}
		b, err := rectangle(e, issues)
		if err != nil {
			return w, err
		}
		for _, c := range b.When {
			if cells += len(c.Values); cells > maxCells {
				return w, e.errorf("too many bounds: together they cover more than %d values", maxCells)
			}
		}
		b.Worth /= most
		w.Bundles = append(w.Bundles, b)
	}
	return w, nil
}

// sum is the one function of the profile and the utility its sum is divided by.
func sum(root *element) (ufun *element, most float64, err error) {
	found := collect(root, "utility")
	if len(found) != 1 {
		return nil, 0, root.errorf("%d elements <utility>; a nonlinear profile needs exactly one", len(found))
	}
	if most, err = found[0].number("maxutility"); err != nil {
		return nil, 0, err
	}
	if most <= 0 {
		return nil, 0, found[0].errorf("maxutility is %v; it must be above 0", most)
	}
	if ufun, err = found[0].one("ufun"); err != nil {
		return nil, 0, err
	}
	if ufun == nil {
		return nil, 0, found[0].errorf("no <ufun> in <utility>; one is needed")
	}
	if how := ufun.attributes["aggregation"]; how != "sum" {
		return nil, 0, ufun.errorf("<ufun> has aggregation=%s; it must be sum", source.Quoted(how))
	}
	return ufun, most, nil
}

// rectangle is a bundle of bounds that must all hold or, with EXCLUDES, of
// which one must be broken.
func rectangle(e *element, issues []issue) (b sim.Bundle, err error) {
	if b.Worth, err = e.number("utility"); err != nil {
		return b, err
	}
	if _, weighted := e.attributes["weight"]; weighted {
		weight, err := e.number("weight")
		if err != nil {
			return b, err
		}
		b.Worth *= weight
	}
	for _, bound := range e.children {
		switch {
		case bound.name != "INCLUDES" && bound.name != "EXCLUDES":
			return b, bound.errorf("<%s> in <hyperRectangle>; only <INCLUDES> and <EXCLUDES> are known", bound.name)
		case bound.name != e.children[0].name:
			return b, bound.errorf("<INCLUDES> and <EXCLUDES> in one <hyperRectangle>; it must be one or the other")
		}
		c, err := condition(bound, issues)
		if err != nil {
			return b, err
		}
		b.When = append(b.When, c)
		b.Unless = bound.name == "EXCLUDES"
	}
	return b, nil
}

func condition(bound *element, issues []issue) (c sim.Condition, err error) {
	index, err := bound.integer("index")
	if err != nil {
		return c, err
	}
	lo, err := bound.integer("min")
	if err != nil {
		return c, err
	}
	hi, err := bound.integer("max")
	if err != nil {
		return c, err
	}
	for k, i := range issues {
		if i.index != index {
			continue
		}
		if i.kind != integer {
			return c, bound.errorf("index=\"%d\" is issue %q of type %s; bounds need an integer issue", index, i.Name, i.kind)
		}
		c = sim.Condition{Issue: k, Values: make([]bool, len(i.Values))}
		for v := range c.Values {
			x := i.lowest + int64(v)
			c.Values[v] = lo <= x && x <= hi
		}
		return c, nil
	}
	return c, bound.errorf("index=\"%d\" is no issue of the domain", index)
}
