package sheets

import (
	"fmt"

	"github.com/parley-sim/parley/sim"
)

// mostTerms is how many terms have a row of their own on the preparation sheet,
// which is to stay one page.
const mostTerms = 10

// Preparation is a sheet of blanks for everybody who prepares: on one page, and
// with nothing in it that not all know.
func Preparation(s *sim.Scenario) Document {
	return Document{
		File:    "preparation",
		Banner:  "Preparation: keep it to yourself",
		Title:   "Before you negotiate",
		Under:   title(s),
		Columns: true,
		Dense:   true,
		Sections: []Section{
			{Wide: true, Blocks: []Block{{Fields: []string{"Name", "Role"}}}},
			asks("What I want", Ask{"My goals, and why they matter to me", 3}),
			asks("If we do not agree", Ask{"My best alternative (BATNA); how to improve it", 2}, Ask{"My limit: I sign nothing worth less than", 1}),
			asks("What I aim for", Ask{"My target", 1}, Ask{"My first offer, and my reason for it", 2}),
			asks("What they want", Ask{"Their goals, and why these matter to them", 3}),
			asks("If they do not agree", Ask{"Their best alternative", 1}, Ask{"Their limit (my guess); the room between us (ZOPA)", 2}),
			asks("Who else must agree; what they need", Ask{"", 2}),
			terms(s.Space),
			asks("Trades to look for", Ask{"If they give …, we give …", 3}),
			asks("How I give way", Ask{"The steps from my first offer to my limit", 2}),
			asks("Questions to ask", Ask{"", 3}),
			asks("What I tell; what I keep to myself", Ask{"", 2}),
			asks("Deal-breakers, theirs and mine", Ask{"", 1}),
		},
	}
}

func asks(heading string, all ...Ask) Section {
	return Section{Heading: heading, Blocks: []Block{{Asks: all}}}
}

// terms is a form with a row for each issue.
func terms(space *sim.Space) Section {
	t := &Table{
		Head:  []string{"term", "best for me", "matters to me (1: most)", "as far as I go", "best for them", "matters to them"},
		Words: 6, Form: true,
	}
	for i, issue := range space.Issues {
		if i == mostTerms {
			t.Note = fmt.Sprintf("And %d more: see your role sheet.", len(space.Issues)-mostTerms)
			break
		}
		t.Rows = append(t.Rows, append([]string{issue.Name}, make([]string, 5)...))
	}
	return Section{Heading: "The terms", Wide: true, Blocks: []Block{{Table: t}}}
}
