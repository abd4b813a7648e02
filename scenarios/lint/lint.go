// Package lint says what is odd about a case that can be read: terms nobody cares
// about, sides that can't lose, worths that look like slips of the pen. It knows
// nothing of how a case is played, nor of how findings are printed.
package lint

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// Check is one thing that may be odd about a case.
type Check struct {
	Name     string // as in "idle-issue"
	Sentence string // what it means and what to do about it, for a trainer
	Hint     bool   // what it finds is often meant, and worth knowing rather than odd
	look     func(*subject)
}

// Severity is how a finding of the check is called: "odd" or "hint".
func (c *Check) Severity() string {
	if c.Hint {
		return "hint"
	}
	return "odd"
}

// Finding is what a check has found, and where. Line and Column count from 1; 0
// is unknown, as in formats other than our own.
type Finding struct {
	Check  *Check
	Path   string
	Line   int
	Column int
	What   string // one sentence: what is so, with the numbers of the case
	Do     string // one sentence: what to do about it
}

// String is the finding on one line, as compilers write them.
func (f Finding) String() string {
	fault := source.Error{Path: f.Path, Line: f.Line, Column: f.Column}
	fault.Message = fmt.Sprintf("%s: %s %s", f.Check.Severity(), f.What, f.Do)
	return fault.Error()
}

var all []*Check

// add registers a check. Two of one name are a mistake of the programmer's.
func add(c Check) *Check {
	if slices.ContainsFunc(all, func(other *Check) bool { return other.Name == c.Name }) {
		panic(fmt.Sprintf("check %q is registered twice", c.Name))
	}
	all = append(all, &c)
	return &c
}

// All is every check, by name; those whose findings are odd come first.
func All() []*Check {
	sorted := slices.Clone(all)
	slices.SortFunc(sorted, func(a, b *Check) int {
		return cmp.Or(-cmp.Compare(a.Severity(), b.Severity()), cmp.Compare(a.Name, b.Name))
	})
	return sorted
}

// Look makes all checks of a case that was read from these files, and returns
// what they find in the order of the file. A check that needs what a case has
// not, such as a list of all packages, finds nothing.
func Look(s *sim.Scenario, files []source.File) []Finding {
	subject := newSubject(s, files)
	for _, c := range All() {
		subject.check = c
		c.look(subject)
	}
	slices.SortStableFunc(subject.found, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return subject.found
}
