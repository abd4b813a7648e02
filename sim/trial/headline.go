package trial

import (
	"fmt"
	"math"
	"strings"

	"github.com/parley-sim/parley/sim/stats"
)

// headline is the verdict on the question: of the first outcome and the levels
// of the first factor. Where levels come out differently it depends.
func (f *Findings) headline() (verdict, found string) {
	about := f.aboutQuestion()
	switch len(about) {
	case 0:
		if says := f.dependence(&f.Trial.Outcomes[0]); says != "" {
			return stats.Undecided.String(), says
		}
		if f.Trial.Method.Sampled() {
			return stats.Undecided.String(), fmt.Sprintf("%d settings were drawn, and none is compared with another.", len(f.Trial.Design.Arms))
		}
		return stats.Undecided.String(), "This experiment compares no two settings; what follows describes them."
	case 1:
		return about[0].Word(), about[0].Sentence
	}
	word := about[0].Word()
	for _, e := range about {
		if e.Word() != word {
			word = Depends
		}
	}
	base := f.Trial.Factors[0].said(about[0].Base)
	text := fmt.Sprintf("%s, instead of %s: ", about[0].Outcome.Metric.Title, base)
	if low, high := extremes(about); word == Depends || low == nil {
		text += levels(about)
	} else {
		text += span(low, high, len(about))
	}
	return word, text + "." + counted(about)
}

// levels names every level with what it comes to and its word, or the first of them and how many more.
func levels(about []*Effect) string {
	var parts []string
	for _, e := range about {
		parts = append(parts, e.short()+", "+e.Word())
	}
	if n := len(parts); n > mostTold {
		parts = append(parts[:mostTold], fmt.Sprintf("and %d more", n-mostTold))
	}
	return strings.Join(parts, "; ")
}

// span says of levels that all come out alike from where to where they lie.
func span(low, high *Effect, n int) string {
	if from, to := low.size(), high.size(); from != to {
		return fmt.Sprintf("from %s with %s to %s with %s; %s: %s", from, low.said, to, high.said, all(n), low.Word())
	}
	return fmt.Sprintf("%s with %s: %s", low.size(), all(n), low.Word())
}

// extremes are the effects that are smallest and largest; nil if none exists.
func extremes(list []*Effect) (low, high *Effect) {
	for _, e := range list {
		x := e.judged().Mean
		if math.IsNaN(x) {
			continue
		}
		if low == nil || x < low.judged().Mean {
			low = e
		}
		if high == nil || x > high.judged().Mean {
			high = e
		}
	}
	return low, high
}

// short is a level with what it comes to: "no preparation 28.5 points lower".
// A comma keeps apart two numbers.
func (f *Effect) short() string {
	if n := len(f.said); n > 0 && '0' <= f.said[n-1] && f.said[n-1] <= '9' {
		return f.said + ", " + f.size()
	}
	return f.said + " " + f.size()
}

// size is how much and which way: "3.2 points higher".
func (f *Effect) size() string {
	switch x := f.judged().Mean; {
	case math.IsNaN(x):
		return "unknown"
	case x == 0 || f.unchanged:
		return "the same"
	default:
		return f.Outcome.amount(math.Abs(x)) + " " + way(x).String()
	}
}

// counted is what deal rates stand behind an outcome that exists for deals alone.
func counted(about []*Effect) string {
	if !about[0].Outcome.conditional() {
		return ""
	}
	least, most := math.Inf(1), math.Inf(-1)
	for _, e := range about {
		least, most = math.Min(least, e.Deal), math.Max(most, e.Deal)
	}
	rates := share(least)
	if share(most) != rates {
		rates += " to " + share(most)
	}
	return fmt.Sprintf(" Counted are %s; the deal rate is %s instead of %s.", about[0].Outcome.Metric.Of, rates, share(about[0].BaseDeal))
}
