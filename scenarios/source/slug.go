package source

import (
	"strings"
	"unicode"
)

// Slug makes a name of lower-case letters, digits and hyphens of any text, as
// the native format wants it.
func Slug(text string) string {
	word := func(r rune) bool { return r < unicode.MaxASCII && (unicode.IsLower(r) || unicode.IsDigit(r)) }
	parts := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !word(r) })
	if len(parts) == 0 {
		return "case"
	}
	return strings.Join(parts, "-")
}
