package sheets

import (
	"fmt"
	"slices"

	"github.com/parley-sim/parley/sim/amount"
	"github.com/parley-sim/parley/sim/solution"
)

// mostTrades is how many trades stand on the trainer's sheet.
const mostTrades = 4

// matters is how much each term can move what each side gets, and what follows from it.
func (k *key) matters() Section {
	t := &Table{Head: []string{"term"}, Words: 1}
	for p := range k.Parties {
		t.Head = append(t.Head, k.name(p)+k.in(p))
	}
	t.Head = append(t.Head, "so it is a term to")
	for i, in := range k.interests {
		row := []string{k.Space.Issues[i].Name}
		for p := range k.Parties {
			row = append(row, amount.Number(k.counts[p].Scale(in.Stakes[p])))
		}
		t.Rows = append(t.Rows, append(row, k.kind(i)))
	}
	t.Tail = 1
	return Section{Heading: "What matters to whom", Blocks: []Block{
		text("The most that a term by itself can change what a side gets. Where two sides care unequally there is something to trade."),
		{Table: t},
	}}
}

// kind says what a term is good for.
func (k *key) kind(i int) string {
	in := k.interests[i]
	switch in.Kind {
	case solution.Indifferent:
		return "leave aside: nobody cares"
	case solution.OneSided:
		return "give: only " + k.name(in.Leader) + " cares" + k.best(i)
	case solution.Compatible:
		return "agree on at once" + k.best(i)
	case solution.Distributive:
		if !in.Fixed {
			return "haggle over: worth about as much to all"
		}
		return "haggle over: one side's gain is the other's loss"
	}
	if in.Leader < 0 {
		return "trade"
	}
	return "trade: most to " + k.name(in.Leader)
}

func (k *key) best(i int) string {
	if v := k.interests[i].Value; v >= 0 {
		return " (" + amount.Short(&k.Space.Issues[i], v) + " is best)"
	}
	return ""
}

// tradesWorth is the trades that make both better off.
func (k *key) tradesWorth() Section {
	if len(k.trades) == 0 {
		return Section{}
	}
	var lines []string
	for _, t := range k.trades {
		lines = append(lines, fmt.Sprintf("%s agrees to %s; in return %s agrees to %s.",
			k.name(t.Giver), k.step(t, t.Giver, t.Other, t.Gives),
			k.name(t.Other), k.step(t, t.Other, t.Giver, t.Gets)))
	}
	return Section{Heading: "Trades worth finding", Blocks: []Block{{Items: lines}}}
}

// step is one side of a trade: what changes, and what it costs and brings.
func (k *key) step(t solution.Trade, giver, other, issue int) string {
	worth, from, to := t.First, t.From, t.Given
	if issue == t.Gets {
		worth, from, to = t.Second, t.Given, t.To
	}
	seats, term := k.Seating()[t.Table], &k.Space.Issues[issue]
	costs := k.counts[giver].Amount(-worth[slices.Index(seats, giver)])
	if k.counts[giver].Nothing(worth[slices.Index(seats, giver)]) {
		costs = "nothing"
	}
	return fmt.Sprintf("%s %s instead of %s (costs %s %s, brings %s %s)", term.Name,
		amount.Short(term, k.Space.Value(to, issue)), amount.Bare(term, k.Space.Value(from, issue)),
		k.name(giver), costs,
		k.name(other), k.counts[other].Amount(worth[slices.Index(seats, other)]))
}
