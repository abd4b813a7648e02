package negmas

import (
	"strconv"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

func readSpace(space *source.Value, draft *source.Draft) error {
	all, err := space.Need("the outcome space", "issues", source.List)
	if err != nil {
		return err
	}
	if len(all.Items) == 0 {
		return all.Errorf("the outcome space has no issues; at least one is needed")
	}
	for _, v := range all.Items {
		i, err := readIssue(v)
		if err != nil {
			return err
		}
		if err := draft.AddIssue(*v.File, v.Offset, i); err != nil {
			return err
		}
	}
	return nil
}

func readIssue(v *source.Value) (i sim.Issue, err error) {
	kind, err := typeOf(v, "an issue")
	if err != nil {
		return i, err
	}
	name := v.Get("name")
	if name == nil || name.Text == "" {
		return i, v.Errorf("an issue has no %q; it must be a text", "name")
	}
	i.Name = name.Text
	values := v.Get("values")
	switch {
	case values == nil:
		err = v.Errorf("issue %q has no %q", i.Name, "values")
	case kind == "CategoricalIssue" || kind == "DiscreteOrdinalIssue" || kind == "DiscreteCardinalIssue":
		i.Values, err = labels(i.Name, values)
	case kind == "ContiguousIssue":
		i.Values, err = contiguous(i.Name, values)
	case kind == "ContinuousIssue":
		i.Values, err = continuous(i.Name, values)
	default:
		err = v.Errorf("issue %q has type %s; it must be CategoricalIssue, DiscreteOrdinalIssue, DiscreteCardinalIssue, ContiguousIssue or ContinuousIssue", i.Name, source.Quoted(kind))
	}
	return i, err
}

func labels(issue string, v *source.Value) ([]string, error) {
	if v.Kind != source.List {
		return nil, v.Errorf("the values of issue %q are %s; they must be a list", issue, v)
	}
	var values []string
	var names source.Names
	for _, item := range v.Items {
		if item.Text == "" {
			return nil, item.Errorf("issue %q has a value that is %s; it must be a text", issue, item)
		}
		if err := names.Add(*v.File, item.Offset, "value", item.Text); err != nil {
			return nil, err
		}
		values = append(values, item.Text)
	}
	return values, nil
}

// contiguous is [a, b] for a to b, or a count n for 0 to n-1.
func contiguous(issue string, v *source.Value) ([]string, error) {
	bounds := []*source.Value{v}
	if v.Kind == source.List {
		bounds = v.Items
	}
	var n [2]int64
	for k, b := range bounds {
		x, err := strconv.ParseInt(b.Text, 10, 64)
		if b.Kind != source.Number || err != nil || len(bounds) > len(n) {
			return nil, b.Errorf("the values of issue %q must be [lowest, highest] or a count, in whole numbers; found %s", issue, v)
		}
		n[k] = x
	}
	lo, hi := n[0], n[1]
	switch {
	case v.Kind != source.List:
		lo, hi = 0, n[0]-1
	case len(bounds) != 2:
		return nil, v.Errorf("the values of issue %q are %s; they must be [lowest, highest] or a count", issue, v)
	}
	values, err := source.Integers(lo, hi)
	if err != nil {
		return nil, v.Errorf("issue %q: %v", issue, err)
	}
	return values, nil
}

// continuous is [lowest, highest] of real numbers, taken on a grid.
func continuous(issue string, v *source.Value) ([]string, error) {
	if v.Kind != source.List || len(v.Items) != 2 {
		return nil, v.Errorf("the values of issue %q are %s; they must be [lowest, highest]", issue, v)
	}
	lo, err := v.Items[0].Number("the lowest value of issue " + source.Quoted(issue))
	if err != nil {
		return nil, err
	}
	hi, err := v.Items[1].Number("the highest value of issue " + source.Quoted(issue))
	if err != nil {
		return nil, err
	}
	if hi <= lo {
		return nil, v.Errorf("issue %q: the range %v to %v is empty; the first number must be below the second", issue, lo, hi)
	}
	_, values := source.Grid(lo, hi)
	return values, nil
}
