package reports

import (
	"fmt"
	"math"
	"slices"
)

var _ = add(Chart{ID: "rounds", Name: "Rounds to agreement", Place: 70, Draw: rounds})

// rounds shows how long each line-up talked: metric rounds, level pairing.
func rounds(r *Run) Figure {
	rows := byMean(r.pooled("pairing", "rounds"))
	slices.Reverse(rows) // the quickest first
	if len(rows) == 0 {
		return r.nothing("rounds")
	}
	d := dots{metric: "rounds", rows: rows, show: roundsText, axis: scale{name: "rounds", min: 0, max: topOf(rows), format: asNumber, splits: 6}}
	notes := []string{r.counted(rows, "for each line-up"), r.averaged(), intervals(rows)}
	if len(r.Manifest.Experiment.Rounds) > 1 {
		notes = append(notes, "The numbers mix several deadlines: read the order rather than the number")
	}
	return Figure{
		Headline: roundsHeadline(r, rows),
		Subtitle: "Rounds until the negotiators agree; in a round each side has one turn. Beside it, how many agree at all.",
		Text:     d.text(r, "the rounds until agreement"),
		Notes:    notes,
		Panels:   []Panel{d.panel(r)},
		Table:    d.table(r),
	}
}

func topOf(rows []Estimate) float64 {
	high := 1.0
	for _, e := range rows {
		high = math.Max(high, e.Mean)
		if e.interval() {
			high = math.Max(high, e.Hi)
		}
	}
	step := math.Pow(10, math.Floor(math.Log10(high)))
	return math.Ceil(high/step) * step
}

func roundsHeadline(r *Run, rows []Estimate) string {
	v := r.judge("rounds", rows)
	switch {
	case len(rows) == 1:
		return fmt.Sprintf("%s talk for %s rounds on average", capital(pairs(v.top.Pairing)), roundsText(v.top.Mean))
	case v.leads:
		return fmt.Sprintf("%s are quickest, with %s rounds on average; %s talk for %s",
			capital(pairs(v.top.Pairing)), roundsText(v.top.Mean), pairs(v.bottom.Pairing), roundsText(v.bottom.Mean))
	case v.ahead:
		return fmt.Sprintf("%s agree after %s rounds on average, %s after %s",
			capital(pairs(v.top.Pairing)), roundsText(v.top.Mean), pairs(v.bottom.Pairing), roundsText(v.bottom.Mean))
	}
	return v.unclear("the line-ups in how long they talk", roundsText)
}
