package validate

import (
	"math"

	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/metric"
)

var _ = fact(Fact{
	ID: "V1", Name: "First offers and prices",
	Sentence:  "Where only a price is open, a higher first offer goes with a higher price.",
	Label:     Calibrated,
	Published: "r = 0.62 between first offer and agreement (53 effects)",
	Source:    "Petrowsky et al. 2025, OBHDP (doi 10.1016/j.obhdp.2025.104448), a meta-analysis",
	Band:      "r from 0.47 to 0.77",
	Reason:    "0.15 on either side of the published figure; the first band, 0.35 to 0.65, stood around an older meta-analysis (r = 0.53) and was moved before anything was played",
	Played:    "novice against novice, 12 markets with one price, 20 rounds; r over the deals of each market and opener, then the mean of both openers",
	Because: "Most of the correlation is not the anchor's. Whoever hopes for more opens higher and also holds out for more; a novice whom no first offer pulls shows that much. " +
		"The pull of an anchor adds the rest.",
	Needs: []string{novice, unmoved},
	play:  anchor,
})

const novice = "novice"

// unmoved is a novice whom no first offer pulls.
const unmoved = novice + ":pull=0"

func anchor(l *Lab) (Checks, error) {
	const n = 12
	cases, err := markets(n, 1)
	if err != nil {
		return nil, err
	}
	r := func(style string) ([]float64, error) {
		var openers [][]float64
		for _, opener := range []batch.Opener{batch.First, batch.Second} {
			talks, err := l.play(Game{Cases: cases, Styles: []string{style}, Self: true, Opener: opener, Rounds: []int{20}, Worlds: 20, Repeats: 5,
				Measures: []func(*metric.Talks) float64{agreed, opened}})
			if err != nil {
				return nil, err
			}
			openers = append(openers, talks.correlations(func(t *Talk) (float64, float64) { return t.measure(1), t.measure(0) }))
		}
		return averaged(openers), nil
	}
	ours, err := r(novice)
	if err != nil {
		return nil, err
	}
	without, err := r(unmoved)
	if err != nil {
		return nil, err
	}
	return Checks{{What: "correlation of first offer and price, of deals", Scale: Plain, Found: over(ours), Over: count(cases), Band: Between(0.47, 0.77),
		Levels: []Level{{"without the pull of an anchor", over(without).Mean}}}}, nil
}

// opened is the package of the first offer, which is the price.
func opened(t *metric.Talks) float64 {
	if len(t.Record.Steps) == 0 {
		return undefined
	}
	return float64(t.Record.Steps[0].Offer)
}

// correlations is Pearson's r of two numbers in each case, of the negotiations in which both exist.
func (ts Talks) correlations(pair func(*Talk) (x, y float64)) []float64 {
	mean := func(number func(x, y float64) float64) []float64 {
		return ts.byCase(func(t *Talk) float64 {
			x, y := pair(t)
			if math.IsNaN(x) || math.IsNaN(y) {
				return undefined
			}
			return number(x, y)
		})
	}
	x, y := mean(func(x, _ float64) float64 { return x }), mean(func(_, y float64) float64 { return y })
	xx, yy := mean(func(x, _ float64) float64 { return x * x }), mean(func(_, y float64) float64 { return y * y })
	xy := mean(func(x, y float64) float64 { return x * y })
	rs := make([]float64, len(x))
	for i := range rs {
		rs[i] = (xy[i] - float64(x[i]*y[i])) / math.Sqrt(float64((xx[i]-float64(x[i]*x[i]))*(yy[i]-float64(y[i]*y[i]))))
	}
	return rs
}
