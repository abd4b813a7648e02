package lint

import (
	"strings"
	"unicode"
)

var AlikeNames = add(Check{
	Name: "alike-names",
	Sentence: "Two names differ in capitals, blanks or hyphens only: people will take them for one, and programs will not. " +
		"Write them alike if they are the same, and apart if they are not.",
	look: func(c *subject) {
		var parties, issues []string
		for _, p := range c.Parties {
			parties = append(parties, p.Name)
		}
		for i, issue := range c.Space.Issues {
			issues = append(issues, issue.Name)
			c.alike("values", issue.Values, func(v int) place { return c.valueAt(i, v) })
		}
		c.alike("parties", parties, partyAt)
		c.alike("issues", issues, issueAt)
	},
})

func (c *subject) alike(what string, names []string, at func(int) place) {
	first := map[string]int{}
	for i, name := range names {
		key := plain(name)
		if before, there := first[key]; there {
			c.odd(at(i), "the "+what+" "+quoted(names[before])+" and "+quoted(name)+" differ in capitals, blanks or hyphens only.",
				"If they are the same, drop one; if not, tell them apart.")
			continue
		}
		first[key] = i
	}
}

// plain is a name in small letters without blanks, and without hyphens between
// letters: the one before a number is a minus.
func plain(name string) string {
	runes := []rune(strings.ToLower(name))
	var b strings.Builder
	for i, r := range runes {
		inside := i > 0 && i+1 < len(runes) && unicode.IsLetter(runes[i-1]) && unicode.IsLetter(runes[i+1])
		if unicode.IsSpace(r) || (r == '-' || r == '_') && inside {
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}
