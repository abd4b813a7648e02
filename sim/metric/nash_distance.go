package metric

// NashDistance is how far an agreement is from the nearest Nash point, the
// package with the largest product of gains (ND); measured as ParetoDistance is.
// It exists for deals where some package gives every party a gain, since else all
// products are 0 and no point is fair; never in a room, where somebody is left without a deal.
var NashDistance = add(Metric{
	Name: "nash_distance", Title: "Distance to the Nash point",
	Sentence: "How far the agreements are from the one that bargaining theory calls fair.",
	Of:       "negotiations that ended in a deal and could have given everybody a gain", Unit: Share, Pools: true, Range: distance,
	Session: func(t *Talks) float64 {
		if !t.Record.Deal() || !t.fair {
			return undefined
		}
		x, _ := t.Analysis.NashDistance(t.Worth)
		return x
	},
})
