package template

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/parley-sim/parley/scenarios/source"
)

// mostLetters of a name that an author gives: it has to fit on a line of a table.
const mostLetters = 60

// CheckName says what is wrong with a name of a party, a term or a value.
func CheckName(name string) error {
	switch {
	case strings.TrimSpace(name) == "":
		return fmt.Errorf("it is empty")
	case strings.TrimSpace(name) != name:
		return fmt.Errorf("%s begins or ends with a blank", source.Quoted(name))
	case !utf8.ValidString(name) || strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsPrint(r) }):
		return fmt.Errorf("%s holds letters that cannot be shown", source.Quoted(name))
	case utf8.RuneCountInString(name) > mostLetters:
		return fmt.Errorf("it has %d letters; at most %d fit", utf8.RuneCountInString(name), mostLetters)
	}
	return nil
}

// CheckText says what is wrong with a text of any length.
func CheckText(text string) error {
	if !utf8.ValidString(text) {
		return fmt.Errorf("it is not UTF-8")
	}
	if i := strings.IndexFunc(text, func(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\t' }); i >= 0 {
		return fmt.Errorf("it holds a control character, %q", text[i:i+1])
	}
	return nil
}
