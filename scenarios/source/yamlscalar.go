package source

import (
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"
)

var (
	yamlNulls      = []string{"", "~", "null"}
	yamlInfinities = []string{".inf", "+.inf", "-.inf", ".nan"}
)

// scalar sets kind and text by how a scalar is written: in quotes it is a text.
func (v *Value) scalar(n ast.Node) {
	t := n.GetToken()
	v.Kind, v.Text = Text, t.Value
	if s, ok := n.(*ast.StringNode); ok {
		v.Text = s.Value
	}
	if t.Type == token.SingleQuoteType || t.Type == token.DoubleQuoteType {
		return
	}
	low := strings.ToLower(v.Text)
	_, plain := Plain(v.Text)
	switch {
	case t.Type == token.ImplicitNullType:
		v.Kind, v.Text = Null, ""
	case slices.Contains(yamlNulls, low):
		v.Kind = Null
	case slices.Contains(yamlInfinities, low), plain:
		v.Kind = Number
	}
}
