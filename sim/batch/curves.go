package batch

import (
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/stats"
)

// curveRepeats is how many replicates of a condition its concession curves are
// taken from.
const curveRepeats = 200

// curves is what a condition's seats held out for, by seat, by whether they
// agreed in the end (0 no, 1 yes), and by round.
type curves struct {
	seats  int
	rounds int
	points []point
}

// point is one round: targets and offers in the seat's own worth, as shares of
// the way from its walk-away to its best package.
type point struct {
	talking       int64 // seats still talking
	target, offer *stats.Sample
}

var shareGrid = stats.Grid{Lo: -0.25, Hi: 1, Bins: 126}

func newCurves(seats, rounds int) *curves {
	c := &curves{seats, rounds, make([]point, 2*seats*rounds)}
	for i := range c.points {
		c.points[i].target, c.points[i].offer = stats.NewSample(shareGrid), stats.NewSample(shareGrid)
	}
	return c
}

// at is the points of a seat by round from 0, of those that agreed or did not.
func (c *curves) at(seat int, deal bool) []point {
	i := 2 * seat
	if deal {
		i++
	}
	return c.points[i*c.rounds : (i+1)*c.rounds]
}

// add takes in the moves of a negotiation.
func (c *curves) add(s *sim.Scenario, rec *sim.Record) {
	for i := range rec.Steps {
		step := &rec.Steps[i]
		seat := int(step.Seat)
		profile := s.Parties[seat].Profile
		floor := max(profile.Reservation, profile.Min())
		span := profile.Max() - floor
		if span <= 0 {
			continue
		}
		p := &c.at(seat, rec.Deal())[step.Round-1]
		p.talking++
		if step.Why.Mode != nil {
			p.target.Add((step.Why.Target - floor) / span)
		}
		if step.Kind == sim.Propose {
			p.offer.Add((profile.Utility(step.Offer) - floor) / span)
		}
	}
}

func (p *point) merge(o *point) {
	p.talking += o.talking
	p.target.Merge(o.target)
	p.offer.Merge(o.offer)
}

// curveKey is whose curves are kept together.
type curveKey struct {
	scenario string
	style    string
	rounds   int
}

// foldCurves adds each seat's curves to those of its style.
func (r *Results) foldCurves(c *Condition, from *curves) {
	for seat, style := range c.LineUp.Styles {
		key := curveKey{c.Scenario.Name, style.Spec, c.Rounds}
		to := r.curves[key]
		if to == nil {
			to = newCurves(1, c.Rounds)
			r.curves[key] = to
		}
		for _, deal := range []bool{false, true} {
			points := to.at(0, deal)
			for i, p := range from.at(seat, deal) {
				points[i].merge(&p)
			}
		}
	}
}
