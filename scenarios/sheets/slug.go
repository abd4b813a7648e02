package sheets

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/parley-sim/parley/sim"
)

// mostSlug is how many letters of a name go into a file's name.
const mostSlug = 40

// Slug is a name as part of a file's name: small letters and digits of any
// script, and hyphens for the rest. It is empty where the name has none of them.
func Slug(name string) string {
	var b strings.Builder
	letters, gap := 0, false
	for _, r := range name {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			gap = true
			continue
		}
		if letters == mostSlug {
			break
		}
		if gap && letters > 0 {
			b.WriteByte('-')
		}
		b.WriteRune(unicode.ToLower(r))
		letters, gap = letters+1, false
	}
	return b.String()
}

// roleFiles is the name of each party's role sheet. No two are the same on a
// disk that does not tell capitals from small letters.
func roleFiles(s *sim.Scenario) []string {
	files := make([]string, len(s.Parties))
	for p := range s.Parties {
		slug := Slug(s.Parties[p].Name)
		if slug == "" {
			slug = fmt.Sprintf("party-%d", p+1)
		}
		file := "role-" + slug
		for n := 2; taken(files[:p], file); n++ {
			file = fmt.Sprintf("role-%s-%d", slug, n)
		}
		files[p] = file
	}
	return files
}

func taken(files []string, file string) bool {
	for _, other := range files {
		if strings.EqualFold(other, file) {
			return true
		}
	}
	return false
}
