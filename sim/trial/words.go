package trial

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/stats"
)

// amount writes a change of an outcome: "3.2 points", "1.4 rounds", "12 %".
func (o *Outcome) amount(x float64) string {
	switch {
	case o.Relative:
		return figure(100*x) + " %"
	case o.Metric.Unit == metric.Share:
		return plural(figure(100*x), "point")
	case o.Metric.Unit == metric.Rounds:
		return plural(figure(x), "round")
	case o.Metric.Unit == metric.Count:
		return plural(figure(x), "move")
	}
	return figure(x)
}

func plural(number, unit string) string {
	if number == "1" || number == "-1" {
		return number + " " + unit
	}
	return number + " " + unit + "s"
}

// figure writes a number to what matters of it: none behind the point from 100
// on, two digits that are not 0 below 1.
func figure(x float64) string {
	digits := 1
	switch a := math.Abs(x); {
	case a >= 100:
		digits = 0
	case a < 1 && a > 0:
		digits = min(12, 1-int(math.Floor(math.Log10(a))))
	}
	s := strconv.FormatFloat(x, 'f', digits, 64)
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	if s == "-0" {
		s = "0"
	}
	return s
}

// share writes a rate: "61 %".
func share(x float64) string { return figure(100*x) + " %" }

// sentence says what was found and why the verdict is what it is.
func (f *Effect) sentence() string {
	return f.finding() + " " + f.why() + f.beside()
}

// finding is the effect with its interval.
func (f *Effect) finding() string {
	i, title := f.judged(), titled(f.Outcome.Metric)
	if math.IsNaN(i.Mean) {
		if !f.Outcome.Metric.Pools && !f.Outcome.Relative && i.Clusters > 0 {
			return fmt.Sprintf("%s, nothing can be said of %s over all cases: each counts in units of its own. Compare ratios instead.", f.instead(), title)
		}
		if f.Outcome.Relative && f.low {
			return fmt.Sprintf("%s, nothing can be said of %s as a ratio: it is not above 0 on both sides in every case.", f.instead(), title)
		}
		return fmt.Sprintf("%s, nothing can be said of %s: it does not exist on both sides.", f.instead(), title)
	}
	change := "the same"
	if i.Mean != 0 {
		change = f.Outcome.amount(math.Abs(i.Mean)) + " " + way(i.Mean).String()
	}
	if f.Kind == Interaction {
		return fmt.Sprintf("With %s, the effect of %s is another: %s %s%s.", f.Where, f.change(), title, change, f.interval(i))
	}
	return fmt.Sprintf("%s: %s %s%s.", f.instead(), title, change, f.interval(i))
}

// titled is a metric's title inside of a sentence.
func titled(m *metric.Metric) string { return strings.ToLower(m.Title[:1]) + m.Title[1:] }

// way is on which side of 0 a number lies.
type way float64

func (w way) String() string {
	if w < 0 {
		return "lower"
	}
	return "higher"
}

// interval is what is known of how sure the number is.
func (f *Effect) interval(i stats.Interval) string {
	if !i.OK {
		return ""
	}
	over := fmt.Sprintf("over %d cases", i.Clusters)
	switch f.Over {
	case "worlds":
		over = "over draws of this one case"
	case "repeats":
		over = "over repeats of this one case"
	}
	return fmt.Sprintf(" (95 %% interval %s to %s, %s)", f.Outcome.bound(i.Lo), f.Outcome.amount(i.Hi), over)
}

// Change is the effect with its sign: "+3.2 points"; empty if there is none.
func (f *Effect) Change() string {
	x := f.judged().Mean
	switch {
	case math.IsNaN(x):
		return ""
	case x > 0:
		return "+" + f.Outcome.amount(x)
	}
	return f.Outcome.amount(x)
}

// Range is the interval of the effect: "2.1 to 4.3"; empty if there is none.
func (f *Effect) Range() string {
	i := f.judged()
	if !i.OK {
		return ""
	}
	return f.Outcome.bound(i.Lo) + " to " + f.Outcome.bound(i.Hi)
}

// bound is an amount without its unit, where another follows that has it.
func (o *Outcome) bound(x float64) string {
	number, _, _ := strings.Cut(o.amount(x), " ")
	return number
}

// instead is what is compared, as the beginning of a sentence.
func (f *Effect) instead() string {
	s := "With " + f.change()
	if f.Kind == At {
		s += " at " + f.Where
	}
	return s
}

func (f *Effect) change() string { return f.said + " instead of " + f.base }

// why is the reason of the verdict.
func (f *Effect) why() string {
	switch {
	case f.Reason == stats.NoInterval:
		return f.unsure()
	case f.overtaken():
		return "Taken alone that would be sure, but among so many comparisons one like it can be chance."
	case f.Outcome.Smallest > 0:
		return f.against("smaller than " + f.Outcome.amount(f.Outcome.Smallest) + ", the smallest effect that matters")
	}
	switch f.Reason {
	case stats.Beyond:
		return "All of the interval lies on one side of 0."
	case stats.Opposite:
		return "All of the interval lies on the other side than was claimed."
	}
	return "The interval leaves open which way it goes."
}

// against is the reason of a verdict for which a smallest effect was named.
func (f *Effect) against(small string) string {
	beyond := strings.Replace(small, "smaller than", "beyond", 1)
	i := f.judged()
	switch f.Reason {
	case stats.Beyond:
		return fmt.Sprintf("All of the interval lies %s.", beyond)
	case stats.Opposite:
		return fmt.Sprintf("All of the interval lies %s, on the other side than was claimed.", beyond)
	case stats.Within, stats.SmallAsClaimed, stats.SmallOpposite:
		return fmt.Sprintf("All of the interval is %s.", small)
	case stats.SignAsClaimed:
		return fmt.Sprintf("It surely is %s, but it may be %s.", way(i.Lo+i.Hi), small)
	case stats.SignOpposite:
		return fmt.Sprintf("It surely goes the other way than was claimed, but it may be %s.", small)
	case stats.OppositeExcluded:
		return fmt.Sprintf("It may be %s by more, or %s; the other way by more than that is excluded.", way(i.Lo+i.Hi), small)
	case stats.ClaimedExcluded:
		return fmt.Sprintf("It may be %s, or go the other way, but it is not as claimed.", small)
	}
	return "The interval leaves open which way it goes."
}

// unsure is why there is no interval.
func (f *Effect) unsure() string {
	switch {
	case math.IsNaN(f.judged().Mean):
		return "There is nothing to judge by."
	case f.unchanged:
		return "No case came out otherwise, so that nothing shows how others would."
	case f.judged().Clusters < 2:
		return "One case alone does not say how sure that is."
	}
	return "All cases came out alike, so that nothing shows how others would differ."
}

// conditional reports whether the outcome exists for deals alone: it flatters
// whoever rarely makes one.
func (o *Outcome) conditional() bool { return strings.Contains(o.Metric.Of, "ended in a deal") }

// beside is the deal rate, where the outcome exists for some negotiations only.
func (f *Effect) beside() string {
	if !f.Outcome.conditional() || f.Kind == Interaction {
		return ""
	}
	return fmt.Sprintf(" Counted are %s; the deal rate is %s instead of %s.", f.Outcome.Metric.Of, share(f.Deal), share(f.BaseDeal))
}
