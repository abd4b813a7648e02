package agent_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/parley-sim/parley/agent"
	"github.com/parley-sim/parley/sim"
)

// random is what property tests draw their cases from.
type random struct{ *rand.Rand }

func newRandom(seed int) random { return random{rand.New(rand.NewPCG(uint64(seed), 5))} }

// trials runs a property on many seeds, each a test of its own, so that a
// failure names its seed.
func trials(t *testing.T, n int, property func(t *testing.T, r random)) {
	t.Helper()
	for seed := range n {
		t.Run(fmt.Sprintf("seed %d", seed), func(t *testing.T) { property(t, newRandom(seed)) })
	}
}

// scenario has two parties, or three at one table or in a room, up to four
// issues, bundles and spreads; some of its parties have no alternative, and some
// an alternative that no package beats. It is a world of its own.
func (r random) scenario(tb testing.TB) *sim.Scenario {
	tb.Helper()
	s := &sim.Scenario{Name: "random", Space: r.space(tb)}
	for i := range 2 + r.IntN(2) {
		party := sim.Party{Name: string(rune('A' + i)), Profile: r.profile(tb, s.Space), Spread: sim.Spread{Reservation: r.Float64()}}
		for range s.Space.Issues {
			party.Spread.Issues = append(party.Spread.Issues, r.Float64())
		}
		s.Parties = append(s.Parties, party)
	}
	if len(s.Parties) == 3 && r.IntN(2) == 0 {
		s.Tables = [][]int{{0, 1}, {0, 2}}
	}
	return s.World(1, r.IntN(100))
}

func (r random) space(tb testing.TB) *sim.Space {
	tb.Helper()
	if r.IntN(20) == 0 {
		return spaceOf(tb, sim.Issue{Name: "long", Values: values(300)}, sim.Issue{Name: "short", Values: values(2)})
	}
	list := make([]sim.Issue, 1+r.IntN(4))
	for i := range list {
		list[i] = sim.Issue{Name: string(rune('a' + i)), Values: values(1 + r.IntN(6))}
	}
	return spaceOf(tb, list...)
}

func values(n int) []string {
	list := make([]string, n)
	for v := range list {
		list[v] = fmt.Sprint(v)
	}
	return list
}

func spaceOf(tb testing.TB, issues ...sim.Issue) *sim.Space {
	tb.Helper()
	s, err := sim.NewSpace(issues)
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

func (r random) profile(tb testing.TB, s *sim.Space) *sim.Profile {
	tb.Helper()
	w := sim.Worth{Tables: make([][]float64, len(s.Issues))}
	for i, issue := range s.Issues {
		for range issue.Values {
			x := float64(10 * r.Float64())
			if r.IntN(2) == 0 { // round numbers make ties
				x = math.Round(x)
			}
			w.Tables[i] = append(w.Tables[i], x)
		}
	}
	if r.IntN(3) == 0 {
		c := sim.Condition{Issue: r.IntN(len(s.Issues))}
		for range s.Issues[c.Issue].Values {
			c.Values = append(c.Values, r.IntN(2) == 0)
		}
		w.Bundles = []sim.Bundle{{When: []sim.Condition{c}, Worth: 4*r.Float64() - 2, Unless: r.IntN(2) == 0}}
	}
	for r.IntN(4) == 0 { // packages that it never signs; at times all
		c := sim.Condition{Issue: r.IntN(len(s.Issues))}
		for range s.Issues[c.Issue].Values {
			c.Values = append(c.Values, r.IntN(3) > 0)
		}
		w.Vetoes = append(w.Vetoes, []sim.Condition{c})
	}
	p := profileOf(tb, s, 0, w)
	return p.WithReservation(r.reservation(p))
}

func (r random) reservation(p *sim.Profile) float64 {
	switch r.IntN(8) {
	case 0:
		return math.Inf(-1)
	case 1:
		return p.Max() + 1
	case 2:
		return p.Max()
	case 3:
		return p.Utility(sim.Outcome(r.Uint64N(p.Space().Size())))
	}
	return p.Min() + float64(r.Float64()*(p.Max()-p.Min()))
}

func profileOf(tb testing.TB, s *sim.Space, reservation float64, w sim.Worth) *sim.Profile {
	tb.Helper()
	p, err := sim.NewProfile(s, w, reservation)
	if err != nil {
		tb.Fatal(err)
	}
	return p
}

// spec sets some parameters of a style to anything in their ranges.
func (r random) spec(s *agent.Style) string {
	for {
		spec := named(s)
		for _, p := range s.Params {
			switch r.IntN(6) {
			case 0:
				spec += fmt.Sprintf(":%s=%v", p.Name, p.Min)
			case 1:
				spec += fmt.Sprintf(":%s=%v", p.Name, p.Max)
			case 2:
				spec += fmt.Sprintf(":%s=%v", p.Name, p.Min+float64(r.Float64()*(p.Max-p.Min)))
			}
		}
		if _, err := agent.Parse(spec); err == nil { // not all combinations are possible
			return spec
		}
	}
}

func parse(tb testing.TB, spec string) *agent.Style {
	tb.Helper()
	s, err := agent.Parse(spec)
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

// unruly proposes and says anything that the rules allow, sense or nonsense.
type unruly struct{ view sim.View }

func (u *unruly) Start(v sim.View) { u.view = v }
func (u *unruly) Act(turn *sim.Turn, m *sim.Move) {
	dice := u.view.Rand
	if turn.Offer != sim.None && dice.IntN(30) == 0 {
		m.Kind = sim.Accept
		return
	}
	m.Kind, m.Offer = sim.Propose, sim.Outcome(dice.Uint64N(u.view.Profile.Space().Size()))
	m.Say = sim.Message{Act: sim.Act(dice.IntN(4)), Issue: int16(dice.IntN(12) - 4),
		Number: []float64{0, 0.3, -1, 1e300, math.NaN(), math.Inf(1), math.Inf(-1)}[dice.IntN(7)]}
}

// guard hands an agent's moves on, and notes those that leave it below what no
// deal is worth to it as things stand.
type guard struct {
	sim.Agent
	style   *agent.Style
	profile *sim.Profile
	faults  *[]string
	moved   bool
}

// listening is a guard of an agent that wants to hear the others.
type listening struct {
	*guard
	sim.Listener
}

func guarded(style *agent.Style, setting sim.Setting, faults *[]string) sim.Agent {
	g := &guard{Agent: style.Plan(setting).Agent(), style: style, profile: setting.Profile, faults: faults}
	if l, ok := g.Agent.(sim.Listener); ok {
		return listening{g, l}
	}
	return g
}

func (g *guard) Act(turn *sim.Turn, m *sim.Move) {
	g.Agent.Act(turn, m)
	hopeless := g.profile.Max() < turn.Reservation
	accepted, offers := turn.Offer, m.Kind == sim.Propose || m.Kind == sim.Beside
	if m.Kind == sim.Accept && m.Pick > 0 {
		accepted = turn.Beside[m.Pick-1]
	}
	switch {
	case m.Kind == sim.Accept && !g.profile.Signs(accepted):
		g.fault(turn, "vetoes but accepts", accepted)
	case offers && !g.profile.Signs(m.Offer):
		g.fault(turn, "vetoes but offers", m.Offer)
	case m.Kind == sim.Accept && g.profile.Utility(accepted) < turn.Reservation:
		g.fault(turn, "accepts", accepted)
	case offers && g.profile.Utility(m.Offer) < turn.Reservation && !(g.style.Below && hopeless):
		g.fault(turn, "offers", m.Offer)
	case m.Kind == sim.Leave && !hopeless:
		g.fault(turn, "leaves for want of a package worth less than", g.profile.Ranked().At(0))
	}
}

func (g *guard) fault(turn *sim.Turn, does string, o sim.Outcome) {
	*g.faults = append(*g.faults, fmt.Sprintf("%s in round %d %s package %d worth %v; no deal is worth %v",
		g.style.Spec(), turn.Round, does, o, g.profile.Utility(o), turn.Reservation))
}

// seat fills every place with a guarded style, and some with an unruly agent.
func (r random) seat(tb testing.TB, s *sim.Scenario, rounds int, style *agent.Style, faults *[]string) *sim.Session {
	tb.Helper()
	session := sim.NewSession(s, rounds)
	styles := agent.Styles()
	focal := r.IntN(len(s.Parties))
	for table, parties := range s.Seating() {
		for _, party := range parties {
			setting := s.Setting(table, party, rounds)
			switch {
			case party == focal:
				session.Sit(table, party, style.Spec(), guarded(style, setting, faults))
			case r.IntN(3) == 0:
				session.Sit(table, party, "unruly", &unruly{})
			default:
				other := parse(tb, r.spec(styles[r.IntN(len(styles))]))
				session.Sit(table, party, other.Spec(), guarded(other, setting, faults))
			}
		}
	}
	return session
}

func play(tb testing.TB, session *sim.Session) *sim.Record {
	tb.Helper()
	rec := &sim.Record{}
	if err := session.Play(tb.Context(), rec); err != nil {
		tb.Fatal(err)
	}
	return rec
}

// sameMoves compares records in all they say; labels by their names, since
// styles that were parsed apart have labels of their own.
func sameMoves(a, b *sim.Record) bool {
	return slices.EqualFunc(a.Steps, b.Steps, func(x, y sim.Step) bool {
		alike := labelled(x.Why.Tactic) == labelled(y.Why.Tactic) && labelled(x.Why.Mode) == labelled(y.Why.Mode) &&
			math.Float64bits(x.Say.Number) == math.Float64bits(y.Say.Number)
		for _, step := range []*sim.Step{&x, &y} {
			step.Why.Tactic, step.Why.Mode, step.Say.Number = nil, nil, 0
		}
		return alike && x == y
	})
}

func labelled(l *sim.Label) string {
	if l == nil {
		return "-"
	}
	return l.Name
}
