package main

import (
	"slices"
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/trial"
)

// builder makes the arms of an experiment.
type builder struct {
	*reader
	common  choices // what every arm has that does not say otherwise
	factors []*factor
	sample  sample
	filter  *filter
}

// arms makes them all: the levels of the factors combined.
func (b *builder) arms(o source.Object) []*batch.Arm {
	b.disjoint()
	points := b.sample.points(b)
	if b.filter != nil {
		if b.sample.method == trial.Sobol {
			b.filter.node.Fail("where would take points out of a sobol sample, which needs them all; narrow the ranges")
		}
		points = slices.DeleteFunc(points, func(p point) bool { return !b.filter.keeps(b.factors, p) })
		if len(points) == 0 {
			b.filter.node.Fail("where keeps no arm")
		}
	}
	arms := make([]*batch.Arm, len(points))
	for i, p := range points {
		arms[i] = b.arm(o, p)
	}
	return arms
}

// disjoint refuses a path that two factors set: which one should hold?
func (b *builder) disjoint() {
	set := map[string]string{}
	for _, f := range b.factors {
		for _, l := range f.levels {
			for _, c := range l.sets {
				if by, there := set[c.path]; there && by != f.name {
					c.node.Fail("%s is set by %s and by %s; let one of them set it", c.path, by, f.name)
				}
				set[c.path] = f.name
			}
		}
	}
}

// point is one level of each factor.
type point []level

// grid is every level with every other; the last factor changes fastest.
func (b *builder) grid() []point {
	n := 1
	for _, f := range b.factors {
		if n *= len(f.levels); n > batch.MostArms {
			f.node.Fail("these factors make more than %d arms; vary less, or take one at a time, or a sample", batch.MostArms)
		}
	}
	points := []point{nil}
	for _, f := range b.factors {
		var longer []point
		for _, p := range points {
			for _, l := range f.levels {
				longer = append(longer, append(slices.Clone(p), l))
			}
		}
		points = longer
	}
	return points
}

// star is the base, then every other level of each factor with the base of the others.
func (b *builder) star() []point {
	base := make(point, len(b.factors))
	for i, f := range b.factors {
		base[i] = f.levels[0]
	}
	points := []point{base}
	for i, f := range b.factors {
		for _, l := range f.levels[1:] {
			p := slices.Clone(base)
			p[i] = l
			points = append(points, p)
		}
	}
	return points
}

// arm builds one: the common settings, and over them what the levels set.
func (b *builder) arm(o source.Object, p point) *batch.Arm {
	sets := b.common
	a := &batch.Arm{Name: b.name(p)}
	for _, l := range p {
		a.Values = append(a.Values, l.name)
		for _, c := range l.sets {
			sets = sets.put(c)
		}
	}
	d := &draft{reader: b.reader, arm: a, opener: batch.Both, rounds: 20}
	for _, c := range sets {
		settingAt(c.path).set(d, c)
	}
	d.finish(o)
	return a
}

// name is the arm's: "adaptive, batna.share 0.3".
func (b *builder) name(p point) string {
	parts := make([]string, len(p))
	for i, l := range p {
		parts[i] = l.name
		if name := b.factors[i].name; name != trial.Treatment && name != "self" {
			parts[i] = name + " " + l.name
		}
	}
	return strings.Join(parts, ", ")
}
