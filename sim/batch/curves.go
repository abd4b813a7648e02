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

// point is one round, with the targets and offers of all who were talking.
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

// curveMove is what curves take of a move: targets and offers as shares of the
// way from the seat's walk-away to its best package.
type curveMove struct {
	round         int32
	seat          uint8
	deal          bool // the negotiation ended with one
	aims, offers  bool // whether there is a target, and an offer
	target, offer float64
}

// appendMoves takes down the moves of a negotiation.
func appendMoves(list []curveMove, s *sim.Scenario, rec *sim.Record) []curveMove {
	deal := rec.Deal()
	for i := range rec.Steps {
		step := &rec.Steps[i]
		profile := s.Parties[step.Seat].Profile
		floor := max(profile.Reservation, profile.Min())
		span := profile.Max() - floor
		if span <= 0 {
			continue
		}
		m := curveMove{round: step.Round, seat: step.Seat, deal: deal}
		if step.Why.Mode != nil {
			m.aims, m.target = true, (step.Why.Target-floor)/span
		}
		if step.Kind == sim.Propose {
			m.offers, m.offer = true, (profile.Utility(step.Offer)-floor)/span
		}
		list = append(list, m)
	}
	return list
}

// add takes in the moves of negotiations.
func (c *curves) add(moves []curveMove) {
	for i := range moves {
		m := &moves[i]
		p := &c.at(int(m.seat), m.deal)[m.round-1]
		p.talking++
		if m.aims {
			p.target.Add(m.target)
		}
		if m.offers {
			p.offer.Add(m.offer)
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
