package letters

import (
	"strings"
	"unicode"

	"github.com/mattn/go-runewidth"
)

// nbsp keeps a number and its unit on one line.
const nbsp = "\u00a0"

// counting is the same whatever language a machine is set to.
var counting = &runewidth.Condition{StrictEmojiNeutral: true}

// Wide is how many columns a text takes in a line.
func Wide(text string) int { return wide(printable(text)) }

func wide(text string) int { return counting.StringWidth(text) }

// widest is the width of the widest of some texts.
func widest(texts ...string) int {
	most := 0
	for _, t := range texts {
		most = max(most, wide(t))
	}
	return most
}

// fit cuts a text that is wider than so many columns.
func fit(text string, width int) string { return counting.Truncate(text, max(width, 1), "…") }

// flush fills a text up to so many columns, at its right end, or at its left for numbers.
func flush(text string, width int, number bool) string {
	blank := strings.Repeat(" ", max(0, width-wide(text)))
	if number {
		return blank + text
	}
	return text + blank
}

// printable is a text in one line that no terminal takes for a command, nor turns around.
func printable(text string) string {
	return strings.Map(func(c rune) rune {
		switch {
		case c == '\u00a0':
			return c
		case unicode.IsSpace(c):
			return ' '
		case unicode.Is(unicode.C, c):
			return -1
		}
		return c
	}, text)
}

// wrap breaks a text into lines at its spaces; a number stays with its unit. Of
// a word that is wider than a line the end is cut off.
func wrap(text, indent string, width int) []string {
	var lines []string
	line, filled := "", false
	for word := range strings.SplitSeq(strings.TrimSpace(text), " ") {
		if word == "" {
			continue
		}
		if filled && wide(line)+1+wide(word) > width {
			lines = append(lines, line)
			line, filled = indent, false
		}
		if filled {
			line += " "
		}
		line, filled = line+fit(word, width-wide(indent)), true
	}
	if !filled {
		return nil
	}
	lines = append(lines, line)
	for i := range lines {
		lines[i] = strings.ReplaceAll(lines[i], nbsp, " ")
	}
	return lines
}
