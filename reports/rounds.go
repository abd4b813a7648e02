package reports

import (
	"fmt"
	"math"
	"strings"
)

var _ = add(Chart{ID: "rounds", Name: "Rounds to agreement", Place: 70, Draw: rounds, ByDeadline: true})

// rounds shows how long each line-up talked: metric rounds, level pairing
// deadline, or pairing where there is one deadline. Rounds of several deadlines
// have no mean worth showing: each deadline has its own picture.
func rounds(r *Run, room Room) Figure {
	rows := lowestFirst(byMean(r.pooled("pairing", "rounds")))
	if len(rows) == 0 {
		return r.nothing("rounds")
	}
	deadlines := r.deadlines("pairing deadline", "rounds")
	f := Figure{
		Headline: roundsHeadline(r, rows, deadlines),
		Subtitle: "Rounds until the two sides agree; in a round each has one turn. Beside it, how many agree at all.",
		Question: "What did you settle in the last hour before a deadline that you could have settled on the first day?",
		Notes:    []string{r.counted(rows, "for each line-up"), r.averagedWithin(len(deadlines) > 0), r.intervals(rows)},
	}
	if len(deadlines) == 0 {
		d := roundsDots(r, rows, r.pooled("pairing", "deal"), r.longest())
		d.room = room
		f.Text, f.Table, f.Panels = d.text("the rounds until agreement"), d.table(), []Panel{d.panel(r)}
		return f
	}
	f.Table = Table{Text: 2}
	var texts []string
	for _, limit := range deadlines {
		d := roundsDots(r, ordered(r.atDeadline("pairing deadline", "rounds", limit), rows), r.atDeadline("pairing deadline", "deal", limit), limit)
		d.room = room.halved()
		texts = append(texts, fmt.Sprintf("Deadline after %s rounds. %s", integer(limit), d.text("the rounds until agreement")))
		if len(f.Panels) < mostDeadlines {
			p := d.panel(r)
			p.Title, p.Named = fmt.Sprintf("Deadline after %s rounds", integer(limit)), limit == deadlines[len(deadlines)-1]
			if len(rows) <= OnPage.Rows/2 { // more are too long to stand side by side on paper
				p.Size, p.Height = "half", p.Narrow
			}
			f.Panels = append(f.Panels, p)
		}
		t := d.table()
		f.Table.Head = append([]string{"line-up", "deadline"}, t.Head[1:]...)
		for _, line := range t.Rows {
			f.Table.Rows = append(f.Table.Rows, append([]string{line[0], integer(limit)}, line[1:]...))
		}
	}
	f.Text = strings.Join(texts, " ")
	return f
}

// roundsDots is the dot plot of one deadline; limit 0 stands for one that is not known.
func roundsDots(r *Run, rows, deals []Estimate, limit int) dots {
	high := float64(limit)
	for _, e := range rows {
		high = math.Max(high, e.Mean)
	}
	d := dots{rows: rows, show: roundsText, axis: scale{name: "rounds", min: 0, max: math.Ceil(high), format: asNumber, splits: 5}}
	if partial(rows) {
		d.columns = []column{columnOf("deals", deals)}
	}
	return d
}

// longest is the longest deadline of the experiment, or 0.
func (r *Run) longest() int {
	high := 0
	for _, n := range r.Manifest.Experiment.Rounds {
		high = max(high, n)
	}
	return high
}

// ordered sorts rows as others are, so that pictures beside each other can be
// read across.
func ordered(rows, as []Estimate) []Estimate {
	by := map[string]Estimate{}
	for _, e := range rows {
		by[e.Pairing] = e
	}
	var all []Estimate
	for _, e := range as {
		if own, ok := by[e.Pairing]; ok {
			all = append(all, own)
		}
	}
	return all
}

// roundsHeadline speaks of the longest deadline where there are several. The
// contrasts mix the deadlines, so the intervals of that one must part, too.
func roundsHeadline(r *Run, rows []Estimate, deadlines []int) string {
	v, first, last, when := r.judge("rounds", rows), rows[0], rows[len(rows)-1], ""
	if n := len(deadlines); n > 0 {
		limit := deadlines[n-1]
		same := ordered(r.atDeadline("pairing deadline", "rounds", limit), []Estimate{first, last})
		apart := len(same) == 2 && (same[0].Hi < same[1].Lo || len(r.cases()) == 1 && same[0].Over == "none" && same[0].Mean < same[1].Mean)
		v.ahead = v.ahead && apart
		when = fmt.Sprintf("With %s rounds to go, ", integer(limit))
		if apart {
			first, last = same[0], same[1]
		}
	}
	switch {
	case len(rows) == 1:
		return fmt.Sprintf("%s talk for %s rounds on average", capital(pairs(first.Pairing)), roundsText(first.Mean))
	case v.ahead:
		return capital(fmt.Sprintf("%s%s agree after %s rounds on average, %s after %s",
			when, pairs(first.Pairing), roundsText(first.Mean), pairs(last.Pairing), roundsText(last.Mean)))
	}
	return v.unclear("the line-ups", "how long they talk", inRounds)
}
