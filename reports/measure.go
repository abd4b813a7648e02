package reports

import (
	"cmp"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/go-echarts/go-echarts/v2/types"
)

// of is an effect on an outcome, as it is drawn: in percentage points, in
// percent of the base, or in the outcome's own unit. NaN where it does not exist.
func (o Outcome) of(e Effect) (mean, lo, hi float64) {
	switch {
	case o.Relative:
		return 100 * (e.Ratio - 1), 100 * (e.RatioLo - 1), 100 * (e.RatioHi - 1)
	case o.Unit == "share":
		return 100 * e.Difference, 100 * e.Lo, 100 * e.Hi
	}
	return e.Difference, e.Lo, e.Hi
}

// smallest is the smallest effect that matters, as effects are drawn.
func (o Outcome) smallest() float64 {
	if o.Relative || o.Unit == "share" {
		return 100 * o.Smallest
	}
	return o.Smallest
}

// title is the outcome over a picture.
func (o Outcome) title() string { return capital(cmp.Or(o.Title, o.Metric)) }

// name is the outcome within a sentence.
func (o Outcome) name() string {
	title := o.title()
	if strings.Contains(title, ",") {
		return "“" + uncapital(title) + "”"
	}
	if first, rest, _ := strings.Cut(title, " "); first == strings.ToUpper(first) { // "BATNA used"
		return strings.TrimSpace(first + " " + rest)
	}
	return uncapital(title)
}

func uncapital(s string) string {
	for i, c := range s {
		return s[:i] + strings.ToLower(string(c)) + s[i+len(string(c)):]
	}
	return s
}

// unit is what effects are counted in; empty: nothing that has a name.
func (o Outcome) unit() string {
	switch {
	case o.Relative:
		return "percent"
	case o.Unit == "share":
		return "percentage points"
	case o.Unit == "rounds":
		return "rounds"
	case o.Unit == "own":
		return "points or money of the case"
	}
	return ""
}

// amount writes an effect for a sentence, without its sign: "4.2 percentage points".
func (o Outcome) amount(x float64) string {
	text := figure(math.Abs(x))
	switch {
	case o.Relative:
		return text + nbsp + "%"
	case o.Unit == "share":
		return plural(text, "percentage point")
	case o.Unit == "rounds":
		return plural(text, "round")
	}
	return text
}

func plural(number, noun string) string {
	if number == "1" {
		return number + " " + noun
	}
	return number + " " + noun + "s"
}

// sign writes an effect beside its dot: "+4.2", "−12 %".
func (o Outcome) sign(x float64) string {
	text := figure(x)
	if x > 0 && text != "0" {
		text = "+" + text
	}
	if o.Relative {
		text += nbsp + "%"
	}
	return text
}

// span writes an interval beside its dot: "+1.2 to +7". Empty: there is none.
func (o Outcome) span(lo, hi float64) string {
	if math.IsNaN(lo) || math.IsNaN(hi) {
		return ""
	}
	return strings.TrimSuffix(o.sign(lo), nbsp+"%") + " to " + o.sign(hi)
}

// alike writes numbers of one column with as many digits behind the point as the
// largest mean of the column needs.
func alike(x, largest float64) string {
	if math.IsNaN(x) {
		return "–"
	}
	digits := 1
	switch {
	case largest >= 99.95:
		digits = 0
	case largest < 0.995:
		digits = 2
	}
	s := strconv.FormatFloat(math.Abs(x), 'f', digits, 64)
	whole, rest, _ := strings.Cut(s, ".")
	if rest != "" {
		rest = "." + rest
	}
	s = thousands(whole) + rest
	switch {
	case strings.Trim(s, "0.") == "":
		return "0"
	case x < 0:
		return "−" + s
	}
	return "+" + s
}

// mean writes what an arm came to: "61 %", "7.2".
func (o Outcome) mean(x float64) string {
	if o.Unit == "share" {
		return figure(100*x) + nbsp + "%"
	}
	return figure(x)
}

// figure writes a number to what matters of it: three digits or so, none
// behind the point above 100.
func figure(x float64) string {
	if math.IsNaN(x) {
		return "–"
	}
	digits := 1
	switch a := math.Abs(x); {
	case a >= 99.95:
		digits = 0
	case a < 0.995:
		digits = 2
	}
	s := strconv.FormatFloat(x, 'f', digits, 64)
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	if s == "-0" {
		return "0"
	}
	sign := ""
	if rest, below := strings.CutPrefix(s, "-"); below {
		sign, s = "−", rest
	}
	if !strings.Contains(s, ".") {
		s = thousands(s)
	}
	return sign + s
}

// tight is an axis that holds low and high, with round ends.
func tight(name string, low, high float64, format types.FuncStr) scale {
	if !(high > low) {
		low, high = low-1, high+1
	}
	step := math.Pow(10, math.Floor(math.Log10((high-low)/4)))
	for _, k := range []float64{1, 2, 2.5, 5, 10} {
		if (high-low)/(k*step) <= 6 {
			step *= k
			break
		}
	}
	from, to := math.Floor(low/step+1e-9), math.Ceil(high/step-1e-9)
	return scale{name: name, min: brief(from * step), max: brief(to * step), format: format, splits: int(to - from)}
}

// effectAxis holds dots, the band of what does not matter and 0, and as much of
// the intervals as leaves the dots apart: an interval over two or three cases can be ten times as wide.
func (o Outcome) effectAxis(effects []Effect) scale {
	low, high, reach := -o.smallest(), o.smallest(), o.smallest()
	for _, e := range effects {
		if mean, _, _ := o.of(e); !math.IsNaN(mean) {
			low, high, reach = math.Min(low, mean), math.Max(high, mean), math.Max(reach, math.Abs(mean))
		}
	}
	limit := 4 * reach
	for _, e := range effects {
		if _, lo, hi := o.of(e); !math.IsNaN(lo) && !math.IsNaN(hi) {
			if reach == 0 {
				limit = math.Max(limit, math.Max(-lo, hi))
			}
			low, high = math.Min(low, math.Max(lo, -limit)), math.Max(high, math.Min(hi, limit))
		}
	}
	return tight(o.unit(), low, high, asFine)
}

// counting the negotiations behind an outcome: "n = 1,200 to 2,400".
func ranged(low, high int) string {
	if low == high {
		return integer(low)
	}
	return fmt.Sprintf("%s to %s", integer(low), integer(high))
}
