package metric

// LeftOnTable is what a better package would have given all parties together
// (VLT): the largest sum of worths among the packages that leave nobody below
// the reservation value, minus Joint. 0 is the best; below 0 it is only where a
// deal leaves somebody below the reservation value. It exists where Joint does and there is room for a deal.
var LeftOnTable = add(Metric{
	Name: "left_on_table", Title: "Value left on the table",
	Sentence: "How much more all parties together could have had.",
	Of:       "negotiations with room for a deal, whose parties count in the same unit and have a walk-away value", Unit: Own, Range: jointLosses,
	Session: func(t *Talks) float64 {
		if !t.zopa || !t.addsUp() {
			return undefined
		}
		return t.Analysis.BestJoint - t.Joint
	},
})
