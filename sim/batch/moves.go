package batch

import (
	"fmt"
	"io"
	"strconv"

	"github.com/parley-sim/parley/sim"
)

// moves writes moves.csv: some negotiations, move by move.
func (r *Results) moves(w io.Writer, shown []*talk) error {
	seats, terms := r.mostParties(), r.mostTerms()
	header := []string{"scenario", "pairing", "negotiation", "world", "rounds", "number", "round", "table", "seat", "party", "style", "move", "package"}
	header = append(header, numbered("value_%d", terms)...)
	header = append(header, numbered("utility_%d", seats)...)
	header = append(header, numbered("gain_%d", seats)...)
	t := newTable(w, append(header, "captured")...)
	for _, k := range shown {
		for i := range k.moves {
			t.move(k, &k.moves[i], seats, terms)
		}
	}
	return t.close()
}

func (r *Results) mostTerms() int {
	n := 0
	for _, s := range r.Design.Scenarios {
		n = max(n, len(s.Space.Issues))
	}
	return n
}

// moveWords are a move's kinds as the JSON of a negotiation has them.
var moveWords = map[sim.Kind]string{sim.Propose: "propose", sim.Beside: "beside", sim.Accept: "accept", sim.Leave: "leave", sim.Pass: "pass"}

func (t *table) move(k *talk, m *shownMove, seats, terms int) {
	c, step := k.condition, &m.step
	t.text(c.Scenario.Name, c.LineUp.Pairing(), fmt.Sprintf("%d:0", c.Number), "0")
	t.counts(int64(c.Rounds), int64(m.number), int64(step.Round), int64(step.Table)+1)
	party := int(step.Seat)
	t.text(c.Scenario.Parties[party].Name, strconv.Itoa(party+1), c.LineUp.Styles[party].Spec, moveWords[step.Kind])
	text, values := "", make([]string, terms)
	if hasPackage(step) {
		text = c.Scenario.Space.Format(step.Offer)
		for i := range c.Scenario.Space.Issues {
			values[i] = strconv.Itoa(c.Scenario.Space.Value(step.Offer, i) + 1)
		}
	}
	t.text(text)
	t.text(values...)
	t.spot(m.spot, seats)
	t.end()
}
