package template

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/parley-sim/parley/scenarios"
)

// meanings say what the factors of a deal's profile mean, and their values.
var meanings = map[string]string{
	"size":         "what is at stake: small (under $50K), medium, large (over $500K)",
	"complexity":   "how many terms there are: simple (one or two), moderate, complex",
	"relationship": "what it is about: transactional (this deal), strategic (many more), reputational (a good name)",
	"competition":  "who else could sign: sole source (nobody), head to head (one), crowded (several)",
	"power":        "who needs the deal less: balanced, or the name of a party",
	"culture":      "how the buyer decides: top-down, consensus, procurement (by rules), personal",
}

func (p *page) profile(s *Sketch) {
	if len(s.Deal) == 0 {
		return
	}
	p.remark("", "What kind of deal it is. It is shown with the case and changes no numbers.")
	p.line("profile:")
	var lines []remarked
	for _, f := range scenarios.Factors() {
		if value, ok := s.Deal[f.Name]; ok {
			lines = append(lines, remarked{fmt.Sprintf("  %s: %s", f.Name, scenarios.Word(value)), meanings[f.Name]})
		}
	}
	p.aligned(lines)
	p.line("")
}

// remarked is a line with a remark behind it.
type remarked struct{ line, remark string }

// aligned writes lines with their remarks one below the other, but for those
// behind a line that is too long.
func (p *page) aligned(lines []remarked) {
	widest := 0
	for _, l := range lines {
		if n := utf8.RuneCountInString(l.line); n <= width {
			widest = max(widest, n)
		}
	}
	for _, l := range lines {
		gap := strings.Repeat(" ", max(0, widest-utf8.RuneCountInString(l.line)))
		p.line("%s%s  # %s", l.line, gap, l.remark)
	}
}
