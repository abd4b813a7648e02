package reports

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

var _ = add(Chart{ID: "swings", Name: "One at a time", Place: 6, Draw: swings, When: func(r *Run) bool { return r.Trial != nil && len(r.swung().Rows) > 1 }})

// swings shows which factor moves the first outcome most, where one at a time
// was changed and all others stayed: effects.csv, kind main.
func swings(r *Run, room Room) Figure {
	o, t := r.Trial.Answer.Outcomes[0], r.swung()
	p := t.panel(len(r.styles()) + len(verdictLooks()) + len(groupLooks()))
	p.Title, p.Foot, p.Note = t.Result, "", swungNote("level")+"every factor at its first level"
	f := Figure{
		Headline: swingsHeadline(o, r.reaches()),
		Subtitle: fmt.Sprintf("How far each factor alone moves %s, while all others stay at their first level.", o.name()),
		Question: "Which of these would you have put first, and which did you not expect to matter?",
		Panels:   []Panel{p},
		Notes:    []string{"Named: the levels that move it most down and up; thin lines: 95" + nbsp + "% intervals", r.behind()},
		Table:    Table{Head: []string{"factor", "lowest with", "effect", "highest with", "effect"}, Text: 5, Rows: t.rows()},
	}
	for _, row := range t.rows() {
		f.Text = says(f.Text, fmt.Sprintf("%s: %s with %s, %s with %s.", capital(row[0]), row[2], row[1], row[4], row[3]))
	}
	return f
}

// swung is the tornado of an experiment that changes one factor at a time.
func (r *Run) swung() *Tornado {
	a := r.Trial.Answer
	if a.Method != "one at a time" {
		return &Tornado{}
	}
	o := a.Outcomes[0]
	t := &Tornado{Result: "Change in " + o.name(), Scale: Number, Unit: o.unit(), Smallest: o.Smallest}
	switch {
	case o.Relative:
		t.Scale = Change
	case o.Unit == "share":
		t.Scale = Points
	}
	for _, f := range a.Factors {
		if len(f.Levels) == 0 {
			continue
		}
		s := Swing{Name: factorName(f.Name), LowLabel: f.Levels[0], HighLabel: f.Levels[0]}
		for _, e := range r.effects("main", o.Metric, "*") {
			p := o.point(e)
			if e.Factor != f.Name || math.IsNaN(p.Mean) {
				continue
			}
			if p.Mean < s.Low.Mean {
				s.Low, s.LowLabel = p, e.Level
			}
			if p.Mean > s.High.Mean {
				s.High, s.HighLabel = p, e.Level
			}
		}
		t.Rows = append(t.Rows, s)
	}
	return t
}

// point is an effect with its interval, in the outcome's unit or as a ratio.
func (o Outcome) point(e Effect) Point {
	p := Point{e.Difference, e.Lo, e.Hi}
	if o.Relative {
		p = Point{e.Ratio - 1, e.RatioLo - 1, e.RatioHi - 1}
	}
	if math.IsNaN(p.Lo) || math.IsNaN(p.Hi) {
		p.Lo, p.Hi = 0, 0
	}
	return p
}

// reach is how far a factor alone moves an outcome: its largest effect, what that
// surely is at least, and what none of its effects exceeds.
type reach struct {
	factor            string
	mean, least, most float64
}

// reaches are those of all factors on the first outcome, the farthest first.
func (r *Run) reaches() []reach {
	o := r.Trial.Answer.Outcomes[0]
	var all []reach
	for _, f := range r.Trial.Answer.Factors {
		x := reach{factor: factorName(f.Name)}
		for _, e := range r.effects("main", o.Metric, "*") {
			mean, lo, hi := o.of(e)
			if e.Factor != f.Name || math.IsNaN(mean) {
				continue
			}
			x.most = math.Max(x.most, math.Max(math.Abs(lo), math.Abs(hi))) // NaN without an interval: then nothing is sure
			if math.Abs(mean) < x.mean {
				continue
			}
			x.mean, x.least = math.Abs(mean), 0
			if r.clear(e) {
				x.least = math.Min(math.Abs(lo), math.Abs(hi))
			}
		}
		all = append(all, x)
	}
	slices.SortStableFunc(all, func(a, b reach) int { return cmp.Compare(b.mean, a.mean) })
	return all
}

// swingsHeadline names the factor that moves the outcome most, where that is sure.
func swingsHeadline(o Outcome, all []reach) string {
	first, second := all[0], all[1]
	if first.least > second.most {
		return fmt.Sprintf("%s moves %s most: by up to %s, against %s with %s", capital(first.factor), o.name(), o.amount(first.mean), o.amount(second.mean), second.factor)
	}
	return fmt.Sprintf("No clear first among what moves %s: %s by up to %s, %s by up to %s", o.name(), first.factor, o.amount(first.mean), second.factor, o.amount(second.mean))
}
