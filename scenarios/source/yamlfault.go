package source

import (
	"errors"
	"strings"

	"github.com/goccy/go-yaml"
)

// fault is what the parser complains of, in plain words and with its place.
func (r *yamlReader) fault(err error) error {
	var fault *yaml.SyntaxError
	if errors.As(err, &fault) && fault.Token != nil {
		return r.file.Errorf(r.offset(fault.Token), "not YAML: %s", plainly(fault.Message))
	}
	return r.file.Errorf(-1, "not YAML: %v", err)
}

// complaints are the parser's messages by a part of them, and what a person
// should do about it.
var complaints = []struct{ part, words string }{
	{"end character of", "a quotation mark is not closed"},
	{"must be specified", "a bracket is not closed, or a comma is missing"},
	{"end token", "a bracket is not closed"},
	{"flow map content", "a brace is not closed"},
	{"reserved character", "text cannot begin with this character; put it in quotes"},
	{"cannot start any token", "a tab; YAML indents with spaces"},
	{"tab character", "a tab; YAML indents with spaces"},
	{"invalid key", "this cannot be a name; put it in quotes"},
	{"unexpected key name", "a name without a value; a colon needs a space behind it"},
	{"non-map value", "a name without a colon; check the indentation"},
	{"allowed in this context", "this does not fit here; check the indentation, and put text that holds ': ' or ' #' in quotes"},
	{"unexpected scalar", "this does not fit here; check the indentation"},
}

func plainly(message string) string {
	for _, c := range complaints {
		if strings.Contains(message, c.part) {
			return c.words
		}
	}
	return strings.Join(strings.Fields(message), " ") // on one line, whatever it quotes
}
