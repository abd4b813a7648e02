package metric

import (
	"math"

	"github.com/parley-sim/parley/sim"
)

// Talks is one finished negotiation with what the metrics need of it. It is
// meant to be used again for the next one, by one goroutine at a time.
type Talks struct {
	*Yardstick
	Record  *sim.Record
	Conduct []Conduct // by party
	Worth   []float64 // by party, of how it ended; the worst package to whom no deal has no worth
	Joint   float64   // the sum of Worth

	chains  []chain // by table, then by party
	guesses []guess // by party
	likes   [sampled]float64
}

// Read takes in a negotiation that was played over the yardstick's scenario.
// The record must stay as it is while the metrics are asked for.
func (t *Talks) Read(y *Yardstick, rec *sim.Record) {
	t.Yardstick, t.Record = y, rec
	t.Worth, t.Joint = t.Worth[:0], 0
	for i, u := range rec.Utilities {
		if math.IsInf(u, -1) {
			u = y.parties[i].floor
		}
		t.Worth = append(t.Worth, u)
		t.Joint += u
	}
	t.observe()
	t.judge()
}

// Surplus is what the negotiation earned a party beyond its walk-away.
func (t *Talks) Surplus(party int) float64 { return t.Worth[party] - t.parties[party].floor }

// share is an amount of a party's own worth as a share of the way from its
// walk-away to its best package.
func (t *Talks) share(party int, amount float64) float64 { return amount / t.parties[party].span }

var undefined = math.NaN()

// flag is 1 for yes and 0 for no: its mean is a rate.
func flag(yes bool) float64 {
	if yes {
		return 1
	}
	return 0
}
