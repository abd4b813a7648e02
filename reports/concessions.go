package reports

import (
	"fmt"
	"math"
	"slices"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

var _ = add(Chart{ID: "concessions", Name: "Concessions", Place: 60, Draw: concessions, When: ofArms, ByDeadline: true})

const (
	mostDeadlines = 3
	mostNamed     = 30 // things that a text alternative lists
)

// concessions shows what each style held out for as time ran: curves.csv with
// scenario * and ended *.
func concessions(r *Run, room Room) Figure {
	curves := r.curves()
	if len(curves) == 0 {
		return Figure{Headline: "Nothing to show", Nothing: "The tables hold no concession curves, so there is nothing to draw here."}
	}
	deadlines := deadlinesOf(curves)
	var panels []Panel
	for _, rounds := range deadlines[:min(len(deadlines), mostDeadlines)] {
		panels = append(panels, deadlinePanels(r, curves, rounds, room.Panels)...)
	}
	notes := []string{
		"Solid: the mean offer; dashed: what the style aimed at; band: the middle eight in ten offers; grey: the other styles",
		"A line ends where fewer than one in twenty still talk",
		fmt.Sprintf("n = %s seats at the first round", span(curves)),
		r.averagedWithin(true) + ", against all whom a style met",
	}
	if len(panels) < len(curves) {
		notes = append(notes, fmt.Sprintf("Of %s curves %s are drawn", integer(len(curves)), integer(len(panels))))
	}
	return Figure{
		Headline: concessionHeadline(r, curves),
		Subtitle: "What an offer was worth to the side that made it, from its walk-away (0 %) to its best package (100 %), from the first round to the deadline.",
		Question: "How far have you come down by half-time, and who sets that pace: you or the other side?",
		Text:     concessionText(r, curves),
		Notes:    notes,
		Panels:   panels,
		Table:    concessionTable(r, curves),
	}
}

// span is how many seats stand behind the beginnings of the curves.
func span(curves []curve) string {
	low, high := curves[0].steps[0].N, 0
	for _, c := range curves {
		low, high = min(low, c.steps[0].N), max(high, c.steps[0].N)
	}
	if low == high {
		return integer(low)
	}
	return integer(low) + " to " + integer(high)
}

func deadlinePanels(r *Run, curves []curve, rounds, most int) []Panel {
	same := slices.DeleteFunc(slices.Clone(curves), func(c curve) bool { return c.rounds != rounds })
	var panels []Panel
	same = same[:min(len(same), most)]
	for i, c := range same {
		p := concessionPanel(r, c, same)
		p.Size, p.Named = sizeOf(len(same)), rounds == curves[len(curves)-1].rounds
		if i == 0 {
			p.Group = fmt.Sprintf("Deadline after %s rounds", integer(rounds))
		}
		panels = append(panels, p)
	}
	return panels
}

// sizeOf fills rows with small pictures as evenly as it can.
func sizeOf(pictures int) string {
	switch {
	case pictures <= 2:
		return "third"
	case pictures%5 == 0:
		return "fifth"
	case pictures == 3 || pictures == 6 || pictures == 9:
		return "third"
	}
	return "quarter"
}

func concessionPanel(r *Run, own curve, all []curve) Panel {
	c := canvas()
	grid(c, 8, 14, 2, 2)
	xNumbers(c, scale{min: 0, max: 1, format: asTime, splits: 1})
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
	for _, s := range thin(own.steps, mostSteps) {
		if !math.IsNaN(s.Offer[1]) && !math.IsNaN(s.Offer[2]) {
			band = append(band, opts.CustomData{Value: []any{own.time(s), brief(s.Offer[1]), brief(s.Offer[2])}})
		}
	}
	drawn(c, drawBand, band, charts.WithItemStyleOpts(opts.ItemStyle{Color: color}), charts.WithSeriesOpts(func(s *charts.SingleSeries) { s.Name = styleColor(own.style) }))
	for _, other := range all {
		if other.style != own.style {
			c.Overlap(other.line(faint, 1, "solid", offer))
		}
	}
	c.Overlap(own.line(color, 1.5, "dashed", target), own.line(color, 2.5, "solid", offer))
	return Panel{Of: []int{own.style}, Title: looks(r.styles())[own.style].Name, Height: 190, Chart: c}
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
		return fmt.Sprintf("At half-time %s still ask for %s of the best they could get", people(hard), percent(high))
	}
	return fmt.Sprintf("At half-time %s still ask for %s of the best they could get, %s for %s", people(hard), percent(high), people(soft), percent(low))
}

func concessionText(r *Run, curves []curve) string {
	var each []string
	for _, c := range curves {
		first, last := c.steps[0], c.steps[len(c.steps)-1]
		each = append(each, fmt.Sprintf("%s with %s rounds from %s in round %s to %s in round %s",
			r.styles()[c.style], integer(c.rounds), percent(first.Offer[0]), integer(first.Round), percent(last.Offer[0]), integer(last.Round)))
	}
	return "Small pictures, one for each style and deadline, show the mean offer falling over time. " + capital(someOf(each, mostNamed)) + "."
}

// concessionTable samples the curves at tenths of the time: all rounds are in curves.csv.
func concessionTable(r *Run, curves []curve) Table {
	t := Table{Head: []string{"style", "deadline", "round", "offer", "aim", "still talking", "10 %", "90 %"}, Text: 1, Along: 2, More: "Every round is in curves.csv."}
	for _, c := range curves {
		last := -1
		for i, s := range c.steps {
			tenth := s.Round * 10 / c.rounds
			if tenth == last && i < len(c.steps)-1 { // how it ended is never left out
				continue
			}
			last = tenth
			t.Rows = append(t.Rows, []string{r.styles()[c.style], integer(c.rounds), integer(s.Round),
				blank(s.Offer[0], percent), blank(s.Target[0], percent), integer(s.N), blank(s.Offer[1], percent), blank(s.Offer[2], percent)})
		}
	}
	return t
}
