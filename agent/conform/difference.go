package conform

import (
	"fmt"
	"math"

	"github.com/parley-sim/parley/sim"
)

// difference says where two records part; nothing if they are alike. Labels are
// compared by their names, since agents that were made apart have labels of their own.
func difference(a, b *sim.Record) string {
	for i := range min(len(a.Steps), len(b.Steps)) {
		if x, y := &a.Steps[i], &b.Steps[i]; !alike(*x, *y) {
			return fmt.Sprintf("in round %d party %d %s; another time, %s", x.Round, x.Seat+1, does(x), does(y))
		}
	}
	if len(a.Steps) != len(b.Steps) {
		return fmt.Sprintf("there were %d moves; another time, %d", len(a.Steps), len(b.Steps))
	}
	return ""
}

func alike(x, y sim.Step) bool {
	same := labelled(x.Why.Tactic) == labelled(y.Why.Tactic) && labelled(x.Why.Mode) == labelled(y.Why.Mode) &&
		bits(x.Say.Number) == bits(y.Say.Number) && bits(x.Why.Target) == bits(y.Why.Target)
	for _, step := range []*sim.Step{&x, &y} {
		step.Why, step.Say.Number = sim.Why{}, 0
	}
	return same && x == y
}

func bits(x float64) uint64 { return math.Float64bits(x) }

func labelled(l *sim.Label) string {
	if l == nil {
		return ""
	}
	return l.Name
}

// does is a move in words.
func does(s *sim.Step) string {
	var text string
	switch s.Kind {
	case sim.Propose:
		text = fmt.Sprintf("offers package %d", s.Offer)
	case sim.Accept:
		text = "accepts"
	case sim.Leave:
		text = "leaves"
	case sim.Pass:
		text = "passes"
	case sim.Beside:
		text = fmt.Sprintf("puts package %d beside it", s.Offer)
	}
	if s.Say.Act != sim.Silent {
		text += fmt.Sprintf(" and says %v", s.Say)
	}
	return fmt.Sprintf("%s (%s, %s, target %v)", text, labelled(s.Why.Tactic), labelled(s.Why.Mode), s.Why.Target)
}
