package claims

import "fmt"

// size says whether the number claimed came out, where there is one.
func (f *Finding) size() string {
	if f.As == Level || f.Fit == Unknown {
		return ""
	}
	lies := fmt.Sprintf("the number claimed lies %s", f.Fit)
	if f.Ruling == Supported && (f.Fit == More || f.Fit == Less) {
		return "The direction is as claimed, the size is not: " + lies + "."
	}
	return "T" + lies[1:] + "."
}
