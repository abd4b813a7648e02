package source

import (
	"unicode/utf8"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"
)

// yamlReader turns the parser's tree into values.
type yamlReader struct {
	file    *File
	tags    bool  // are passed over, not faults
	lines   []int // where each line begins
	anchors map[string]*Value

	line, column, at int // the place last asked for, and its byte
}

func lineStarts(data []byte) []int {
	starts := []int{0}
	for i, b := range data {
		if b == '\n' {
			starts = append(starts, i+1)
		}
	}
	return starts
}

// offset is where a token stands in bytes. The parser counts columns in
// letters; tokens come in order, so that counting goes on from the last one.
func (r *yamlReader) offset(t *token.Token) int {
	if t == nil || t.Position == nil {
		return -1
	}
	line, column := min(max(t.Position.Line, 1), len(r.lines)), t.Position.Column
	if line != r.line || column < r.column {
		r.line, r.column, r.at = line, 1, r.lines[line-1]
	}
	for r.column < column && r.at < len(r.file.Data) && r.file.Data[r.at] != '\n' {
		_, size := utf8.DecodeRune(r.file.Data[r.at:])
		r.at += size
		r.column++
	}
	return r.at
}

func (r *yamlReader) value(n ast.Node) (*Value, error) {
	v := &Value{File: r.file, Offset: r.offset(first(n))}
	switch n := n.(type) {
	case *ast.MappingNode:
		return v, r.fields(v, n.Values)
	case *ast.MappingValueNode:
		return v, r.fields(v, []*ast.MappingValueNode{n})
	case *ast.SequenceNode:
		return v, r.items(v, n.Values)
	case *ast.AnchorNode:
		return r.anchor(n)
	case *ast.AliasNode:
		return r.alias(n, v)
	case *ast.TagNode:
		if !r.tags {
			return nil, v.Errorf("tag %q: tags are not used here", n.Start.Value)
		}
		return r.inner(n.Value, v)
	case *ast.MappingKeyNode:
		return r.inner(n.Value, v)
	case *ast.LiteralNode:
		v.Kind, v.Text = Text, n.Value.Value
	default:
		v.scalar(n)
	}
	return v, nil
}

// first is the token a node begins with: the parser names a map by its colon.
func first(n ast.Node) *token.Token {
	switch n := n.(type) {
	case *ast.MappingNode:
		if !n.IsFlowStyle && len(n.Values) > 0 {
			return n.Values[0].Key.GetToken()
		}
	case *ast.MappingValueNode:
		return n.Key.GetToken()
	}
	return n.GetToken()
}

func (r *yamlReader) inner(n ast.Node, empty *Value) (*Value, error) {
	if n == nil {
		return empty, nil
	}
	return r.value(n)
}

func (r *yamlReader) anchor(n *ast.AnchorNode) (*Value, error) {
	name, at := n.Name.GetToken().Value, &Value{File: r.file, Offset: r.offset(n.Start)}
	if r.anchors[name] != nil {
		return nil, at.Errorf("anchor %s is there twice", Quoted(name))
	}
	v, err := r.inner(n.Value, at)
	if err == nil {
		r.anchors[name] = v
	}
	return v, err
}

// alias is the value under an anchor, which must stand before it: no value can
// hold itself.
func (r *yamlReader) alias(n *ast.AliasNode, at *Value) (*Value, error) {
	name := n.Value.GetToken().Value
	if v := r.anchors[name]; v != nil {
		return v, nil
	}
	return nil, at.Errorf("no anchor %s before this: write %s at what %s stands for", Quoted(name), Quoted("&"+name), Quoted("*"+name))
}

func (r *yamlReader) fields(v *Value, values []*ast.MappingValueNode) error {
	v.Kind = Map
	var names Names
	for _, field := range values {
		key, err := r.value(field.Key)
		if err != nil {
			return err
		}
		if key.Kind == List || key.Kind == Map {
			return key.Errorf("the name of a field is %s; it must be a text", key)
		}
		if err := names.Add(*r.file, key.Offset, "field", key.Text); err != nil {
			return err
		}
		value, err := r.inner(field.Value, key)
		if err != nil {
			return err
		}
		v.Fields = append(v.Fields, Field{key.Text, key.Offset, value})
	}
	return nil
}

func (r *yamlReader) items(v *Value, nodes []ast.Node) error {
	v.Kind = List
	for _, n := range nodes {
		item, err := r.inner(n, &Value{File: r.file, Offset: v.Offset})
		if err != nil {
			return err
		}
		v.Items = append(v.Items, item)
	}
	return nil
}
