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
