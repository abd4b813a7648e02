package scenarios

import (
	"slices"
	"strconv"
	"strings"
)

// object is a map whose fields are named by the format.
type object struct {
	node
	what   string
	fields map[string]node
}

// object reads a map; fields that are not allowed are faults.
func (n node) object(what string, allowed ...string) object {
	o := object{n, what, map[string]node{}}
	for _, p := range n.pairs(what) {
		if !slices.Contains(allowed, p.name) {
			hint := ""
			if p.value.kind() == "nothing" {
				hint = "; put text that holds a comma in quotes"
			}
			p.key.fail("unknown field %q in %s%s allowed: %s%s", p.name, what, suggest(p.name, allowed), names(allowed), hint)
		}
		o.fields[p.name] = p.value
	}
	return o
}

// must is a field that may not be missing.
func (o object) must(name string) node {
	n, ok := o.fields[name]
	if !ok {
		o.fail("%s has no %q", o.what, name)
	}
	return n
}

// text is a field that may be missing.
func (o object) text(name string) string {
	if n, ok := o.fields[name]; ok {
		return n.text(name)
	}
	return ""
}

// label is a field of one line that may be missing.
func (o object) label(name, otherwise string) string {
	if n, ok := o.fields[name]; ok {
		return n.label(name)
	}
	return otherwise
}

// suggest is `, did you mean "price"?` where a name is near enough, else a semicolon.
func suggest(wrong string, allowed []string) string {
	if best := nearest(wrong, allowed); best != "" {
		return ", did you mean " + strconv.Quote(best) + "?"
	}
	return ";"
}

// nearest is the name that takes the fewest edits, the first of several; empty
// where it would take more than a third of the letters.
func nearest(wrong string, allowed []string) string {
	const longest = 60 // longer ones are no slips of the pen
	best, least := "", 1+max(2, len(wrong)/3)
	if len(wrong) > longest {
		return ""
	}
	for _, name := range allowed {
		if len(name) > longest {
			continue
		}
		if d := edits(strings.ToLower(wrong), strings.ToLower(name)); d < least && d < len(name) {
			best, least = name, d
		}
	}
	return best
}

// edits is the Levenshtein distance of two words, in bytes.
func edits(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		corner := row[0]
		row[0] = i + 1
		for j := range len(b) {
			substitute := corner
			if a[i] != b[j] {
				substitute++
			}
			corner = row[j+1]
			row[j+1] = min(substitute, corner+1, row[j]+1)
		}
	}
	return row[len(b)]
}

// names is a list for an error, cut where it would be too long to read.
func names(all []string) string {
	const most = 12
	var b strings.Builder
	for i, name := range all {
		if i == most {
			b.WriteString(" and " + strconv.Itoa(len(all)-most) + " more")
			break
		}
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(strconv.Quote(name))
	}
	return b.String()
}
