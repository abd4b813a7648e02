package metric

// NashDistance is how far an agreement is from the nearest Nash point, the
// package with the largest product of gains (ND); measured as ParetoDistance is.
// It exists for deals where some package leaves nobody below the reservation value.
var NashDistance = add(Metric{
	Name: "nash_distance", Title: "Distance to the Nash point",
	Sentence: "How far the agreements are from the one that bargaining theory calls fair.",
	Of:       "negotiations that ended in a deal", Unit: Share, Pools: true, Range: distance,
	Session: func(t *Talks) float64 {
		if !t.Record.Deal() || t.Analysis == nil {
			return undefined
		}
		if x, ok := t.Analysis.NashDistance(t.Worth); ok {
			return x
		}
		return undefined
	},
})
