package reports

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
)

var _ = add(Chart{ID: "left", Name: "Left on the table", Place: 46, Draw: leftOnTable, When: func(r *Run) bool { return r.Trial == nil && len(r.leftRows()) > 0 }})

// mostBetter is how many better deals stand in the table.
const mostBetter = 100

// examples is how many better deals are told in words.
func (room Room) examples() int {
	if room == OnPage {
		return 3
	}
	return 1
}

// leftRows is what each line-up did not find of the value there is, most first.
func (r *Run) leftRows() []Estimate {
	var rows []Estimate
	for _, e := range r.pooled("pairing", "captured") {
		e.Mean, e.Lo, e.Hi = 1-e.Mean, 1-e.Hi, 1-e.Lo
		rows = append(rows, e)
	}
	return byMean(rows)
}

// leftOnTable shows how much of the value each line-up left, and what would have been better: metric
// captured at level pairing, outcomes.csv and better.csv.
func leftOnTable(r *Run, room Room) Figure {
	rows := r.leftRows()
	lost, kept := r.lost()
	d := dots{rows: rows, show: percent, axis: shares("left on the table", rows), room: room,
		columns: []column{{"no deal", lost}, {"in deals", kept}}}
	f := Figure{
		Headline: r.leftHeadline(),
		Subtitle: "What a line-up did not find of the value there was, in percent of it: because nobody agreed, or because another deal would have given one side more and the other no less.",
		Says:     r.examples(room),
		Question: "What would the other side have needed to hear from you to come upon the better deal?",
		Text:     d.text("the value left on the table"),
		Notes: []string{r.counted(rows, "for each line-up"), r.averaged(), intervals(rows),
			"“No deal” and “in deals” are the two parts of what was left, from the agreements that were counted"},
		Panels: []Panel{d.panel(r)},
		Table:  r.betterTable(),
	}
	if len(f.Table.Rows) == 0 {
		f.Table = d.table()
	}
	if len(f.Says) > 0 {
		f.Text += " " + strings.Join(f.Says, " ")
		f.Notes = append(f.Notes, "A better deal leaves nobody worse off; of several, the one that gives most to whoever gains least by it; in the case as it is written")
	}
	return f
}

// lost is, by line-up, what share of the value went because nobody agreed, and what share was left in deals; each case counts the same.
func (r *Run) lost() (none, deals map[string]string) {
	type sums struct{ n, none, left float64 }
	by := map[[2]string]sums{}
	for _, o := range r.Outcomes {
		if math.IsNaN(o.Captured) {
			continue
		}
		key, n := [2]string{o.Pairing, o.Scenario}, float64(o.Count)
		s := by[key]
		s.n += n
		if o.Package == "no deal" {
			s.none += n
		} else {
			s.left += n * (1 - o.Captured)
		}
		by[key] = s
	}
	mean := func(pairing string, part func(sums) float64) string {
		total, cases := 0.0, 0
		for _, name := range r.cases() {
			if s, there := by[[2]string{pairing, name}]; there {
				total, cases = total+part(s)/s.n, cases+1
			}
		}
		return percent(total / float64(cases))
	}
	none, deals = map[string]string{}, map[string]string{}
	for key := range by {
		none[key[0]] = mean(key[0], func(s sums) float64 { return s.none })
		deals[key[0]] = mean(key[0], func(s sums) float64 { return s.left })
	}
	return none, deals
}

// leftHeadline says how many of the deals could have been better for somebody at nobody's cost.
func (r *Run) leftHeadline() string {
	n, better := 0.0, 0.0
	for _, o := range r.Outcomes {
		if o.Package != "no deal" && !math.IsNaN(o.Pareto) {
			n, better = n+float64(o.Count), better+float64(o.Count)*(1-o.Pareto)
		}
	}
	switch share := better / n; {
	case n == 0:
		return "What was left on the table, and what would have been better"
	case share < 0.005:
		return "Hardly a deal left anything on the table"
	default:
		return fmt.Sprintf("%s of all deals left something on the table", percent(share))
	}
}

// examples tells better deals in words: of each case the one that was agreed most often, and of these
// the cases where most was left.
func (r *Run) examples(room Room) []string {
	most := map[string]Bettered{}
	for _, b := range r.Better {
		if before, known := most[b.Scenario]; !known || b.Count > before.Count {
			most[b.Scenario] = b
		}
	}
	var list []Bettered
	for _, name := range r.cases() {
		if b, there := most[name]; there {
			list = append(list, b)
		}
	}
	slices.SortStableFunc(list, func(a, b Bettered) int { return cmp.Compare(b.raised(), a.raised()) })
	var texts []string
	for _, b := range list[:min(len(list), room.examples())] {
		texts = append(texts, r.example(b))
	}
	return texts
}

// raised is what the better deal gives all together, in shares of the best each could get.
func (b Bettered) raised() float64 {
	sum := 0.0
	for i, g := range b.BetterGains {
		if i < len(b.Gains) && !math.IsNaN(g-b.Gains[i]) {
			sum += g - b.Gains[i]
		}
	}
	return sum
}

func (r *Run) example(b Bettered) string {
	var gives []string
	for i, g := range b.BetterGains {
		if i < len(b.Gains) && g-b.Gains[i] > 0.0005 {
			gives = append(gives, fmt.Sprintf("%s %s points", r.side(b.Scenario, i), decimal(100*(g-b.Gains[i]), 10)))
		}
	}
	what := join(gives) + " more"
	if len(gives) == 0 {
		what = "somebody a little more"
	}
	return fmt.Sprintf("“%s”, %s (%s): had they moved %s, it would have given %s of the 100 that are the best each could get.",
		r.titleOf(b.Scenario), pairs(b.Pairing), several(b.Count, "time"), short(b.Change, 160), what)
}

func (r *Run) betterTable() Table {
	t := Table{Head: []string{"case", "line-up", "what to change", "deals", "gains", "gains then", "found", "found then"}, Text: 3}
	for _, b := range r.Better {
		if len(t.Rows) == mostBetter {
			t.More = "All of them are in better.csv."
			break
		}
		t.Rows = append(t.Rows, []string{b.Scenario, seats(b.Pairing), short(b.Change, 120), integer(b.Count), gainsText(b.Gains), gainsText(b.BetterGains), percent(b.Captured), percent(b.BetterCaptured)})
	}
	return t
}

// gainsText writes the gains of all sides.
func gainsText(gains []float64) string {
	var each []string
	for _, g := range gains {
		each = append(each, percent(g))
	}
	return strings.Join(each, " / ")
}
