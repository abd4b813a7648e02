package main

import (
	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim/trial"
)

// sample is how the arms are chosen among all that the factors make.
type sample struct {
	method trial.Method
	count  int
	node   source.Node
}

// readSample reads a method, or a map with its name and how many points it draws.
func readSample(o source.Object) sample {
	n, there := o.Field("sample")
	if !there {
		return sample{method: trial.Factorial}
	}
	methods := []string{string(trial.Factorial), string(trial.OneAtATime), string(trial.Latin), string(trial.Sobol)}
	if n.Kind != source.Map {
		s := sample{trial.Method(n.Choice("sample", methods...)), 0, n}
		if s.method.Sampled() {
			n.Fail("sample is %s without a number of points; want {method: %s, points: 64}", s.method, s.method)
		}
		return s
	}
	s := n.Object("sample", "method", "points")
	method := trial.Method(s.Must("method").Choice("method", methods...))
	if !method.Sampled() {
		if p, there := s.Field("points"); there {
			p.Fail("points are for latin hypercube and sobol; %s takes the levels of vary", method)
		}
		return sample{method, 0, n}
	}
	return sample{method, s.Must("points").Whole("points", 2, mostPoints), n}
}

const mostPoints = 4096 // of a sample

// points are the settings that are played.
func (s sample) points(b *builder) []point {
	switch s.method {
	case trial.OneAtATime:
		return b.star()
	case trial.Factorial:
		return b.grid()
	}
	return b.sampled()
}
