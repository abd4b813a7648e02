package reports

import (
	"fmt"
	"slices"
)

var _ = add(Chart{ID: "deals", Name: "Deals", Place: 20, Draw: dealRate})

// dealRate shows how often each line-up reached a deal: metric deal, level pairing.
func dealRate(r *Run) Figure {
	rows := byMean(r.pooled("pairing", "deal"))
	if len(rows) == 0 {
		return r.nothing("deal")
	}
	d := dots{metric: "deal", rows: rows, show: percent, axis: shares("negotiations that end in a deal", rows)}
	return Figure{
		Headline: dealHeadline(r, rows),
		Subtitle: "Deal rate: the share of negotiations that end in an agreement before the deadline, in percent.",
		Text:     d.text(r, "the share of negotiations that end in a deal"),
		Notes:    []string{r.counted(rows, "for each line-up"), r.averaged(), intervals(rows)},
		Panels:   []Panel{d.panel(r)},
		Table:    d.table(r),
	}
}

// dealHeadline looks from the lowest up: who fails to agree is the news.
func dealHeadline(r *Run, sorted []Estimate) string {
	rows := slices.Clone(sorted)
	slices.Reverse(rows)
	v := r.judge("deal", rows)
	switch {
	case v.top.Mean > 0.98:
		return "Nearly every negotiation ends in a deal, whoever meets whom"
	case len(rows) == 1:
		return fmt.Sprintf("%s reach a deal in %s of their negotiations", capital(pairs(v.top.Pairing)), percent(v.top.Mean))
	case v.leads:
		return fmt.Sprintf("%s fail to agree most often: %s of their negotiations end in a deal, against %s for %s",
			capital(pairs(v.top.Pairing)), percent(v.top.Mean), percent(v.bottom.Mean), pairs(v.bottom.Pairing))
	case v.ahead:
		return fmt.Sprintf("%s reach a deal in %s of their negotiations, %s in %s",
			capital(pairs(v.top.Pairing)), percent(v.top.Mean), pairs(v.bottom.Pairing), percent(v.bottom.Mean))
	}
	return v.unclear("the line-ups in how often they agree", percent)
}
