package metric

// Surplus is own value minus reservation value (SUR): what the negotiation
// earned a party beyond its alternative, in its own points or money. 0 without a
// deal; below 0 for a deal that is worse than none. Without a reservation value
// it counts from the worst package.
var Surplus = add(Metric{
	Name: "surplus", Title: "Surplus",
	Sentence: "What a party gained over its alternative; nothing without a deal.",
	Of:       "all negotiations", Unit: Own, Range: surpluses,
	Seat: (*Talks).Surplus,
})
