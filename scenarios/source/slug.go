package source

import (
	"strings"
	"unicode"
)

// plainer is letters with accents, in the letters that are told without them.
// Marks that stand apart from their letter, as in file names on a Mac, are left out anyway.
var plainer = func() map[rune]string {
	plain := map[rune]string{'ß': "ss", 'æ': "ae", 'œ': "oe", 'þ': "th"}
	for to, letters := range map[string]string{
		"a": "àáâãäåāăą", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęě", "g": "ĝğġģ", "h": "ĥħ",
		"i": "ìíîïĩīĭįı", "j": "ĵ", "k": "ķ", "l": "ĺļľŀł", "n": "ñńņňŋ", "o": "òóôõöøōŏő", "r": "ŕŗř",
		"s": "śŝşšș", "t": "ţťŧț", "u": "ùúûüũūŭůűų", "w": "ŵ", "y": "ýÿŷ", "z": "źżž",
	} {
		for _, letter := range letters {
			plain[letter] = to
		}
	}
	return plain
}()

// Slug makes a name of lower-case letters, digits and hyphens of any text, as
// the native format wants it. Accents are left out: Café is cafe.
func Slug(text string) string {
	var b strings.Builder
	gap := false
	for _, r := range strings.ToLower(text) {
		letters, accented := plainer[r]
		switch {
		case accented:
		case r < unicode.MaxASCII && (unicode.IsLower(r) || unicode.IsDigit(r)):
			letters = string(r)
		case unicode.Is(unicode.Mn, r):
			continue
		default:
			gap = true
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte('-')
		}
		b.WriteString(letters)
		gap = false
	}
	if b.Len() == 0 {
		return "case"
	}
	return b.String()
}
