package conform

import (
	"context"
	"errors"
	"fmt"
	"math"
	"strings"

	"github.com/parley-sim/parley/sim"
)

// talk is a negotiation to be played: who sits where, and which of them are tested.
type talk struct {
	where    string // the ground
	scenario *sim.Scenario
	rounds   int
	opener   int
	seats    []Agent // by party
	tested   []bool  // by party
	seed     int

	measured bool // its memory is looked at
	plans    []Plan
}

// faults plays the talks and lists the laws that were broken in them.
func (t *talk) faults() []Fault {
	before := t.fingerprint()
	first, found := t.fresh()
	if found != nil {
		return found
	}
	second, found := t.fresh()
	switch d := difference(first, second); {
	case found != nil:
		return found
	case d != "":
		return []Fault{t.fault(dice, d)}
	}
	session, guards := t.session()
	again, err := t.after(session)
	if found := t.breaches(guards, err); found != nil {
		return found
	}
	switch d := difference(first, again); {
	case d != "":
		return []Fault{t.fault(start, d)}
	case t.fingerprint() != before:
		return []Fault{t.fault(readOnly, "after the talks packages are worth something else to it")}
	}
	return t.allocations(session)
}

// fresh plays the talks between new agents.
func (t *talk) fresh() (*sim.Record, []Fault) {
	session, guards := t.session()
	rec, err := t.play(session, t.seed)
	return rec, t.breaches(guards, err)
}

// after plays the talks, others, and the same again.
func (t *talk) after(session *sim.Session) (*sim.Record, error) {
	for _, seed := range []int{t.seed, t.seed + 1} {
		if _, err := t.play(session, seed); err != nil {
			return nil, err
		}
	}
	return t.play(session, t.seed)
}

// session seats all agents, new ones, with guards before those to be tested. All
// sessions share their plans, as those of an experiment do.
func (t *talk) session() (*sim.Session, []*guard) {
	session := sim.NewSession(t.scenario, t.rounds)
	session.Opener = t.opener
	var guards []*guard
	chair := 0
	for table, parties := range t.scenario.Seating() {
		for _, p := range parties {
			var agent sim.Agent
			if t.tested[p] {
				g := t.guarded(chair, table, p)
				guards, agent = append(guards, g), g
			} else {
				agent = t.plan(chair, table, p).Agent()
			}
			session.Sit(table, p, t.seats[p].Name, agent)
			chair++
		}
	}
	return session, guards
}

// plan is what the agent of a chair has worked out; made once.
func (t *talk) plan(chair, table, party int) Plan {
	for len(t.plans) <= chair {
		t.plans = append(t.plans, nil)
	}
	if t.plans[chair] == nil {
		t.plans[chair] = t.seats[party].Plan(t.scenario.Setting(table, party, t.rounds))
	}
	return t.plans[chair]
}

// guarded makes the agent of a chair and puts a guard before it.
func (t *talk) guarded(chair, table, party int) (g *guard) {
	g = &guard{profile: t.scenario.Parties[party].Profile, below: t.seats[party].Below}
	defer g.rescue("plans")
	g.agent = t.plan(chair, table, party).Agent()
	g.listener, _ = g.agent.(sim.Listener)
	return g
}

func (t *talk) play(session *sim.Session, seed int) (*sim.Record, error) {
	rec := &sim.Record{}
	session.Seed = sim.Seed(seed)
	return rec, session.Play(context.Background(), rec)
}

// breaches are what the guards have noted, or else the rule that was broken.
func (t *talk) breaches(guards []*guard, err error) []Fault {
	var list []Fault
	for _, g := range guards {
		g.asked(len(t.seats))
		for law, found := range g.found {
			if found != "" {
				list = append(list, t.fault(law, found))
			}
		}
		if g.silent() {
			return list
		}
	}
	if err != nil {
		if inner := errors.Unwrap(err); inner != nil {
			err = inner // without the case and the seed, which the fault says
		}
		list = append(list, t.fault(rules, err.Error()))
	}
	return list
}

func (t *talk) fault(law int, found string) Fault {
	agent := ""
	for p, tested := range t.tested {
		if tested {
			agent = t.seats[p].Name
		}
	}
	return Fault{Law: laws[law].Name, Agent: agent, Tried: t.String(), Seed: t.seed, Found: found, Want: laws[law].Want}
}

// String says what is played: "hostile company: 2 parties, 180 packages, 25 rounds, with a wall".
func (t *talk) String() string {
	var others []string
	for p, tested := range t.tested {
		if name := t.seats[p].Name; !tested && (len(others) == 0 || others[len(others)-1] != name) {
			others = append(others, name)
		}
	}
	with := "itself in every seat"
	if len(others) > 0 {
		with = "with " + strings.Join(others, ", ")
	}
	rounds := "1 round"
	if t.rounds > 1 {
		rounds = fmt.Sprint(t.rounds, " rounds")
	}
	return fmt.Sprintf("%s: %d parties, %d packages, %s, %s", t.where, len(t.scenario.Parties), t.scenario.Space.Size(), rounds, with)
}

// fingerprint is a number that changes with what packages are worth to the parties.
func (t *talk) fingerprint() uint64 {
	const most = 4096
	sum := uint64(0)
	for p := range t.scenario.Parties {
		profile := t.scenario.Parties[p].Profile
		for o := range sim.Outcome(min(t.scenario.Space.Size(), most)) {
			sum = sum*0x100000001b3 ^ math.Float64bits(profile.Utility(o))
		}
	}
	return sum
}
