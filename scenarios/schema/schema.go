// Package schema says what a case in the native format may hold, and what an
// experiment, as a JSON Schema for editors: they complete its fields, explain them,
// and mark what can't be right while it is written. It knows nothing of what a case
// means, and the reader decides what is right: names that must fit each other are its
// business alone.
package schema

import (
	"bytes"
	"encoding/json"
)

// schema is a JSON Schema, or a part of one: keywords in their order, which is the
// order in which editors offer fields.
type schema []keyword

type keyword struct {
	name  string
	value any
}

// MarshalJSON writes the keywords in their order.
func (s schema) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, k := range s {
		if i > 0 {
			b.WriteByte(',')
		}
		name, err := plain(k.name)
		if err != nil {
			return nil, err
		}
		value, err := plain(k.value)
		if err != nil {
			return nil, err
		}
		b.Write(name)
		b.WriteByte(':')
		b.Write(value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// plain is JSON that leaves <, > and & as they are.
func plain(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimSpace(b.Bytes()), err
}

// JSON is the schema of a case, a file to be kept beside one's cases.
func JSON() []byte { return written("A case for Parley", aCase(), definitions()) }

// written is a whole schema, as a file.
func written(title string, of, definitions schema) []byte {
	whole := schema{
		{"$schema", "https://json-schema.org/draft/2020-12/schema"},
		{"title", title},
	}
	whole = append(whole, of...)
	whole = append(whole, keyword{"$defs", definitions})
	data, err := plain(whole)
	if err != nil {
		panic(err) // it is made of strings, numbers and lists
	}
	var b bytes.Buffer
	if err := json.Indent(&b, data, "", "  "); err != nil {
		panic(err)
	}
	b.WriteByte('\n')
	return b.Bytes()
}
