package reports

import (
	"fmt"
	"math"
	"strings"

	"github.com/go-echarts/go-echarts/v2/opts"
)

// overview sets side by side what is claimed and what was simulated, of all
// cards whose first finding has a number of its own on the same scale. Fewer
// than two are no overview.
func (c *Claims) overview() Figure {
	var list []*Finding
	of := map[*Finding]*Claim{}
	for i := range c.Cards {
		card := &c.Cards[i]
		if card.Missing == "" && len(card.Findings) > 0 {
			if f := &card.Findings[0]; f.Scale == Change && f.Claimed != nil && !math.IsNaN(f.Effect.Mean) {
				list, of[f] = append(list, f), card
			}
		}
	}
	if len(list) < 2 {
		return Figure{}
	}
	reached, above := 0, 0
	f := Figure{
		Subtitle: "What is claimed, in percent more or less, and what came out, for each claim that names such a number.",
		Question: "Which of these numbers would you have bet on, and what was that bet based on?",
		Notes:    []string{"Lines: 95" + nbsp + "% intervals", "Dashed frame: what is claimed"},
		Table:    Table{Head: []string{"claim", "measure", "claimed", "effect", "interval", "verdict"}, Text: 6},
	}
	var names []string
	var data, bands []opts.CustomData
	for i, x := range list {
		card := of[x]
		names = append(names, short(strings.TrimSpace(card.ID+" "+card.Name), 60))
		d := x.datum(i, false, largestOf(list))
		d.Value.([]any)[10] = false
		data = append(data, d)
		bands = append(bands, opts.CustomData{Name: card.ID + " claimed: " + x.claimed(), Value: []any{i, brief(100 * x.Claimed.Lo), brief(100 * x.Claimed.Hi)}})
		f.Table.Rows = append(f.Table.Rows, []string{strings.TrimSpace(card.ID + " " + card.Name), x.Name, x.claimed(), x.Scale.write(x.Effect.Mean, ""), x.span(), string(card.ruling())})
		f.Text = says(f.Text, card.ID+": "+x.sentence())
		least := math.Min(math.Abs(x.Claimed.Lo), math.Abs(x.Claimed.Hi))
		if x.Claimed.Lo+x.Claimed.Hi < 0 {
			if x.Effect.Mean <= -least {
				reached++
			}
			if x.Effect.interval() && x.Effect.Hi <= -least {
				above++
			}
			continue
		}
		if x.Effect.Mean >= least {
			reached++
		}
		if x.Effect.interval() && x.Effect.Lo >= least {
			above++
		}
	}
	f.Headline = fmt.Sprintf("Of %s that name a number of percent, %s as large here as claimed", counting(len(list), "claim"), are(reached))
	if reached > 0 {
		f.Headline += ", and for " + map[bool]string{true: "none", false: numberWord(above)}[above == 0] + " of them that is sure"
	}
	ch := canvas()
	grid(ch, 24, besideVerdict+120, 36, 4)
	xNumbers(ch, findingsAxis(list))
	yNames(ch, names)
	zone(ch, 0)
	drawn(ch, drawClaimed, bands)
	drawn(ch, drawEffect, data)
	f.Panels = []Panel{{Size: "wide", Height: 78 + 34*len(names), Narrow: 78 + 70*len(names), Chart: ch}}
	return f
}
