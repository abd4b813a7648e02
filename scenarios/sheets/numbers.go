package sheets

import (
	"slices"

	"github.com/parley-sim/parley/sim/amount"
)

// fewParties is how many have room for their numbers side by side on a card.
const fewParties = 3

// numbers is what every value is worth to each side.
func (k *key) numbers() Section {
	cards, cut := []Table{}, false
	for i := range k.Space.Issues {
		card := k.card(i)
		cards, cut = append(cards, card), cut || len(card.Rows) > 1 && len(card.Rows) < len(k.Space.Issues[i].Values)
	}
	blocks := []Block{{Cards: cards}}
	if len(k.Parties) > fewParties {
		blocks = []Block{{Table: joined(cards)}}
	}
	if cut {
		blocks = append(blocks, text("Of long lists some values are shown; parley scenario show --json has all."))
	}
	if lines := k.besides(); lines != nil {
		blocks = append(blocks, Block{Items: lines})
	}
	return Section{Heading: "What every value is worth", Blocks: blocks}
}

// card is one issue with what its values are worth to each side, of a long list some.
func (k *key) card(i int) Table {
	issue := &k.Space.Issues[i]
	card := Table{Caption: caption(issue), Head: []string{"value"}, Words: 1}
	values := upTo(len(issue.Values))
	switch {
	case k.flat(i):
		values = values[:1]
	case len(values) > mostValues:
		values = spaced(len(values), nil)
	}
	for _, v := range values {
		card.Rows = append(card.Rows, []string{amount.Short(issue, v)})
	}
	if k.flat(i) {
		card.Rows[0][0] = anyOf(issue)
	}
	for p := range k.Parties {
		card.Head = append(card.Head, k.name(p))
		for row, v := range values {
			card.Rows[row] = append(card.Rows[row], k.counts[p].worth(&k.Parties[p].Profile.Worth, i, v))
		}
	}
	return card
}

// flat reports whether the values of an issue by themselves are all the same to everybody.
func (k *key) flat(i int) bool {
	for p := range k.Parties {
		if !flat(&k.Parties[p].Profile.Worth, i) {
			return false
		}
	}
	return true
}

// besides is what counts for each side besides the values by themselves.
func (k *key) besides() []string {
	var lines []string
	for p := range k.Parties {
		for _, line := range append(slices.Clone(k.Parties[p].Remarks), k.counts[p].besides(k.Space, &k.Parties[p])...) {
			lines = append(lines, k.name(p)+": "+line)
		}
	}
	return lines
}
