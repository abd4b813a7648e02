package scenarios

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"github.com/goccy/go-yaml/ast"
)

// limit is the largest number a file may hold: sums and spreads of such
// numbers stay exact enough and finite.
const limit = 1e12

// text is what a person wrote, of any length, without the space around it.
func (n node) text(what string) string {
	s, ok := n.scalar()
	switch {
	case n.isMap(): // in braces, 12:30 is a map to the YAML library
		n.fail("%s is a map; want text, in quotes if it holds a colon", what)
	case !ok:
		n.fail("%s is %s; want text", what, n.kind())
	}
	return strings.TrimSpace(s)
}

// label is a name of one line, kept as it stands in the file: 010 stays 010.
func (n node) label(what string) string {
	s := n.text(what)
	if s == "" {
		n.fail("%s is empty", what)
	}
	if strings.ContainsFunc(s, unicode.IsControl) {
		n.fail("%s is %q; want one line of text", what, s)
	}
	return s
}

var plain = regexp.MustCompile(`^[-+]?(0|[1-9][0-9]*)?(\.[0-9]+)?([eE][-+]?[0-9]{1,3})?$`)

// parse reads a plain decimal number; 010, 0x1F, 1_000 and .inf are none.
func parse(s string) (float64, bool) {
	if !plain.MatchString(s) {
		return 0, false
	}
	x, err := strconv.ParseFloat(s, 64)
	return x, err == nil
}

// number is a plain number within the limit.
func (n node) number(what string) float64 {
	s, ok := n.scalar()
	x, numeric := parse(s)
	switch {
	case !ok || !numeric:
		n.fail("%s is %s; want a number such as 12 or -0.5", what, n.kind())
	case n.quoted():
		n.fail("%s is text, %q in quotes; want a number: remove the quotes", what, s)
	case math.Abs(x) > limit:
		n.fail("%s is %s; want a number between -1e12 and 1e12", what, s)
	}
	return x
}

// isMap and isList tell the shapes of a worth or a condition apart.
func (n node) isMap() bool {
	switch n.resolve().ast.(type) {
	case *ast.MappingNode, *ast.MappingValueNode:
		return true
	}
	return false
}

func (n node) isList() bool {
	_, ok := n.resolve().ast.(*ast.SequenceNode)
	return ok
}

// list is the elements of a list of 1 to most.
func (n node) list(what string, most int) []node {
	at, ok := n.resolve().ast.(*ast.SequenceNode)
	if !ok {
		n.fail("%s is %s; want a list", what, n.kind())
	}
	if len(at.Values) == 0 {
		n.fail("%s is an empty list", what)
	}
	if len(at.Values) > most {
		n.fail("%s has %d entries; at most %d are allowed", what, len(at.Values), most)
	}
	nodes := make([]node, len(at.Values))
	for i, v := range at.Values {
		nodes[i] = node{n.doc, v}
	}
	return nodes
}

// pair is an entry of a map: the key's text, and where key and value stand.
type pair struct {
	name  string
	key   node
	value node
}

// pairs is the entries of a map in their order; each key is there once.
func (n node) pairs(what string) []pair {
	var values []*ast.MappingValueNode
	switch at := n.resolve().ast.(type) {
	case *ast.MappingNode:
		values = at.Values
	case *ast.MappingValueNode:
		values = []*ast.MappingValueNode{at}
	default:
		n.fail("%s is %s; want a map", what, n.kind())
	}
	seen := map[string]bool{}
	pairs := make([]pair, 0, len(values))
	for _, v := range values {
		p := n.pair(v)
		if seen[p.name] {
			p.key.fail("%q stands twice in %s", p.name, what)
		}
		seen[p.name] = true
		pairs = append(pairs, p)
	}
	return pairs
}

func (n node) pair(v *ast.MappingValueNode) pair {
	key := node{n.doc, v.Key}
	switch k := v.Key.(type) {
	case *ast.MergeKeyNode:
		key.fail(`"<<" is not read here: write the fields out`)
	case *ast.MappingKeyNode:
		key.ast = k.Value
	}
	return pair{key.label("a name"), key, node{n.doc, v.Value}}
}
