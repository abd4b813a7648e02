package main

import (
	"strings"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// offering offers delivery and warranty by their values' numbers.
func offering(s *sim.Space, delivery, warranty int, act sim.Act) sim.Move {
	o := s.With(s.With(0, 0, delivery), 1, warranty)
	return sim.Move{Kind: sim.Propose, Offer: o, Say: sim.Message{Act: act, Number: 0.5}}
}

// The seller gains by late delivery, the buyer by warranty, and warranty is
// worth more to the buyer than it costs. Both give way once for nothing.
func TestCritique(t *testing.T) {
	space := twoIssues(t)
	s := &sim.Scenario{Name: "s", Space: space, Parties: []sim.Party{points(t, space, "Seller", 2, 6, -2), points(t, space, "Buyer", 1, -3, 5)}}
	for name, c := range map[string]struct {
		seller, buyer []sim.Move
		want, not     []string
	}{
		"for nothing": {
			[]sim.Move{offering(space, 2, 0, sim.Ask), offering(space, 2, 0, sim.Tell), offering(space, 2, 1, sim.Silent)},
			[]sim.Move{offering(space, 0, 2, sim.Tell), offering(space, 0, 2, sim.Silent), offering(space, 0, 2, sim.Silent)},
			[]string{
				"First offers, in their order, as a share of all that each could hope for: Seller at 100 % and Buyer at 100 %.",
				"Seller gave 2 points away, in 1 step, right after Buyer had given nothing. It was in round 3: it gives warranty 1 year instead of none (costs Seller 2 points, worth 5 points to Buyer).",
				"To Seller: tie what you give to what you get",
				"Buyer never asked what matters to Seller.",
			},
			[]string{"Buyer gave", "Nobody asked", "neither asked"},
		},
		"a better offer turned down": {
			[]sim.Move{offering(space, 2, 2, sim.Silent), offering(space, 2, 0, sim.Silent), {Kind: sim.Leave}},
			[]sim.Move{offering(space, 1, 2, sim.Silent), offering(space, 0, 2, sim.Silent)},
			[]string{
				"In round 1 Seller had an offer on the table that was worth 4 points more than walking away.",
				"In round 1 Buyer had an offer on the table that was worth 9 points more than walking away.",
				"Nobody asked what matters to the other side, and nobody said it",
			},
			[]string{"A trade that nobody made", "gave"},
		},
		"below the walk-away": {
			[]sim.Move{offering(space, 0, 2, sim.Ask)}, nil,
			[]string{"Seller signed a deal that is worth 2 points less to Seller than walking away."},
			[]string{"Buyer signed"},
		},
		"a missed trade": {
			[]sim.Move{offering(space, 1, 0, sim.Ask)}, nil,
			[]string{"A trade that nobody made: Buyer gives delivery 30 days instead of 20, which costs 3 points and brings Seller 6 points, and asks for warranty 2 years instead of none, which brings 10 points and costs Seller 4 points. So Buyer gains 7 points and Seller 2 points."},
			[]string{"gave", "turned"},
		},
	} {
		text := told(t, s, 3, map[chair]sim.Agent{{0, 0}: &scripted{moves: c.seller}, {0, 1}: &scripted{moves: c.buyer}})
		_, text, _ = strings.Cut(text, "What a coach would say")
		for _, want := range c.want {
			if !strings.Contains(text, want) {
				t.Errorf("%s: no %q in\n%s", name, want, text)
			}
		}
		for _, not := range c.not {
			if strings.Contains(text, not) {
				t.Errorf("%s: %q in\n%s", name, not, text)
			}
		}
	}
}
