package genius

import (
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
)

// leastEvaluation is what the largest evaluation of an issue must reach to be
// divided by; below it the issue is worth nothing.
const leastEvaluation = 0.00001

// evaluate is what each value of the issue is worth by the profile's element
// for it, before weighting.
func (i *issue) evaluate(e *element) ([]float64, error) {
	if i.kind == discrete {
		return i.evaluateItems(e)
	}
	evaluator, err := e.one("evaluator")
	if err != nil {
		return nil, err
	}
	if evaluator == nil {
		return nil, e.errorf("issue %q has no <evaluator>; an issue of type %s needs one", i.Name, i.kind)
	}
	f, err := i.function(e, evaluator)
	if err != nil {
		return nil, err
	}
	table := make([]float64, len(i.numbers))
	for k, x := range i.numbers {
		table[k] = f(x)
	}
	return table, nil
}

// evaluateItems divides each item's evaluation by the largest of the issue.
func (i *issue) evaluateItems(e *element) ([]float64, error) {
	items := map[string]*element{}
	given := map[string]float64{}
	largest := 0.0
	var names source.Names
	for _, item := range e.all("item") {
		value, err := item.text("value")
		if err != nil {
			return nil, err
		}
		if err := names.Add(*item.file, item.offset, "value", value); err != nil {
			return nil, err
		}
		items[value] = item
		if text, there := item.attributes["evaluation"]; !there || text == "null" {
			continue
		}
		if given[value], err = item.number("evaluation"); err != nil {
			return nil, err
		}
		largest = max(largest, given[value])
	}
	table := make([]float64, len(i.Values))
	for k, value := range i.Values {
		x, there := given[value]
		if !there {
			return nil, i.unvalued(e, items[value], value)
		}
		if largest >= leastEvaluation {
			table[k] = x / largest
		}
	}
	return table, nil
}

// unvalued is the fault of a profile that does not say what a value is worth.
type unvalued struct{ error }

func (u unvalued) Unwrap() error { return u.error }

func (i *issue) unvalued(e, item *element, value string) error {
	if item != nil {
		return unvalued{item.errorf("value %q of issue %q has no evaluation; it must be a number", value, i.Name)}
	}
	return unvalued{e.errorf("issue %q has no <item> for the value %q of the domain", i.Name, value)}
}

// shapes are the evaluators with parameters, by their names: of how many, and
// what a value is worth by them. Genius has the first three. NegMAS writes
// quadratic ones too, and all of them for integer issues.
var shapes = map[string]struct {
	parameters int
	of         func(p []float64, x float64) float64
}{
	"linear":     {2, func(p []float64, x float64) float64 { return clamp(float64(p[1]*x) + p[0]) }},
	"constant":   {1, func(p []float64, _ float64) float64 { return p[0] }},
	"triangular": {3, func(p []float64, x float64) float64 { return triangle(p[0], p[1], p[2], x) }},
	"quadratic":  {3, func(p []float64, x float64) float64 { return clamp(float64((float64(p[2]*x)+p[1])*x) + p[0]) }},
}

// function is the evaluator of an integer or real issue.
func (i *issue) function(e, evaluator *element) (func(float64) float64, error) {
	text, typed := evaluator.attributes["ftype"]
	kind := strings.ToLower(text)
	_, numbered := evaluator.attributes["parameter1"]
	if i.kind == integer && (!typed || kind == "linear" && !numbered) {
		return sloped(e, evaluator)
	}
	shape, known := shapes[kind]
	if !known {
		return nil, evaluator.errorf("issue %q has ftype=%s; it must be linear, constant, triangular or quadratic", i.Name, source.Quoted(text))
	}
	p, err := evaluator.parameters(shape.parameters)
	return func(x float64) float64 { return shape.of(p, x) }, err
}

// sloped rises from the profile's own lower bound, not the domain's.
func sloped(e, evaluator *element) (func(float64) float64, error) {
	from, err := e.integer("lowerbound")
	if err != nil {
		return nil, err
	}
	slope, err := evaluator.number("slope")
	if err != nil {
		return nil, err
	}
	offset, err := evaluator.number("offset")
	return func(x float64) float64 { return clamp(float64(slope*(x-float64(from))) + offset) }, err
}

// parameters are parameter0, parameter1 ... of an evaluator.
func (e *element) parameters(n int) ([]float64, error) {
	p := make([]float64, n)
	for k := range p {
		var err error
		if p[k], err = e.number("parameter" + string(rune('0'+k))); err != nil {
			return nil, err
		}
	}
	return p, nil
}

// triangle rises from 0 at start to 1 at top and falls to 0 at end.
func triangle(start, end, top, x float64) float64 {
	switch {
	case x < start:
		return 0
	case x < top:
		return (x - start) / (top - start)
	case x < end:
		return 1 - (x-top)/(end-top)
	}
	return 0
}

func clamp(x float64) float64 { return min(max(x, 0), 1) }
