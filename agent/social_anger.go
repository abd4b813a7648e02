package agent

import "github.com/parley-sim/parley/sim"

// passion says what makes an agent angry, what anger does to it and what cools it.
type passion struct {
	insult, outrage  float64 // a first package that is worse than this offends so much
	contagion, power float64
	yielding, spite  float64
	cooling, soothed float64
}

// hears changes what is felt at a seat by what it does: anger cools with each of its turns; then come offence
// and its words. Rapport takes the edge off.
func (t *passion) hears(x *partner, m *Mind, move *sim.Move) {
	if move.Kind == sim.Beside {
		return
	}
	if x.anger > 0 || x.daunted > 0 {
		x.anger, x.daunted = t.cooler(x.anger), t.cooler(x.daunted)
	}
	if move.Kind == sim.Propose && !x.met && t.insults(m, move.Offer) {
		x.enrage(t.outrage)
	}
}

// cooler is what is left of a feeling after a round: less than a twentieth is nothing.
func (t *passion) cooler(feeling float64) float64 {
	if feeling < 0.05 {
		return 0
	}
	return feeling - float64(t.cooling*feeling)
}

// heeds is what words do to it.
func (t *passion) heeds(x *partner, m *Mind, move *sim.Move) {
	switch move.Say.Act {
	case sim.Anger:
		x.enrage(t.contagion)
		if m.plan.power() < t.power {
			x.daunted = 1
		}
	case sim.Apologise, sim.Recess:
		x.anger -= float64(t.soothed * x.anger)
	}
}

// insults reports whether a first package is worth less to the agent than its
// walk-away, by more than what it puts up with.
func (t *passion) insults(m *Mind, o sim.Outcome) bool {
	p := m.plan
	return p.worthOf(o) < p.setting.Profile.Reservation-float64(t.insult*p.reach())
}

// enrage makes it angrier by a share of what is left to full anger.
func (x *partner) enrage(by float64) { x.anger += float64(by * (1 - x.anger) * (1 - x.rapport)) }

// power is what its alternative is worth, as a share of the way from its worst
// package to its best.
func (p *Plan) power() float64 {
	profile := p.setting.Profile
	if worst := profile.Min(); worst < profile.Reservation && worst < p.best {
		return (profile.Reservation - worst) / (p.best - worst)
	}
	return 0
}

// mood makes the angry hold out for more and the daunted for less. Of several
// others, whoever moves it most counts.
func (t *passion) mood(all *partners, m *Mind, target float64) float64 {
	anger, daunted := 0.0, 0.0
	for i := range all.of[:all.top] {
		anger, daunted = max(anger, all.of[i].anger), max(daunted, all.of[i].daunted)
	}
	up, down := max(0, m.plan.best-target), max(0, target-m.plan.floor)
	return target + float64(t.spite*anger*up) - float64(t.yielding*daunted*down)
}

// vents says that it is angry, once for each time that anger rises to the mark.
func vents(outburst float64) func(*partners) sim.Act {
	return func(all *partners) sim.Act {
		for i := range all.of[:all.top] {
			x := &all.of[i]
			if x.anger < outburst {
				x.vented = false
			} else if x.anger > 0 && !x.vented {
				return sim.Anger
			}
		}
		return sim.Silent
	}
}

var _ = tactic(Tactic{
	Slot: Social, Name: "anger",
	Trainer:    "Is angered by an insulting first offer and by the other side's anger, says so, and holds out for more while it lasts; gives way to an angry counterpart if its own alternative is weak.",
	Researcher: "Anger a rises by a share of 1 - a and cools each round; target + spite a (best - target) (angered people offer and accept less: Fabiansson and Denson 2012), and after another's anger target - yielding d (target - floor) if the own alternative is weak (Van Kleef, De Dreu and Manstead 2004; Sinaceur and Tiedens 2006; Van Kleef et al. 2006). An insult is a first package worth less than the walk-away (extreme first offers offend: Schweinsberg et al. 2012).",
	Params: []Param{
		{"insult", "how far below its walk-away a first package must be to insult, as a share of the way from there to its best package", 0, 0, 1},
		{"outrage", "how much an insult angers, as a share of full anger", 0.5, 0, 1},
		{"contagion", "how much another's anger angers, as a share of what is left to full anger", 0.1, 0, 1},
		{"spite", "how much of the way to its best package full anger makes it hold out for more", 0.2, 0, 1},
		{"yielding", "how much of the way to its walk-away another's anger makes it give", 0.1, 0, 1},
		{"power", "another's anger impresses it while its alternative is worth less than this, as a share of the way from its worst package to its best", 0.5, 0, 1},
		{"cooling", "how much of its anger is gone after each round", 0.1, 0, 1},
		{"soothed", "how much of it an apology or a break takes away", 0.5, 0, 1},
		{"outburst", "how angry it must be to say so; 1 and it keeps it to itself unless full of it", 0.4, 0, 1},
	},
	whole: func(v Values, t *Tactics) {
		feels := &passion{v["insult"], v["outrage"], v["contagion"], v["power"], v["yielding"], v["spite"], v["cooling"], v["soothed"]}
		t.listen(feels.hears)
		t.heed(feels.heeds)
		t.mood(feels.mood)
		t.voice(vents(v["outburst"]))
	},
})
