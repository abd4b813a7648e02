package reports

import (
	"fmt"
	"strings"
)

// nouns are what a sentence calls somebody who negotiates in a style. Anybody
// else is a negotiator with the style's name before it.
var nouns = map[string]string{
	"collaborative": "collaborator", "tough": "tough bargainer", "soft": "soft bargainer",
	"conceder": "conceder", "hardliner": "hardliner", "boulware": "Boulware bargainer",
}

// noun names one who negotiates in a style. A spec with parameters is named
// whole: its family's noun would not tell it from the family.
func noun(style string) string {
	if n, ok := nouns[style]; ok {
		return n
	}
	return short(style, 28) + " negotiator"
}

// people names those of a style, as a plural: "collaborators".
func people(style string) string { return noun(style) + "s" }

// person names one of a style, with its article: "an adaptive negotiator".
func person(style string) string {
	if strings.ContainsRune("aeiouAEIOU", []rune(noun(style))[0]) {
		return "an " + noun(style)
	}
	return "a " + noun(style)
}

// pairs names a line-up in a sentence, as a plural: "two collaborators", "a
// collaborator and a soft bargainer".
func pairs(pairing string) string {
	styles := lineUp(pairing)
	if sameStyle(pairing) {
		return fmt.Sprintf("%s %s", numberWord(len(styles)), people(styles[0]))
	}
	var each []string
	for _, s := range styles {
		each = append(each, person(s))
	}
	return join(each)
}

// seats names a line-up beside its dot.
func seats(pairing string) string {
	styles := lineUp(pairing)
	if sameStyle(pairing) {
		if len(styles) == 2 {
			return "both " + short(styles[0], 30)
		}
		return "all " + short(styles[0], 30)
	}
	text := short(styles[0], 24)
	for _, s := range styles[1:] {
		text += " + " + short(s, 24)
	}
	return text
}
