package agent_test

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/parley-sim/parley/agent"
	"github.com/parley-sim/parley/agent/conform"
	"github.com/parley-sim/parley/sim"
)

// eachStyle runs a test for everything that is registered.
func eachStyle(t *testing.T, test func(t *testing.T, s *agent.Style)) {
	t.Helper()
	for _, s := range slices.Concat(agent.Styles(), ownStyles(t), traited(t)) {
		t.Run(s.Name, func(t *testing.T) { test(t, s) })
	}
}

// traited are two styles with each trait.
func traited(tb testing.TB) []*agent.Style {
	tb.Helper()
	var list []*agent.Style
	for _, trait := range agent.Traits() {
		list = append(list, parse(tb, "competitive+"+trait.Name), parse(tb, "adaptive+"+trait.Name))
	}
	return list
}

// ownStyles are files that use the tactics which no shipped style does.
func ownStyles(tb testing.TB) []*agent.Style {
	tb.Helper()
	paths, err := filepath.Glob("testdata/styles/*.yaml")
	if err != nil || len(paths) == 0 {
		tb.Fatalf("got %d style files, want some (%v)", len(paths), err)
	}
	var list []*agent.Style
	for _, path := range paths {
		list = append(list, parse(tb, path))
	}
	return list
}

// named is what a style is called by in a spec.
func named(s *agent.Style) string {
	if s.Own() {
		return s.File.Path
	}
	return s.Name
}

func TestTheRegistryIsNotEmpty(t *testing.T) {
	var got []string
	for _, s := range agent.Styles() {
		got = append(got, s.Name)
	}
	for _, name := range []string{"competitive", "collaborative", "adaptive", "boulware", "linear", "conceder", "tit-for-tat", "micro", "random", "hardliner"} {
		if !strings.Contains(" "+strings.Join(got, " ")+" ", " "+name+" ") {
			t.Errorf("there is no style %q, only %v", name, got)
		}
	}
}

func TestStylesSayWhatTheyDo(t *testing.T) {
	eachStyle(t, func(t *testing.T, s *agent.Style) {
		for who, sentence := range map[string]string{"trainer": s.Trainer, "researcher": s.Researcher} {
			if s.Own() && who == "researcher" {
				continue
			}
			if len(sentence) < 20 || !strings.HasSuffix(sentence, ".") {
				t.Errorf("to a %s it says %q, want a sentence", who, sentence)
			}
		}
		if stays := strings.Contains(s.Researcher, "offers its best all the same"); stays != s.Below {
			t.Errorf("may offer less than its walk-away: %v; its sentence says so: %v", s.Below, stays)
		}
		for _, p := range s.Params {
			if p.Meaning == "" || !(p.Min < p.Max) || p.Value < p.Min || p.Value > p.Max {
				t.Errorf("parameter %+v: want a meaning, and a value within its range", p)
			}
		}
	})
}

// Everything that is registered keeps the laws that any author's style is held to.
func TestConformance(t *testing.T) {
	eachStyle(t, func(t *testing.T, s *agent.Style) {
		for _, fault := range conform.Check(s) {
			t.Error(fault)
		}
	})
}

// So does every trait on top of a style that talks and of one that looks at nothing
// but the clock.
func TestTraitsConform(t *testing.T) {
	for _, trait := range agent.Traits() {
		for _, name := range []string{"collaborative", "boulware"} {
			for _, fault := range conform.Check(parse(t, name+"+"+trait.Name)) {
				t.Error(fault)
			}
		}
	}
}

func TestExtremeParameters(t *testing.T) {
	company := map[string]string{"less=2": ":enough=2", "enough=0": ":less=0"} // else impossible
	lengths := []int{1, 2, 40}
	if underRace {
		lengths = []int{2}
	}
	eachStyle(t, func(t *testing.T, s *agent.Style) {
		for _, p := range s.Params {
			for _, x := range []float64{p.Min, p.Max} {
				set := fmt.Sprintf("%s=%v", p.Name, x)
				spec := named(s) + ":" + set + company[set]
				for _, rounds := range lengths {
					for _, opponent := range []string{spec, "collaborative", "hardliner"} {
						rec := play(t, duel(t, fourIssues(t), rounds, spec, opponent))
						checkTargets(t, rec, spec)
					}
				}
			}
		}
	})
}

// checkTargets wants every target to be a worth that exists.
func checkTargets(t *testing.T, rec *sim.Record, spec string) {
	t.Helper()
	for _, step := range rec.Steps {
		if step.Seat == 0 && step.Why.Mode != nil && !(step.Why.Target >= 0 && step.Why.Target <= 1) {
			t.Fatalf("%s, round %d: its target is %v, want something between 0 and its best, 1", spec, step.Round, step.Why.Target)
		}
	}
}

// long is a case whose first issue has too many values for a table of digits.
func long(tb testing.TB) *sim.Scenario {
	tb.Helper()
	space := spaceOf(tb, sim.Issue{Name: "price", Values: values(300)}, sim.Issue{Name: "term", Values: values(3)})
	up, down := make([]float64, 300), make([]float64, 300)
	for i := range up {
		up[i], down[i] = float64(i), float64(299-i)
	}
	if space.Digits() != nil {
		tb.Fatal("the case has digits after all")
	}
	return &sim.Scenario{Name: "long", Space: space, Parties: []sim.Party{
		{Name: "Seller", Profile: profileOf(tb, space, 60, sim.Worth{Tables: [][]float64{up, {0, 5, 30}}})},
		{Name: "Buyer", Profile: profileOf(tb, space, 60, sim.Worth{Tables: [][]float64{down, {0, 20, 2}}})},
	}}
}

func single(tb testing.TB) *sim.Scenario {
	tb.Helper()
	space := spaceOf(tb, sim.Issue{Name: "sign", Values: []string{"yes"}})
	p := profileOf(tb, space, 1, sim.Worth{Tables: [][]float64{{3}}})
	return &sim.Scenario{Name: "single", Space: space, Parties: []sim.Party{{Name: "A", Profile: p}, {Name: "B", Profile: p}}}
}

// The smallest and the longest talks are talks like others.
func TestSmallAndLong(t *testing.T) {
	eachStyle(t, func(t *testing.T, s *agent.Style) {
		for _, rounds := range []int{1, 200} {
			for _, other := range []string{named(s), "linear", "random"} {
				rec := play(t, duel(t, single(t), rounds, named(s), other))
				if waits := slices.Contains([]string{"late", "second-mover", "re-anchor", "chatty", "partnership"}, s.Name) || strings.HasSuffix(s.Name, "+social"); !waits && (rec.Agreement != 0 || rec.Round != 1) {
					t.Errorf("one package that is good for both, %d rounds, with %s: %v in round %d, want it agreed at once", rounds, other, rec.Ended, rec.Round)
				}
				play(t, duel(t, long(t), rounds, named(s), other))
				play(t, duel(t, long(t), rounds, other, named(s)))
			}
		}
	})
}

// No style leaves memory behind, whoever it talks to: a batch plays millions.
func TestNoAllocations(t *testing.T) {
	for name, scenario := range map[string]*sim.Scenario{"four issues": fourIssues(t), "long": long(t)} {
		eachStyle(t, func(t *testing.T, s *agent.Style) {
			for _, other := range []string{"collaborative", "conceder", "micro", named(s)} {
				session, rec, seed := duel(t, scenario, 60, named(s), other), &sim.Record{}, 0
				once := func() {
					seed++
					session.Seed = sim.Seed(seed % 8)
					if err := session.Play(context.Background(), rec); err != nil {
						t.Fatal(err)
					}
				}
				for range 8 {
					once()
				}
				if got := testing.AllocsPerRun(16, once); got != 0 {
					t.Errorf("%s, with %s: got %v allocations a session, want none", name, other, got)
				}
			}
		})
	}
}

// Where nothing beats the walk-away a style leaves, unless it says that it stays.
func TestNothingIsAcceptable(t *testing.T) {
	eachStyle(t, func(t *testing.T, s *agent.Style) {
		scenario := fourIssues(t)
		scenario.Parties[0].Profile = scenario.Parties[0].Profile.WithReservation(7)
		rec := play(t, duel(t, scenario, 10, named(s), "conceder"))
		first := rec.Steps[0]
		if s.Below && (first.Kind != sim.Propose || scenario.Parties[0].Profile.Utility(first.Offer) != 1) {
			t.Errorf("it begins with %+v, want its best package", first)
		}
		if !s.Below && first.Kind != sim.Leave {
			t.Errorf("it begins with %+v, want it to leave", first)
		}
		if rec.Deal() {
			t.Errorf("it agreed to package %d", rec.Agreement)
		}
	})
}

// What a spec sets, its sentence does not deny.
func TestSentenceOfASetParameter(t *testing.T) {
	s, err := agent.Parse("boulware:e=0.1")
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(s.Researcher, "with e = 0.25") || !strings.Contains(s.Researcher, "e = 0.25 unless it is set") {
		t.Errorf("boulware:e=0.1 says %q", s.Researcher)
	}
}
