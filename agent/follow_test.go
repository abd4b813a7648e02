package agent_test

import (
	"reflect"
	"testing"

	"github.com/parley-sim/parley/agent"
	"github.com/parley-sim/parley/sim"
)

// takenOver plays talks again in which a style takes a party's chair over from a round on.
func takenOver(t *testing.T, session *sim.Session, s *agent.Style, from, party int, was *sim.Record) *sim.Record {
	t.Helper()
	setting := session.Scenario.Setting(0, party, session.Rounds)
	follower, ok := s.Plan(setting).Agent().(sim.Follower)
	if !ok {
		t.Fatalf("%s can't come late", s.Name)
	}
	session.Sit(0, party, s.Spec(), sim.NewTakeover(follower, from, 0, party, was))
	return play(t, session)
}

// Whoever takes over from his like changes nothing, in whatever round he comes: what he
// knows by then is what his like knows.
func TestOwnStyleTakesOver(t *testing.T) {
	for _, s := range talkative(t) {
		for _, other := range []string{"adaptive", "tit-for-tat", "partnership+social"} {
			for party := range 2 {
				specs := []string{other, other}
				specs[party] = named(s)
				session := duel(t, renewal(t), 12, specs...)
				was := play(t, session)
				want := story(session.Scenario, was)
				for from := 1; from <= was.Round+1; from++ {
					again := duel(t, renewal(t), 12, specs...)
					if got := story(again.Scenario, takenOver(t, again, s, from, party, was)); got != want {
						t.Fatalf("%s for party %d against %s from round %d: got\n%s\nwant\n%s", s.Name, party, other, from, got, want)
					}
				}
			}
		}
	}
}

// Whoever takes over in the first round plays as if he had sat there from the start.
func TestTakesOverFromTheStart(t *testing.T) {
	for _, s := range talkative(t) {
		session := duel(t, renewal(t), 12, "competitive", "collaborative")
		was := play(t, session)
		got := takenOver(t, session, s, 1, 0, was)
		want := play(t, duel(t, renewal(t), 12, named(s), "collaborative"))
		if !reflect.DeepEqual(got.Steps, want.Steps) {
			t.Errorf("%s: got\n%s\nwant\n%s", s.Name, story(session.Scenario, got), story(session.Scenario, want))
		}
	}
}

// Until then nothing changes, and what follows is the new style's: it answers what lies there.
func TestTakesOverFromOthers(t *testing.T) {
	for _, s := range talkative(t) {
		session := duel(t, renewal(t), 12, "hardliner", "hardliner")
		was := play(t, session)
		for from := 1; from <= 12; from++ {
			got := takenOver(t, session, s, from, 1, was)
			for i := range got.Steps {
				step := &got.Steps[i]
				if int(step.Round) < from && *step != was.Steps[i] {
					t.Fatalf("%s from round %d: step %d is %+v, was %+v", s.Name, from, i, *step, was.Steps[i])
				}
			}
			if len(got.Steps) < 2*(from-1) {
				t.Fatalf("%s from round %d: only %d steps", s.Name, from, len(got.Steps))
			}
		}
	}
}

// What was not said can still be said: who comes late asks as if he had just sat down, and
// warns before he leaves.
func TestLateWordsAreSaid(t *testing.T) {
	for spec, want := range map[string]sim.Act{"collaborative": sim.Ask, "testdata/styles/insisting.yaml": sim.Insist} {
		session := duel(t, renewal(t), 12, "hardliner", "hardliner")
		rec := takenOver(t, session, parse(t, spec), 11, 1, play(t, session))
		said := sim.Silent
		for _, step := range rec.Steps {
			if step.Seat == 1 && said == sim.Silent {
				said = step.Say.Act
			}
		}
		if said != want {
			t.Errorf("%s: its first word is %v, want %v\n%s", spec, said, want, story(session.Scenario, rec))
		}
	}
}

// talkative are all styles, those with traits and of files too.
func talkative(t *testing.T) []*agent.Style {
	t.Helper()
	all := append(agent.Styles(), ownStyles(t)...)
	return append(all, traited(t)...)
}
