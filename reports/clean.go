package reports

import (
	"strings"
	"unicode"
)

// clean makes a text from a table fit to be shown: one line, no control or
// direction marks (which could turn a page's text around), and without the
// markers by which go-echarts tells code from text. Escaping is left to where
// the text is written.
func clean(s string) string {
	s = strings.Map(func(c rune) rune {
		switch {
		case c == '\u00a0' || c == '\u202f':
			return c
		case unicode.IsSpace(c):
			return ' '
		case unicode.Is(unicode.C, c) || c == unicode.ReplacementChar:
			return -1
		}
		return c
	}, s)
	for strings.Contains(s, "__f__") { // again, since a removal can make a new one
		s = strings.ReplaceAll(s, "__f__", "_f_")
	}
	return strings.TrimSpace(s)
}

// short cuts a name that would push the chart off the page.
func short(s string, limit int) string {
	runes := []rune(s)
	if len(runes) <= limit {
		return s
	}
	return strings.TrimSpace(string(runes[:limit-1])) + "…"
}
