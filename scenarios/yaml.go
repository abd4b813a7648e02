package scenarios

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"

	"github.com/parley-sim/parley/scenarios/source"
)

const (
	longestFile = 1 << 20
	longestLine = 10_000
	deepest     = 100 // open brackets
)

// checkText refuses what no scenario holds and a YAML parser would stumble
// over: its time grows with the square of the nesting.
func checkText(f source.File) error {
	switch {
	case len(bytes.TrimSpace(f.Data)) == 0:
		return f.Errorf(-1, "the file is empty; a case has a name, issues and parties")
	case len(f.Data) > longestFile:
		return f.Errorf(-1, "the file has %d bytes; at most %d are allowed", len(f.Data), longestFile)
	case !utf8.Valid(f.Data):
		return f.Errorf(invalid(f.Data), "not UTF-8 text")
	}
	open, line, indent := 0, 0, true
	for i, c := range f.Data {
		line++
		switch c {
		case '\n':
			line, indent = 0, true
			continue
		case '[', '{':
			open++
		case ']', '}':
			open--
		case '\t':
			if indent {
				return f.Errorf(i, "a tab; YAML indents with spaces")
			}
		case 0:
			return f.Errorf(i, "a NUL byte; not a text file")
		}
		indent = indent && c == ' '
		if line > longestLine || open > deepest {
			return f.Errorf(i, "a line of over %d bytes, or over %d open brackets", longestLine, deepest)
		}
	}
	return nil
}

// invalid is the offset of the first byte that is not UTF-8.
func invalid(data []byte) int {
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return len(data)
}

var byteOrderMark = []byte("\ufeff")

// parseYAML is the top node of a file that holds one document. The library is known
// to panic on a few malformed files; that is a fault of the file here.
func parseYAML(f source.File) (top node, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			if e, ours := fault.(*source.Error); ours {
				panic(e)
			}
			err = f.Errorf(-1, "not YAML: %v", fault)
		}
	}()
	data := bytes.ReplaceAll(bytes.TrimPrefix(f.Data, byteOrderMark), []byte("\r\n"), []byte("\n"))
	file, err := parser.ParseBytes(data, 0, parser.AllowDuplicateMapKey())
	if err != nil {
		return node{}, notYAML(f, err)
	}
	if len(file.Docs) != 1 {
		return node{}, f.Errorf(-1, "%d YAML documents; want one", len(file.Docs))
	}
	body := file.Docs[0].Body
	if body == nil {
		return node{}, f.Errorf(-1, "the file holds comments only")
	}
	doc := &document{f.Path, map[string]ast.Node{}}
	ast.Walk(doc, body)
	return node{doc, body}, nil
}

func notYAML(f source.File, err error) error {
	fault, ok := err.(yaml.Error)
	if !ok || fault.GetToken() == nil {
		return f.Errorf(-1, "not YAML: %v", err)
	}
	at := fault.GetToken().Position
	return &source.Error{Path: f.Path, Line: at.Line, Column: at.Column, Message: "not YAML: " + plainly(fault.GetMessage())}
}

// complaints are the YAML library's messages by a part of them, and what a
// person should do about it.
var complaints = []struct{ part, words string }{
	{"end character of", "a quotation mark is not closed"},
	{"must be specified", "a bracket is not closed, or a comma is missing"},
	{"end token", "a bracket is not closed"},
	{"flow map content", "a brace is not closed"},
	{"reserved character", "text cannot begin with this character; put it in quotes"},
	{"invalid key", "this cannot be a name; put it in quotes"},
	{"allowed in this context", "this does not fit here; check the indentation, and put text that holds ': ' or ' #' in quotes"},
	{"unexpected scalar", "this does not fit here; check the indentation"},
}

func plainly(message string) string {
	for _, c := range complaints {
		if strings.Contains(message, c.part) {
			return c.words
		}
	}
	return message
}
