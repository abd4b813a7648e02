package main

import "strings"

// lineWidth is how wide text for people is set.
const lineWidth = 78

// wrap sets text in lines of about lineWidth letters, each with the indent.
// Line ends in the text stay; a percent sign stays with its number.
func wrap(text, indent string) string {
	var lines []string
	for paragraph := range strings.SplitSeq(text, "\n") {
		line := indent
		for word := range strings.FieldsSeq(paragraph) {
			if line != indent && !strings.HasPrefix(word, "%") && len([]rune(line))+1+len([]rune(word)) > lineWidth {
				lines = append(lines, line)
				line = indent
			}
			if line != indent {
				line += " "
			}
			line += word
		}
		lines = append(lines, strings.TrimRight(line, " "))
	}
	return strings.Join(lines, "\n")
}

// wrapHanging sets text as wrap does, all lines but the first with an indent.
// Blanks that begin the text stay.
func wrapHanging(text string) string {
	body := strings.TrimLeft(text, " ")
	own := text[:len(text)-len(body)]
	lines := wrap(body, "    ")
	return own + strings.TrimPrefix(lines, "    ")
}
