package agent

import "github.com/parley-sim/parley/sim"

// TheirAlternative asks for less than it would, as far as it believes what the others
// can have without it: they will sign nothing that is worth less to them. Whether a
// package is worth as much to them is for its model to say; without one it can't tell.
// Nobody is believed to have more elsewhere than what he has asked for himself.
func TheirAlternative(m *Mind, target float64) float64 {
	if !m.informed() {
		return target
	}
	l := recall[*limit](m, theirLimit)
	l.share(m) // it takes in what they have asked for since
	all := recall[*promises](m, theirWord)
	least := target
	for seat := range all.by {
		if claim := min(all.by[seat].claim, l.least); claim > 0 {
			credence := m.credits(seat)
			hope := min(target, m.hope(claim))
			least = min(least, float64((1-credence)*target)+float64(credence*hope))
		}
	}
	return least
}

// theyClaim is a guess at their walk-away, moved towards what they say of it as far as that is believed.
func theyClaim(m *Mind, guess float64) float64 {
	all := recall[*promises](m, theirWord)
	for seat := range all.by {
		if claim := all.by[seat].claim; claim > guess {
			guess += float64(m.credits(seat) * (claim - guess))
		}
	}
	return guess
}

// levels is how finely the way from best to floor is searched.
const levels = 16

// hope is the most that it can hope for, by its model, if the others sign nothing
// that they like less than this.
func (m *Mind) hope(liked float64) float64 {
	p := m.plan
	step := (p.best - p.floor) / levels
	for k := 1; k <= levels; k++ {
		from := p.best - float64(float64(k)*step)
		band := p.setting.Profile.Between(max(from, p.setting.Profile.Reservation), from+step, candidates)
		most, any := p.floor, false
		for i := range band.Tries {
			if o := band.At(i); o != sim.None && m.model.likes(o) >= liked {
				most, any = max(most, p.worthOf(o)), true
			}
		}
		if any {
			return most
		}
	}
	return p.floor
}

var _ = tactic(Tactic{
	Slot: Heeding, Name: "their alternative",
	Trainer: "Asks for less where they say that they have something better, as far as it believes that.",
	Researcher: "Target min(target, (1 - p) target + p h), where h is the most own worth, on 16 levels, of a package that its model says they like at least as much as the alternative they claim, " +
		"or as what they asked for themselves, if that is less. A guess at their walk-away moves by p towards the claim. p as weigh finds it, else with the prior Beta(1, 1).",
	mode: func(_ Values, m *Mode) {
		m.remember(theirWord)
		m.remember(theirLimit)
		m.Limit = theyClaim
		m.aspire(TheirAlternative)
	},
})
