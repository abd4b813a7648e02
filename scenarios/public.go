package scenarios

import (
	"slices"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// readPublic reads the issues of which everybody knows which way each party wants them.
func readPublic(n source.Node, space *sim.Space) []bool {
	public := make([]bool, len(space.Issues))
	for _, entry := range n.List("public", len(space.Issues)) {
		name := entry.Label("an issue")
		i := slices.IndexFunc(space.Issues, func(issue sim.Issue) bool { return issue.Name == name })
		if i < 0 {
			known := make([]string, len(space.Issues))
			for k, issue := range space.Issues {
				known[k] = issue.Name
			}
			entry.Fail("no issue %q%s the issues are %s", name, source.Suggest(name, known), source.Listed(known))
		}
		if public[i] {
			entry.Fail("%q stands there twice", name)
		}
		public[i] = true
	}
	return public
}

func (p *page) public(public []bool) {
	var names []string
	for i, yes := range public {
		if yes {
			names = append(names, word(p.space.Issues[i].Name))
		}
	}
	if names != nil {
		p.line("public: %s", list(names, "  "))
	}
}
