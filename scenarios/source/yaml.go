package source

import (
	"errors"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// The parser needs 400 bytes of memory for each of a file, and time and stack
// that grow with the square of depth and fields: without bounds a small hostile
// file could end the program.
const (
	maxYAMLBytes  = 1 << 20
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

func (r *yamlReader) parse() (tree *ast.File, err error) {
	defer func() { // the parser is not ours, and no file may end the program
		if fault := recover(); fault != nil {
			tree, err = nil, r.file.Errorf(-1, "not well-formed YAML: %v", fault)
		}
	}()
	if len(r.file.Data) > maxYAMLBytes {
		return nil, r.file.Errorf(-1, "larger than %d MiB, the most that is read of YAML", maxYAMLBytes>>20)
	}
	tokens := lexer.Tokenize(string(r.file.Data))
	if err := r.bounded(tokens); err != nil {
		return nil, err
	}
	if tree, err = parser.Parse(tokens, 0); err != nil {
		return nil, r.fault(err)
	}
	return tree, nil
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
