package scenarios

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"github.com/parley-sim/parley/scenarios/source"
)

const width = 100 // of a line, where it can be broken

// digits is the shortest text that reads back to the same number.
func digits(x float64) string {
	if x == 0 {
		return "0" // and not -0
	}
	return strconv.FormatFloat(x, 'g', -1, 64)
}

var safe = regexp.MustCompile(`^[\pL0-9$€£.+-]?[\pL0-9$€£]([\pL0-9 $€£%_./+()'-]*[\pL0-9$€£%_./+)'-])?$`)

// reserved words mean something else to other readers of YAML.
var reserved = regexp.MustCompile(`^(?i:null|true|false|yes|no|on|off|y|n)$`)

// word is text of one line, in quotes where a YAML reader could take it for
// anything else. Blanks around it, which nobody sees, go.
func word(s string) string {
	s = strings.TrimSpace(s) // as it is read
	if safe.MatchString(s) && !reserved.MatchString(s) && !strings.Contains(s, "  ") {
		return s
	}
	return strconv.Quote(s) // every escape that Go writes is one of YAML's
}

func words(all []string) []string {
	quoted := make([]string, len(all))
	for i, s := range all {
		quoted[i] = word(s)
	}
	return quoted
}

// list and braces are entries in brackets, over several lines where they are long.
func list(entries []string, indent string) string   { return "[" + join(entries, indent) + "]" }
func braces(entries []string, indent string) string { return "{" + join(entries, indent) + "}" }

func join(entries []string, indent string) string {
	var b strings.Builder
	column := len(indent)
	for i, e := range entries {
		switch {
		case i == 0:
		case column+len(e) > width:
			b.WriteString(",\n" + indent)
			column = len(indent)
		default:
			b.WriteString(", ")
			column += 2
		}
		b.WriteString(e)
		column += len(e)
	}
	return b.String()
}

// ramp is the first value and the step of values that from, to and step say.
func ramp(values []string) (from, step float64, ok bool) {
	if len(values) < 3 {
		return 0, 0, false
	}
	from, first := source.Decimal(values[0])
	next, second := source.Decimal(values[1])
	if !first || !second || from == next {
		return 0, 0, false
	}
	places := 0
	for _, v := range values[:2] {
		if _, after, dot := strings.Cut(v, "."); dot {
			places = max(places, len(after))
		}
	}
	step, _ = strconv.ParseFloat(strconv.FormatFloat(next-from, 'f', places, 64), 64)
	if step == 0 {
		return 0, 0, false
	}
	for i, v := range steps(from, step, len(values)-1) {
		if v != values[i] {
			return 0, 0, false
		}
	}
	return from, step, true
}

// prose writes a text of any length: folded over lines where it is one
// paragraph, else in quotes.
func (p *page) prose(indent, field, text string) {
	const short = 60
	switch {
	case text == "":
	case len(text) <= short || !foldable(text):
		p.line("%s%s: %s", indent, field, word(text))
	default:
		p.line("%s%s: >", indent, field)
		column := width
		for _, w := range strings.Split(text, " ") {
			if column+1+len(w) > width {
				if column < width || p.Bytes()[p.Len()-1] != '\n' {
					p.WriteByte('\n')
				}
				p.WriteString(indent + "  " + w)
				column = len(indent) + 2 + len(w)
				continue
			}
			p.WriteString(" " + w)
			column += 1 + len(w)
		}
		p.WriteByte('\n')
	}
}

// foldable reports whether breaking the text at blanks and joining it again
// gives the same text.
func foldable(text string) bool {
	if strings.ContainsFunc(text, func(r rune) bool { return r != ' ' && (unicode.IsSpace(r) || unicode.IsControl(r)) }) {
		return false
	}
	for _, w := range strings.Split(text, " ") {
		if w == "" || len(w) > width {
			return false
		}
	}
	return true
}
