package lint

import (
	"regexp"
	"slices"

	"github.com/parley-sim/parley/scenarios/source"
)

var Slip = add(Check{
	Name: "slip",
	Sentence: "The worths of an issue rise or fall from value to value, except for one that lies far outside all the others: has a point or a sign slipped? " +
		"Look at the number again.",
	look: func(c *subject) {
		for p := range c.Parties {
			for i, table := range c.Parties[p].Profile.Worth.Tables {
				issue := c.Space.Issues[i]
				if v, ok := outlier(table); ok && ordered(issue.Values) {
					party := &c.Parties[p]
					c.odd(c.worthOf(p, i, v), issue.Name+" "+issue.Values[v]+" is worth "+amount(party, table[v])+" to "+party.Name+
						", far outside its neighbours' "+amount(party, table[v-1])+" and "+amount(party, table[v+1])+".",
						"Has a point or a sign slipped? If it is meant, say why in the brief.")
				}
			}
		}
	},
})

// outlier is the only number that keeps a row from rising or falling all the way,
// if it is farther from the others than they are from each other.
func outlier(row []float64) (at int, ok bool) {
	if len(row) < 4 || len(row) > 100 || steady(row) {
		return 0, false
	}
	for v := 1; v < len(row)-1; v++ {
		rest := slices.Delete(slices.Clone(row), v, v+1)
		lo, hi := slices.Min(rest), slices.Max(rest)
		if steady(rest) && max(row[v]-hi, lo-row[v]) > hi-lo {
			return v, true
		}
	}
	return 0, false
}

// steady reports whether every number is above the last, or every one below it.
func steady(row []float64) bool {
	up, down := true, true
	for v := 1; v < len(row); v++ {
		up, down = up && row[v] > row[v-1], down && row[v] < row[v-1]
	}
	return up || down
}

var amounts = regexp.MustCompile(`-?[0-9]+(\.[0-9]+)?`)

// ordered reports whether values are amounts that rise or fall, as in net 30 and
// net 60. The first may be a word, such as none. Other values have no order that
// their worths could keep to.
func ordered(values []string) bool {
	var sizes []float64
	for v, value := range values {
		x, ok := source.Plain(amounts.FindString(value))
		if !ok && v > 0 {
			return false
		}
		if ok {
			sizes = append(sizes, x)
		}
	}
	return steady(sizes)
}
