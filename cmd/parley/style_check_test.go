package main

import (
	"strings"
	"testing"

	"github.com/parley-sim/parley/agent/conform"
	"github.com/parley-sim/parley/sim"
)

// giveaway accepts whatever lies on the table, and else asks for its best package.
type giveaway struct{ best sim.Outcome }

func (g giveaway) Agent() sim.Agent { return g }
func (giveaway) Start(sim.View)     {}
func (g giveaway) Act(turn *sim.Turn, m *sim.Move) {
	m.Kind, m.Offer = sim.Propose, g.best
	if turn.Offer != sim.None {
		m.Kind = sim.Accept
	}
}

func TestCheckTellsWhatIsBroken(t *testing.T) {
	a := conform.Agent{Name: "giveaway", Plan: func(s sim.Setting) conform.Plan { return giveaway{s.Profile.Best(1)[0]} }}
	all := []checked{{"giveaway", breaches(a.Check())}, {"sound", nil}}
	var b strings.Builder
	writeChecked(&b, all)
	text := strings.Join(strings.Fields(b.String()), " ")
	for _, want := range []string{
		"giveaway kept: Every move is one that the rules of the talks allow. kept: No talks make it panic.",
		"BROKEN: It accepts nothing that is worth less to it than no deal, or that it never signs. giveaway, in short and long: 2 parties, 180 packages, 1 round, with boulware (seed 1): in round 1 it accepts a 3, b 3, c 2, d 2, worth 0.5 to it where no deal is worth 2.4.",
		"sound kept: Every move",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, b.String())
		}
	}
	if err := verdictOn(all); err == nil || err.Error() != "giveaway breaks 2 laws" {
		t.Errorf("got %v, want that giveaway breaks 2 laws", err)
	}
	if err := verdictOn(all[1:]); err != nil {
		t.Errorf("got %v, want no fault of one that is sound", err)
	}
}
