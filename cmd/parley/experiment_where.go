package main

import (
	"bytes"
	"errors"
	"regexp"
	"slices"
	"strings"

	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/ast"
	"github.com/expr-lang/expr/file"
	"github.com/expr-lang/expr/parser"
	"github.com/expr-lang/expr/vm"

	"github.com/parley-sim/parley/scenarios/source"
)

// filter is where: which arms are kept. It is an expression in the language of
// github.com/expr-lang/expr whose names are the factors.
type filter struct {
	node    source.Node
	program *vm.Program
}

// singleEquals is an = alone, which is no comparison.
var singleEquals = regexp.MustCompile(`[^=<>!]=[^=]`)

func readFilter(o source.Object, factors []*factor) *filter {
	n, there := o.Field("where")
	if !there {
		return nil
	}
	text := n.Label("where")
	tree, err := parser.Parse(text)
	if at := singleEquals.FindStringIndex(text); err != nil && at != nil {
		part(n, len([]rune(text[:at[0]+1]))).Fail("where is no condition: write == for is, as in treatment == 'control'")
	}
	if err != nil {
		failWhere(n, err)
	}
	names := newFactorNames(factors)
	ast.Walk(&tree.Node, names)
	for _, at := range names.order {
		if path := names.unknown(at); path != "" {
			part(n, at).Fail("where names %s, which is no factor%s factors are %s", source.Quoted(path), source.Suggest(path, names.factors), source.Listed(names.factors))
		}
	}
	base := point{}
	for _, f := range factors {
		base = append(base, f.any())
	}
	program, err := expr.Compile(text, expr.Env(values(factors, base)), expr.Patch(newFactorNames(factors)), expr.AsBool())
	if err != nil {
		failWhere(n, err)
	}
	return &filter{n, program}
}

// keeps reports whether the expression is true of an arm.
func (f *filter) keeps(factors []*factor, p point) bool {
	out, err := expr.Run(f.program, values(factors, p))
	if err != nil {
		failWhere(f.node, err)
	}
	return out.(bool)
}

// values are an arm's levels by the names of the factors: numbers, where all of a factor's are.
func values(factors []*factor, p point) map[string]any {
	env := map[string]any{}
	for i, f := range factors {
		env[f.name] = p[i].name
		if f.numeric() {
			env[f.name], _ = source.Plain(p[i].name)
		}
	}
	return env
}

// any is a level to know the type of a factor by.
func (f *factor) any() level {
	if f.ranged {
		return level{name: shortest(f.lo)}
	}
	return f.levels[0]
}

func (f *factor) numeric() bool {
	return f.ranged || !slices.ContainsFunc(f.levels, func(l level) bool { _, ok := source.Plain(l.name); return !ok })
}

// failWhere ends the reading with a fault of the expression, at its place in it.
func failWhere(n source.Node, err error) {
	var fault *file.Error
	if !errors.As(err, &fault) {
		n.Fail("where is no condition: %s", plainTypes.Replace(err.Error()))
	}
	said, _, _ := strings.Cut(fault.Message, "\n")
	part(n, fault.From).Fail("where is no condition: %s", plainTypes.Replace(said))
}

// plainTypes are the words for what expr calls by Go's names.
var plainTypes = strings.NewReplacer("float64", "a number", "bool", "true or false", "string and int", "text and number", "int and string", "number and text")

// part is the place of a letter of a text, where the file has the text as it is read.
func part(n source.Node, letter int) source.Node {
	raw := n.File.Data[n.Offset:]
	inner := bytes.TrimLeft(raw, `"'`)
	if !bytes.HasPrefix(inner, []byte(n.Text)) {
		return n
	}
	letters := []rune(n.Text)
	letter = max(0, min(letter, len(letters)))
	at := n.Offset + len(raw) - len(inner) + len(string(letters[:letter]))
	n.Value = &source.Value{File: n.File, Offset: at, Kind: n.Kind, Text: n.Text}
	return n
}

// factorNames finds the names of factors in an expression, and makes one name
// of those with a dot, which are members to expr: self.opening.
type factorNames struct {
	factors  []string
	order    []int          // where names begin
	longest  map[int]string // what is written there, with members
	resolved map[int]bool   // those that are factors
}

func newFactorNames(factors []*factor) *factorNames {
	n := &factorNames{longest: map[int]string{}, resolved: map[int]bool{}}
	for _, f := range factors {
		n.factors = append(n.factors, f.name)
	}
	return n
}

// Visit implements ast.Visitor.
func (f *factorNames) Visit(node *ast.Node) {
	path, from := memberPath(*node)
	if path == "" {
		return
	}
	if _, there := f.longest[from]; !there {
		f.order = append(f.order, from)
	}
	f.longest[from], f.resolved[from] = path, slices.Contains(f.factors, path)
	if _, member := (*node).(*ast.MemberNode); member && f.resolved[from] {
		ast.Patch(node, &ast.IdentifierNode{Value: path})
	}
}

func (f *factorNames) unknown(at int) string {
	if f.resolved[at] {
		return ""
	}
	return f.longest[at]
}

// memberPath is a name, or names joined by dots, and where it begins; empty: the node is something else.
func memberPath(node ast.Node) (path string, from int) {
	switch n := node.(type) {
	case *ast.IdentifierNode:
		return n.Value, n.Location().From
	case *ast.MemberNode:
		left, from := memberPath(n.Node)
		if name, ok := n.Property.(*ast.StringNode); ok && left != "" {
			return left + "." + name.Value, from
		}
	}
	return "", 0
}
