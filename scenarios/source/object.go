package source

import "slices"

// Pair is an entry of a map: the name, and where name and value stand.
type Pair struct {
	Name  string
	Key   Node
	Value Node
}

// Pairs is the entries of a map in their order.
func (n Node) Pairs(what string) []Pair {
	if n.Kind != Map {
		n.Fail("%s is %s; want a map", what, n)
	}
	n.count(len(n.Fields))
	pairs := make([]Pair, len(n.Fields))
	for i, f := range n.Fields {
		key := Node{&Value{File: n.File, Offset: f.Offset, Kind: Text, Text: f.Name}, n.left}
		if key.Label("a name") != f.Name {
			key.Fail("the name %s begins or ends with a space", Quoted(f.Name))
		}
		pairs[i] = Pair{f.Name, key, Node{f.Value, n.left}}
	}
	return pairs
}

// Object is a map whose fields are named by a format.
type Object struct {
	Node
	what   string
	fields map[string]Node
}

// Object reads a map; fields that are not allowed are faults.
func (n Node) Object(what string, allowed ...string) Object {
	if n.Kind != Map {
		n.Fail("%s is %s; want a map with %s", what, n, Listed(allowed))
	}
	o := Object{n, what, map[string]Node{}}
	for _, p := range n.Pairs(what) {
		if !slices.Contains(allowed, p.Name) {
			p.Key.Fail("unknown field %s in %s%s allowed: %s%s", Quoted(p.Name), what, Suggest(p.Name, allowed), Listed(allowed), p.CutOff())
		}
		o.fields[p.Name] = p.Value
	}
	return o
}

// Field is a field that may be missing.
func (o Object) Field(name string) (n Node, there bool) {
	n, there = o.fields[name]
	return n, there
}

// Must is a field that may not be missing.
func (o Object) Must(name string) Node {
	n, there := o.fields[name]
	if !there {
		o.Fail("%s has no %q", o.what, name)
	}
	return n
}

// Words is a text that may be missing.
func (o Object) Words(name string) string {
	if n, there := o.fields[name]; there {
		return n.Words(name)
	}
	return ""
}

// Label is a text of one line that may be missing.
func (o Object) Label(name, otherwise string) string {
	if n, there := o.fields[name]; there {
		return n.Label(name)
	}
	return otherwise
}

// Whole is a whole number from least to most that may be missing.
func (o Object) Whole(name string, otherwise, least, most int) int {
	if n, there := o.fields[name]; there {
		return n.Whole(name, least, most)
	}
	return otherwise
}
