package office

import (
	"strings"
	"unicode"
)

// wide is how wide a line of text is, in points: an estimate for fonts like
// Arial, a little on the large side. Office programs measure by themselves; this
// is for the room that a text is given.
func wide(text string, size float64) float64 {
	var em float64
	for _, r := range text {
		em += letter(r)
	}
	return em * size
}

// letter is how wide a letter is, as a share of its size.
func letter(r rune) float64 {
	switch {
	case strings.ContainsRune("ijl.,:;'|!()[]It/fr-", r):
		return 0.34
	case strings.ContainsRune("mwMW%@", r):
		return 0.88
	case unicode.IsUpper(r):
		return 0.7
	case r > 0x2e80:
		return 1.05
	}
	return 0.56
}

// lines breaks a text at spaces so that each line is at most so wide, in points.
// What does not fit in so many lines is cut, with dots.
func lines(text string, size, room float64, most int) []string {
	var all []string
	line := ""
	for _, word := range strings.Fields(text) {
		if line != "" && wide(line+" "+word, size) <= room {
			line += " " + word
			continue
		}
		if line != "" {
			all = append(all, line)
		}
		line = word
		for wide(line, size) > room && len(cut(line, size, room)) < len(line) { // a word longer than a line
			head := cut(line, size, room)
			all, line = append(all, head), line[len(head):]
		}
	}
	if line != "" || len(all) == 0 {
		all = append(all, line)
	}
	if most = max(1, most); len(all) > most {
		all = all[:most]
		all[most-1] = cut(all[most-1], size, room-size) + "…"
	}
	return all
}

// cut is as much of the beginning of a text as fits, at least a letter.
func cut(text string, size, room float64) string {
	em := 0.0
	for i, r := range text {
		if em += letter(r); i > 0 && em*size > room {
			return text[:i]
		}
	}
	return text
}

// widest is the width of the widest of some lines.
func widest(all []string, size float64) float64 {
	most := 0.0
	for _, s := range all {
		most = max(most, wide(s, size))
	}
	return most
}
