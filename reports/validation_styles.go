package reports

import (
	"fmt"
	"math"

	"github.com/go-echarts/go-echarts/v2/opts"
)

// claimsFigure shows the effect of each claim that play could answer, style by style.
func (v *Validation) claimsFigure() Figure {
	count := map[string]int{}
	t := Table{Head: []string{"style", "statement", "effect measured", "effect", "interval", "answer", "by construction"}, Text: 7}
	for i := range v.Claims {
		c := &v.Claims[i]
		count[c.Answer]++
		effect := c.Effect.Text
		if c.Missing != "" {
			effect = "missing: " + c.Missing
		}
		t.Rows = append(t.Rows, []string{c.Style, c.Says, c.Effect.Name, effect, c.Effect.Interval, c.Answer, c.Built})
	}
	f := Figure{
		Headline: fmt.Sprintf("Of %s about styles %s out and %s contradicted", counting(len(v.Claims), "statement"), come(count["comes out"]), are(count["contradicted"])),
		Subtitle: "The effect that each statement speaks of, in percent; right of 0 it is true here. " + v.Asked,
		Question: "Which of these statements have you made yourself, and what did you base it on?",
		Text:     fmt.Sprintf("%s undecided, %s not be played yet. What was measured for each stands in the table.", capital(are(count["undecided"])), numberWord(count["not built yet"])+" could"),
		Notes:    []string{"Lines: 95" + nbsp + "% intervals over cases", "Built in: it follows from how the style is built, and is no evidence", "Effects that are no shares, and what can't be played yet, stand in the table only"},
		Panels:   v.claimPanels(), Table: t,
	}
	if len(f.Panels) == 0 {
		f.Nothing = "None of the statements can be played yet."
	}
	return f
}

// claimPanels is a panel for each style of which a claim can be drawn, all on one axis.
func (v *Validation) claimPanels() []Panel {
	var styles []string
	drawable := map[string][]*Saying{}
	low, high := 0.0, 0.0
	for i := range v.Claims {
		c := &v.Claims[i]
		if !c.Effect.Drawn {
			continue
		}
		if drawable[c.Style] == nil {
			styles = append(styles, c.Style)
		}
		drawable[c.Style] = append(drawable[c.Style], c)
		low, high = math.Min(low, c.Effect.Lo), math.Max(high, c.Effect.Hi)
	}
	var panels []Panel
	for _, s := range styles {
		panels = append(panels, claimPanel(s, drawable[s], around(low, high, asPercent)))
	}
	return panels
}

// shown is the answer, or that it was put in.
func (s *Saying) shown() string {
	if s.Built != "" {
		return "built in"
	}
	return s.Answer
}

func claimPanel(style string, list []*Saying, axis scale) Panel {
	looks := map[string]int{"comes out": metLook, "contradicted": missedLook}
	var names []string
	var data []opts.CustomData
	for row, c := range list {
		look, known := looks[c.Answer]
		if !known {
			look = openLook
		}
		heads := []string{}
		if row == 0 {
			heads = []string{"", "answer"}
		}
		data = append(data, opts.CustomData{Name: c.Style + " " + c.Says + "\n" + c.Effect.Name + "\n" + c.Effect.Text,
			Value: []any{row, brief(c.Effect.Mean), brief(c.Effect.Lo), brief(c.Effect.Hi), c.Effect.Text, true, []string{"", c.shown()}, heads, look}})
		names = append(names, short(c.Says, 40))
	}
	c := canvas()
	grid(c, 24, 52+80*2+20, 34, 4)
	xNumbers(c, axis)
	yNames(c, names)
	drawn(c, drawInterval, data)
	return Panel{Title: capital(style), Size: "wide", Height: 70 + 30*len(names), Narrow: 76 + 42*len(names), Chart: c}
}

func are(n int) string {
	switch n {
	case 0:
		return "none is"
	case 1:
		return "one is"
	}
	return numberWord(n) + " are"
}

// figure is a row and a column for each style.
func (s *Square) figure(asked string) Figure {
	f := Figure{Headline: s.Headline, Subtitle: s.Subtitle + " " + asked, Question: "Which of these styles do you meet most often, and what would serve you better against it?",
		Notes: []string{"± half the 95" + nbsp + "% interval over cases", "Framed: a style against itself"}}
	n := len(s.Styles)
	if n == 0 {
		f.Nothing = "No styles were played."
		return f
	}
	low, high := math.Inf(1), math.Inf(-1)
	for _, m := range s.Cells {
		low, high = math.Min(low, m.Mean), math.Max(high, m.Mean)
	}
	var data []opts.CustomData
	f.Table = Table{Head: []string{"style", "against", "mean", "from", "to"}, Text: 2, Across: 1}
	for i, m := range s.Cells {
		shade, part := 0.5, "other"
		if high > low {
			shade = (m.Mean - low) / (high - low)
		}
		if i/n == i%n {
			part = "self"
		}
		data = append(data, opts.CustomData{Name: s.Styles[i/n] + " against " + s.Styles[i%n] + "\n" + m.Text, Value: []any{i % n, i / n, brief(shade), m.Text, part}})
		f.Table.Rows = append(f.Table.Rows, []string{s.Styles[i/n], s.Styles[i%n], percent(m.Mean), blank(m.Lo, percent), blank(m.Hi, percent)})
	}
	f.Text = fmt.Sprintf("A square of numbers, from %s to %s: a row and a column for each of %s.", percent(low), percent(high), join(s.Styles))
	c := canvas()
	grid(c, 8, 30, 4, 4)
	yNames(c, shortAll(s.Styles, 22))
	xNames(c, shortAll(s.Styles, 16))
	drawn(c, drawCells, data)
	f.Panels = []Panel{{Size: "wide", Height: 74 + 40*n, Width: 160 + 76*n, Chart: c}}
	return f
}
