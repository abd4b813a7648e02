package reports

import (
	"fmt"
	"math"
	"strings"

	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/types"
)

// figure shows a fact: what was published and played in words, its numbers as dots.
func (f *Fact) figure() Figure {
	figure := Figure{Headline: fmt.Sprintf("%s %s: %s", f.ID, f.Name, f.Verdict), Subtitle: capital(f.Label) + ".", Question: "Where have you met this yourself, or the opposite of it?"}
	for _, line := range f.Lines {
		figure.Says = append(figure.Says, line.Label+": "+stopped(line.Text))
	}
	if f.Missing != "" {
		figure.Nothing = says(append([]string{"Not built yet: " + stopped(f.Missing)}, figure.Says...)...)
		return figure
	}
	figure.Table = Table{Head: []string{"number", "ours", "interval", "wanted", "met", "step by step"}, Text: 6}
	var lines []string
	for i := range f.Marks {
		m := &f.Marks[i]
		text := fmt.Sprintf("%s: %s, wanted %s.", capital(m.Name), m.Text, m.Wanted)
		figure.Table.Rows = append(figure.Table.Rows, []string{m.Name, m.Text, m.Interval, m.Wanted, yesNo(m.Met), m.Steps})
		lines = append(lines, text)
		if m.Drawn {
			figure.Panels = append(figure.Panels, m.panel(f.axis()))
		} else {
			figure.Says = append(figure.Says, text)
		}
	}
	figure.Text = says(lines...)
	if len(figure.Panels) > 0 {
		figure.Notes = []string{"Lines: 95" + nbsp + "% intervals"}
	}
	return figure
}

// stopped ends a text with a full stop.
func stopped(s string) string { return strings.TrimSuffix(s, ".") + "." }

func yesNo(yes bool) string {
	if yes {
		return "yes"
	}
	return "no"
}

// axis holds all numbers of a fact and 0.
func (f *Fact) axis() scale {
	low, high, format := 0.0, 0.0, asPercent
	for _, m := range f.Marks {
		if !m.Drawn {
			continue
		}
		if !m.Share {
			format = asNumber
		}
		low, high = math.Min(low, m.Lo), math.Max(high, m.Hi)
	}
	return around(low, high, format)
}

// around is an axis from a fifth below to a fifth above.
func around(low, high float64, format types.FuncStr) scale {
	return scale{min: math.Floor(low*5+1e-9) / 5, max: math.Ceil(high*5-1e-9) / 5, format: format, splits: 5}
}

// panel is the number as a dot with its interval, and what was wanted beside it.
func (m *Mark) panel(axis scale) Panel {
	look := metLook
	if !m.Met {
		look = missedLook
	}
	c := canvas()
	grid(c, 24, 52+80*2+20, 34, 4)
	xNumbers(c, axis)
	yNames(c, []string{"ours"})
	drawn(c, drawInterval, []opts.CustomData{{Name: m.Name + "\n" + m.Text + "\nwanted " + m.Wanted,
		Value: []any{0, brief(m.Mean), brief(m.Lo), brief(m.Hi), m.Text, true, []string{"", m.Wanted}, []string{"", "wanted"}, look}}})
	return Panel{Title: capital(m.Name), Note: m.Steps, Size: "wide", Height: 100, Narrow: 120, Chart: c}
}
