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

// figure writes a number to what matters of it: two digits behind the point at
// most, none above 100.
func figure(x float64) string {
	digits := 1
	switch a := math.Abs(x); {
	case a >= 100:
		digits = 0
	case a < 1:
		digits = 2
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
	i := f.judged()
	title := strings.ToLower(f.Outcome.Metric.Title[:1]) + f.Outcome.Metric.Title[1:]
	if math.IsNaN(i.Mean) {
		return fmt.Sprintf("%s, nothing can be said of %s: it does not exist on both sides.", f.instead(), title)
	}
	change := f.Outcome.amount(math.Abs(i.Mean)) + " higher"
	switch {
	case i.Mean == 0:
		change = "the same"
	case i.Mean < 0:
		change = f.Outcome.amount(math.Abs(i.Mean)) + " lower"
	}
	if f.Kind == Interaction {
		return fmt.Sprintf("The effect of %s on %s with %s: %s%s.", f.change(), title, f.Where, change, f.interval(i))
	}
	return fmt.Sprintf("%s: %s %s%s.", f.instead(), title, change, f.interval(i))
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

func (f *Effect) change() string {
	if f.Factor == Treatment {
		return f.Level + " instead of " + f.Base
	}
	return fmt.Sprintf("%s %s instead of %s", f.Factor, f.Level, f.Base)
}

// why is the reason of the verdict.
func (f *Effect) why() string {
	least := f.Outcome.amount(f.Outcome.Smallest)
	if f.overtaken() {
		return "Taken alone that would be sure, but among so many comparisons one like it can be chance."
	}
	named := f.Outcome.Smallest > 0
	switch f.Reason {
	case stats.NoInterval:
		return "There are too few cases, or too little difference among them, to say how sure that is."
	case stats.Beyond:
		if named {
			return fmt.Sprintf("All of the interval lies beyond %s, the smallest effect that matters.", least)
		}
		return "All of the interval lies on one side of 0."
	case stats.Opposite:
		return "All of the interval lies on the other side than was claimed."
	case stats.Within, stats.SmallAsClaimed, stats.SmallOpposite:
		return fmt.Sprintf("All of the interval is smaller than %s, the smallest effect that matters.", least)
	case stats.SignAsClaimed:
		return fmt.Sprintf("There surely is an effect, but it may be smaller than %s, which would not matter.", least)
	case stats.SignOpposite:
		return fmt.Sprintf("The effect surely goes the other way than was claimed, but it may be smaller than %s, which would not matter.", least)
	case stats.OppositeExcluded:
		return "It may be as claimed or too small to matter."
	case stats.ClaimedExcluded:
		return "It may be too small to matter or go the other way, but it is not as claimed."
	}
	return "The interval leaves it open which way it goes."
}

// conditional reports whether the outcome exists for deals alone: it flatters
// whoever rarely makes one.
func (o *Outcome) conditional() bool { return strings.Contains(o.Metric.Of, "ended in a deal") }

// beside is the deal rate, where the outcome exists for some negotiations only.
func (f *Effect) beside() string {
	if !f.Outcome.conditional() || f.Kind == Interaction {
		return ""
	}
	return fmt.Sprintf(" It counts %s; the deal rate is %s instead of %s.", f.Outcome.Metric.Of, share(f.Deal), share(f.BaseDeal))
}
