package scenarios

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

const mostValues = source.MaxValues // of one issue, as in foreign formats

// readIssues reads the terms to be agreed.
func readIssues(n source.Node) []sim.Issue {
	var issues []sim.Issue
	packages := uint64(1)
	for _, entry := range n.List("issues", source.MaxIssues) {
		o := entry.Object("an issue", "name", "unit", "values")
		name := o.Must("name").Label("name")
		if k := slices.IndexFunc(issues, func(i sim.Issue) bool { return source.Alike(i.Name) == source.Alike(name) }); k >= 0 {
			entry.Fail("two issues are named %q%s", name, otherwise(issues[k].Name, name))
		}
		values := readValues(o.Must("values"))
		if packages > sim.MaxOutcomes/uint64(len(values)) { // before the next ones take memory
			entry.Fail("more than 2^63 packages with issue %q; use fewer issues or values", name)
		}
		packages *= uint64(len(values))
		issues = append(issues, sim.Issue{Name: name, Unit: o.Label("unit", ""), Values: values})
	}
	return issues
}

// otherwise tells of a name that stands there in other letters.
func otherwise(first, name string) string {
	if first == name {
		return ""
	}
	return fmt.Sprintf(", once as %q: capitals and blanks make no difference", first)
}

func readValues(n source.Node) []string {
	if n.Kind == source.Map {
		return readSteps(n)
	}
	var values []string
	seen := map[string]string{}
	for _, entry := range n.List("values", mostValues) {
		v := entry.Label("a value")
		if first, there := seen[source.Alike(v)]; there {
			entry.Fail("value %q stands twice%s", v, otherwise(first, v))
		}
		seen[source.Alike(v)] = v
		values = append(values, v)
	}
	return values
}

// readSteps reads {from: 100, to: 150, step: 5} as plain numbers.
func readSteps(n source.Node) []string {
	o := n.Object("values", "from", "to", "step")
	from, to := o.Must("from").Number("from"), o.Must("to").Number("to")
	step := o.Must("step").Number("step")
	switch {
	case step == 0:
		o.Must("step").Fail("step is 0; want how far one value is from the next")
	case (to-from)/step < 0:
		o.Must("step").Fail("step %v leads away from %v; write step: %v", step, to, -step)
	case (to-from)/step >= mostValues:
		n.Fail("values has more than %d entries; use a larger step", mostValues)
	}
	count := math.Round((to - from) / step)
	if math.Abs(from+float64(count*step)-to) > math.Abs(step)*1e-6 {
		n.Fail("steps of %v from %v do not end at %v", step, from, to)
	}
	return steps(from, step, int(count))
}

// steps writes from, from+step, ... with the decimals of from and step, so that
// three steps of 0.05 are 0.15 and not 0.15000000000000002.
func steps(from, step float64, count int) []string {
	digits := max(decimals(from), decimals(step))
	values := make([]string, count+1)
	for i := range values {
		s := strconv.FormatFloat(from+float64(float64(i)*step), 'f', digits, 64)
		if digits > 0 {
			s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
		}
		if s == "-0" {
			s = "0"
		}
		values[i] = s
	}
	return values
}

func decimals(x float64) int {
	s := strconv.FormatFloat(x, 'f', -1, 64)
	if dot := strings.IndexByte(s, '.'); dot >= 0 {
		return len(s) - dot - 1
	}
	return 0
}
