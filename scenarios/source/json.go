package source

import (
	"bytes"
	"encoding/json"
	"errors"
	"unicode/utf8"
)

// JSON parses a file of one JSON value. Faults, and names that are twice in one
// map, are errors with their place.
func JSON(f File) (*Value, error) {
	if err := f.UTF8(); err != nil {
		return nil, err
	}
	var whole json.RawMessage
	if err := json.Unmarshal(f.Data, &whole); err != nil {
		var fault *json.SyntaxError
		if errors.As(err, &fault) {
			return nil, f.Errorf(int(fault.Offset)-1, "not well-formed JSON: %v", err)
		}
		return nil, f.Errorf(-1, "not well-formed JSON: %v", err)
	}
	p := &jsonParser{file: &f, decoder: json.NewDecoder(bytes.NewReader(f.Data))}
	p.decoder.UseNumber()
	v, err := p.value()
	if err != nil {
		return nil, err
	}
	return v, nil
}

// marks are the byte-order marks of UTF-8 and of UTF-16.
var marks = []string{"\xef\xbb\xbf", "\xff\xfe", "\xfe\xff"}

// UTF8 refuses a byte-order mark and bytes that are no UTF-8.
func (f File) UTF8() error {
	for _, mark := range marks {
		if bytes.HasPrefix(f.Data, []byte(mark)) {
			return f.Errorf(0, "begins with a byte-order mark; save it as UTF-8 without one")
		}
	}
	for at := 0; at < len(f.Data); {
		r, size := utf8.DecodeRune(f.Data[at:])
		if r == utf8.RuneError && size == 1 {
			return f.Errorf(at, "byte %#x is no UTF-8; save the file as UTF-8", f.Data[at])
		}
		at += size
	}
	return nil
}

// jsonParser walks a file that is known to be well-formed.
type jsonParser struct {
	file    *File
	decoder *json.Decoder
	pieces  int
}

// next is the next token and where it begins: the decoder itself tells only
// where the last one ended.
func (p *jsonParser) next() (json.Token, int, error) {
	at := int(p.decoder.InputOffset())
	for at < len(p.file.Data) && bytes.IndexByte([]byte(" \t\r\n,:"), p.file.Data[at]) >= 0 {
		at++
	}
	token, err := p.decoder.Token()
	if err != nil {
		return nil, at, p.file.Errorf(at, "not well-formed JSON: %v", err)
	}
	return token, at, nil
}

func (p *jsonParser) value() (*Value, error) {
	token, at, err := p.next()
	if err != nil {
		return nil, err
	}
	if p.pieces++; p.pieces > MaxPieces {
		return nil, p.file.Errorf(at, "more than %d values, the most that are read", MaxPieces)
	}
	v := &Value{File: p.file, Offset: at}
	switch t := token.(type) {
	case json.Delim:
		if t == '{' {
			return v, p.fields(v)
		}
		return v, p.items(v)
	case string:
		v.Kind, v.Text = Text, t
	case json.Number:
		v.Kind, v.Text = Number, t.String()
	case bool:
		v.Kind, v.Text = Bool, map[bool]string{true: "true", false: "false"}[t]
	}
	return v, nil
}

func (p *jsonParser) fields(v *Value) error {
	v.Kind = Map
	var names Names
	for p.decoder.More() {
		token, at, err := p.next()
		if err != nil {
			return err
		}
		name := token.(string) // the decoder lets nothing else stand here
		if err := names.Add(*p.file, at, "field", name); err != nil {
			return err
		}
		value, err := p.value()
		if err != nil {
			return err
		}
		v.Fields = append(v.Fields, Field{name, at, value})
	}
	_, _, err := p.next()
	return err
}

func (p *jsonParser) items(v *Value) error {
	v.Kind = List
	for p.decoder.More() {
		item, err := p.value()
		if err != nil {
			return err
		}
		v.Items = append(v.Items, item)
	}
	_, _, err := p.next()
	return err
}
