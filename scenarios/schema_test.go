package scenarios

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/parley-sim/parley/scenarios/schema"
	"github.com/parley-sim/parley/scenarios/source"
)

const beyondGolden = "testdata/beyond-schema.txt"

func caseSchema(tb testing.TB) validator {
	tb.Helper()
	var root map[string]any
	if err := json.Unmarshal(schema.JSON(), &root); err != nil {
		tb.Fatal(err)
	}
	return validator{root}
}

// complaints is what the schema says of a file that is YAML.
func (v validator) complaints(tb testing.TB, f source.File) []string {
	tb.Helper()
	tree, err := source.YAML(f)
	if err != nil {
		return []string{"not YAML"}
	}
	return v.faults(v.root, value(tree), "")
}

func TestSchemaAllowsTheShippedCases(t *testing.T) {
	v := caseSchema(t)
	for _, name := range Names() {
		data, err := shipped.ReadFile(folder + name + extension)
		if err != nil {
			t.Fatal(err)
		}
		for _, fault := range v.complaints(t, source.File{Path: name, Data: data}) {
			t.Errorf("%s: %s", name, fault)
		}
	}
}

func TestSchemaAllowsTheExamplesOfTheReference(t *testing.T) {
	v := caseSchema(t)
	for _, block := range regexp.MustCompile("(?s)```yaml\n(.*?)```").FindAllStringSubmatch(casesDoc(t), -1) {
		text := framed(t, block[1])
		for _, fault := range v.complaints(t, source.File{Data: []byte(text)}) {
			t.Errorf("%s in\n%s", fault, text)
		}
	}
}

// everything has every field that the reader knows.
const everything = `name: everything
title: All that can be said
story: Two talk.
profile: {size: small, complexity: simple, relationship: transactional, competition: crowded, power: Maker, culture: personal}
note: For the trainer.
events: [{name: hit, what: It sells}]
issues:
  - {name: fee, unit: $K, values: {from: 0, to: 20, step: 10}}
  - {name: term, values: [1 year, 3 years]}
  - {name: bonus, values: [none, "10"]}
  - {name: care, values: [bronze, gold]}
public: [fee, care]
parties:
  - name: Maker
    brief: You make it.
    unit: $K
    beliefs: {hit: 40 %}
    risk tolerance: 200
    discount rate: 8 %
    base: 1
    worth:
      fee: {per unit: 1, from: 0, each year of: term}
      term: [0, -2]
      bonus: {if: hit, then: {none: 0, 10: 10}, else: 0}
      care: {bronze: 0, gold: {years: [-1, -1, -2]}}
    bundles: [{when: {term: 3 years, care: gold}, worth: 1}, {unless: {care: [bronze]}, worth: -1}]
    cap: 400
    must: {term: [1 year, 3 years]}
    never: [{care: gold, term: 1 year}]
    discount: 0.9
    batna: {worth: 4, spread: 1, what: Wait}
    remarks: [You are in no hurry.]
  - name: Seller
    beliefs: {hit: 0.6}
    discount rate: 0.05
    worth:
      fee: {0: 9, 10: 5, 20: 0, each year of: term}
      term: 0
      bonus: {if: hit, then: [0, -10], else: 0}
      care: [0, 6]
    batna: {worth: none}
    spread: {care: 0.1}
  - {name: Rival, worth: {fee: 0, term: 0, bonus: 0, care: [2, 1]}, batna: {worth: 1}}
tables: [[Maker, Seller], [Maker, Rival]]
`

func TestSchemaAllowsEverything(t *testing.T) {
	if _, err := read(everything); err != nil {
		t.Fatal(err)
	}
	v := caseSchema(t)
	for _, fault := range v.complaints(t, source.File{Data: []byte(everything)}) {
		t.Error(fault)
	}
	seen := map[string]bool{}
	tree, err := source.YAML(source.File{Data: []byte(everything)})
	if err != nil {
		t.Fatal(err)
	}
	noteFields(tree, seen)
	for _, names := range fieldsInSchema(v.root) {
		for _, name := range names {
			if !seen[name] {
				t.Errorf("the case with everything has no %q", name)
			}
		}
	}
}

func noteFields(v *source.Value, seen map[string]bool) {
	for _, f := range v.Fields {
		seen[f.Name] = true
		noteFields(f.Value, seen)
	}
	for _, item := range v.Items {
		noteFields(item, seen)
	}
}

// What the schema can't see, such as names that must fit each other, is told in a
// golden file that is meant to be read; all other faults it finds.
func TestSchemaFindsFaults(t *testing.T) {
	v := caseSchema(t)
	if all := v.complaints(t, source.File{Data: []byte(small)}); len(all) > 0 {
		t.Errorf("the small case: %q", all)
	}
	var got strings.Builder
	for _, c := range faults(t) {
		if len(v.complaints(t, source.File{Data: []byte(c.text)})) == 0 {
			got.WriteString(c.name + "\n")
		}
	}
	if *update {
		if err := os.WriteFile(beyondGolden, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(beyondGolden)
	if err != nil {
		t.Fatal(err)
	}
	if got.String() != string(want) {
		t.Errorf("faults that the schema does not find differ from %s; got\n%s", beyondGolden, got.String())
	}
}

// The reader and the schema know the same fields: those that the reader's own
// source names when it asks for a map.
func TestSchemaKnowsTheReadersFields(t *testing.T) {
	known := fieldsInSource(t)
	profile := reading{what: "a profile"}
	for _, f := range factors {
		profile.names = append(profile.names, f.name)
	}
	slices.Sort(profile.names)
	known = append(known, profile)
	offered := fieldsInSchema(caseSchema(t).root)
	if len(known) < 8 {
		t.Fatalf("the reader's source has only %v", known)
	}
	for _, k := range known {
		if !slices.ContainsFunc(offered, func(names []string) bool { return slices.Equal(names, k.names) }) {
			t.Errorf("the reader of %q knows the fields %q; no object of the schema has just these", k.what, k.names)
		}
	}
	for _, names := range offered {
		if !slices.ContainsFunc(known, func(k reading) bool { return slices.Equal(names, k.names) }) {
			t.Errorf("the schema has an object with the fields %q; the reader has none with just these", names)
		}
	}
}

// fieldsInSchema lists, sorted, the fields of every object that has no others.
func fieldsInSchema(s any) (all [][]string) {
	switch s := s.(type) {
	case map[string]any:
		if properties, ok := s["properties"].(map[string]any); ok && s["additionalProperties"] == false {
			all = append(all, slices.Sorted(maps.Keys(properties)))
		}
		for _, part := range s {
			all = append(all, fieldsInSchema(part)...)
		}
	case []any:
		for _, part := range s {
			all = append(all, fieldsInSchema(part)...)
		}
	}
	return all
}

// reading is a map that the reader reads: what of, and the fields that it allows, sorted.
type reading struct {
	what  string
	names []string
}

// fieldsInSource finds the calls of Object and Strict: what is read, and the names
// that are allowed in it.
func fieldsInSource(t *testing.T) []reading {
	t.Helper()
	paths, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var files []*ast.File
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	global := map[string][]string{}
	for _, f := range files {
		for _, d := range f.Decls {
			if d, ok := d.(*ast.GenDecl); ok {
				namedStrings(d, global)
			}
		}
	}
	var all []reading
	for _, f := range files {
		names := maps.Clone(global)
		namedStrings(f, names)
		ast.Inspect(f, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			args := call.Args
			switch selector, _ := call.Fun.(*ast.SelectorExpr); {
			case selector == nil:
				return true
			case selector.Sel.Name == "Strict" && len(args) == 4:
				args = args[1:3]
			case selector.Sel.Name != "Object" || len(args) < 2:
				return true
			}
			one := reading{what: strings.Join(texts(args[0], names), "")}
			for _, arg := range args[1:] {
				one.names = append(one.names, texts(arg, names)...)
			}
			slices.Sort(one.names)
			if one.what != "a profile" { // whose fields are those of factors
				all = append(all, one)
			}
			return true
		})
	}
	return all
}

// namedStrings notes the constants and variables that are strings or lists of them.
func namedStrings(in ast.Node, names map[string][]string) {
	ast.Inspect(in, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ValueSpec:
			for i, name := range n.Names {
				if i < len(n.Values) {
					names[name.Name] = texts(n.Values[i], nil)
				}
			}
		case *ast.AssignStmt:
			for i, to := range n.Lhs {
				if name, ok := to.(*ast.Ident); ok && i < len(n.Rhs) {
					if list, ok := n.Rhs[i].(*ast.CompositeLit); ok {
						names[name.Name] = texts(list, nil)
					}
				}
			}
		}
		return true
	})
}

// texts is the strings that an expression is made of.
func texts(e ast.Expr, names map[string][]string) []string {
	switch e := e.(type) {
	case *ast.BasicLit:
		if s, err := strconv.Unquote(e.Value); err == nil && e.Kind == token.STRING {
			return []string{s}
		}
	case *ast.Ident:
		return names[e.Name]
	case *ast.BinaryExpr:
		return texts(e.X, names)
	case *ast.CompositeLit:
		var all []string
		for _, item := range e.Elts {
			all = append(all, texts(item, names)...)
		}
		return all
	}
	return nil
}

// The words that the reader allows in a profile are those that editors offer.
func TestSchemaOffersTheReadersWords(t *testing.T) {
	profile := caseSchema(t).find("#/properties/profile/properties")
	for _, f := range factors {
		words, _ := profile[f.name].(map[string]any)["enum"].([]any)
		if f.name == "power" { // or the name of a party
			continue
		}
		var offered []string
		for _, w := range words {
			offered = append(offered, w.(string))
		}
		if !slices.Equal(offered, f.values) {
			t.Errorf("%s: the schema offers %q, the reader allows %q", f.name, offered, f.values)
		}
	}
}
