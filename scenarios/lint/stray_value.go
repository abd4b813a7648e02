package lint

import (
	"slices"

	"github.com/parley-sim/parley/scenarios/source"
)

var StrayValue = add(Check{
	Name: "stray-value",
	Sentence: "The values of an issue are numbers that rise or fall, except for one that is out of its place: has a figure too many or too few been typed? " +
		"Look at the number again.",
	look: func(c *subject) {
		for i, issue := range c.Space.Issues {
			if v, ok := stray(issue.Values); ok {
				c.odd(c.valueAt(i, v), issue.Values[v]+" stands between "+issue.Values[v-1]+" and "+issue.Values[v+1]+" among the values of "+quoted(issue.Name)+".",
					"Has a figure too many or too few been typed?")
			}
		}
	},
})

// stray is the only number that keeps a list of them from rising or falling all the way.
func stray(values []string) (at int, ok bool) {
	if len(values) < 4 || len(values) > 100 {
		return 0, false
	}
	var numbers []float64
	for _, text := range values {
		x, ok := source.Plain(text)
		if !ok {
			return 0, false
		}
		numbers = append(numbers, x)
	}
	if steady(numbers) {
		return 0, false
	}
	for v := 1; v < len(numbers)-1; v++ {
		rest := slices.Delete(slices.Clone(numbers), v, v+1)
		between := min(numbers[v-1], numbers[v+1]) <= numbers[v] && numbers[v] <= max(numbers[v-1], numbers[v+1])
		if steady(rest) && !between {
			return v, true
		}
	}
	return 0, false
}
