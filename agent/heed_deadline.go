package agent

import "math"

// TheirClock is the round on the way to the end that it expects: a deadline that
// somebody has named, as surely as it believes in it, else that of the talks.
func TheirClock(m *Mind) int {
	round, rounds := m.turn.Round, m.turn.Rounds
	all := recall[*promises](m, theirWord)
	felt := round
	for seat := range all.by {
		through := all.by[seat].through
		if through == 0 {
			continue
		}
		credence := m.credits(seat)
		end := float64(credence*float64(through)) + float64((1-credence)*float64(rounds))
		felt = max(felt, int(math.Round(float64(round)*float64(rounds)/end)))
	}
	return min(felt, rounds)
}

var _ = tactic(Tactic{
	Slot: Heeding, Name: "their deadline",
	Trainer:    "Hurries towards a deadline that they name, as far as it believes in it, and takes its time again when that has passed.",
	Researcher: "Its clock runs to D = p d + (1 - p) T, for a deadline d named and T that of the talks: it feels to be in round t T / D. p as weigh finds it, else with the prior Beta(1, 1).",
	mode: func(_ Values, m *Mode) {
		m.remember(theirWord)
		m.hurry(TheirClock)
	},
})
