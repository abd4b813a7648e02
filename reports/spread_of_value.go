package reports

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

var _ = add(Chart{ID: "spread-of-value", Name: "Spread of joint value", Place: 51, Draw: spreadOfValue, When: func(r *Run) bool { return r.Trial == nil && len(r.dealSpreads()) > 0 }})

// spreadOfValue shows how the joint value of the deals of each line-up is
// distributed, with the share without a deal apart: metrics captured and deal
// in hist.csv and summary.csv at level pairing.
func spreadOfValue(r *Run, room Room) Figure {
	list := r.dealSpreads()
	shown := room.spreads(list)
	f := Figure{
		Headline: dealSpreadHeadline(list),
		Subtitle: "Joint value of each deal: the share of the available gain that it found. Each column is five percentage points wide; higher is more frequent. At the right, how many negotiations ended without a deal.",
		Question: "How different are two of your deals with the same partner, and what made the better one better?",
		Text:     dealSpreadText(list),
		Notes: []string{"White mark: the middle deal; heavy line: the middle half; thin line: nine in ten", "Deals that found next to nothing are left out with those that never came about",
			"Each deal counts the same, so that cases with more of them weigh more", r.counted(r.pooled("pairing", "captured"), "for each line-up")},
		Panels: []Panel{spreadPanel(r, shown, "joint value of a deal", "no deal")},
		Table:  Table{Head: []string{"line-up", "5 %", "25 %", "middle", "75 %", "95 %", "deals", "no deal"}, Text: 1},
	}
	if len(list) > len(shown) {
		f.Notes = append(f.Notes, fmt.Sprintf("Of %s line-ups %s are drawn: those that the headline names, and those with the highest and the lowest joint value", integer(len(list)), integer(len(shown))))
	}
	for _, s := range list {
		line := []string{s.who}
		for _, p := range s.five {
			line = append(line, blank(p, percent))
		}
		f.Table.Rows = append(f.Table.Rows, append(line, integer(s.hist.total), percent(r.without(s.who))))
	}
	return f
}

// foundNothing is a bin of those who found nothing of the gain: mostly who did not agree.
func foundNothing(b Bin) bool { return b.Lo <= 0 && b.Hi > 0 }

// dealSpreads are the line-ups that made deals, from the highest joint value to the lowest.
func (r *Run) dealSpreads() []spread {
	rows := byMean(r.pooled("pairing", "captured"))
	hists := r.histograms("pairing", "captured", namesOf(rows), foundNothing)
	bins := map[string][]Bin{}
	for _, b := range r.Hist {
		if b.Metric == "captured" && !foundNothing(b) && (b.Level == "pairing" || len(r.at("pairing", "captured")) == 0 && b.Level == "scenario pairing") {
			bins[b.Pairing] = append(bins[b.Pairing], b)
		}
	}
	var list []spread
	for i, e := range rows {
		if hists[i].total > 0 {
			list = append(list, spread{who: e.Pairing, name: seats(e.Pairing), beside: percent(r.without(e.Pairing)), five: percentiles(bins[e.Pairing]), hist: hists[i]})
		}
	}
	return list
}

// without is the share of a line-up's negotiations that ended without a deal.
func (r *Run) without(pairing string) float64 {
	for _, e := range r.pooled("pairing", "deal") {
		if e.Pairing == pairing {
			return 1 - e.Mean
		}
	}
	return math.NaN()
}

// percentiles reads five of them from bins, each of whose results lie evenly in it.
func percentiles(bins []Bin) (five [5]float64) {
	slices.SortFunc(bins, func(a, b Bin) int { return cmp.Compare(a.Lo, b.Lo) })
	total := 0
	for _, b := range bins {
		total += b.Count
	}
	for i, p := range []float64{0.05, 0.25, 0.5, 0.75, 0.95} {
		five[i] = math.NaN()
		below, want := 0.0, p*float64(total)
		for _, b := range bins {
			if n := float64(b.Count); below+n >= want && n > 0 {
				five[i] = math.Min(1, b.Lo+(b.Hi-b.Lo)*(want-below)/n)
				break
			}
			below += float64(b.Count)
		}
	}
	return five
}

// dealSpreadHeadline only describes: no contrast stands behind a spread.
func dealSpreadHeadline(list []spread) string {
	wide, narrow, ok := widestAndNarrowest(list)
	if !ok {
		return "How much of the value each line-up found in its deals"
	}
	text := fmt.Sprintf("Half the deals of %s find %s to %s of the value", pairs(wide.who), percent(wide.five[1]), percent(wide.five[3]))
	if wide.who == narrow.who {
		return text
	}
	return fmt.Sprintf("%s, of %s %s to %s", text, pairs(narrow.who), percent(narrow.five[1]), percent(narrow.five[3]))
}

func dealSpreadText(list []spread) string {
	var each []string
	for _, s := range list {
		each = append(each, fmt.Sprintf("%s with the middle deal at %s, the middle half %s and %s without a deal", s.name, percent(s.five[2]), from(s.five[1], s.five[3]), s.beside))
	}
	return "A row of columns for each line-up shows how much its deals found, and how often: " + someOf(each, mostNamed) + "."
}
