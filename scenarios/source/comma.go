package source

import "regexp"

const howNumbers = "write numbers without commas between thousands, and with a point for decimals"

var (
	// cutNumber is what YAML takes for a name where a number in braces holds a comma:
	// the 600 of 14,600, the 5 % of 3,5 %.
	cutNumber = regexp.MustCompile(`^[0-9]+(\.[0-9]+)?( ?%)?$`)
	// withComma is a number with commas in it.
	withComma = regexp.MustCompile(`[0-9],[0-9]`)
)

// WithoutCommas is what to add to an error where a number is wanted: how numbers
// are written, if there are commas among the digits of what was found.
func (v *Value) WithoutCommas() string {
	if (v.Kind == Text || v.Kind == Number) && withComma.MatchString(v.Text) {
		return "; " + howNumbers
	}
	return ""
}

// CutOff is what to add to an error at an unknown name that nothing is said of: in
// braces, a comma within a text or a number makes a name of what is behind it.
func (p Pair) CutOff() string {
	switch {
	case !p.Value.empty():
		return ""
	case cutNumber.MatchString(p.Name):
		return "; " + howNumbers
	}
	return "; put text that holds a comma in quotes"
}
