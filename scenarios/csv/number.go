package csv

import (
	"math"
	"regexp"
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
)

const limit = 1e12 // as in the native format

var (
	// either is a number that some write for a thousand and more, others for one
	// and a bit.
	either = regexp.MustCompile(`^[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}$`)
	// grouped is a number with its thousands set apart.
	grouped = regexp.MustCompile(`^[+-]?[0-9]{1,3}([.,' \x{2019}\x{a0}\x{202f}][0-9]{3})+([.,][0-9]+)?$`)
	// comma is a number with a decimal comma.
	comma = regexp.MustCompile(`^[+-]?[0-9]*,[0-9]+([eE][+-]?[0-9]+)?$`)
)

// number reads a cell; what says what of. Decimals have a point or, where cells
// are not separated by commas, a comma.
func (t *table) number(c source.Cell, what string) (float64, error) {
	text := c.Text
	wrong := func(format string, args ...any) (float64, error) {
		return 0, t.file.Errorf(c.Offset, what+" is %s; "+format, append([]any{source.Quoted(text)}, args...)...)
	}
	plain := text
	if t.separator != ',' {
		plain = pointed(text)
	}
	x, ok := source.Plain(plain)
	switch {
	case text == "":
		return 0, t.file.Errorf(c.Offset, "%s is missing; want a number, 0 if it is worth nothing", what)
	case either.MatchString(text):
		return wrong("that may be %s or %s: write one of these", digits(text), strings.NewReplacer(",", ".").Replace(text)+"0")
	case ok && math.Abs(x) > limit:
		return wrong("want a number between -1e12 and 1e12")
	case ok:
		return x, nil
	case comma.MatchString(text):
		return wrong("where commas separate the cells, decimals need a point: %s", strings.Replace(text, ",", ".", 1))
	case grouped.MatchString(text):
		return wrong("write it without the marks between the thousands")
	}
	return wrong("want a number such as 12 or -0.5, without a unit")
}

// digits is a number without the marks in it.
func digits(text string) string {
	return strings.NewReplacer(".", "", ",", "").Replace(text)
}
