package agent

// Told is what the others may tell of their wishes.
type Told uint8

const (
	Priorities Told = 1 << iota // how much of what is at stake each issue is
	Ratings                     // what each value is worth of an issue's best
)

var _ = tactic(Tactic{
	Slot: Belief, Name: "nothing",
	Trainer:    "Makes nothing of what it is told or of what everybody knows; it looks at the packages alone.",
	Researcher: "Told shares, told ratings and public directions do not enter the model.",
	mode:       func(_ Values, m *Mode) { m.Ignores = Priorities | Ratings },
})

var _ = tactic(Tactic{
	Slot: Belief, Name: "directions",
	Trainer:    "Starts from what everybody knows of which way the other side wants each term, and makes nothing of what it is told.",
	Researcher: "Public directions as a prior: scores never fall the way that is known, and half of each follows a straight line. Told shares and ratings do not enter the model.",
	mode:       func(_ Values, m *Mode) { m.Public, m.Ignores = true, Priorities|Ratings },
})

var _ = tactic(Tactic{
	Slot: Belief, Name: "priorities",
	Trainer:    "Believes what it is told of how much each term matters, and nothing else.",
	Researcher: "Told shares replace the guessed weights; told ratings and public directions do not enter the model.",
	mode:       func(_ Values, m *Mode) { m.Ignores = Ratings },
})

var _ = tactic(Tactic{
	Slot: Belief, Name: "everything",
	Trainer:    "Starts from what everybody knows, and believes all that it is told.",
	Researcher: "Public directions as a prior; told shares and ratings replace what was guessed.",
	mode:       func(_ Values, m *Mode) { m.Public = true },
})

var _ = tactic(Tactic{
	Slot: Belief, Name: "as far as trusted",
	Trainer:    "Starts from what everybody knows, and goes only part of the way from what it guessed to what it is told.",
	Researcher: "guess + trust * (told - guess) for shares and ratings; trust is the constant `credence`, times what each tactic of the social side makes of the teller. Public directions as a prior.",
	Params:     []Param{{"credence", "how far it believes what it is told: 0 not at all, 1 word for word", 0.5, 0, 1}},
	mode: func(v Values, m *Mode) {
		credence := v["credence"]
		m.Public, m.Trust = true, func(*Mind, int) float64 { return credence }
	},
})
