package reports

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/go-echarts/go-echarts/v2/opts"
)

// mostSwings is how many assumptions are drawn.
const mostSwings = 8

// drawn is a number of a scale as it is drawn.
func (s Scale) drawn(x float64) float64 {
	if s == Number {
		return x
	}
	return 100 * x
}

// write writes a number of a scale with its sign, if it is a difference.
func (s Scale) write(x float64, unit string) string {
	text := figure(s.drawn(x))
	if s != Share && x > 0 && text != "0" {
		text = "+" + text
	}
	switch s {
	case Points:
		return text + " percentage " + map[bool]string{true: "point", false: "points"}[text == "+1" || text == "−1"]
	case Number:
		if unit != "" {
			text += nbsp + unit
		}
		return text
	}
	return text + nbsp + "%"
}

// short writes a number of a scale where its axis says the unit.
func (s Scale) short(x float64) string {
	text := figure(s.drawn(x))
	if s != Share && x > 0 && text != "0" {
		text = "+" + text
	}
	if s == Share || s == Change {
		text += nbsp + "%"
	}
	return text
}

// axis is the scale's name under an axis.
func (s Scale) axis(unit string) string {
	switch s {
	case Points:
		return "percentage points"
	case Number:
		return unit
	}
	return "percent"
}

// widest are the swings with the widest first.
func (t *Tornado) widest() []Swing {
	list := slices.DeleteFunc(slices.Clone(t.Rows), func(s Swing) bool { return math.IsNaN(s.Low.Mean) || math.IsNaN(s.High.Mean) })
	slices.SortStableFunc(list, func(a, b Swing) int {
		return cmp.Compare(b.reach(t.Base), a.reach(t.Base))
	})
	return list
}

// reach is how far apart the results lie, that of the base included.
func (s Swing) reach(base float64) float64 {
	return max(s.Low.Mean, s.High.Mean, base) - min(s.Low.Mean, s.High.Mean, base)
}

// interval reports whether there is one.
func (p Point) interval() bool {
	return !(p.Lo == 0 && p.Hi == 0) && !math.IsNaN(p.Lo) && !math.IsNaN(p.Hi)
}

// panel draws a bar from the base to each end of a swing, the widest on top.
// looks is the look of what is set low; the next is that of what is set high.
func (t *Tornado) panel(looks int) Panel {
	var names []string
	var data []opts.CustomData
	lines := 2 // that a name takes
	low, high := math.Min(0, t.Scale.drawn(t.Base)), math.Max(0, t.Scale.drawn(t.Base))
	ends := func(p Point) []float64 {
		if !p.interval() {
			return []float64{}
		}
		return []float64{brief(t.Scale.drawn(p.Lo)), brief(t.Scale.drawn(p.Hi))}
	}
	for i, s := range t.widest()[:min(len(t.widest()), mostSwings)] {
		settings := short(s.LowLabel, 80) + " / " + short(s.HighLabel, 80)
		names = append(names, short(s.Name, 60)+":\n"+settings)
		lines = max(lines, 2+len(s.Name)/34+len(settings)/34)
		for _, p := range []Point{s.Low, s.High} {
			low, high = math.Min(low, t.Scale.drawn(p.Mean)), math.Max(high, t.Scale.drawn(p.Mean))
			if p.interval() {
				low, high = math.Min(low, t.Scale.drawn(p.Lo)), math.Max(high, t.Scale.drawn(p.Hi))
			}
		}
		text := fmt.Sprintf("%s\n%s: %s\n%s: %s", s.Name, s.LowLabel, t.write(s.Low), s.HighLabel, t.write(s.High))
		data = append(data, opts.CustomData{Name: text, Value: []any{i, brief(t.Scale.drawn(s.Low.Mean)), brief(t.Scale.drawn(s.High.Mean)), brief(t.Scale.drawn(t.Base)),
			"1st: " + t.Scale.short(s.Low.Mean), "2nd: " + t.Scale.short(s.High.Mean), ends(s.Low), ends(s.High), looks, looks + 1}})
	}
	c := canvas()
	grid(c, 24, 40, 36, 4)
	room := (high - low) * 0.3 // for the numbers at the ends
	xNumbers(c, tight(t.Scale.axis(t.Unit), low-room, high+room, asFine))
	yNames(c, names)
	if s := t.Scale.drawn(t.Smallest); s > 0 {
		zone(c, s)
	} else {
		zone(c, 0)
	}
	drawn(c, drawSwing, data)
	return Panel{Title: capital(t.Result) + ", one assumption at a time", Note: swungNote("setting") + "as it was reported, " + t.Scale.write(t.Base, t.Unit), Foot: "Bars: what comes out with an assumption set otherwise; thin lines: 95" + nbsp + "% intervals",
		Size: "wide", Height: 76 + (20+15*lines)*len(names), Narrow: 76 + (50+15*lines)*len(names), Chart: c}
}

// swungNote says what the bars are of, before what the upright line is.
func swungNote(what string) string {
	return "1st: with the " + what + " named first, 2nd: with the second; upright line: "
}

// write is a result with its interval.
func (t *Tornado) write(p Point) string {
	text := t.Scale.write(p.Mean, t.Unit)
	if p.interval() {
		text += fmt.Sprintf(" (%s to %s)", figure(t.Scale.drawn(p.Lo)), figure(t.Scale.drawn(p.Hi)))
	}
	return text
}

// hangs says how far the result hangs on its assumptions: whether the sign or
// what matters changes with one of them.
func (t *Tornado) hangs() string {
	list := t.widest()
	if len(list) == 0 {
		return "No assumption was tried."
	}
	turns := func(p Point) bool { // surely the other way
		return p.interval() && (t.Base > 0 && p.Hi < 0 || t.Base < 0 && p.Lo > 0)
	}
	open := func(p Point) bool { return p.interval() && p.Lo <= 0 && p.Hi >= 0 }
	for _, s := range list {
		for i, p := range []Point{s.Low, s.High} {
			if turns(p) {
				return fmt.Sprintf("With %s %s it turns around: %s.", uncapital(s.Name), []string{s.LowLabel, s.HighLabel}[i], t.write(p))
			}
		}
	}
	var lost []string
	for _, s := range list {
		for i, p := range []Point{s.Low, s.High} {
			if open(p) {
				lost = append(lost, uncapital(s.Name)+" "+[]string{s.LowLabel, s.HighLabel}[i])
			}
		}
	}
	s := list[0]
	widest := fmt.Sprintf("It moves most with %s: %s with %s, %s with %s.", uncapital(s.Name), t.Scale.write(s.Low.Mean, t.Unit), s.LowLabel, t.Scale.write(s.High.Mean, t.Unit), s.HighLabel)
	if len(lost) > 0 {
		return fmt.Sprintf("It is no longer clear with %s. %s", someOf(lost, 3), widest)
	}
	return widest
}

// rows are the tornado as a table.
func (t *Tornado) rows() [][]string {
	var rows [][]string
	for _, s := range t.widest() {
		rows = append(rows, []string{s.Name, s.LowLabel, t.write(s.Low), s.HighLabel, t.write(s.High)})
	}
	return rows
}
