package source

import (
	"bytes"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// The parser needs 400 bytes of memory for each of a file, and time and stack
// that grow with the square of depth and fields: without bounds a small hostile
// file could end the program.
const (
	MaxYAMLBytes  = 1 << 20 // the largest file that is read
	maxYAMLDepth  = 100
	maxYAMLFields = 20_000 // not in braces
)

// YAML parses a file of one YAML document; an empty one is nothing. Scalars
// keep the text they were written with: 010 and yes and 1.0 stay what they are.
// Tags are passed over. What an alias stands for is shared, not copied, so that
// a few lines cannot unfold into billions.
func YAML(f File) (*Value, error) { return parseYAML(f, true) }

func parseYAML(f File, tags bool) (*Value, error) {
	if len(f.Data) > MaxYAMLBytes {
		return nil, f.Errorf(-1, "larger than %d MiB, the most that is read of YAML", MaxYAMLBytes>>20)
	}
	if err := f.UTF8(); err != nil {
		return nil, err
	}
	if err := f.lines(); err != nil {
		return nil, err
	}
	r := &yamlReader{file: &f, tags: tags, lines: lineStarts(f.Data), anchors: map[string]*Value{}}
	tree, err := r.parse()
	if err != nil {
		return nil, err
	}
	whole := &Value{File: &f}
	for i, doc := range tree.Docs {
		if doc.Body == nil {
			continue
		}
		if i > 0 && whole.Kind != Null {
			return nil, f.Errorf(r.offset(first(doc.Body)), "a second YAML document; a file holds one")
		}
		if whole, err = r.value(doc.Body); err != nil {
			return nil, err
		}
	}
	return whole, nil
}

// lines refuses NUL bytes and empty lines without end: the parser takes time
// that grows with their square where they follow a block of text.
func (f File) lines() error {
	const most = 100
	ends := 0
	for at, c := range f.Data {
		switch c {
		case 0:
			return f.Errorf(at, "a NUL byte; not a text file")
		case '\r', '\n': // on Windows two for a line
			if ends++; ends > 2*most {
				return f.Errorf(at, "more than %d empty lines in a row", most)
			}
		case ' ', '\t':
		default:
			ends = 0
		}
	}
	return nil
}

// parse leaves it to fields to refuse a name that is there twice.
func (r *yamlReader) parse() (tree *ast.File, err error) {
	defer func() { // the parser is not ours, and no file may end the program
		if fault := recover(); fault != nil {
			tree, err = nil, r.file.Errorf(-1, "not YAML: %v", fault)
		}
	}()
	tokens := lexer.Tokenize(string(bytes.ReplaceAll(r.file.Data, []byte("\r\n"), []byte("\n"))))
	if err := r.bounded(tokens); err != nil {
		return nil, err
	}
	if tree, err = parser.Parse(tokens, 0, parser.AllowDuplicateMapKey()); err != nil {
		return nil, r.fault(err)
	}
	return tree, nil
}

// bounded refuses lists in lists and maps in maps without end, files too large
// to parse, and merge keys, which the parser also sees at the end of a text.
func (r *yamlReader) bounded(tokens token.Tokens) error {
	flow, entries, fields, line := 0, 0, 0, 0
	for _, t := range tokens {
		if t.Position.Line != line {
			line, entries = t.Position.Line, 0
		}
		switch t.Type {
		case token.SequenceStartType, token.MappingStartType:
			flow++
		case token.SequenceEndType, token.MappingEndType:
			flow--
		case token.SequenceEntryType, token.MappingKeyType:
			entries++ // "- - - x" is three lists deep
		case token.MappingValueType:
			if flow == 0 { // in braces their time does not grow
				fields++
			}
		}
		if t.Type == token.MergeKeyType {
			return r.file.Errorf(r.offset(t), `"<<" is not read here: write the fields out; a text that holds it needs quotes`)
		}
		if flow > maxYAMLDepth || entries > maxYAMLDepth {
			return r.file.Errorf(r.offset(t), "nested more than %d deep", maxYAMLDepth)
		}
		if fields > maxYAMLFields {
			return r.file.Errorf(r.offset(t), "more than %d fields, each on a line of its own; in braces there may be more", maxYAMLFields)
		}
	}
	return nil
}
