package reports

import "fmt"

var _ = add(Chart{ID: "joint-value", Name: "Joint value", Place: 10, Draw: jointValue})

// jointValue shows the share of the available gain that each line-up captured:
// metric captured, level pairing.
func jointValue(r *Run) Figure {
	rows := byMean(r.pooled("pairing", "captured"))
	if len(rows) == 0 {
		return r.nothing("captured")
	}
	d := dots{metric: "captured", rows: rows, show: percent, axis: shares("share of the available gain", rows)}
	return Figure{
		Headline: jointHeadline(r, rows),
		Subtitle: "Joint value: how much of the gain that was there to be shared the negotiators captured together, in percent; no deal counts as nothing.",
		Text:     d.text(r, "the share of the available gain captured"),
		Notes:    []string{r.counted(rows, "for each line-up"), r.averaged(), intervals(rows)},
		Panels:   []Panel{d.panel(r)},
		Table:    d.table(r),
	}
}

func jointHeadline(r *Run, rows []Estimate) string {
	v := r.judge("captured", rows)
	switch {
	case len(rows) == 1:
		return fmt.Sprintf("%s capture %s of the gain that was there to be shared", capital(pairs(v.top.Pairing)), percent(v.top.Mean))
	case v.leads:
		c, _ := r.apart("captured", v.top.Pairing, v.next.Pairing)
		return fmt.Sprintf("%s leave least on the table: they capture %s of the available gain, %s more than %s",
			capital(pairs(v.top.Pairing)), percent(v.top.Mean), percentagePoints(c.Difference), pairs(v.next.Pairing))
	case v.ahead:
		return fmt.Sprintf("%s capture %s of the available gain, %s only %s%s",
			capital(pairs(v.top.Pairing)), percent(v.top.Mean), pairs(v.bottom.Pairing), percent(v.bottom.Mean), tie(v))
	}
	return v.unclear("the line-ups in joint value", percent)
}

// tie adds that others are too close to the first to be told apart.
func tie(v verdict) string {
	if v.tied < 3 {
		return fmt.Sprintf("; %s are too close to the first to call", pairs(v.next.Pairing))
	}
	return fmt.Sprintf("; %s more line-ups are too close to the first to call", numberWord(v.tied-1))
}
