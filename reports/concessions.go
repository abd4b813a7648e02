package reports

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

var _ = add(Chart{ID: "concessions", Name: "Concessions", Place: 60, Draw: concessions})

const (
	mostCurves    = 12 // styles of one deadline
	mostDeadlines = 3
)

// curve is one style's way through one deadline, all cases and endings together.
type curve struct {
	style  int
	rounds int
	steps  []Step
}

// concessions shows what each style held out for as time ran: curves.csv with
// scenario * and ended *.
func concessions(r *Run) Figure {
	curves := r.curves()
	if len(curves) == 0 {
		return Figure{Headline: "Nothing to show", Nothing: "The tables hold no concession curves, so there is nothing to draw here."}
	}
	deadlines := deadlinesOf(curves)
	var panels []Panel
	for _, rounds := range deadlines[:min(len(deadlines), mostDeadlines)] {
		panels = append(panels, deadlinePanels(r, curves, rounds)...)
	}
	notes := []string{
		"The solid line is the mean offer, the dashed one what the style aimed at, the band holds the middle eight in ten offers; grey lines are the other styles",
		"Averaged over " + several(len(r.cases()), "case") + ", over seats and over all they met, from the first 200 repeats of each line-up",
		"A line ends where fewer than one in twenty still talk",
	}
	if len(panels) < len(curves) {
		notes = append(notes, fmt.Sprintf("Of %s curves %s are drawn", integer(len(curves)), integer(len(panels))))
	}
	return Figure{
		Headline: concessionHeadline(r, curves),
		Subtitle: "What an offer was worth to the side that made it, from its walk-away (0 %) to its best package (100 %), against the share of the time that had passed.",
		Text:     concessionText(r, curves),
		Notes:    notes,
		Panels:   panels,
		Table:    concessionTable(r, curves),
	}
}

// curves puts the steps together, and drops the thin ends: a mean of the few
// who still talk says nothing of the style.
func (r *Run) curves() []curve {
	scenario := "*"
	if cases := r.cases(); len(cases) == 1 && !slices.ContainsFunc(r.Curves, func(s Step) bool { return s.Scenario == "*" }) {
		scenario = cases[0]
	}
	var all []curve
	where := map[[2]int]int{}
	for _, s := range r.Curves {
		i := slices.Index(r.styles(), s.Style)
		if s.Scenario != scenario || s.Ended != "*" || i < 0 || s.Rounds == 0 {
			continue
		}
		key := [2]int{s.Rounds, i}
		if _, ok := where[key]; !ok {
			where[key] = len(all)
			all = append(all, curve{style: i, rounds: s.Rounds})
		}
		c := &all[where[key]]
		c.steps = append(c.steps, s)
	}
	for i := range all {
		slices.SortFunc(all[i].steps, func(a, b Step) int { return cmp.Compare(a.Round, b.Round) })
		first := all[i].steps[0].N
		all[i].steps = slices.DeleteFunc(all[i].steps, func(s Step) bool { return s.N*20 < first || math.IsNaN(s.Offer[0]) })
	}
	all = slices.DeleteFunc(all, func(c curve) bool { return len(c.steps) == 0 })
	slices.SortStableFunc(all, func(a, b curve) int { return cmp.Or(cmp.Compare(a.rounds, b.rounds), cmp.Compare(a.style, b.style)) })
	return all
}

func deadlinesOf(curves []curve) []int {
	var all []int
	for _, c := range curves {
		if !slices.Contains(all, c.rounds) {
			all = append(all, c.rounds)
		}
	}
	return all
}

func deadlinePanels(r *Run, curves []curve, rounds int) []Panel {
	same := slices.DeleteFunc(slices.Clone(curves), func(c curve) bool { return c.rounds != rounds })
	var panels []Panel
	for i, c := range same[:min(len(same), mostCurves)] {
		p := concessionPanel(r, c, same)
		if i == 0 {
			p.Group = fmt.Sprintf("Deadline after %s rounds", integer(rounds))
		}
		panels = append(panels, p)
	}
	return panels
}

func concessionPanel(r *Run, own curve, all []curve) Panel {
	c := canvas()
	grid(c, 8, 14, 2, 2)
	xNumbers(c, scale{min: 0, max: 1, format: asPercent, splits: 2})
	low := 0.0
	for _, other := range all {
		for _, s := range other.steps {
			low = math.Min(low, s.Offer[0])
		}
	}
	yNumbers(c, scale{min: math.Floor(low*2+0.1) / 2, max: 1, format: asPercent, splits: 2})
	color := styleColor(own.style)
	if looks(r.styles())[own.style].Color == context {
		color = ink // grey among greys would be lost
	}
	var band []opts.CustomData
	for _, s := range thin(own.steps) {
		if !math.IsNaN(s.Offer[1]) && !math.IsNaN(s.Offer[2]) {
			band = append(band, opts.CustomData{Value: []any{own.time(s), brief(s.Offer[1]), brief(s.Offer[2])}})
		}
	}
	drawn(c, drawBand, band, charts.WithItemStyleOpts(opts.ItemStyle{Color: color}))
	for i, other := range all {
		if other.style != own.style && i < mostCurves {
			c.Overlap(other.line(faint, 1, "solid", offer))
		}
	}
	c.Overlap(own.line(color, 1.5, "dashed", target), own.line(color, 2.5, "solid", offer))
	return Panel{Title: looks(r.styles())[own.style].Name, Size: "quarter", Height: 190, Chart: c}
}

// time is the share of the deadline that has passed at the end of a round.
func (c curve) time(s Step) float64 { return brief(float64(s.Round) / float64(c.rounds)) }

// mostSteps is how many points a line has at most: no screen shows more.
const mostSteps = 40

// thin leaves out steps evenly, and keeps the last.
func thin(steps []Step) []Step {
	every := (len(steps) + mostSteps - 1) / mostSteps
	var kept []Step
	for i, s := range steps {
		if i%every == 0 || i == len(steps)-1 {
			kept = append(kept, s)
		}
	}
	return kept
}

// line is one line of a panel: pick takes the number from a step.
func (c curve) line(color string, width float32, kind string, pick func(Step) float64) *charts.Line {
	var data []opts.LineData
	for _, s := range thin(c.steps) {
		if y := pick(s); !math.IsNaN(y) {
			data = append(data, opts.LineData{Value: [2]float64{c.time(s), brief(y)}})
		}
	}
	l := charts.NewLine()
	l.AddSeries("", data, charts.WithLineChartOpts(opts.LineChart{ShowSymbol: opts.Bool(false)}),
		charts.WithLineStyleOpts(opts.LineStyle{Color: color, Width: width, Type: kind}), charts.WithItemStyleOpts(opts.ItemStyle{Color: color}))
	return l
}

func offer(s Step) float64  { return s.Offer[0] }
func target(s Step) float64 { return s.Target[0] }

// at is the step nearest to a share of the time, and whether one is there.
func (c curve) at(time float64) (Step, bool) {
	best, found := Step{}, false
	for _, s := range c.steps {
		d := math.Abs(float64(s.Round)/float64(c.rounds) - time)
		if d < 0.06 && (!found || d < math.Abs(float64(best.Round)/float64(c.rounds)-time)) {
			best, found = s, true
		}
	}
	return best, found
}

// concessionHeadline describes the longest deadline at half-time; no contrast
// stands behind a curve, so it claims none.
func concessionHeadline(r *Run, curves []curve) string {
	rounds := curves[len(curves)-1].rounds
	low, high := math.Inf(1), math.Inf(-1)
	var soft, hard string
	for _, c := range curves {
		s, ok := c.at(0.5)
		if c.rounds != rounds || !ok {
			continue
		}
		if s.Offer[0] < low {
			low, soft = s.Offer[0], r.styles()[c.style]
		}
		if s.Offer[0] > high {
			high, hard = s.Offer[0], r.styles()[c.style]
		}
	}
	switch {
	case hard == "":
		return "How far each style came down from its first offer as time ran out"
	case hard == soft:
		return fmt.Sprintf("At half-time %s still asks for %s of its best", short(hard, 40), percent(high))
	}
	return fmt.Sprintf("At half-time %s still asks for %s of its best, %s for %s", short(hard, 40), percent(high), short(soft, 40), percent(low))
}

func concessionText(r *Run, curves []curve) string {
	var each []string
	for _, c := range curves {
		first, last := c.steps[0], c.steps[len(c.steps)-1]
		each = append(each, fmt.Sprintf("%s with %s rounds from %s in round %s to %s in round %s",
			r.styles()[c.style], integer(c.rounds), percent(first.Offer[0]), integer(first.Round), percent(last.Offer[0]), integer(last.Round)))
	}
	return "Small pictures, one for each style and deadline, show the mean offer falling over time. " + capital(someOf(each, mostRows)) + "."
}

// concessionTable samples the curves at tenths of the time: all rounds are in curves.csv.
func concessionTable(r *Run, curves []curve) Table {
	t := Table{Head: []string{"style", "deadline", "round", "still talking", "aim", "offer", "10 %", "90 %"}, Text: 1, More: "Every round is in curves.csv."}
	for _, c := range curves {
		last := -1
		for _, s := range c.steps {
			tenth := s.Round * 10 / c.rounds
			if tenth == last {
				continue
			}
			last = tenth
			t.Rows = append(t.Rows, []string{r.styles()[c.style], integer(c.rounds), integer(s.Round), integer(s.N),
				blank(s.Target[0], percent), blank(s.Offer[0], percent), blank(s.Offer[1], percent), blank(s.Offer[2], percent)})
		}
	}
	return t
}
