package source

import (
	"errors"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// The parser's time and stack grow with the square of both, so that a small
// hostile file could end the program.
const (
	maxYAMLDepth  = 100
	maxYAMLFields = 20_000
)

// YAML parses a file of one YAML document; an empty one is nothing. Scalars
// keep the text they were written with: 010 and yes and 1.0 stay what they are.
// Tags are passed over. What an alias stands for is shared, not copied, so that
// a few lines cannot unfold into billions.
func YAML(f File) (*Value, error) {
	if err := f.UTF8(); err != nil {
		return nil, err
	}
	r := &yamlReader{file: &f, lines: lineStarts(f.Data), anchors: map[string]*Value{}}
	tokens := lexer.Tokenize(string(f.Data))
	if err := r.bounded(tokens); err != nil {
		return nil, err
	}
	tree, err := parser.Parse(tokens, 0)
	if err != nil {
		return nil, r.fault(err)
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

func (r *yamlReader) fault(err error) error {
	var fault *yaml.SyntaxError
	if errors.As(err, &fault) && fault.Token != nil {
		return r.file.Errorf(r.offset(fault.Token), "not well-formed YAML: %s", fault.Message)
	}
	return r.file.Errorf(-1, "not well-formed YAML: %v", err)
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
			fields++
		}
		if t.Type == token.MergeKeyType {
			return r.file.Errorf(r.offset(t), "merge keys (<<) are not read; in quotes they are a text")
		}
		if flow > maxYAMLDepth || entries > maxYAMLDepth {
			return r.file.Errorf(r.offset(t), "nested more than %d deep", maxYAMLDepth)
		}
		if fields > maxYAMLFields {
			return r.file.Errorf(r.offset(t), "more than %d fields in a YAML file", maxYAMLFields)
		}
	}
	return nil
}
