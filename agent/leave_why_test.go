package agent

import (
	"strings"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// Whoever leaves says what it saw, not what its offers are called.
func TestReasonsToLeave(t *testing.T) {
	for want, c := range map[string]struct {
		style  string
		rounds int
		lines  string
	}{
		"its ultimatum was refused":        {falling + "press: {ultimatum: {insists: 0.3}}", 10, "0 0 0 0 0 0"},
		"its own deadline has passed":      {falling + "press: {deadline: {through: 0.5}}", 10, "0 0 0 0 0 0"},
		"they have hardly moved":           {standing + "leave: {no movement: {until: 0.5, moved: 0.1}}", 9, "0 0 0 0 0 0"},
		"its warning has moved nobody":     {standing + "leave: {after warning: {asks: 0.3, waits: 3}}", 12, "0 0 0 0 0 0 0 0 0"},
		"the talks were stuck":             {standing + "impasse: {exit: {impasses: 1}}", 12, "0 0 0 0 0 0 0 0 0"},
		"at this pace they would not come": {standing + "leave: {hopeless: {looks: 0.5}}", 10, "0 0 0 0 0 0 0"},
	} {
		s := haggle(t, 5)
		session, rec := sim.NewSession(s, c.rounds), &sim.Record{}
		session.Sit(0, 0, "test", styleOf(t, c.style).Plan(s.Setting(0, 0, c.rounds)).Agent())
		session.Sit(0, 1, "script", &script{lines: strings.Fields(c.lines)})
		if err := session.Play(t.Context(), rec); err != nil {
			t.Fatal(err)
		}
		last := rec.Steps[len(rec.Steps)-1]
		if last.Kind != sim.Leave || last.Why.Tactic == nil || !strings.HasPrefix(last.Why.Tactic.Words, want) {
			t.Errorf("got %v because of %+v, want to leave since %s", last.Kind, last.Why.Tactic, want)
		}
	}
}
