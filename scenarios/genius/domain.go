package genius

import (
	"strconv"
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// The kinds of issue.
const (
	discrete = "discrete"
	integer  = "integer"
	real     = "real"
)

// issue is an issue of the domain. A profile refers to it by index.
type issue struct {
	sim.Issue
	index   int64
	kind    string
	lowest  int64     // of an integer issue
	numbers []float64 // the values of an integer or real issue
}

// collect lists the elements of one name that belong to the root or to an
// objective, those of nested objectives before those of their parent.
func collect(e *element, name string) []*element {
	var found []*element
	for _, c := range e.children {
		if c.name == "objective" || c.name == "utility_space" {
			found = append(found, collect(c, name)...)
		}
	}
	return append(found, e.all(name)...)
}

func readDomain(root *element, draft *source.Draft) ([]issue, error) {
	var issues []issue
	var indices source.Names
	for _, e := range collect(root, "issue") {
		i, err := readIssue(e)
		if err != nil {
			return nil, err
		}
		if err := draft.AddIssue(*e.file, e.offset, i.Issue); err != nil {
			return nil, err
		}
		if err := indices.Add(*e.file, e.offset, "issue index", strconv.FormatInt(i.index, 10)); err != nil {
			return nil, err
		}
		issues = append(issues, i)
	}
	if len(issues) == 0 {
		return nil, root.errorf("the domain has no <issue>; at least one is needed")
	}
	return issues, nil
}

func readIssue(e *element) (i issue, err error) {
	if i.Name, err = e.text("name"); err != nil {
		return i, err
	}
	if i.index, err = e.integer("index"); err != nil {
		return i, err
	}
	text, typed := e.attributes["type"]
	if i.kind = strings.ToLower(text); !typed {
		i.kind = discrete
	}
	switch i.kind {
	case discrete:
		err = i.readItems(e)
	case integer:
		err = i.readBounds(e)
	case real:
		err = i.readRange(e)
	default:
		err = e.errorf("issue %q has type=%s; it must be %s, %s or %s", i.Name, source.Quoted(text), discrete, integer, real)
	}
	return i, err
}

func (i *issue) readItems(e *element) error {
	var values source.Names
	for _, item := range e.all("item") {
		value, err := item.text("value")
		if err != nil {
			return err
		}
		if err := values.Add(*item.file, item.offset, "value", value); err != nil {
			return err
		}
		i.Values = append(i.Values, value)
	}
	return nil
}

func (i *issue) readBounds(e *element) error {
	lo, err := e.integer("lowerbound")
	if err != nil {
		return err
	}
	hi, err := e.integer("upperbound")
	if err != nil {
		return err
	}
	if i.Values, err = source.Integers(lo, hi); err != nil {
		return e.errorf("issue %q: %v", i.Name, err)
	}
	i.lowest = lo
	for k := range i.Values {
		i.numbers = append(i.numbers, float64(lo+int64(k)))
	}
	return nil
}

func (i *issue) readRange(e *element) error {
	bounds, err := e.one("range")
	if err != nil {
		return err
	}
	if bounds == nil {
		return e.errorf("issue %q has no <range>; a real issue needs one", i.Name)
	}
	lo, err := bounds.number("lowerbound")
	if err != nil {
		return err
	}
	hi, err := bounds.number("upperbound")
	if err != nil {
		return err
	}
	if hi <= lo {
		return bounds.errorf("issue %q: the range %v to %v is empty; lowerbound must be below upperbound", i.Name, lo, hi)
	}
	i.numbers, i.Values = source.Grid(lo, hi)
	return nil
}
