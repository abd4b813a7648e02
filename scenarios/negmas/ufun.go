package negmas

import (
	"math"
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

const known = "LinearAdditiveUtilityFunction, AffineUtilityFunction, LinearUtilityFunction, ConstUtilityFunction or one of them in an ExpDiscountedUFun"

func readUfun(v *source.Value, issues []sim.Issue) (source.Party, error) {
	party := source.Party{File: *v.File, Discount: 1}
	kind, err := typeOf(v, "the utility function")
	if err != nil {
		return party, err
	}
	inner := v
	if kind == "ExpDiscountedUFun" {
		if party.Discount, err = discount(v); err != nil {
			return party, err
		}
		if inner, err = v.Need(kind, "ufun", source.Map); err != nil {
			return party, err
		}
		if kind, err = typeOf(inner, "the discounted utility function"); err != nil {
			return party, err
		}
	}
	if party.Worth, err = readWorth(inner, kind, issues); err != nil {
		return party, err
	}
	party.Reservation, err = reserved(v)
	return party, err
}

func readWorth(v *source.Value, kind string, issues []sim.Issue) (w sim.Worth, err error) {
	switch kind {
	case "LinearAdditiveUtilityFunction":
		w.Tables, err = functions(v, issues)
	case "ConstUtilityFunction":
		return constant(v, issues)
	case "AffineUtilityFunction", "LinearUtilityFunction":
		w.Tables, err = identities(v, issues)
	default:
		err = v.Errorf("utility function of type %s; it must be %s", source.Quoted(kind), known)
	}
	if err != nil {
		return w, err
	}
	weights, err := perIssue(v, "weights", issues)
	if err != nil {
		return w, err
	}
	for k, table := range w.Tables {
		weight, err := weights[k].Number("the weight")
		if err != nil {
			return w, err
		}
		for x := range table {
			table[x] *= weight
		}
	}
	w.Base, err = optional(v, "bias", 0)
	return w, err
}

// constant is the same for every package.
func constant(v *source.Value, issues []sim.Issue) (w sim.Worth, err error) {
	value, err := v.Numbers("ConstUtilityFunction", "", "value")
	if err != nil {
		return w, err
	}
	w.Base = value[0]
	for _, i := range issues {
		w.Tables = append(w.Tables, make([]float64, len(i.Values)))
	}
	return w, nil
}

// perIssue is a list with one entry an issue, or a map by the issues' names.
func perIssue(v *source.Value, name string, issues []sim.Issue) ([]*source.Value, error) {
	field := v.Get(name)
	if field == nil {
		return nil, v.Errorf("the utility function has no %q; it must be a list, one entry for each of %d issues", name, len(issues))
	}
	if field.Kind == source.List && len(field.Items) == len(issues) {
		return field.Items, nil
	}
	if field.Kind != source.Map {
		return nil, field.Errorf("%q is %s; it must be a list, one entry for each of %d issues", name, field, len(issues))
	}
	var entries []*source.Value
	for _, i := range issues {
		entry := field.Get(i.Name)
		if entry == nil {
			return nil, field.Errorf("%q has no entry for issue %q", name, i.Name)
		}
		entries = append(entries, entry)
	}
	return entries, nil
}

// reserved is the reservation value, by default minus infinity.
func reserved(v *source.Value) (float64, error) {
	field := v.Get("reserved_value")
	if field != nil && field.Kind == source.Number && strings.EqualFold(field.Text, "-.inf") {
		return math.Inf(-1), nil
	}
	return optional(v, "reserved_value", math.Inf(-1))
}

func discount(v *source.Value) (float64, error) {
	d, err := optional(v, "discount", 1)
	if err == nil && (d <= 0 || d > 1) {
		return d, v.Get("discount").Errorf("discount is %v; it must be above 0 and at most 1", d)
	}
	return d, err
}

func optional(v *source.Value, name string, absent float64) (float64, error) {
	if field := v.Get(name); field != nil {
		return field.Number(name)
	}
	return absent, nil
}
