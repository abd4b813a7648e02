package main

import "github.com/parley-sim/parley/scenarios/source"

type filter struct {
	node source.Node
}

func readFilter(o source.Object) *filter { return nil }

func (f *filter) keeps(factors []*factor, p point) bool { return true }

func (b *builder) sampled() []point { return nil }
