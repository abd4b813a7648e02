package agent_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/parley-sim/parley/agent"
	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/sim"
)

// An adaptive agent that never judges is a collaborator, however short the talks.
func TestAdaptiveBeginsAsACollaborator(t *testing.T) {
	for _, rounds := range []int{2, 3, 5, 12, 60} {
		for _, opponent := range []string{"competitive", "collaborative", "hardliner", "random"} {
			var offers [2]string
			for i, spec := range []string{"adaptive:patience=1", "collaborative"} {
				for _, step := range play(t, duel(t, fourIssues(t), rounds, spec, opponent)).Steps {
					offers[i] += fmt.Sprint(step.Seat, step.Kind, step.Offer, step.Say, step.Why.Target, "\n")
				}
			}
			if offers[0] != offers[1] {
				t.Errorf("%d rounds with %s: got\n%swant\n%s", rounds, opponent, offers[0], offers[1])
			}
		}
	}
}

// firmness is the share of a seat's turns in competitive mode.
func firmness(rec *sim.Record, seat int) float64 {
	firm, turns := 0.0, 0.0
	for _, step := range rec.Steps {
		if int(step.Seat) == seat {
			turns++
			if labelled(step.Why.Mode) == "competitive" {
				firm++
			}
		}
	}
	return firm / turns
}

// Over the shipped cases and their worlds: adaptive is firm nearly always with
// those who never move once it has waited, more often than not with those who move
// late, at times with competitors, whose trades look like giving, and hardly ever with collaborators.
func TestAdaptiveReadsThePeople(t *testing.T) {
	for _, c := range []struct {
		opponent    string
		least, most float64
	}{{"hardliner", 0.75, 0.85}, {"tough", 0.4, 0.8}, {"competitive", 0.15, 0.7}, {"collaborative", 0, 0.1}} {
		sum, talks := 0.0, 0.0
		for _, name := range scenarios.Names() {
			s, err := scenarios.Open(name)
			if err != nil {
				t.Fatal(err)
			}
			if len(s.Parties) != 2 {
				continue
			}
			for seat := range 2 {
				for world := range 10 {
					specs := []string{c.opponent, c.opponent}
					specs[seat] = "adaptive"
					sum += firmness(play(t, duel(t, s.World(1, world), 30, specs...)), seat)
					talks++
				}
			}
		}
		if got := sum / talks; got < c.least || got > c.most {
			t.Errorf("with %s it is firm in %.2f of its turns, want %v to %v", c.opponent, got, c.least, c.most)
		}
	}
}

// Its target never rises, and a competitive agent's never falls by more than the time before, until the deadline is near.
func TestConcessionsOfTheFamilies(t *testing.T) {
	for _, opponent := range []string{"hardliner", "random", "conceder", "tit-for-tat"} {
		for seed := range sim.Seed(5) {
			session := duel(t, fourIssues(t), 40, "adaptive", opponent)
			session.Seed = seed
			last := 2.0
			for _, step := range play(t, session).Steps {
				if step.Seat == 0 && step.Why.Target > last {
					t.Errorf("with %s: the target of adaptive rises from %v to %v", opponent, last, step.Why.Target)
				}
				if step.Seat == 0 {
					last = step.Why.Target
				}
			}
		}
	}
	last, fall := 1.0, 1.0
	for _, step := range play(t, duel(t, fourIssues(t), 40, "competitive", "hardliner")).Steps {
		if step.Seat != 0 || step.Round > 36 {
			continue
		}
		if step.Round > 1 && last-step.Why.Target >= fall {
			t.Errorf("round %d: competitive gives %v after %v, want less each time", step.Round, last-step.Why.Target, fall)
		}
		last, fall = step.Why.Target, last-step.Why.Target
	}
}

// Conduct, not wits: the competitive family tells nothing, the collaborative asks and tells.
func TestWhoTells(t *testing.T) {
	talkers := []string{"collaborative", "adaptive", "partnership", "creative", "defensive"}
	for _, s := range agent.Styles() {
		said := 0
		for _, step := range play(t, duel(t, fourIssues(t), 20, s.Name, "hardliner")).Steps {
			if step.Seat == 0 && step.Say.Act != sim.Silent {
				said++
			}
		}
		if tells := slices.Contains(talkers, s.Name); (said > 0) != tells {
			t.Errorf("%s said %d things, want it to tell: %v", s.Name, said, tells)
		}
	}
}
