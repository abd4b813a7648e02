package sheets

import (
	"fmt"

	"github.com/parley-sim/parley/sim/amount"
	"github.com/parley-sim/parley/sim/solution"
)

// step is a part of the class, and how many minutes it takes.
type step struct {
	minutes int
	what    string
}

// timetable suggests how long each part of a class takes, by the number of
// terms and of parties.
func (k *key) timetable() Section {
	t := &Table{Head: []string{"from minute", "takes", "what"}, Words: 0, Tail: 1}
	at := 0
	for _, s := range k.steps() {
		t.Rows = append(t.Rows, []string{fmt.Sprint(at), fmt.Sprintf("%d min", s.minutes), s.what})
		at += s.minutes
	}
	t.Rows = append(t.Rows, []string{fmt.Sprint(at), "", "The end."})
	return Section{Heading: "A timetable to start from", Blocks: []Block{{Table: t}}}
}

func (k *key) steps() []step {
	terms, others := min(len(k.Space.Issues), 12), min(max(len(k.Parties)-2, 0), 4)
	return []step{
		{5, "Introduce the case. Say what is at stake, how results are counted, and when talks end. Hand out the role sheets, to each person one."},
		{fives(5 + terms), "Read, alone. Answer questions about the sheets in private."},
		{fives(5 + 2*terms), "Prepare with the preparation sheet, alone or with others in the same role."},
		{min(fives((10+5*terms)*(4+others)/4), 90), "Negotiate. Tell them ten minutes before the end and two minutes before it. No deal is a result too."},
		{5, "Write down the terms and what they are worth to each side, and let all sign. Then ask what could go wrong with the deal once it is signed, and whether its words cover that."},
		{fives(15 + terms), "Debrief: put all results on the board, then show both sides' numbers."},
	}
}

// fives rounds minutes up to five.
func fives(minutes int) int { return (minutes + 4) / 5 * 5 }

// debrief is questions, general ones and such as this case gives rise to.
func (k *key) debrief() Section {
	lines := []string{
		"Put all results on the board; with two roles, as points with an axis for each. Who got most in each role, who most together? Whose results lie closest?",
		"Who made the first offer, and how far from it did you end?",
		"What did you take for the other side's walk-away, and what was it?",
	}
	if k.analysis != nil && !k.open() {
		lines = append(lines, "There was no room for a deal. Who walked away, and how did you know? Who signed nonetheless, and why?")
	}
	lines = append(lines, k.ownQuestions()...)
	return Section{Heading: "Questions for the debrief", Blocks: []Block{{Items: append(lines,
		"What did you ask, and what did you tell? What would you have given to know?",
		"Which concession did you make for nothing in return?",
		"Would you like to deal with this partner again? Who got the most points, and who the best relationship?",
		"What will you do differently next time?",
	)}}}
}

// ownQuestions is about the terms of this case.
func (k *key) ownQuestions() []string {
	var lines []string
	for i, t := range k.trades {
		if i == 2 {
			break
		}
		lines = append(lines, fmt.Sprintf("Who traded %s against %s? How did you find out that it was worth it?", k.Space.Issues[t.Gives].Name, k.Space.Issues[t.Gets].Name))
	}
	if names := k.of(solution.Compatible); names != nil {
		lines = append(lines, "All sides want the same on "+amount.List(names)+". Who settled on something else, and what did you take for granted?")
	}
	if names := k.of(solution.Distributive); names != nil {
		lines = append(lines, "On "+amount.List(names)+" one side's gain is the other's loss. How did you settle it, and what reasons did you give?")
	}
	switch {
	case len(k.Seating()) > 1:
		lines = append(lines, "How did the offer at the other table change what you asked for here? Did you say that there was one?")
	case len(k.Parties) > 2:
		lines = append(lines, "Who spoke to whom first? Who was never asked, and what would they have said?")
	}
	return lines
}

// of is the terms of one kind.
func (k *key) of(kind solution.Kind) []string {
	var names []string
	for i, in := range k.interests {
		if in.Kind == kind {
			names = append(names, k.Space.Issues[i].Name)
		}
	}
	return names
}
