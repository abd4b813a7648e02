package reports

import (
	"cmp"
	"math"
	"slices"

	"github.com/go-echarts/go-echarts/v2/opts"
)

// closing is when a style's talks under a deadline came to a deal.
type closing struct {
	style, rounds, n int
	deals, late      float64    // share of the talks that ended in one, and of those in the last tenth of the time
	by               [5]float64 // the rounds by which 5, 25, 50, 75 and 95 in a hundred of the deals were made
}

// closings are those of which a run knows the rounds, by style as the manifest has them.
func (r *Run) closings() []closing {
	var list []closing
	for _, e := range r.at("style deadline", "rounds") {
		c := closing{style: slices.Index(r.styles(), e.Style), rounds: e.Rounds, n: e.N, by: e.P}
		c.deals, c.late = r.ofTheSame("deal", e), r.ofTheSame("late", e)
		if c.rounds > 0 && r.looksAt(e.Style) && !math.IsNaN(c.deals) && !math.IsNaN(c.late) {
			list = append(list, c)
		}
	}
	return list
}

// ofTheSame is another metric of the same style and deadline; NaN where there is none.
func (r *Run) ofTheSame(metric string, as Estimate) float64 {
	for _, e := range r.at("style deadline", metric) {
		if e.Style == as.Style && e.Rounds == as.Rounds {
			return e.Mean
		}
	}
	return math.NaN()
}

// points are times with the share of the talks that had come to a deal by then.
// What is averaged over cases and what is counted may differ a little: a line never falls.
func (c closing) points() [][2]float64 {
	points := [][2]float64{{0, 0}}
	for i, share := range []float64{0.05, 0.25, 0.5, 0.75, 0.95} {
		if !math.IsNaN(c.by[i]) {
			points = append(points, [2]float64{c.by[i] / float64(c.rounds), share * c.deals})
		}
	}
	points = append(points, [2]float64{lastTenth, (1 - c.late) * c.deals}, [2]float64{1, c.deals})
	slices.SortFunc(points, func(a, b [2]float64) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	for i := 1; i < len(points); i++ {
		points[i][1] = math.Max(points[i][1], points[i-1][1])
	}
	return points
}

func (c closing) line() []opts.LineData {
	var data []opts.LineData
	for _, p := range c.points() {
		data = append(data, opts.LineData{Value: [2]float64{brief(p[0]), brief(p[1])}})
	}
	return data
}

func (c closing) row(r *Run) []string {
	row := []string{r.styles()[c.style], integer(c.rounds), integer(c.n), percent(c.deals), percent(c.late)}
	for _, round := range c.by {
		row = append(row, blank(round, roundsText))
	}
	return row
}
