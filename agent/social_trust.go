package agent

import "github.com/parley-sim/parley/sim"

// trust is the mean of a Beta distribution whose parameters are counts of good
// and bad experience (Jøsang and Ismail 2002, The Beta Reputation System,
// Proceedings of the 15th Bled Electronic Commerce Conference): a stranger is trusted as far
// as faith goes, as if it had kept 2 faith words of two. Rapport counts as up to two kept words.
func (x *partner) trust(faith float64) float64 {
	good := float64(2*faith) + x.kept + 2*x.rapport
	return good / (2 + x.kept + 2*x.rapport + x.broken + x.lies)
}

// experience makes a kept word of a step towards the agent, and a broken one of
// taking back what was given; older ones fade.
func experience(lasting, slip float64) func(*partner, *Mind, *sim.Move) {
	return func(x *partner, m *Mind, move *sim.Move) {
		if move.Kind != sim.Propose || !x.met || x.several || x.conditional || move.More || move.Offer == x.last {
			return
		}
		gained := m.plan.worthOf(move.Offer) - m.plan.worthOf(x.last)
		switch {
		case gained > 0:
			x.kept, x.broken = float64(x.kept*lasting)+1, x.broken*lasting
		case -gained > float64(slip*m.plan.reach()) && !m.gives(x.last, move.Offer):
			x.kept, x.broken = x.kept*lasting, float64(x.broken*lasting)+1
		}
	}
}

// gives reports whether the second of two packages gives the agent something on
// some issue: then it is a trade, however bad.
func (m *Mind) gives(before, now sim.Outcome) bool {
	space, had := m.plan.setting.Profile.Space(), m.plan.worthOf(before)
	for i := range space.Issues {
		if v := space.Value(now, i); v != space.Value(before, i) && m.plan.worthOf(space.With(before, i, v)) > had {
			return true
		}
	}
	return false
}

// reach is the way from the floor to the best package.
func (p *Plan) reach() float64 { return max(0, p.best-p.floor) }

// confides reports whether the agent says what matters to it: to people whom it
// trusts at least as far as `guard`, and at most `openness` things more than the
// one who told least has told.
func (all *partners) confides(faith, guard float64, openness int) bool {
	least, any := 0, false
	for i := range all.of[:all.top] {
		x := &all.of[i]
		if !x.met {
			continue
		}
		if x.trust(faith) < guard {
			return false
		}
		if !any || x.told < least {
			least, any = x.told, true
		}
	}
	return (any || faith >= guard) && all.tells < least+openness
}

var _ = tactic(Tactic{
	Slot: Social, Name: "trust",
	Trainer:    "Trusts people who move towards it and do not take back what they gave; believes what it is told, and tells what matters to it, as far as it trusts.",
	Researcher: "Trust is the mean of Beta(2 faith + kept, 2 (1 - faith) + broken), older words fading (Jøsang and Ismail 2002); it sets how far told weights count and whether own ones are told, one by one in turn (trust makes for integrative behaviour: Kong, Dirks and Ferrin 2014; disclosure is returned: McGinn, Thompson and Bazerman 2003).",
	Params: []Param{
		{"faith", "how far it trusts a stranger", 0.5, 0, 1},
		{"lasting", "how much of older experience is left after each new one", 0.9, 0, 1},
		{"slip", "what may be taken back without being noticed, as a share of the way from its walk-away to its best package", 0.02, 0, 1},
		{"guard", "it keeps what matters to it to itself before people whom it trusts less than this", 0.5, 0, 1},
		{"openness", "how many things more it tells than it was told", 1, 0, 100},
	},
	check: wholeNumber("openness"),
	whole: func(v Values, t *Tactics) {
		faith, guard, openness := v["faith"], v["guard"], int(v["openness"])
		t.listen(experience(v["lasting"], v["slip"]))
		t.socially().tells = func(all *partners) bool { return all.confides(faith, guard, openness) }
		t.each(func(m *Mode) { m.believe(func(x *partner) float64 { return x.trust(faith) }) })
	},
})

// believe scales how far a mode believes what it is told.
func (m *Mode) believe(f func(*partner) float64) {
	before := m.Trust
	m.Trust = func(mind *Mind, seat int) float64 {
		trust := f(&mind.partners().of[seat])
		if before != nil {
			trust *= before(mind, seat)
		}
		return trust
	}
}
