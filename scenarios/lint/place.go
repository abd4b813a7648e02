package lint

import (
	"bytes"
	"path/filepath"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// place is the way to a piece of a file in our own format.
type place []step

// step is one step of it: to the field of this name in a map, to the entry at
// this index in a list.
type step struct {
	name string
	at   int
}

func field(name string) place           { return place{{name: name}} }
func issueAt(i int) place               { return place{{name: "issues"}, {at: i}} }
func partyAt(p int) place               { return place{{name: "parties"}, {at: p}} }
func batnaOf(p int) place               { return partyAt(p).field("batna") }
func (p place) field(name string) place { return append(p[:len(p):len(p)], step{name: name}) }
func (p place) entry(i int) place       { return append(p[:len(p):len(p)], step{at: i}) }

// valueAt is a value among those of its issue.
func (c *subject) valueAt(issue, v int) place {
	return issueAt(issue).field("values").entry(v)
}

// worthAt is what a party has for an issue.
func (c *subject) worthAt(party, issue int) place {
	return partyAt(party).field("worth").field(c.Space.Issues[issue].Name)
}

// worthOf is what a party has for a value, whichever way it is written.
func (c *subject) worthOf(party, issue, v int) place {
	return append(c.worthAt(party, issue), step{c.Space.Issues[issue].Values[v], v})
}

// find is the line and column of the place, or of the nearest piece around it
// that the file has. A field is found at its name.
func (p place) find(tree *source.Value) (line, column int) {
	at := tree.Offset
	for _, s := range p {
		next, offset := s.from(tree)
		if next == nil {
			break
		}
		tree, at = next, offset
	}
	return tree.File.Position(at)
}

// value is the piece of the file at the place; nil: there is none.
func (p place) value(tree *source.Value) *source.Value {
	for _, s := range p {
		if tree == nil {
			return nil
		}
		tree, _ = s.from(tree)
	}
	return tree
}

func (s step) from(v *source.Value) (next *source.Value, offset int) {
	switch v.Kind {
	case source.List:
		if s.at < len(v.Items) {
			return v.Items[s.at], v.Items[s.at].Offset
		}
	case source.Map:
		for _, f := range v.Fields {
			if f.Name == s.name {
				return f.Value, f.Offset
			}
		}
	}
	return nil, 0
}

const byteOrderMark = "\xef\xbb\xbf"

// origin is the path that findings name and, of a file in our own format, what
// stands in it. Without files the case is called by its name.
func origin(s *sim.Scenario, files []source.File) (path string, tree *source.Value) {
	switch len(files) {
	case 0:
		return s.Name, nil
	case 1:
		f := files[0]
		f.Data = bytes.TrimPrefix(f.Data, []byte(byteOrderMark))
		top, err := source.YAML(f)
		if err != nil || top.Kind != source.Map || top.Get("issues") == nil || top.Get("parties") == nil {
			return f.Path, nil
		}
		return f.Path, top
	}
	return filepath.Dir(files[0].Path), nil
}
