package reports

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/go-echarts/go-echarts/v2/opts"
)

var _ = add(Chart{ID: "variance", Name: "What makes the difference", Place: 5, Draw: variance, When: func(r *Run) bool { return r.Trial != nil && len(r.Trial.Variance) > 0 }})

// mostSources is how many bars an outcome has at most.
const mostSources = 16

// variance shows how much of what differs in each outcome comes from each
// factor, from cases, and from the rest: variance.csv.
func variance(r *Run, room Room) Figure {
	t := r.Trial
	f := Figure{
		Subtitle: "Of all that differs between negotiations of this experiment, how much goes with each thing that was changed. The shares are about the ranges that were played: a factor that is varied more makes more of a difference.",
		Question: "What do you spend most of your preparation on, and is it what matters most here?",
		Notes:    []string{"Lines: 95" + nbsp + "% intervals; shares are estimates, and may come out a little below 0", r.behind()},
		Table:    Table{Head: []string{"measure", "source", "kind", "share", "from", "to", "in all", "from", "to"}, Text: 3},
	}
	for _, o := range t.Answer.Outcomes {
		list := t.sources(o)
		if len(list) == 0 {
			continue
		}
		if f.Headline == "" {
			f.Headline = varianceHeadline(o, list)
		}
		f.Text = says(f.Text, varianceText(o, list))
		f.Table.Rows = append(f.Table.Rows, varianceRows(o, list)...)
		if len(f.Panels) < mostOutcomes {
			f.Panels = append(f.Panels, r.variancePanel(o, list, min(mostSources, room.Rows)))
		}
	}
	if slices.ContainsFunc(t.Variance, func(s Source) bool { return !math.IsNaN(s.Total) }) {
		f.Notes = append(f.Notes, "In all: with everything that it does together with other factors; such shares may add up to more than 100"+nbsp+"%")
	}
	return f
}

// sources are those of an outcome, the largest first, what is left over last.
func (t *Trial) sources(o Outcome) []Source {
	list := slices.DeleteFunc(slices.Clone(t.Variance), func(s Source) bool { return s.Outcome != o.Metric || math.IsNaN(s.Share) })
	slices.SortStableFunc(list, func(a, b Source) int {
		if (a.Kind == "rest") != (b.Kind == "rest") {
			return map[bool]int{true: 1, false: -1}[a.Kind == "rest"]
		}
		return cmp.Or(cmp.Compare(b.Share, a.Share), cmp.Compare(a.Name, b.Name))
	})
	return list
}

// name is the source for a reader.
func (s Source) name() string {
	switch s.Kind {
	case "case":
		return "the case"
	case "rest":
		return "luck and all else"
	case "interaction":
		if s.Name == "factors x case" {
			return "other effects in other cases"
		}
		return strings.TrimSuffix(strings.ReplaceAll(s.Name, " x ", " and "), " together") + " together"
	}
	return factorName(s.Name)
}

// verb is the ending of what a source does.
func (s Source) verb() string {
	if s.Kind == "interaction" {
		return ""
	}
	return "s"
}

// varianceHeadline names the largest share, and calls it the largest only where
// its interval lies above that of the next.
func varianceHeadline(o Outcome, list []Source) string {
	top := slices.DeleteFunc(slices.Clone(list), func(s Source) bool { return s.Kind == "rest" })
	switch {
	case len(top) == 0:
		return fmt.Sprintf("What makes the difference in %s", o.name())
	case len(top) == 1:
		return fmt.Sprintf("%s make%s %s of what differs in %s", capital(top[0].name()), top[0].verb(), percent(top[0].Share), o.name())
	case !(top[0].Share > 0):
		return fmt.Sprintf("Nothing that was changed makes a difference in %s that can be seen", o.name())
	case top[0].Lo > top[1].Hi && top[0].Share < 0.5:
		return fmt.Sprintf("%s make%s %s of what differs in %s, more than all else that can be told apart", capital(top[0].name()), top[0].verb(), percent(top[0].Share), o.name())
	case top[0].Lo > top[1].Hi:
		return fmt.Sprintf("Most of what differs in %s comes from %s: %s of it", o.name(), top[0].name(), percent(top[0].Share))
	}
	return fmt.Sprintf("No clear first among what makes the difference in %s: %s (%s) and %s (%s)", o.name(), top[0].name(), percent(top[0].Share), top[1].name(), percent(math.Max(0, top[1].Share)))
}

func (r *Run) variancePanel(o Outcome, list []Source, most int) Panel {
	rows := list[:min(len(list), most)]
	var names []string
	var data []opts.CustomData
	base := len(r.styles())
	low, high, totals := 0.0, 0.1, false
	for _, s := range rows {
		totals = totals || !math.IsNaN(s.Total)
	}
	for i, s := range rows {
		names = append(names, short(s.name(), 60))
		lo, hi := s.Lo, s.Hi
		if math.IsNaN(lo) || math.IsNaN(hi) {
			lo, hi = s.Share, s.Share
		}
		low, high = math.Min(low, math.Max(lo, -0.5)), math.Max(high, math.Min(hi, 1))
		span := ""
		if hi > lo {
			span = fmt.Sprintf("%s to %s", decimal(100*lo, 1), percent(hi))
		}
		beside, heads, offsets := []string{span}, []string{"interval"}, []int{besideInterval}
		text := fmt.Sprintf("%s\n%s", s.name(), percent(s.Share))
		if span != "" {
			text += " (" + span + ")"
		}
		if totals {
			beside, heads, offsets = append(beside, blank(s.Total, percent)), append(heads, "in all"), append(offsets, besideVerdict)
			if !math.IsNaN(s.Total) {
				text += "\nin all " + percent(s.Total) + within(s.TotalLo, s.TotalHi)
			}
		}
		if i > 0 {
			heads = []string{}
		}
		look := base + asClaimed
		if s.Kind == "rest" || s.Kind == "case" {
			look = base + small
		}
		data = append(data, opts.CustomData{Name: text, Value: []any{i, brief(s.Share), brief(lo), brief(hi), percent(s.Share), beside, heads, offsets, look, "rect", false, "", true}})
	}
	c := canvas()
	grid(c, 24, besideVerdict+70, 36, 4)
	xNumbers(c, tight("share of what differs", low, high, asPercent))
	yNames(c, names)
	zone(c, 0)
	drawn(c, drawEffect, data)
	p := Panel{Title: o.title(), Size: "wide", Height: 78 + 34*len(names), Narrow: 78 + 70*len(names), Chart: c}
	if len(rows) < len(list) {
		p.Foot = fmt.Sprintf("%s: of %s sources the %s largest are drawn", capital(o.name()), integer(len(list)), numberWord(len(rows)))
	}
	return p
}

func varianceRows(o Outcome, list []Source) [][]string {
	var rows [][]string
	for _, s := range list {
		rows = append(rows, []string{o.Title, s.name(), s.Kind, percent(s.Share), blank(s.Lo, percent), blank(s.Hi, percent), blank(s.Total, percent), blank(s.TotalLo, percent), blank(s.TotalHi, percent)})
	}
	return rows
}

func varianceText(o Outcome, list []Source) string {
	var each []string
	for _, s := range list {
		each = append(each, fmt.Sprintf("%s %s%s", s.name(), percent(s.Share), within(s.Lo, s.Hi)))
	}
	return fmt.Sprintf("Shares of what differs in %s: %s.", o.name(), someOf(each, 12))
}
