package reports

import "fmt"

var _ = add(Chart{ID: "joint-value", Name: "Joint value", Place: 10, Draw: jointValue, ByDeadline: true})

// jointValue shows the share of the available gain that each line-up captured:
// metric captured, level pairing.
func jointValue(r *Run, room Room) Figure {
	rows := byMean(r.pooled("pairing", "captured"))
	if len(rows) == 0 {
		return r.nothing("captured")
	}
	v := r.judge("captured", rows)
	d := dots{room: room, rows: rows, show: percent, axis: shares("joint value: share of the available gain", rows), near: v.near}
	if partial(rows) {
		d.columns = []column{columnOf("deals", r.pooled("pairing", "deal"))}
	}
	return Figure{
		Headline: jointHeadline(v, rows),
		Subtitle: "Joint value: how much of the gain that was there to be shared the two sides found together. No deal counts as nothing." + v.caveat("first"),
		Question: "Where did you last leave a table although there was something in it for both sides?",
		Text:     d.text("the share of the available gain that was found"),
		Notes:    append(d.bold("first"), r.counted(rows, "for each line-up"), r.averaged(), r.intervals(rows)),
		Panels:   []Panel{d.panel(r)},
		Table:    d.table(),
	}
}

func jointHeadline(v verdict, rows []Estimate) string {
	first := fmt.Sprintf("%s find %s of the value there is", capital(pairs(v.top.Pairing)), part(v.top.Mean))
	switch {
	case len(rows) == 1:
		return first
	case !v.ahead:
		return v.unclear("the line-ups", "joint value", inPoints)
	case v.leads && len(rows) > 2:
		first += ", more than anybody else"
	}
	if loner := loner(rows); loner != "" {
		return fmt.Sprintf("%s; nobody finds any with %s", first, person(loner))
	}
	return fmt.Sprintf("%s; %s %s", first, pairs(v.bottom.Pairing), only(v.bottom.Mean))
}
