package metric

// ParetoDistance is how far an agreement is from the nearest point of the Pareto
// frontier (PD): Euclidean, each party's worth scaled to 0..1 over all packages.
// 0 is an agreement that nobody could improve without a loss to another. It
// exists for deals alone and so flatters whoever rarely closes.
var ParetoDistance = add(Metric{
	Name: "pareto_distance", Title: "Distance to the frontier",
	Sentence: "How far the agreements are from those that nobody could improve for one party without a loss to another.",
	Of:       "negotiations that ended in a deal", Unit: Share, Pools: true, Range: distance,
	Session: func(t *Talks) float64 {
		if !t.Record.Deal() || t.Analysis == nil {
			return undefined
		}
		return t.Analysis.ParetoDistance(t.Worth)
	},
})
