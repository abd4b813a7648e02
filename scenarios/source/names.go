package source

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
)

// MaxValues is the most values an issue may have.
const MaxValues = 100_000

// Names refuses a name that was there before. The zero value is ready to use.
type Names struct{ offsets map[string]int }

// Add notes a name that stands at an offset of the file; what says of what.
func (n *Names) Add(f File, offset int, what, name string) error {
	if n.offsets == nil {
		n.offsets = map[string]int{}
	}
	if first, there := n.offsets[name]; there {
		line, _ := f.Position(first)
		return f.Errorf(offset, "%s %s is there twice, first on line %d", what, Quoted(name), line)
	}
	n.offsets[name] = offset
	return nil
}

// Alike is the same for names that people take for one: capitals and blanks
// make no difference.
func Alike(name string) string { return strings.ToLower(strings.Join(strings.Fields(name), " ")) }

var decimal = regexp.MustCompile(`^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?$`)

// Decimal reads a number written in decimals, "0.5" or "-1e-5". Infinities,
// hexadecimals and what is too large for a float64 are none.
func Decimal(text string) (float64, bool) {
	if !decimal.MatchString(text) {
		return 0, false
	}
	x, err := strconv.ParseFloat(text, 64)
	return x, err == nil && !math.IsInf(x, 0)
}

// Plain is a Decimal that nobody takes for another number: 010 is none, which
// some readers take for 8.
func Plain(text string) (float64, bool) {
	digits := strings.TrimLeft(text, "+-")
	if len(digits) > 1 && digits[0] == '0' && digits[1] >= '0' && digits[1] <= '9' {
		return 0, false
	}
	return Decimal(text)
}

// Integers lists lo to hi, both included, as values of an issue.
func Integers(lo, hi int64) ([]string, error) {
	switch {
	case hi < lo:
		return nil, fmt.Errorf("the range %d to %d is empty: the first number must not be above the second", lo, hi)
	case hi-lo < 0 || hi-lo >= MaxValues: // below 0: it does not even fit a number
		return nil, fmt.Errorf("the range %d to %d is too large: an issue may have up to %d values", lo, hi, MaxValues)
	}
	values := make([]string, 0, hi-lo+1)
	for v := lo; ; v++ {
		values = append(values, strconv.FormatInt(v, 10))
		if v == hi { // not in the loop's head: hi may be the largest number there is
			return values, nil
		}
	}
}

// Quoted writes a text for an error: in quotes, and cut where it is long.
func Quoted(text string) string { return strconv.Quote(shortened(text)) }

func shortened(text string) string {
	const most = 60
	if runes := []rune(text); len(runes) > most {
		text = strings.TrimSpace(string(runes[:most])) + "..."
	}
	return text
}
