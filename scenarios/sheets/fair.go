package sheets

import (
	"fmt"
	"slices"

	"github.com/parley-sim/parley/sim/amount"
	"github.com/parley-sim/parley/sim/solution"
)

// fairness is a package that one or more rules call fair.
type fairness struct {
	concepts []*solution.Concept
	point    solution.Point
}

func (f *fairness) name() string {
	titles := make([]string, len(f.concepts))
	for i, c := range f.concepts {
		titles[i] = c.Title
	}
	return amount.List(titles)
}

// fairest is the fair packages; rules that agree on one stand together.
func (k *key) fairest() []fairness {
	var all []fairness
	for _, s := range k.analysis.Solutions {
		c := s.Concept
		if c.Irrational || c == solution.Best || c.SameUnit && !k.SameUnit() || len(s.Points) == 0 {
			continue
		}
		point := k.analysis.Evenest(s)
		at := slices.IndexFunc(all, func(f fairness) bool { return f.point.Outcome == point.Outcome && f.point.Table == point.Table })
		if at < 0 {
			all = append(all, fairness{nil, point})
			at = len(all) - 1
		}
		all[at].concepts = append(all[at].concepts, c)
	}
	return all
}

// fair says in the trainer's words what the rules of fairness mean.
func (k *key) fair() Section {
	if !k.open() {
		return Section{}
	}
	lines := []string{}
	for _, f := range k.fairest() {
		for _, c := range f.concepts {
			lines = append(lines, fmt.Sprintf("%s: %s", c.Title, c.Sentence))
		}
	}
	if k.SameUnit() {
		lines = append(lines, solution.Best.Title+": "+solution.Best.Sentence)
	}
	return Section{Heading: "What is fair?", Blocks: []Block{
		text("There is more than one way to say it. Ask the class which it would choose, and why:"), {Items: lines},
	}}
}
