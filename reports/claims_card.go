package reports

import (
	"fmt"
	"math"
	"strings"

	"github.com/go-echarts/go-echarts/v2/opts"
)

// swingLooks are those of a tornado, after those of the verdicts: set low, set high.
func swingLooks() []Look {
	return []Look{{Name: "low", Color: "#56B4E9", Symbol: "rect"}, {Name: "high", Color: "#CC79A7", Symbol: "rect"}}
}

// lines are what the card says, beside the pictures.
func (c *Claim) lines() []Line {
	var all []Line
	add := func(label, text string) {
		if text != "" {
			all = append(all, Line{Label: label, Text: []phrase{{Text: typeset(text)}}, Aside: true})
		}
	}
	claim, source, rests := c.claimed()
	all = append(all, Line{Label: "Claimed", Text: []phrase{{Text: typeset(claim)}, {Text: source, Cited: true}, {Text: rests}}})
	var lines []string
	for i := range c.Findings {
		lines = append(lines, c.Findings[i].sentence())
	}
	add("Simulated", says(lines...))
	for _, e := range c.Evidence {
		before := capital(e.Label)
		if before != "" {
			before += ": "
		}
		all = append(all, Line{Label: "Published", Text: []phrase{{Text: before, Cited: true}, {Text: typeset(stopped(e.Text))}}, Aside: true})
	}
	if c.Missing != "" {
		all = append(all, verdictLine(NotBuilt, stopped(c.Missing)))
		return all
	}
	all = append(all, verdictLine(c.ruling(), typeset(c.Because)))
	add("Put in", c.Built)
	hangs := c.Hangs
	if hangs == "" && c.Tornado != nil {
		hangs = c.Tornado.hangs()
	}
	add("Hangs on", hangs)
	return all
}

func verdictLine(r Ruling, why string) Line {
	return Line{Label: "Verdict", Verdict: string(r), Word: string(r), Text: []phrase{{Text: why}}}
}

// claimed is what is said, where, and what it rests on.
func (c *Claim) claimed() (says, source, rests string) {
	says, source = strings.TrimSuffix(c.Says, "."), "."
	if c.Source != "" {
		source = " (" + c.Source + ")."
	}
	switch c.Rests {
	case "":
	case "one case":
		rests = " It rests on one case."
	case "experience":
		rests = " It rests on the author's experience."
	case "research":
		rests = " It is said to rest on research."
	default:
		rests = " It rests on " + stopped(c.Rests)
	}
	return says, source, rests
}

// sentence says what was simulated, and what was claimed of it.
func (f *Finding) sentence() string {
	if math.IsNaN(f.Effect.Mean) {
		return fmt.Sprintf("%s: nothing can be said, it does not exist on both sides.", capital(f.Name))
	}
	text := fmt.Sprintf("%s: %s", capital(f.Name), f.Scale.write(f.Effect.Mean, f.Unit))
	if f.Effect.interval() {
		text += " (" + f.span() + ")"
	}
	if f.Claimed != nil {
		text += ", claimed " + f.claimed()
	}
	if f.Deals != nil {
		text += fmt.Sprintf("; deals %s → %s", percent(f.Deals.Control), percent(f.Deals.Treatment))
	}
	return text + "."
}

// span is the interval.
func (f *Finding) span() string {
	if !f.Effect.interval() {
		return ""
	}
	return fmt.Sprintf("%s to %s", Number.write(f.Scale.drawn(f.Effect.Lo), ""), Number.write(f.Scale.drawn(f.Effect.Hi), ""))
}

// claimed is the source's own number.
func (f *Finding) claimed() string {
	if f.Claimed == nil {
		return ""
	}
	if f.Claimed.Lo == f.Claimed.Hi {
		return f.Scale.write(f.Claimed.Lo, f.Unit)
	}
	return Number.write(f.Scale.drawn(f.Claimed.Lo), "") + " to " + f.Scale.write(f.Claimed.Hi, f.Unit)
}

// questions are what a trainer asks the room about a claim, by what came of it.
var questions = map[Ruling]string{
	Supported:    "Where would this have changed the outcome of your last negotiation?",
	Contradicted: "Who of you has had the opposite experience, and what was different at your table?",
	TooSmall:     "What could you do with the time that this takes, if it changes so little?",
	Undecided:    "On what would it depend whether this works for you, and how could you try it out?",
	NotBuilt:     "What have you seen yourself that speaks for it, and what against?",
}

// figure is the card's pictures.
func (c *Claim) figure() Figure {
	f := Figure{Headline: strings.TrimSpace(fmt.Sprintf("%s %s: %s", c.ID, c.Name, c.ruling())), Subtitle: c.Asked, Question: questions[c.ruling()]}
	if c.Missing != "" {
		f.Nothing = "Nothing was played: what it takes is not built yet."
		return f
	}
	f.Table = Table{Head: []string{"measure", "effect", "interval", "claimed", "verdict", "deals without", "deals with", "negotiations", "rests on"}, Text: 5}
	for _, list := range c.byScale() {
		f.Panels = append(f.Panels, findingsPanel(list))
	}
	for i := range c.Findings {
		f.Table.Rows = append(f.Table.Rows, c.Findings[i].row())
		f.Text = says(f.Text, c.Findings[i].sentence())
	}
	if t := c.Tornado; t != nil && len(t.widest()) > 0 {
		f.Panels = append(f.Panels, t.panel(len(verdictLooks())))
		for _, row := range t.rows() {
			f.Text = says(f.Text, fmt.Sprintf("With %s %s: %s; %s: %s.", uncapital(row[0]), row[1], row[2], row[3], row[4]))
		}
	}
	f.Notes = append(append(c.footnotes(), f.Notes...), c.Notes...)
	var doubts []Doubt
	for _, w := range c.Warnings {
		doubts = append(doubts, Doubt{Says: w})
	}
	for _, w := range grouped(doubts) {
		text := "⚠ " + capital(w.Text)
		if len(w.Like) > 0 {
			text += " (" + w.More() + ".)"
		}
		f.Says = append(f.Says, text)
	}
	if len(f.Panels) == 0 {
		f.Nothing = "There is no number to draw."
	}
	return f
}

// footnotes say what the pictures of findings show.
func (c *Claim) footnotes() []string {
	if len(c.Findings) == 0 {
		return nil
	}
	notes := []string{"Lines: 95" + nbsp + "% intervals"}
	if over := c.Findings[0].Over; over != "" {
		notes[0] += " over " + over
	}
	for i := range c.Findings {
		if c.Findings[i].Claimed != nil {
			notes = append(notes, "Dashed frame: what is claimed")
			break
		}
	}
	if n := c.Findings[0].N; n > 0 {
		notes = append(notes, "n = "+integer(n)+" negotiations")
	}
	return notes
}

// byScale are the findings that can be drawn on one axis each.
func (c *Claim) byScale() [][]*Finding {
	var groups [][]*Finding
	for i := range c.Findings {
		f := &c.Findings[i]
		if math.IsNaN(f.Effect.Mean) {
			continue
		}
		at := -1
		for k, g := range groups {
			if g[0].Scale == f.Scale && g[0].Unit == f.Unit {
				at = k
			}
		}
		if at < 0 {
			groups, at = append(groups, nil), len(groups)
		}
		groups[at] = append(groups[at], f)
	}
	return groups
}

func (f *Finding) row() []string {
	row := []string{f.Name, blank(f.Effect.Mean, func(x float64) string { return f.Scale.write(x, f.Unit) }), f.span(), f.claimed(), string(f.Ruling), "", "", "", f.Over}
	if f.Deals != nil {
		row[5], row[6] = percent(f.Deals.Control), percent(f.Deals.Treatment)
	}
	if f.N > 0 {
		row[7] = integer(f.N)
	}
	return row
}

// findingsPanel is a row for each finding of one scale: what was simulated, and what is claimed.
func findingsPanel(list []*Finding) Panel {
	var names []string
	var data []opts.CustomData
	var bands []opts.CustomData
	deals := false
	for _, f := range list {
		deals = deals || f.Deals != nil
	}
	for i, f := range list {
		names = append(names, short(f.Name, longestName))
		data = append(data, f.datum(i, deals, largestOf(list)))
		if f.Claimed != nil {
			bands = append(bands, opts.CustomData{Name: f.Name + "\nclaimed: " + f.claimed(), Value: []any{i, brief(f.Scale.drawn(f.Claimed.Lo)), brief(f.Scale.drawn(f.Claimed.Hi))}})
		}
	}
	c := canvas()
	right := besideVerdict + 120
	if deals {
		right = besideDeals + 116
	}
	grid(c, 24, right, 36, 4)
	xNumbers(c, findingsAxis(list))
	yNames(c, names)
	zone(c, list[0].Scale.drawn(list[0].Smallest))
	drawn(c, drawClaimed, bands)
	drawn(c, drawEffect, data)
	more := extraHeight(names)
	return Panel{Size: "wide", Height: 78 + (34+more)*len(names), Narrow: 78 + (70+more)*len(names), Chart: c}
}

// largestOf is the largest number of findings under each other: all have its digits.
func largestOf(list []*Finding) float64 {
	most := 0.0
	for _, f := range list {
		if x := math.Abs(f.Scale.drawn(f.Effect.Mean)); x > most {
			most = x
		}
	}
	return most
}

func (f *Finding) datum(row int, deals bool, largest float64) opts.CustomData {
	lo, hi := f.Effect.Lo, f.Effect.Hi
	if !f.Effect.interval() {
		lo, hi = f.Effect.Mean, f.Effect.Mean
	}
	write := func(x float64) string {
		text := alike(f.Scale.drawn(x), largest)
		if f.Scale == Share {
			text = strings.TrimPrefix(text, "+")
		}
		return text
	}
	span := ""
	if f.Effect.interval() {
		span = write(lo) + " to " + write(hi)
	}
	beside, heads, offsets := []string{span, string(f.Ruling)}, []string{"interval", "verdict"}, []int{besideInterval, besideVerdict}
	if deals {
		text := ""
		if f.Deals != nil {
			text = percent(f.Deals.Control) + " → " + percent(f.Deals.Treatment)
		}
		beside, heads, offsets = append(beside, text), append(heads, "deals"), append(offsets, besideDeals)
	}
	if row > 0 {
		heads = []string{}
	}
	look, symbol := lookOf(string(f.Ruling), 0)
	number := write(f.Effect.Mean)
	if f.Scale == Change || f.Scale == Share {
		number += nbsp + "%"
	}
	return opts.CustomData{Name: strings.TrimSuffix(f.sentence(), "."), Value: []any{row, brief(f.Scale.drawn(f.Effect.Mean)), brief(f.Scale.drawn(lo)), brief(f.Scale.drawn(hi)), number, beside, heads, offsets, look, symbol, row == 0, "", false}}
}

// findingsAxis holds dots, what is claimed and 0, and as much of the intervals as leaves them apart.
func findingsAxis(list []*Finding) scale {
	low, high := 0.0, 0.0
	hold := func(x float64) { low, high = math.Min(low, x), math.Max(high, x) }
	for _, f := range list {
		hold(f.Scale.drawn(f.Effect.Mean))
		hold(f.Scale.drawn(f.Smallest))
		hold(-f.Scale.drawn(f.Smallest))
		if f.Claimed != nil {
			hold(f.Scale.drawn(f.Claimed.Lo))
			hold(f.Scale.drawn(f.Claimed.Hi))
		}
	}
	limit := 4 * math.Max(high, -low)
	for _, f := range list {
		if f.Effect.interval() {
			hold(math.Max(f.Scale.drawn(f.Effect.Lo), -limit))
			hold(math.Min(f.Scale.drawn(f.Effect.Hi), limit))
		}
	}
	return tight(list[0].Scale.axis(list[0].Unit), low, high, asFine)
}
