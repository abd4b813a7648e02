package metric

// OwnScaled is what a party ended up with on a scale of its own, from its worst
// package (0) to its best (1). Unlike own gain it does not change with the
// party's alternative, so that it can say what a better alternative is worth.
// Without a deal it is what the alternative is worth on that scale, which may
// lie beyond it, as far as another length of the scale. It exists where packages differ in worth.
var OwnScaled = add(Metric{
	Name: "own_scaled", Title: "Own value, scaled",
	Sentence: "What a party ended up with, on its own scale from its worst package to its best; without a deal, what its alternative is worth.",
	Of:       "all negotiations", Unit: Share, Pools: true, Range: scaled,
	Seat: func(t *Talks, party int) float64 {
		p := t.Scenario.Parties[party].Profile
		least, most := p.Min(), p.Max()
		if !(most > least) {
			return undefined
		}
		return min(max((t.Worth[party]-least)/(most-least), -1), 2)
	},
})
