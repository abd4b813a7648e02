package agent

import "github.com/parley-sim/parley/sim"

// oracle knows what the others want: an upper bound on what a model could find out.
type oracle struct {
	others []*sim.Profile
	least  []float64 // by other: the worst package's worth
	span   []float64 // and from there to the best
	limits []float64 // by other: the reservation value as a share of the span
}

var _ = tactic(Tactic{
	Slot: Model, Name: "oracle",
	Trainer:    "Knows what the other side wants, as nobody does: shows the most that understanding them could bring.",
	Researcher: "Exact profile and reservation value of the others, from worst (0) to best package (1); of several others the mean of their shares.",
	mode: func(_ Values, m *Mode) {
		m.model = func(p *Plan) opinion { return newOracle(p.setting.Beliefs) }
	},
})

func newOracle(beliefs []sim.Belief) *oracle {
	o := &oracle{}
	for _, b := range beliefs {
		if b.Exact == nil {
			continue
		}
		least := b.Exact.Min()
		span := max(b.Exact.Max()-least, 1e-9)
		o.others, o.least, o.span = append(o.others, b.Exact), append(o.least, least), append(o.span, span)
		o.limits = append(o.limits, max(0, (b.Exact.Reservation-least)/span))
	}
	return o
}

func (o *oracle) clear() {}

func (o *oracle) hear(*Mind, int, *sim.Move) {}

func (o *oracle) informed() bool { return len(o.others) > 0 }

// likes is 0 for what one of them would never sign.
func (o *oracle) likes(offer sim.Outcome) float64 {
	sum := 0.0
	for k, p := range o.others {
		share := (p.Utility(offer) - o.least[k]) / o.span[k]
		if !(share >= 0) {
			return 0
		}
		sum += share
	}
	return sum / float64(len(o.others))
}

// takes reports whether every one of them would rather have the package than no deal.
func (o *oracle) takes(_ *Mind, offer sim.Outcome) bool {
	for k, p := range o.others {
		if (p.Utility(offer)-o.least[k])/o.span[k] < o.limits[k] {
			return false
		}
	}
	return true
}
