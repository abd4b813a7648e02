package agent

import "github.com/parley-sim/parley/sim"

// weigh notes what a seat says that its issues are to it, and from then on on
// which issues its packages keep to its first one. Every few packages it is judged.
func (x *partner) weigh(m *Mind, move *sim.Move, evidence int, against, lie float64) {
	if move.Kind == sim.Propose && x.met && x.told > 0 && !x.caught {
		x.since++
		x.watch(m.plan.setting.Profile.Space(), move.Offer)
		if x.since%evidence == 0 && x.contradicted() > against {
			x.caught, x.lies = true, x.lies+lie
			if d, ok := able[doubter](m.model); ok {
				d.doubt()
			}
		}
	}
	if say := &move.Say; say.Act == sim.Tell && 0 <= say.Issue && int(say.Issue) < len(x.shares) && 0 <= say.Number && say.Number <= 1 {
		x.shares[say.Issue] = say.Number
	}
}

// watch counts the issues on which a package keeps to the first one.
func (x *partner) watch(space *sim.Space, o sim.Outcome) {
	if digits, n := space.Digits(), len(x.firm); digits != nil {
		now := digits[int(o)*n:][:n]
		for i, v := range digits[int(x.first)*n:][:n] {
			if now[i] == v {
				x.firm[i]++
			}
		}
		return
	}
	for i := range x.firm {
		if space.Value(o, i) == space.Value(x.first, i) {
			x.firm[i]++
		}
	}
}

// contradicted is how much of what was told its conduct speaks against: of two
// issues, the one that is said to weigh more should be given up less readily. Pairs
// count by how far apart the two are said to be.
func (x *partner) contradicted() float64 {
	all, against := 0.0, 0.0
	for i, a := range x.shares {
		for j, b := range x.shares[:i] {
			if a < 0 || b < 0 || x.firm[i] == x.firm[j] {
				continue
			}
			all += abs(a - b)
			if (a > b) != (x.firm[i] > x.firm[j]) {
				against += abs(a - b)
			}
		}
	}
	if all == 0 {
		return 0
	}
	return against / all
}

// doubter is an opinion that can do without what it was told.
type doubter interface{ doubt() }

// doubt forgets what was told, by whomever: all others share one picture.
func (p *picture) doubt() { p.told.clear() }

var _ = tactic(Tactic{
	Slot: Social, Name: "catch lies",
	Trainer:    "Notices when people say that something matters to them and then give it away before what is said to matter less; from then on it believes nothing that they told.",
	Researcher: "Every `evidence` packages after the first word: the pairs of told issues, by the difference of their told weights, on which the one told heavier was held on to less; beyond `against` of them told weights count nothing and trust has `lie` broken words more, which do not fade (after deception trust never fully recovers: Schweitzer, Hershey and Bradlow 2006).",
	Params: []Param{
		{"evidence", "after how many packages each it judges what it was told", 10, 1, 1000},
		{"against", "the share of what was told that conduct must speak against", 0.5, 0, 1},
		{"lie", "as how many broken words a lie counts", 3, 0, 100},
	},
	check: wholeNumber("evidence"),
	whole: func(v Values, t *Tactics) {
		evidence, against, lie := int(v["evidence"]), v["against"], v["lie"]
		t.socially().checks = true
		t.listen(func(x *partner, m *Mind, move *sim.Move) { x.weigh(m, move, evidence, against, lie) })
		t.each(func(m *Mode) {
			m.believe(func(x *partner) float64 {
				if x.caught {
					return 0
				}
				return 1
			})
		})
	},
})
