package main

import (
	"slices"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim/batch"
)

// draft is an arm in the making: what was set of it so far.
type draft struct {
	*reader
	arm     *batch.Arm
	self    side
	against side
	mix     source.Node // whom it meets
	opener  batch.Opener
	rounds  int
	changes []change // to the case
	draws   choices  // case.FIELD
}

// side is what was set of a style.
type side struct {
	spec   source.Node
	asked  bool
	traits choices // by trait
	slots  choices // by slot
	params choices // by parameter
}

// finish makes the arm of the draft.
func (d *draft) finish(o source.Object) {
	if !d.self.asked {
		o.Fail("nobody is looked at in arm %q; say who with self, a style", d.arm.Name)
	}
	if !d.against.asked {
		o.Fail("nobody is met in arm %q; say who with against, a style or several with shares", d.arm.Name)
	}
	d.arm.Self = d.build(d.self, d.self.spec)
	d.arm.Others = d.counterparts()
	d.arm.Opener, d.arm.Rounds = d.opener, d.rounds
	d.arm.Cases = d.variants()
}

// counterparts are whom self meets, with their shares: a style, a list with equal
// shares, or a map with one for each. They need not add up to 1: they are shares of their sum.
func (d *draft) counterparts() []batch.Counterpart {
	var list []batch.Counterpart
	add := func(n source.Node, share float64) {
		s := d.counterpart(n)
		at := slices.IndexFunc(list, func(c batch.Counterpart) bool { return c.Style.Spec == s.Spec })
		switch {
		case at < 0:
			list = append(list, batch.Counterpart{Style: s, Share: share})
		case s.Spec == d.arm.Self.Spec: // it is named, and self is of its kind in this arm
			list[at].Share += share
		default:
			n.Fail("counterpart %q is named twice", s.Spec)
		}
	}
	if d.mix.Kind == source.Map {
		for _, pair := range d.mix.Pairs("against") {
			add(pair.Key, readShare(pair.Value, pair.Name))
		}
	} else {
		for _, entry := range d.mix.Several("against", mostEntries) {
			add(entry, 1)
		}
	}
	if len(list) == 0 {
		d.mix.Fail("against names nobody")
	}
	sum := 0.0
	for _, c := range list {
		sum += c.Share
	}
	for i := range list {
		list[i].Share /= sum
	}
	return list
}

// itself is the counterpart that is of the same style as self.
const itself = "self"

func (d *draft) counterpart(n source.Node) batch.Style {
	if n.Text == itself {
		return d.arm.Self
	}
	return d.build(d.against, n)
}

// readShare reads 0.3 or 30 %.
func readShare(n source.Node, what string) float64 {
	x, ok := portion(n)
	if !ok || x <= 0 {
		n.Fail("the share of %s is %s; want a number above 0, such as 0.3 or 30 %%", what, n)
	}
	return x
}
