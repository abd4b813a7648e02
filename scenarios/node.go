package scenarios

import (
	"fmt"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"

	"github.com/parley-sim/parley/scenarios/source"
)

// node is a piece of a scenario file that knows where it stands, so that every
// fault can be told with line and column. Faults are panics of *source.Error
// that never leave the package: Read catches them.
type node struct {
	doc *document
	ast ast.Node
}

// document is the file around a node: its path, and what its anchors stand for.
type document struct {
	path    string
	anchors map[string]ast.Node
}

// fail ends the reading with a fault at the node.
func (n node) fail(format string, args ...any) {
	e := &source.Error{Path: n.doc.path, Message: fmt.Sprintf(format, args...)}
	if t := first(n.ast).GetToken(); t != nil && t.Position != nil {
		e.Line, e.Column = t.Position.Line, t.Position.Column
	}
	panic(e)
}

// first is where a reader would point at: a map's own token is its first colon.
func first(n ast.Node) ast.Node {
	switch n := n.(type) {
	case *ast.MappingNode:
		if len(n.Values) > 0 && !n.IsFlowStyle {
			return n.Values[0].Key
		}
	case *ast.MappingValueNode:
		return n.Key
	}
	return n
}

// resolve follows anchors and aliases to what they stand for.
func (n node) resolve() node {
	const most = 16 // an alias may stand for an alias, but not for itself
	at := n
	for range most {
		switch a := at.ast.(type) {
		case *ast.AnchorNode:
			at.ast = a.Value
		case *ast.AliasNode:
			name := a.Value.GetToken().Value
			if at.ast = n.doc.anchors[name]; at.ast == nil {
				n.fail("no anchor %q: write &%s at what *%s stands for", name, name, name)
			}
		case *ast.TagNode:
			n.fail("tag %q: tags are not used here", a.Start.Value)
		default:
			return at
		}
	}
	n.fail("alias of itself")
	return n
}

// Visit notes the anchors of a document; it is an ast.Visitor.
func (d *document) Visit(n ast.Node) ast.Visitor {
	if a, ok := n.(*ast.AnchorNode); ok {
		name := a.Name.GetToken().Value
		if d.anchors[name] != nil {
			node{d, a}.fail("anchor %q is defined twice", name)
		}
		d.anchors[name] = a.Value
	}
	return d
}

// kind says in words what the node is, for errors.
func (n node) kind() string {
	switch at := n.resolve().ast.(type) {
	case *ast.MappingNode, *ast.MappingValueNode:
		return "a map"
	case *ast.SequenceNode:
		return "a list"
	case *ast.NullNode:
		if at.Token.Type == token.ImplicitNullType {
			return "nothing"
		}
	}
	text, _ := n.scalar()
	return fmt.Sprintf("%q", text)
}

// scalar is the source text of a plain, quoted or block text, or false.
func (n node) scalar() (string, bool) {
	switch at := n.resolve().ast.(type) {
	case *ast.LiteralNode:
		return at.Value.Value, true
	case *ast.NullNode:
		return at.Token.Value, at.Token.Type != token.ImplicitNullType
	case *ast.StringNode:
		return at.Value, true
	case ast.ScalarNode:
		return at.GetToken().Value, true
	}
	return "", false
}

// quoted reports whether the node is text in quotes or a block.
func (n node) quoted() bool {
	at := n.resolve().ast
	if _, block := at.(*ast.LiteralNode); block {
		return true
	}
	t := at.GetToken().Type
	return t == token.SingleQuoteType || t == token.DoubleQuoteType
}
