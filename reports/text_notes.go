package reports

import "regexp"

var (
	ofIntervals = regexp.MustCompile(`^(?:[A-Z][a-z]+ )?(?:[Ll]ines|Lines under a bar|Crosses|Bands): (95[\s\x{a0}]?% intervals.*?)(?:; blue .*)?$`)
	ofMarks     = regexp.MustCompile(`^(?:Solid|Bold|Framed|Coloured|Dashed frame|Grey diamond|Large dot|White mark|Small pictures|Lines?|Lines from the corner|Line and marks): `)
)

// withoutMarks are the notes under a table that stands without its picture: what
// lines and colours mean is left out, and what intervals are is still said.
func withoutMarks(notes []string) []string {
	var all []string
	for _, n := range notes {
		switch m := ofIntervals.FindStringSubmatch(n); {
		case m != nil:
			all = append(all, m[1])
		case !ofMarks.MatchString(n):
			all = append(all, n)
		}
	}
	return all
}
