package agent

import "math"

// Curve says how much to hold out for as time passes from 0 to 1: a share of
// the way from the walk-away (0) to the own best package (1). Curves are tabled
// by round when a plan is made, so they may be slow.
type Curve func(time float64) float64

// Concede falls from 1 to 0 as 1 - t^(1/e): e below 1 holds out long
// (boulware), 1 falls evenly, above 1 gives early (conceder).
// Faratin, Sierra and Jennings 1998, polynomial time-dependent tactic.
func Concede(e float64) Curve {
	return func(t float64) float64 { return 1 - math.Pow(t, 1/e) }
}

var _ = tactic(Tactic{
	Slot: Aspiration, Name: "concede",
	Trainer:    "Gives way from its opening down to its walk-away: late, evenly or early.",
	Researcher: "1 - t^(1/e), the polynomial time-dependent tactic (Faratin, Sierra and Jennings 1998).",
	Params:     []Param{{"e", "how early it gives way: below 1 late, 1 evenly, above 1 early", 1, 0.01, 100}},
	mode:       func(v Values, m *Mode) { m.Curve = Concede(v["e"]) },
})

// Diminish falls from the opening towards a limit below it in ever smaller
// steps: each concession is smaller than the one before, as if the limit were
// near. The first is e to the power of pace times the last.
func Diminish(opening, limit, pace float64) Curve {
	return func(t float64) float64 {
		gone := (1 - math.Exp(-pace*t)) / (1 - math.Exp(-pace))
		return opening - float64(max(0, opening-limit)*gone)
	}
}

// ConcedeExponentially falls from 1 - k to 0 as 1 - k^((1-t)^e). Faratin, Sierra and
// Jennings 1998, exponential time-dependent tactic: for the same e it holds out
// longer than the polynomial one, and gives up the rest faster.
func ConcedeExponentially(e, k float64) Curve {
	return func(t float64) float64 { return 1 - math.Exp(math.Pow(1-t, e)*math.Log(k)) }
}

var _ = tactic(Tactic{
	Slot: Aspiration, Name: "concede exponentially",
	Trainer:    "Holds out for most of the time and gives up the rest very fast.",
	Researcher: "1 - k^((1-t)^e), the exponential time-dependent tactic (Faratin, Sierra and Jennings 1998).",
	Params: []Param{
		{"e", "how early it gives way: below 1 late, above 1 early", 1, 0.01, 100},
		{"k", "what it gives at once, as a share of the way from its best package to its walk-away", 0.01, 0.0001, 0.5},
	},
	mode: func(v Values, m *Mode) { m.Curve = ConcedeExponentially(v["e"], v["k"]) },
})

var _ = tactic(Tactic{
	Slot: Aspiration, Name: "diminish",
	Trainer:    "Gives a little, and less each time, as if its limit were near.",
	Researcher: "opening - max(0, opening - limit) (1 - exp(-pace t)) / (1 - exp(-pace)); the shape is ours.",
	Params: []Param{
		{"opening", "where it opens, as a share of the way from its walk-away to its best package", 1, 0, 1},
		{"limit", "what it holds on to until the deadline is near, as a share of the same way", 0.6, 0, 1},
		{"pace", "how much its concessions shrink: the first is e to this power times the last", 1, 0.1, 20},
	},
	mode: func(v Values, m *Mode) { m.Curve = Diminish(v["opening"], v["limit"], v["pace"]) },
})

// Open starts a curve at the opening instead of at 1.
func Open(opening float64, c Curve) Curve {
	return func(t float64) float64 { return opening * c(t) }
}

var _ = tactic(Tactic{
	Slot: Aspiration, Name: "open",
	Trainer:    "Opens with a share of everything it could ask for.",
	Researcher: "Multiplies the curve before it by the opening.",
	Params:     []Param{{"opening", "where it opens, as a share of the way from its walk-away to its best package", 1, 0, 1}},
	mode:       func(v Values, m *Mode) { m.Curve = Open(v["opening"], m.Curve) },
})

// Cram lets a curve fall to the final share in the time from start to the
// deadline: concessions that were held back come at the last moment.
func Cram(start, final float64, c Curve) Curve {
	return func(t float64) float64 {
		if t <= start {
			return c(t)
		}
		level := c(start)
		return level + float64((min(final, level)-level)*(t-start))/(1-start)
	}
}

var _ = tactic(Tactic{
	Slot: Aspiration, Name: "cram",
	Trainer:    "Saves its last concessions for the deadline.",
	Researcher: "From the time cram on the curve before it falls evenly to 0.05 at the deadline.",
	Params:     []Param{{"cram", "when it begins to give up its limit, as a share of the time", 0.9, 0.01, 1}},
	mode:       func(v Values, m *Mode) { m.Curve = Cram(v["cram"], 0.05, m.Curve) },
})

var _ = tactic(Tactic{
	Slot: Aspiration, Name: "insist",
	Trainer:    "Says what it wants and never moves.",
	Researcher: "Constant: the limit of the polynomial tactic as e goes to 0.",
	Params:     []Param{{"demand", "what it insists on, as a share of the way from its walk-away to its best package", 1, 0, 1}},
	mode:       func(v Values, m *Mode) { m.Curve = Hold(v["demand"]) },
})

// Hold never moves.
func Hold(demand float64) Curve { return func(float64) float64 { return demand } }
