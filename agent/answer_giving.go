package agent

// GiveUnasked gives a little more each time that the others wait and ask again: a
// package of theirs that gives nothing is answered with a gift all the same.
func GiveUnasked(gift float64) func(*Mind, float64) float64 {
	return func(m *Mind, target float64) float64 {
		asked := float64(giftsOf(m).asked)
		return target - float64(gift*asked*(m.plan.best-m.plan.floor))
	}
}

var _ = tactic(Tactic{
	Slot: Answer, Name: "give unasked",
	Trainer:    "Gives again without having been given anything, every time that the other side just asks again: poor concession management.",
	Researcher: "target - gift (best - floor) times the number of their packages that were worth no more to it than the one before; the size of the gift is ours.",
	Params:     []Param{{"alms", "what it gives for nothing each time they ask again, as a share of the way from its best package to its walk-away", 0.03, 0, 1}},
	mode: func(v Values, m *Mode) {
		m.remember(giftsHeard)
		m.aspire(GiveUnasked(v["alms"]))
	},
})

// WaitAndAsk asks for the same again as long as the others give without being
// given anything. Once they have not for a while it moves on as its curve would,
// at most a tenth of the way from best to floor a turn, and then waits again.
func WaitAndAsk(rounds int) func(*Mind, float64) float64 {
	return func(m *Mind, target float64) float64 {
		still := giftsOf(m).still
		switch {
		case m.offers == 0 || target >= m.target:
			return target
		case still == 0 || still%rounds != 0:
			return m.target
		}
		return max(target, m.target-float64(0.1*(m.plan.best-m.plan.floor)))
	}
}

var _ = tactic(Tactic{
	Slot: Answer, Name: "wait and ask again",
	Trainer:    "Asks for the same again and waits for the other side to give more; moves only when they have stood still for some rounds.",
	Researcher: "The target stands while their packages rise in its own worth; after rounds packages in a row that do not, it falls once towards the curve, by at most a tenth of best - floor. Ours; it exploits those who concede unilaterally.",
	Params:     []Param{{"sits", "how many of their packages without a gift it sits out before it moves once", 3, 1, 50}},
	check:      wholeNumber("sits"),
	mode: func(v Values, m *Mode) {
		m.remember(giftsHeard)
		m.aspire(WaitAndAsk(int(v["sits"])))
	},
})
