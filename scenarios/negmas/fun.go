package negmas

import (
	"math"
	"slices"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// functions is what each value of each issue is worth, by the function that
// the utility function has for the issue.
func functions(v *source.Value, issues []sim.Issue) ([][]float64, error) {
	entries, err := perIssue(v, "values", issues)
	if err != nil {
		return nil, err
	}
	tables := make([][]float64, len(issues))
	for k, i := range issues {
		if tables[k], err = evaluate(entries[k], i); err != nil {
			return nil, err
		}
	}
	return tables, nil
}

func identities(v *source.Value, issues []sim.Issue) (tables [][]float64, err error) {
	tables = make([][]float64, len(issues))
	for k, i := range issues {
		if tables[k], err = identity(v, i); err != nil {
			return nil, err
		}
	}
	return tables, nil
}

// evaluate is what each value of an issue is worth by a function of it, before
// weighting.
func evaluate(v *source.Value, i sim.Issue) ([]float64, error) {
	kind, err := typeOf(v, "the function of issue "+source.Quoted(i.Name))
	if err != nil {
		return nil, err
	}
	if kind == "TableFun" {
		return table(v, i)
	}
	shape, known := shapes[kind]
	if !known {
		return nil, v.Errorf("issue %q has a function of type %s; it must be %s", i.Name, source.Quoted(kind), kinds())
	}
	p, err := shape.read(v, kind)
	if err != nil {
		return nil, err
	}
	if kind == "ConstFun" { // of any values, words too
		return slices.Repeat([]float64{p[0]}, len(i.Values)), nil
	}
	worth, err := identity(v, i)
	for k, x := range worth {
		if worth[k] = shape.of(p, x); math.IsNaN(worth[k]) || math.IsInf(worth[k], 0) {
			return nil, v.Errorf("%s of value %q of issue %q is no finite number", kind, i.Values[k], i.Name)
		}
	}
	return worth, err
}

func table(v *source.Value, i sim.Issue) ([]float64, error) {
	mapping, err := v.Need("TableFun", "mapping", source.Map)
	if err != nil {
		return nil, err
	}
	return mapping.Numbers("the mapping of issue "+source.Quoted(i.Name), "the worth", i.Values...)
}

// identity is the values themselves, as numbers.
func identity(v *source.Value, i sim.Issue) ([]float64, error) {
	worth := make([]float64, len(i.Values))
	for k, value := range i.Values {
		x, ok := source.Decimal(value)
		if !ok {
			return nil, v.Errorf("value %q of issue %q is no number; the function needs numbers", value, i.Name)
		}
		worth[k] = x
	}
	return worth, nil
}
